import Foundation
import Hummingbird
import Logging

/// A receiver of traces, OTLP over HTTP in JSON, as a collector would be one.
public actor TraceReceiver {
  /// A span as it arrived.
  public struct Span: Sendable {
    /// 32 digits.
    public let traceID: String
    /// 16 digits.
    public let spanID: String
    /// 16 digits; `nil` for the first of a trace.
    public let parentID: String?
    /// `traceState`, if there is one.
    public let state: String?
    /// What was done.
    public let name: String
    /// OTLP's number of the kind.
    public let kind: Int
    /// Nanoseconds since 1970.
    public let times: ClosedRange<UInt64>
    /// Attributes as text, whatever they are.
    public let attributes: [String: String]
    /// The spans that it has links to.
    public let links: [String]
    /// OTLP's number of the status; `nil` if there is none.
    public let status: Int?
    /// `service.name` of whoever sent it.
    public let service: String
  }

  /// Everything that was accepted.
  public private(set) var spans: [Span] = []
  /// How many requests there were, accepted or not.
  public private(set) var requests = 0
  private var answers: [(status: Int, body: String)] = []
  /// What was wrong with requests that are none.
  public private(set) var problems: [String] = []

  /// Runs a receiver on loopback for as long as the body runs.
  ///
  /// - Parameter answers: what it answers to the first requests; afterwards it accepts all.
  public static func run<Result: Sendable>(
    answering answers: [(status: Int, body: String)] = [],
    _ body: @Sendable (TraceReceiver, _ address: String) async throws -> Result
  ) async throws -> Result {
    let receiver = TraceReceiver()
    await receiver.setAnswers(answers)
    let router = Router()
    router.post("v1/traces") { request, _ in
      let content = try await request.body.collect(upTo: 16 << 20)
      let (status, body) = await receiver.take(
        Data(content.readableBytesView), type: request.headers[.contentType] ?? "")
      return Response(
        status: .init(code: status), headers: [.contentType: "application/json"],
        body: .init(byteBuffer: .init(string: body)))
    }
    let (ports, port) = AsyncStream<Int>.makeStream()
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: Logger(label: "test.receiver"))
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      defer { group.cancelAll() }
      for await port in ports { return try await body(receiver, "http://127.0.0.1:\(port)") }
      throw CancellationError()
    }
  }

  /// Waits until what has arrived is enough.
  ///
  /// - Returns: whether that happened in time.
  public func waits(within limit: Duration = .seconds(30), until isEnough: @Sendable ([Span]) -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + limit
    while !isEnough(spans) {
      guard ContinuousClock.now < deadline else { return false }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return true
  }

  private func setAnswers(_ answers: [(status: Int, body: String)]) { self.answers = answers }

  private func take(_ content: Data, type: String) -> (status: Int, body: String) {
    requests += 1
    if !answers.isEmpty {
      let answer = answers.removeFirst()
      guard answer.status == 200 else { return answer }
      read(content, type: type)
      return answer
    }
    read(content, type: type)
    return (200, "{}")
  }

  private func read(_ content: Data, type: String) {
    guard type == "application/json",
      let request = try? JSONSerialization.jsonObject(with: content) as? [String: Any],
      let all = request["resourceSpans"] as? [[String: Any]]
    else { return problems.append("no request: \(type) \(String(decoding: content.prefix(100), as: UTF8.self))") }
    for resourceSpans in all {
      let resource = Self.attributes((resourceSpans["resource"] as? [String: Any])?["attributes"])
      for scoped in resourceSpans["scopeSpans"] as? [[String: Any]] ?? [] {
        for span in scoped["spans"] as? [[String: Any]] ?? [] {
          guard let read = Self.span(span, service: resource["service.name"] ?? "") else {
            problems.append("no span: \(span)")
            continue
          }
          spans.append(read)
        }
      }
    }
  }

  private static func span(_ span: [String: Any], service: String) -> Span? {
    guard let traceID = span["traceId"] as? String, traceID.utf8.count == 32, let spanID = span["spanId"] as? String,
      spanID.utf8.count == 16, let name = span["name"] as? String, let kind = span["kind"] as? Int,
      let start = (span["startTimeUnixNano"] as? String).flatMap({ UInt64($0) }),
      let end = (span["endTimeUnixNano"] as? String).flatMap({ UInt64($0) }), start <= end
    else { return nil }
    return Span(
      traceID: traceID, spanID: spanID, parentID: span["parentSpanId"] as? String, state: span["traceState"] as? String,
      name: name, kind: kind, times: start...end, attributes: attributes(span["attributes"]),
      links: (span["links"] as? [[String: Any]] ?? []).compactMap { $0["spanId"] as? String },
      status: (span["status"] as? [String: Any])?["code"] as? Int, service: service)
  }

  private static func attributes(_ list: Any?) -> [String: String] {
    var attributes: [String: String] = [:]
    for attribute in list as? [[String: Any]] ?? [] {
      guard let key = attribute["key"] as? String, let value = attribute["value"] as? [String: Any],
        let only = value.values.first
      else { continue }
      attributes[key] = "\(only)"
    }
    return attributes
  }
}
