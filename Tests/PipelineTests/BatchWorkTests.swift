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
        partition: TopicPartition(topic: "t", partition: 0),
        offset: Int64(index),
        record: Record(value: [UInt8(index)])
      )
    }
  }

  @Test("Several tasks share the records; the results stand in input order")
  func order() async {
    let work = BatchWork(id: 1, records: Self.records(100))
    let last = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { await work.run { ProcessedRecord(input: $0, outcome: .success([$0.record])) } }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(last == 1)
    #expect(work.finish().map(\.input.offset) == Array(0..<100))
  }

  @Test("Of work that was abandoned no further record is taken")
  func abandoned() async {
    let work = BatchWork(id: 1, records: Self.records(100))
    let count = Mutex(0)
    let finishedLast = await work.run { input in
      count.withLock { $0 += 1 }
      if input.offset == 4 { work.abandon() }
      return ProcessedRecord(input: input, outcome: .success([]))
    }
    #expect(count.withLock { $0 } == 5)
    #expect(!finishedLast)
  }
}
