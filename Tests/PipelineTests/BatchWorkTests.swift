import Documents
import Kafka
import Synchronization
import Testing

@testable import Pipeline

@Suite("Batch work")
struct BatchWorkTests {
  private static func records(_ count: Int) -> [ConsumedRecord] {
    (0..<count).map { index in
      ConsumedRecord(
        partition: TopicPartition(topic: "t", partition: 0), offset: Int64(index), record: Record(value: [UInt8(index)])
      )
    }
  }

  private static func processed(_ input: ConsumedRecord, _ memory: PartitionMemory?) -> ProcessedRecord {
    ProcessedRecord(input: input, outcome: .success([input.record]))
  }

  @Test("Several threads share the records; the results stand in input order")
  func order() async {
    let work = await withCheckedContinuation { continuation in
      let work = BatchWork(id: 1, records: Self.records(100)) { continuation.resume(returning: $0) }
      for _ in 0..<4 { DetachedThread.start(name: "test") { work.run(Self.processed) } }
    }
    #expect(work.results().map(\.input.offset) == Array(0..<100))
    #expect(!work.isUnderWay)
  }

  @Test("Of work that was abandoned no further record is taken")
  func abandoned() {
    let isFinished = Mutex(false)
    let work = BatchWork(id: 1, records: Self.records(100)) { _ in isFinished.withLock { $0 = true } }
    var count = 0
    work.run { input, _ in
      count += 1
      if input.offset == 4 { work.abandon() }
      return Self.processed(input, nil)
    }
    #expect(count == 5)
    #expect(!isFinished.withLock { $0 })
  }

  @Test("A record that takes too long is given up, and what comes of it afterwards does not count")
  func givenUp() {
    let finished = Mutex(0)
    let work = BatchWork(id: 1, records: Self.records(3)) { _ in finished.withLock { $0 += 1 } }
    let late = Rejection(code: .timedOut, reason: "planted")
    var processed: [Int64] = []
    work.run { input, _ in
      processed.append(input.offset)
      if input.offset == 1 {
        #expect(work.giveUp(after: .seconds(2), observed: .seconds(2), late).isEmpty)
        #expect(work.giveUp(after: .seconds(2), observed: .seconds(1), late).map(\.offset) == [1])
        #expect(work.giveUp(after: .seconds(2), observed: .seconds(9), late).isEmpty)
      }
      return Self.processed(input, nil)
    }
    // The thread that came back late has been replaced: it takes nothing more.
    #expect(processed == [0, 1])
    #expect(finished.withLock { $0 } == 0)
    work.run(Self.processed)
    #expect(finished.withLock { $0 } == 1)
    #expect(work.results().map(\.input.offset) == [0, 1, 2])
    #expect(work.results()[1].outcome == .failure(late))
    #expect(work.results()[2].outcome == .success([Record(value: [2])]))
  }
}
