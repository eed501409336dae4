import Documents
import Synchronization

/// The processing of one batch by several tasks: each takes the next record that nobody has, and results stand in input
/// order whoever made them.
final class BatchWork: Sendable {
  let id: Int
  private let records: [ConsumedRecord]
  private let taken = Atomic(0)
  private let results: Mutex<(values: [ProcessedRecord?], remaining: Int)>

  init(id: Int, records: [ConsumedRecord]) {
    self.id = id
    self.records = records
    results = Mutex((Array(repeating: nil, count: records.count), records.count))
  }

  /// Takes records until none is left.
  ///
  /// - Returns: whether this call finished the last record of the batch.
  func run(_ process: @Sendable (ConsumedRecord) -> ProcessedRecord) async -> Bool {
    var finishedLast = false
    while true {
      let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < records.count else { return finishedLast }
      let result = process(records[index])
      finishedLast = results.withLock { results in
        results.values[index] = result
        results.remaining -= 1
        return results.remaining == 0
      }
      // Processing is pure computation on Swift's shared threads; the health server wants its turn.
      await Task.yield()
    }
  }

  /// Lets nobody take another record: the batch was dropped. What has been taken is still processed, for nothing.
  func abandon() {
    taken.store(records.count, ordering: .relaxed)
  }

  /// All results, in input order; to be called once the batch is finished.
  func finish() -> [ProcessedRecord] {
    results.withLock { $0.values.compactMap { $0 } }
  }
}

/// Where finished batches wait for the worker's owner.
final class Mailbox: Sendable {
  private let finished = Mutex<[BatchWork]>([])

  func put(_ work: BatchWork) {
    finished.withLock { $0.append(work) }
  }

  func takeAll() -> [BatchWork] {
    finished.withLock { finished in
      defer { finished = [] }
      return finished
    }
  }
}
