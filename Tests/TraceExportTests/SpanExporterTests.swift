import Documents
import Logging
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing
import TraceExport
import Tracing

@Suite("Exporting spans")
struct SpanExporterTests {
  /// What became of spans, by outcome.
  fileprivate final class Counts: Sendable {
    private let counts = Mutex<[SpanOutcome: Int]>([:])

    func add(_ outcome: SpanOutcome, _ count: Int) { counts.withLock { $0[outcome, default: 0] += count } }

    subscript(outcome: SpanOutcome) -> Int { counts.withLock { $0[outcome] ?? 0 } }
  }

  fileprivate struct Setup {
    let counts = Counts()
    let queue: SpanQueue
    let tracer: SpanTracer
    let group: ServiceGroup

    init(_ address: String, capacity: Int = 4096, change: (inout SpanExporter.Settings) -> Void = { _ in }) throws {
      let counts = counts
      let queue = SpanQueue(capacity: capacity) { counts.add(.dropped, $0) }
      self.queue = queue
      tracer = SpanTracer(sampler: TraceSampler(ratio: 1)) { queue.put($0) }
      var settings = SpanExporter.Settings(endpoint: try #require(TraceEndpoint(address)))
      settings.firstBackoff = .milliseconds(1)
      settings.interval = .milliseconds(1)
      change(&settings)
      let exporter = SpanExporter(
        settings: settings, resource: TraceResource(attributes: [("service.name", "test")]), queue: queue,
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, count: { counts.add($0, $1) })
      group = ServiceGroup(
        configuration: .init(
          services: [.init(service: exporter)], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    }

    func end(_ names: String...) { for name in names { tracer.startSpan(name).end() } }
  }

  @Test("What ended arrives with everything that was said of it, also what ended just before the shutdown")
  func arrives() async throws {
    try await TraceReceiver.run { receiver, address in
      let setup = try Setup(address, change: { $0.interval = .seconds(60) })
      let parent = setup.tracer.startSpan("parent", ofKind: .server)
      var context = ServiceContext.topLevel
      context.traceContext = TraceContext(
        traceID: TraceID(high: 1, low: 2), spanID: 3, isSampled: true, state: "vendor=x")
      let span = setup.tracer.startSpan("child", context: context, ofKind: .consumer)
      span.attributes["text"] = "a \"b\"\u{1F600}\n"
      span.attributes["number"] = Int64.max
      span.attributes["flag"] = true
      span.attributes["share"] = 0.5
      span.attributes["long"] = String(repeating: "é", count: 5000)
      span.addEvent("something")
      for _ in 0..<200 { span.addLink(SpanLink(context: parent.context, attributes: [:])) }
      span.recordError(CancellationError())
      span.setStatus(SpanStatus(code: .error, message: "why"))
      span.end()
      span.end()
      span.operationName = "too late"
      parent.end()
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await setup.group.run() }
        await setup.group.triggerGracefulShutdown()
      }
      let spans = await receiver.spans
      #expect(await receiver.problems == [])
      #expect(spans.count == 2)
      #expect(setup.counts[.exported] == 2)
      let child = try #require(spans.first { $0.name == "child" })
      #expect(child.traceID == "00000000000000010000000000000002")
      #expect(child.parentID == "0000000000000003")
      #expect(child.state == "vendor=x")
      #expect(child.kind == 5)
      #expect(child.status == 2)
      #expect(child.service == "test")
      #expect(child.attributes["text"] == "a \"b\"\u{1F600}\n")
      #expect(child.attributes["number"] == "\(Int64.max)")
      #expect(child.attributes["flag"] == "1")
      #expect(child.attributes["share"] == "0.5")
      #expect(child.attributes["long"]?.count == 1024)
      #expect(child.links.count == 128)
      let other = try #require(spans.first { $0.name == "parent" })
      #expect(other.parentID == nil)
      #expect(child.links.first == other.spanID)
    }
  }

  @Test("A receiver that is busy is asked again", arguments: [429, 502, 503, 504])
  func retried(status: Int) async throws {
    try await TraceReceiver.run(answering: [(status, ""), (status, "")]) { receiver, address in
      let setup = try Setup(address)
      try await setup.whileRunning {
        setup.end("one")
        #expect(await receiver.waits { $0.count == 1 })
      }
      #expect(await receiver.requests == 3)
      #expect(setup.counts[.exported] == 1)
      #expect(setup.counts[.failed] == 0)
    }
  }

  @Test(
    "A receiver that refuses is not asked again, and the next spans are sent all the same", arguments: [400, 401, 500])
  func refused(status: Int) async throws {
    try await TraceReceiver.run(answering: [(status, "no")]) { receiver, address in
      let setup = try Setup(address, change: { $0.batchSpans = 1 })
      try await setup.whileRunning {
        setup.end("one", "two")
        #expect(await receiver.waits { $0.count == 1 })
      }
      #expect(await receiver.requests == 2)
      #expect(await receiver.spans.map(\.name) == ["two"])
      #expect(setup.counts[.exported] == 1)
      #expect(setup.counts[.failed] == 1)
    }
  }

  @Test(
    "Spans that a receiver rejects out of a request are counted; nonsense of a receiver does no harm",
    arguments: [
      (#"{"partialSuccess":{"rejectedSpans":"2","errorMessage":"full"}}"#, 2),
      (#"{"partialSuccess":{"rejectedSpans":99}}"#, 3), (#"{"partialSuccess":{"rejectedSpans":-5}}"#, 0),
      (#"{"partialSuccess":[]}"#, 0), ("<html>", 0), ("", 0),
    ])
  func partial(body: String, rejected: Int) async throws {
    try await TraceReceiver.run(answering: [(200, body)]) { receiver, address in
      let setup = try Setup(address, change: { $0.interval = .milliseconds(50) })
      setup.end("one", "two", "three")
      try await setup.whileRunning { #expect(await receiver.waits { $0.count == 3 }) }
      #expect(setup.counts[.failed] == rejected)
      #expect(setup.counts[.exported] == 3 - rejected)
    }
  }

  @Test("A full queue drops what comes, counts it, and makes nobody wait")
  func fullQueue() throws {
    let setup = try Setup("http://127.0.0.1:9", capacity: 10)
    for _ in 0..<25 { setup.end("span") }
    #expect(setup.counts[.dropped] == 15)
  }

  @Test("Without a receiver spans are counted as failed")
  func receiverDown() async throws {
    // A port that nobody listens on: the discard service is not there.
    let setup = try Setup("http://127.0.0.1:9", change: { $0.attempts = 2 })
    try await setup.whileRunning { setup.end("one", "two") }
    #expect(setup.counts[.exported] == 0)
    #expect(setup.counts[.failed] + setup.counts[.dropped] == 2)
    setup.end("after the end")
    #expect(setup.counts[.failed] + setup.counts[.dropped] == 3)
  }

  @Test(
    "Addresses of receivers",
    arguments: [
      ("http://127.0.0.1:4318", "http://127.0.0.1:4318/v1/traces"),
      ("https://collector.example/otlp/", "https://collector.example/otlp/v1/traces"),
      ("http://[::1]:4318/v1/traces", "http://[::1]:4318/v1/traces"),
    ])
  func addresses(text: String, url: String) {
    #expect(TraceEndpoint(text)?.url == url)
  }

  @Test(
    "What is no address of a receiver",
    arguments: [
      "", "localhost:4318", "grpc://collector:4317", "http://", "http://user:secret@collector", "http://collector?a=b",
      "http://collector#x", "http://collector:0", "http://collector:99999", "http://a b", "file:///etc/passwd",
    ])
  func noAddresses(text: String) {
    #expect(TraceEndpoint(text) == nil)
  }
}

extension SpanExporterTests.Setup {
  /// Runs the exporter for as long as the body runs, and then ends it as a worker would.
  fileprivate func whileRunning(_ body: @Sendable () async throws -> Void) async throws {
    let group = group
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      try await body()
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }
}
