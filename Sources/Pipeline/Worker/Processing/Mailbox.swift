import Synchronization

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
