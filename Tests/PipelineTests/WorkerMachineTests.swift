import Kafka
import Testing

@testable import Pipeline

@Suite("Worker machine")
struct WorkerMachineTests {
  private let a = TopicPartition(topic: "t", partition: 0)
  private let b = TopicPartition(topic: "t", partition: 1)
  private let now = ContinuousClock.now
  /// Backs off for the whole of each interval, so that tests know when it ends.
  private let backoff = Backoff(first: .seconds(1), longest: .seconds(8), random: { 1 })

  private func makeMachine(records: Int = 10) -> WorkerMachine {
    var limits = WorkerMachine.Limits()
    limits.records = records
    return WorkerMachine(limits: limits, backoff: backoff)
  }

  private func process(_ machine: inout WorkerMachine, at time: ContinuousClock.Instant? = nil) throws -> Batch {
    guard case .process(let batch) = machine.next(now: time ?? now) else { throw TestError("nothing to process") }
    return batch
  }

  private func committing(_ machine: inout WorkerMachine, at time: ContinuousClock.Instant? = nil) throws -> Batch {
    guard case .commit(let batch) = machine.next(now: time ?? now) else { throw TestError("nothing to commit") }
    return batch
  }

  private func take(
    _ partition: TopicPartition,
    _ offset: Int64,
    _ machine: inout WorkerMachine,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let isTaken = machine.received(partition, offset: offset, bytes: 1)
    #expect(isTaken, sourceLocation: location)
  }

  private func drop(
    _ partition: TopicPartition,
    _ offset: Int64,
    _ machine: inout WorkerMachine,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let isTaken = machine.received(partition, offset: offset, bytes: 1)
    #expect(!isTaken, sourceLocation: location)
  }

  @Test("Batches begin small after an assignment and grow with each commit")
  func growingBatches() throws {
    var limits = WorkerMachine.Limits()
    limits.records = 10
    limits.firstRecords = 3
    var machine = WorkerMachine(limits: limits, backoff: backoff)
    machine.assigned([a: 0])
    var offset: Int64 = 0
    func allowed() throws -> Int {
      guard case .wait(_, let appetite) = machine.next(now: now) else { throw TestError("no wait") }
      return appetite.records
    }
    func commitOne() throws {
      take(a, offset, &machine)
      offset += 1
      let batch = try process(&machine)
      machine.processed(batch.id)
      machine.committed(try committing(&machine).id)
    }
    for expected in [3, 6, 10, 10] {
      #expect(try allowed() == expected)
      try commitOne()
    }
    machine.assigned([b: 0])
    #expect(try allowed() == 3)
  }

  @Test("A batch is processed, committed, and its offsets are the last ones plus one")
  func cleanRun() throws {
    var machine = makeMachine()
    machine.assigned([a: 5, b: 0])
    take(a, 5, &machine)
    take(a, 9, &machine)
    take(b, 0, &machine)
    let batch = try process(&machine)
    #expect(batch.records == 3)
    machine.processed(batch.id)
    #expect(try committing(&machine).ranges.mapValues(\.next) == [a: 10, b: 1])
    machine.committed(batch.id)
    #expect(machine.committedOffsets == [a: 10, b: 1])
    guard case .wait(_, let appetite) = machine.next(now: now) else { throw TestError("should wait") }
    #expect(appetite.records == 10)
  }

