import Documents
import Foundation
import Kafka
import TestSupport
import Testing

/// Traces through real workers, to a receiver as a collector would be one.
@Suite("Tracing", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct TracingTests {
  private func environment(_ address: String) -> [String: String] { ["NEWSLINE_TRACE_ENDPOINT": address] }

  private func send(_ records: [ProducerRecord], to topic: String) async throws {
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    for result in await producer.send(records, to: topic) { _ = try result.get() }
  }

  private func startAll(_ line: LineProcesses) async throws {
    try await line.createTopics(partitions: 2)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
  }

  @Test("A capture leaves one trace of four spans, each a part of the one before, and commits that belong to them")
  func wholeLine() async throws {
    try await TraceReceiver.run { receiver, address in
      let line = try LineProcesses(environment: environment(address))
      try await startAll(line)
      try await send([ProducerRecord(value: GeneratedPages.submission(1))], to: line.topic(.ingest))
      #expect(await receiver.waits(within: .seconds(60)) { $0.count == 8 }, "\(line.logs())")
      let spans = await receiver.spans
      #expect(await receiver.problems == [])
      #expect(Set(spans.map(\.traceID)).count == 1)
      var parent: TraceReceiver.Span?
      for stage in StageName.allCases {
        let span = try #require(spans.first { $0.name == "process \(line.topic(stage))" })
        #expect(span.parentID == parent?.spanID)
        #expect(span.kind == 5)
        #expect(span.service == "newsline-\(stage.rawValue)")
        #expect(span.status == nil)
        #expect(span.times.lowerBound >= parent?.times.upperBound ?? 0)
        #expect(span.attributes["messaging.system"] == "kafka")
        #expect(span.attributes["messaging.destination.name"] == line.topic(stage))
        #expect(span.attributes["messaging.consumer.group.name"] == "\(line.prefix)newsline.\(stage.rawValue)")
        #expect(span.attributes["messaging.kafka.offset"] == "0")
        #expect(span.attributes["messaging.destination.partition.id"].flatMap { Int($0) } != nil)
        let commit = try #require(spans.first { $0.name == "commit \(line.topic(stage))" })
        #expect(commit.parentID == span.spanID)
        #expect(commit.attributes["messaging.operation.type"] == "settle")
        parent = span
      }
      let indexed = try await TopicContents().read(line.topic(.index), partitions: 2)
      #expect(indexed.first?.traceContext?.spanText == parent?.parentID)
      // The command that tells a document's journey names the trace.
      let key = String(decoding: try #require(indexed.first?.key), as: UTF8.self)
      let journey = try await Command.newsline(["trace", key], environment: line.environment)
      #expect(journey.output.contains("trace: \(spans[0].traceID)"), "\(journey.output) \(journey.errors)")
      // What ended last must not be lost in the end.
      for stage in StageName.allCases { #expect(await line.terminate("\(stage.rawValue)-1").status == 0) }
      await line.end()
    }
  }

  @Test("The last spans arrive although the worker is told to end as soon as their documents are committed")
  func lastSpans() async throws {
    try await TraceReceiver.run { receiver, address in
      let line = try LineProcesses(environment: environment(address))
      try await line.createTopics(partitions: 2)
      try await line.start(.ingest, "ingest-1")
      try await send((0..<50).map { ProducerRecord(value: GeneratedPages.submission($0)) }, to: line.topic(.ingest))
      let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
      let deadline = ContinuousClock.now + .seconds(60)
      while ContinuousClock.now < deadline {
        let lag = try await admin.lag(of: "\(line.prefix)newsline.ingest", in: line.topic(.ingest))
        if lag.allSatisfy({ $0.lag == 0 }) { break }
      }
      #expect(await line.terminate("ingest-1").status == 0, "\(line.logs())")
      #expect(await receiver.spans.count { $0.name.hasPrefix("process") } == 50)
      await line.end()
    }
  }

  @Test(
    "A trace of others is continued, or left alone, as its flag says; a header that is none begins nothing but a new one"
  )
  func headers() async throws {
    try await TraceReceiver.run { receiver, address in
      let line = try LineProcesses(environment: environment(address))
      try await startAll(line)
      let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
      func page(_ number: Int, _ parent: String, _ state: String) -> ProducerRecord {
        ProducerRecord(
          key: Array("\(number)".utf8), value: GeneratedPages.submission(number),
          headers: [
            RecordHeader(name: "traceparent", value: Array(parent.utf8)),
            RecordHeader(name: "tracestate", value: Array(state.utf8)),
          ])
      }
      try await send(
        [
          page(1, "00-\(trace)-00f067aa0ba902b7-01", "vendor=x"),
          page(2, "00-\(trace)-00000000000000ff-00", "vendor=y"),
          page(3, "00-" + String(repeating: "f", count: 100_000), String(repeating: "x=", count: 50_000)),
        ], to: line.topic(.ingest))
      #expect(
        await receiver.waits(within: .seconds(60)) { spans in
          spans.filter { $0.name == "process \(line.topic(.index))" }.count == 2
        }, "\(line.logs())")
      #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
      let first = await receiver.spans.filter { $0.name == "process \(line.topic(.ingest))" }
      let continued = try #require(first.first { $0.traceID == trace })
      #expect(continued.parentID == "00f067aa0ba902b7")
      #expect(continued.state == "vendor=x")
      #expect(first.filter { $0.traceID != trace }.map(\.parentID) == [nil])
      // The one that nobody records went through as it came.
      let indexed = try await TopicContents().read(line.topic(.index), partitions: 2)
      let parents = indexed.compactMap { $0.text(ofHeader: HeaderName.traceParent) }
      #expect(parents.contains("00-\(trace)-00000000000000ff-00"))
      #expect(Set(indexed.compactMap { $0.text(ofHeader: HeaderName.traceState) }) == ["vendor=x", "vendor=y"])
      #expect(parents.allSatisfy { $0.utf8.count == 55 })
      await line.end()
    }
  }

  @Test("A dead letter belongs to the trace, and what is sent again continues it")
  func deadLetters() async throws {
    try await TraceReceiver.run { receiver, address in
      let letters = try await DeadLetterLine(environment: environment(address))
      let line = letters.line
      for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
      try await send([ProducerRecord(value: Array("<html><body></body></html>".utf8))], to: line.topic(.ingest))
      #expect(await receiver.waits(within: .seconds(60)) { $0.contains { $0.status == 2 } }, "\(line.logs())")
      #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
      let failed = try #require(await receiver.spans.first { $0.status == 2 })
      #expect(failed.attributes["error.type"]?.isEmpty == false)
      let letter = try #require(try await letters.records(line.deadLetters).first)
      #expect(letter.traceContext?.traceID.description == failed.traceID)
      #expect(letter.traceContext?.spanText == failed.spanID)
      #expect(line.logs().contains("trace=\(failed.traceID)"), "\(line.logs())")
      let replayed = try await letters.newsline("replay", "--all")
      #expect(replayed.status == 0, "\(replayed.errors)")
      #expect(
        await receiver.waits(within: .seconds(60)) { spans in spans.filter { $0.status == 2 }.count == 2 },
        "\(line.logs())")
      let again = try #require(await receiver.spans.last { $0.status == 2 })
      #expect(again.traceID == failed.traceID)
      #expect(again.parentID == failed.spanID)
      await line.end()
    }
  }

  @Test("With a receiver that is down the line works, every document arrives once, and workers end as they should")
  func receiverDown() async throws {
    let line = try LineProcesses(environment: environment("http://127.0.0.1:9"))
    try await startAll(line)
    try await send((0..<300).map { ProducerRecord(value: GeneratedPages.submission($0)) }, to: line.topic(.ingest))
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    let indexed = try await TopicContents().read(line.topic(.index), partitions: 2)
    #expect(indexed.count == 300)
    // All are recorded, though nobody takes the spans.
    #expect(indexed.allSatisfy { $0.traceContext?.isSampled == true })
    // It ends by itself, not because its time is over.
    #expect(await line.terminate("clean-1").status == 0)
    await line.end()
  }

  @Test("With tracing off no header is made up, and those of others are handed on unchanged")
  func off() async throws {
    let line = try LineProcesses()
    try await startAll(line)
    let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    try await send(
      [
        ProducerRecord(value: GeneratedPages.submission(1)),
        ProducerRecord(
          value: GeneratedPages.submission(2), headers: [RecordHeader(name: "traceparent", value: Array(parent.utf8))]),
      ], to: line.topic(.ingest))
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    let indexed = try await TopicContents().read(line.topic(.index), partitions: 2)
    #expect(indexed.count == 2)
    #expect(indexed.compactMap { $0.text(ofHeader: HeaderName.traceParent) } == [parent])
    await line.end()
  }
}
