import AsyncHTTPClient
import Foundation
import Logging
import ServiceLifecycle

/// What became of spans.
public enum SpanOutcome: String, Sendable, CaseIterable {
  /// The receiver has them.
  case exported
  /// The receiver would not have them, or could not be reached for as long as it was tried.
  case failed
  /// They did not fit into the queue.
  case dropped
}

/// Posts spans to a receiver, OTLP over HTTP in JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp).
///
/// Whatever the receiver does, nobody waits for it but this service. When its service group shuts down it sends what is
/// left, for as long as ``Settings/flush`` allows.
public final class SpanExporter: Service {
  /// How it goes about it.
  public struct Settings: Sendable {
    /// Where spans go.
    public var endpoint: TraceEndpoint
    /// Spans in a request, at most.
    public var batchSpans = 512
    /// How long a span may wait for others to go with it.
    public var interval: Duration = .milliseconds(200)
    /// How often a batch is tried.
    public var attempts = 5
    /// The wait after the first failure; it doubles from one to the next.
    public var firstBackoff: Duration = .milliseconds(250)
    /// How long one request may take.
    public var timeout: Duration = .seconds(10)
    /// How long the last spans may take at a shutdown.
    public var flush: Duration = .seconds(1)

    /// Creates settings.
    public init(endpoint: TraceEndpoint) {
      self.endpoint = endpoint
    }
  }

  /// What a request came to.
  private enum Answer {
    case accepted(rejected: Int, reason: String?)
    case refused(String)
    case unavailable(String, retryAfter: Duration?)
  }

  private let settings: Settings
  private let resource: TraceResource
  private let queue: SpanQueue
  private let logger: Logger
  private let count: @Sendable (SpanOutcome, Int) -> Void

  /// Creates an exporter, which begins when it runs.
  ///
  /// - Parameters:
  ///   - queue: what it exports; nobody else takes anything out.
  ///   - count: hears what became of spans, also of those that are still in the queue at the end.
  public init(
    settings: Settings, resource: TraceResource, queue: SpanQueue, logger: Logger,
    count: @escaping @Sendable (SpanOutcome, Int) -> Void
  ) {
    self.settings = settings
    self.resource = resource
    self.queue = queue
    self.logger = logger
    self.count = count
  }

  /// Exports until a shutdown begins or the task is cancelled.
  public func run() async throws {
    var configuration = HTTPClient.Configuration()
    // Spans say what is in documents: they go where they were meant to go.
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(5)
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    logger.info("traces are exported", metadata: ["endpoint": "\(settings.endpoint)"])
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.deliver(by: client) }
      group.addTask {
        // It throws if the task is cancelled, which ends the delivery as well.
        try? await gracefulShutdown()
        self.queue.finish()
        try? await Task.sleep(for: self.settings.flush)
      }
      await group.next()
      group.cancelAll()
    }
    queue.finish()
    queue.dropAll()
    try? await client.shutdown()
  }

  private func deliver(by client: HTTPClient) async {
    var isFailing = false
    for await _ in queue.wakeUps {
      await waitForMore()
      while case let spans = queue.take(upTo: settings.batchSpans), !spans.isEmpty {
        let problem = await send(spans, by: client)
        if Task.isCancelled { return }
        // Once when it begins, once when it is over.
        if let problem, !isFailing {
          logger.warning("traces cannot be exported: \(problem)", metadata: ["endpoint": "\(settings.endpoint)"])
        } else if problem == nil, isFailing {
          logger.info("traces are exported again", metadata: ["endpoint": "\(settings.endpoint)"])
        }
        isFailing = problem != nil
      }
    }
  }

  /// Waits until a batch is full, its time is over, or nothing more comes; in small steps, because a shutdown does not wait.
  private func waitForMore() async {
    let end = ContinuousClock.now + settings.interval
    while queue.isWorthWaiting(for: settings.batchSpans), ContinuousClock.now < end, !Task.isCancelled {
      try? await Task.sleep(for: min(.milliseconds(20), settings.interval))
    }
  }

  /// Sends a batch, several times if need be.
  ///
  /// - Returns: what is wrong, if not all of it was taken.
  private func send(_ spans: [FinishedSpan], by client: HTTPClient) async -> String? {
    let body = SpanBatch(resource: resource, spans: spans).json
    var problem = ""
    for attempt in 0..<settings.attempts {
      switch await post(body, by: client) {
      case .accepted(let rejected, let reason):
        let rejected = min(max(0, rejected), spans.count)
        count(.exported, spans.count - rejected)
        guard rejected > 0 else { return nil }
        count(.failed, rejected)
        return "\(rejected) of \(spans.count) spans were rejected: \(reason ?? "no reason was given")"
      case .refused(let reason):
        count(.failed, spans.count)
        return reason
      case .unavailable(let reason, let retryAfter):
        problem = reason
        guard attempt + 1 < settings.attempts else { break }
        let wait = settings.firstBackoff * (1 << min(attempt, 10)) * Double.random(in: 0.5...1)
        try? await Task.sleep(for: max(wait, retryAfter ?? .zero))
        if Task.isCancelled { break }
      }
      if Task.isCancelled { break }
    }
    count(.failed, spans.count)
    return problem
  }

  private func post(_ body: [UInt8], by client: HTTPClient) async -> Answer {
    var request = HTTPClientRequest(url: settings.endpoint.url)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/json")
    request.headers.add(name: "user-agent", value: "newsline")
    request.body = .bytes(body)
    do {
      let response = try await client.execute(request, timeout: .nanoseconds(settings.timeout.nanoseconds))
      // Whatever it answers, this much is enough.
      let answer = (try? await response.body.collect(upTo: 65_536)).map { Data($0.readableBytesView) }
      let status = response.status.code
      switch status {
      case 200..<300: return Self.acceptance(answer)
      case 429, 502, 503, 504:
        let seconds = response.headers.first(name: "retry-after").flatMap { Int($0) }
        return .unavailable(
          "the receiver answers \(status)", retryAfter: seconds.map { .seconds(min(max(0, $0), 30)) })
      default: return .refused("the receiver answers \(status)")
      }
    } catch {
      return .unavailable("\(error)", retryAfter: nil)
    }
  }

  /// Reads `ExportTraceServiceResponse`, of which only a partial success has anything in it.
  private static func acceptance(_ answer: Data?) -> Answer {
    guard let answer, let object = try? JSONSerialization.jsonObject(with: answer),
      let partial = (object as? [String: Any])?["partialSuccess"] as? [String: Any]
    else { return .accepted(rejected: 0, reason: nil) }
    let rejected = (partial["rejectedSpans"] as? String).flatMap { Int($0) } ?? partial["rejectedSpans"] as? Int ?? 0
    return .accepted(rejected: rejected, reason: (partial["errorMessage"] as? String).map { String($0.prefix(200)) })
  }
}

extension Duration {
  fileprivate var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