  @Test("The next batch is handed out before the one that is ready is committed")
  func overlap() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    let first = try process(&machine)
    take(a, 1, &machine)
    machine.processed(first.id)
    let second = try process(&machine)
    #expect(try committing(&machine).id == first.id)
    machine.committed(first.id)
    machine.processed(second.id)
    #expect(try committing(&machine).id == second.id)
  }

  @Test("Records of partitions that are not this worker's, and old ones, are dropped")
  func strangers() {
    var machine = makeMachine()
    machine.assigned([a: 5])
    drop(b, 0, &machine)
    drop(a, 4, &machine)
    take(a, 5, &machine)
    drop(a, 5, &machine)
  }

  @Test("After an abort everything under way is dropped and read again from the committed offsets")
  func abort() throws {
    var machine = makeMachine()
    machine.assigned([a: 7])
    take(a, 7, &machine)
    let batch = try process(&machine)
    take(a, 8, &machine)
    machine.processed(batch.id)
    let second = try process(&machine)
    #expect(try committing(&machine).id == batch.id)
    machine.commitFailed(batch.id, .aborted, now: now)
    // What still arrives of the old reading must not count before the seek.
    drop(a, 9, &machine)
    #expect(machine.next(now: now) == .seek([a: 7]))
    machine.processed(second.id)
    guard case .wait = machine.next(now: now) else { throw TestError("the dropped batch came back") }
    take(a, 7, &machine)
    #expect(machine.committedOffsets == [a: 7])
  }

  @Test("A partition that cannot be positioned yet is positioned later, and nothing of it counts until then")
  func seekFailure() throws {
    var machine = makeMachine()
    machine.assigned([a: 7])
    take(a, 7, &machine)
    let batch = try process(&machine)
    machine.processed(batch.id)
    machine.commitFailed(try committing(&machine).id, .aborted, now: now)
    guard case .seek(let offsets) = machine.next(now: now) else { throw TestError("should seek") }
    machine.seekFailed(offsets)
    drop(a, 7, &machine)
    #expect(machine.next(now: now) == .seek([a: 7]))
    take(a, 7, &machine)
  }

  @Test("A transient failure keeps the batch and tries again after the backoff")
  func transient() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    let batch = try process(&machine)
    machine.processed(batch.id)
    machine.commitFailed(try committing(&machine).id, .transient, now: now)
    guard case .wait(_, let appetite) = machine.next(now: now) else { throw TestError("should back off") }
    #expect(appetite == .none)
    #expect(try committing(&machine, at: now + .seconds(2)).id == batch.id)
    machine.committed(batch.id)
    #expect(machine.committedOffsets == [a: 1])
  }

  @Test("While it backs off, partitions are paused, and afterwards read on where they stood")
  func pausing() throws {
    var machine = makeMachine()
    machine.assigned([a: 0, b: 0])
    take(a, 0, &machine)
    let batch = try process(&machine)
    take(a, 1, &machine)
    machine.processed(batch.id)
    let second = try process(&machine)
    machine.commitFailed(try committing(&machine).id, .transient, now: now)
    _ = machine.next(now: now)
    machine.commitFailed(batch.id, .transient, now: now)
    #expect(machine.next(now: now + .seconds(1)) == .pause([a, b]))
    machine.processed(second.id)
    #expect(try committing(&machine, at: now + .seconds(60)).id == batch.id)
    machine.committed(batch.id)
    #expect(try committing(&machine).id == second.id)
    machine.committed(second.id)
    #expect(machine.next(now: now + .seconds(60)) == .resume([a: 2, b: 0]))
  }

  @Test("After a refusal every record is a batch of its own, up to where the refused batch ended")
  func narrowing() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    for offset in 0..<3 { take(a, Int64(offset), &machine) }
    let batch = try process(&machine)
    machine.processed(batch.id)
    machine.commitFailed(try committing(&machine).id, .refused, now: now)
    #expect(machine.next(now: now) == .seek([a: 0]))
    for offset in 0..<3 {
      guard case .wait(_, let appetite) = machine.next(now: now + .seconds(9)) else { throw TestError("should wait") }
      #expect(appetite.records == 1)
      take(a, Int64(offset), &machine)
      let single = try process(&machine)
      machine.processed(single.id)
      machine.committed(try committing(&machine).id)
    }
    guard case .wait(_, let appetite) = machine.next(now: now + .seconds(9)) else { throw TestError("should wait") }
    #expect(appetite.records == 10)
  }

  @Test("A partition that goes takes its narrowing with it")
  func narrowingReleased() throws {
    var machine = makeMachine()
    machine.assigned([a: 0, b: 0])
    take(a, 0, &machine)
    let batch = try process(&machine)
    machine.processed(batch.id)
    machine.commitFailed(try committing(&machine).id, .refused, now: now)
    machine.released([a])
    _ = machine.next(now: now + .seconds(9))
    guard case .wait(_, let appetite) = machine.next(now: now + .seconds(9)) else { throw TestError("should wait") }
    #expect(appetite.records == 10)
  }

  @Test("An unknown outcome asks where the partitions stand")
  func unknown() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    let batch = try process(&machine)
    machine.processed(batch.id)
    machine.commitFailed(try committing(&machine).id, .unknown, now: now)
    #expect(machine.next(now: now + .seconds(2)) == .recover([a]))
    machine.recoveryFailed(now: now + .seconds(2))
    #expect(machine.next(now: now + .seconds(60)) == .recover([a]))
    machine.recovered([a: 1])
    #expect(machine.next(now: now + .seconds(60)) == .seek([a: 1]))
    drop(a, 0, &machine)
    take(a, 1, &machine)
  }

  @Test("Complete batches are offered inside the revocation; incomplete ones lose the partition")
  func revocation() throws {
    var machine = makeMachine()
    machine.assigned([a: 0, b: 0])
    take(a, 0, &machine)
    take(b, 0, &machine)
    let batch = try process(&machine)
    #expect(machine.revoking([a]).isEmpty)
    machine.released([a])
    machine.processed(batch.id)
    #expect(try committing(&machine).id == batch.id)
    #expect(!machine.isCurrent(a, in: batch))
    #expect(machine.isCurrent(b, in: batch))
    #expect(machine.revoking([b]).map(\.id) == [batch.id])
    #expect(machine.revoking([a]).map(\.id) == [batch.id])
  }

  @Test("No batch overtakes another in a revocation, even if it alone holds the partition")
  func revocationOrder() throws {
    var machine = makeMachine()
    machine.assigned([a: 0, b: 0])
    take(b, 0, &machine)
    let first = try process(&machine)
    machine.processed(first.id)
    machine.commitFailed(try committing(&machine).id, .transient, now: now)
    take(a, 0, &machine)
    take(b, 1, &machine)
    let second = try process(&machine, at: now + .seconds(9))
    machine.processed(second.id)
    #expect(machine.revoking([a]).map(\.id) == [first.id, second.id])
  }

  @Test("While the outcome of a commit is unknown, a revocation commits nothing")
  func revocationWithUnknownOutcome() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    let first = try process(&machine)
    machine.processed(first.id)
    take(a, 1, &machine)
    let second = try process(&machine)
    #expect(try committing(&machine).id == first.id)
    machine.processed(second.id)
    machine.commitFailed(first.id, .unknown, now: now)
    #expect(machine.revoking([a]).isEmpty)
  }

  @Test("A partition that comes back is another assignment: what was begun under the old one is void")
  func comeback() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    let batch = try process(&machine)
    machine.released([a])
    machine.assigned([a: 0])
    machine.processed(batch.id)
    #expect(!machine.isCurrent(a, in: batch))
    take(a, 0, &machine)
  }

  @Test("A batch that lost all its partitions does not block the next")
  func emptied() throws {
    var machine = makeMachine(records: 2)
    machine.assigned([a: 0])
    take(a, 0, &machine)
    take(a, 1, &machine)
    machine.released([a])
    machine.assigned([b: 0])
    take(b, 0, &machine)
    #expect(try process(&machine).records == 1)
  }

  @Test("The end of a partition moves its offset past the control records")
  func end() throws {
    var machine = makeMachine()
    machine.assigned([a: 3])
    machine.reachedEnd(a, offset: 3)
    guard case .wait = machine.next(now: now) else { throw TestError("there is nothing new") }
    machine.reachedEnd(a, offset: 4)
    let batch = try process(&machine)
    #expect(batch.records == 0)
    machine.processed(batch.id)
    #expect(try committing(&machine).ranges.mapValues(\.next) == [a: 4])
  }

  @Test("A drain reads nothing more, commits what is being processed, and leaves")
  func drain() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    let batch = try process(&machine)
    take(a, 1, &machine)
    machine.drain(now: now)
    drop(a, 2, &machine)
    #expect(machine.uncommittedRecords == 1)
    guard case .wait(_, .none) = machine.next(now: now) else { throw TestError("should wait for the batch") }
    machine.processed(batch.id)
    #expect(try committing(&machine).id == batch.id)
    #expect(machine.uncommittedRecords == 1)
    machine.committed(batch.id)
    #expect(machine.uncommittedRecords == 0)
    #expect(machine.next(now: now) == .leave)
  }

  @Test("A drain ends at its deadline, whatever is still being processed")
  func drainDeadline() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    _ = try process(&machine)
    machine.drain(now: now)
    #expect(machine.next(now: now + .seconds(9)) == .leave)
  }

  @Test("A drain does not stay to find out how a commit ended")
  func drainWithUnknownOutcome() throws {
    var machine = makeMachine()
    machine.assigned([a: 0])
    take(a, 0, &machine)
    let batch = try process(&machine)
    machine.drain(now: now)
    machine.processed(batch.id)
    machine.commitFailed(try committing(&machine).id, .unknown, now: now)
    #expect(machine.next(now: now) == .leave)
  }

  @Test("Backoff doubles up to its bound, with jitter, and forgets on success")
  func backoffGrowth() {
    var backoff = backoff
    var waits: [Duration] = []
    for _ in 0..<5 { waits.append(backoff.next()) }
    #expect(waits == [1, 2, 4, 8, 8].map { .seconds($0) })
    backoff.reset()
    let afterSuccess = backoff.next()
    #expect(afterSuccess == .seconds(1))
    var none = Backoff(first: .seconds(1), longest: .seconds(8), random: { 0 })
    let shortest = none.next()
    #expect(shortest == .milliseconds(1))
  }
}

struct TestError: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
