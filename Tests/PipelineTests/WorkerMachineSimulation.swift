import Kafka
import SeededRandom
import Testing

@testable import Pipeline

/// Two machines share a simulated topic while everything goes wrong at random: commits that fail in every way, partitions
/// that move, batches that finish late. What was committed must hold every offset exactly once, in order.
@Suite("Worker machine under random faults")
struct WorkerMachineSimulation {
  @Test("Every offset is committed exactly once", arguments: 1...60)
  func exactlyOnce(seed: Int) throws {
    var simulation = Simulation(seed: UInt64(seed))
    for _ in 0..<4000 { simulation.step(faults: true) }
    for _ in 0..<2000 where !simulation.isDone { simulation.step(faults: false) }
    #expect(simulation.isDone)
    for (partition, offsets) in simulation.committedOutputs {
      #expect(offsets == Array(0..<simulation.length), "partition \(partition)")
    }
  }

  @Test("Documents that kill their worker are found, and nobody else suffers", arguments: 1...40)
  func crashes(seed: Int) throws {
    var simulation = Simulation(seed: UInt64(seed), deadly: [7, 120, 121, 299])
    for _ in 0..<6000 { simulation.step(faults: true) }
    for _ in 0..<20000 where !simulation.isDone { simulation.step(faults: false) }
    #expect(simulation.isDone)
    for (partition, offsets) in simulation.committedOutputs {
      #expect(offsets == Array(0..<simulation.length), "partition \(partition)")
    }
    for partition in simulation.partitions { #expect(simulation.condemned[partition] == simulation.deadly) }
    // Each document kills its worker twice alone, and a few times in company.
    #expect(simulation.deaths <= 4 * 4 * (2 + 4))
  }

  @Test("The simulation notices a worker that does not rewind")
  func control() {
    let isCaught = (1...20).contains { seed in
      var simulation = Simulation(seed: UInt64(seed))
      simulation.ignoresAborts = true
      for _ in 0..<4000 { simulation.step(faults: true) }
      for _ in 0..<2000 where !simulation.isDone { simulation.step(faults: false) }
      return !simulation.isDone
        || simulation.committedOutputs.values.contains { $0 != Array(0..<simulation.length) }
    }
    #expect(isCaught)
  }
}

private struct Simulation {
  struct Worker {
    var machine: WorkerMachine
    var positions: [TopicPartition: Int64] = [:]
    var collected: [Int: [(TopicPartition, Int64)]] = [:]
    var processing: [Int] = []
    var paused: Set<TopicPartition> = []
    var condemnedBatches: Set<Int> = []
  }

  let length: Int64 = 300
  let partitions = (0..<4).map { TopicPartition(topic: "t", partition: $0) }
  var committed: [TopicPartition: Int64] = [:]
  var committedOutputs: [TopicPartition: [Int64]] = [:]
  var owner: [TopicPartition: Int] = [:]
  var workers: [Worker] = []
  var random: SplitMix64
  var now = ContinuousClock.now
  var ignoresAborts = false
  /// Offsets of each partition whose processing kills the worker.
  let deadly: Set<Int64>
  var metadata: [TopicPartition: String] = [:]
  var condemned: [TopicPartition: Set<Int64>] = [:]
  var deaths = 0

  init(seed: UInt64, deadly: Set<Int64> = []) {
    random = SplitMix64(seed: seed)
    self.deadly = deadly
    for index in 0..<2 { workers.append(Worker(machine: Self.makeMachine(index, incarnation: 0))) }
    for partition in partitions { assign(partition, to: 0) }
  }

  private static func makeMachine(_ index: Int, incarnation: Int) -> WorkerMachine {
    var limits = WorkerMachine.Limits()
    limits.records = 20
    limits.firstRecords = 4
    limits.pauseAfter = .milliseconds(300)
    let backoff = Backoff(first: .milliseconds(50), longest: .milliseconds(400), random: { 0.5 })
    let crashes = CrashGuard(
      instance: "worker-\(index)", incarnation: Int64(incarnation), maximumTries: 2, batchRecords: limits.records)
    return WorkerMachine(limits: limits, backoff: backoff, crashes: crashes)
  }

  var isDone: Bool { partitions.allSatisfy { committed[$0, default: 0] == length } }

  mutating func step(faults: Bool) {
    now += .milliseconds(10)
    if faults, random.below(60) == 0, let partition = partitions.randomElement(using: &random) { move(partition) }
    let index = random.below(2)
    finishProcessing(index)
    perform(workers[index].machine.next(now: now), by: index, faults: faults)
  }

  private mutating func assign(_ partition: TopicPartition, to index: Int) {
    let start = committed[partition, default: 0]
    owner[partition] = index
    let mark = metadata[partition].flatMap(CrashMark.init)
    workers[index].machine.assigned([partition: PartitionStart(offset: start, mark: mark, end: length)])
    workers[index].positions[partition] = start
    workers[index].paused.remove(partition)
  }

  private mutating func move(_ partition: TopicPartition) {
    guard let old = owner[partition] else { return }
    // Of a worker that loses a partition while it tries a record nobody can tell whether it died of it: not simulated.
    let isPeaceful = random.below(3) > 0 || !deadly.isEmpty
    if isPeaceful {
      for batch in workers[old].machine.revoking([partition]) {
        if random.below(2) == 0 { break }
        commit(batch, by: old)
      }
      for (partition, mark) in workers[old].machine.marks(givingUp: [partition]) { metadata[partition] = mark.text }
    }
    workers[old].machine.released([partition])
    workers[old].collected = workers[old].collected.mapValues { records in records.filter { $0.0 != partition } }
    workers[old].positions[partition] = nil
    assign(partition, to: random.below(2))
  }

  private mutating func finishProcessing(_ index: Int) {
    guard let batch = workers[index].processing.randomElement(using: &random), random.below(2) == 0 else { return }
    workers[index].processing.removeAll { $0 == batch }
    workers[index].machine.processed(batch)
  }

  private mutating func perform(_ action: WorkerMachine.Action, by index: Int, faults: Bool) {
    switch action {
    case .mark(let marks): mark(marks, by: index, faults: faults)
    case .process(let batch): process(batch, by: index)
    case .commit(let batch):
      if faults, random.below(4) == 0 { fail(batch, by: index) } else { commit(batch, by: index) }
    case .seek(let offsets):
      for (partition, offset) in offsets { workers[index].positions[partition] = offset }
    case .pause(let partitions): workers[index].paused.formUnion(partitions)
    case .resume(let offsets):
      workers[index].paused.subtract(offsets.keys)
      for (partition, offset) in offsets { workers[index].positions[partition] = offset }
    case .recover(let partitions):
      if faults, random.below(3) == 0 { return workers[index].machine.recoveryFailed(now: now) }
      let starts = partitions.map { ($0, committed[$0, default: 0]) }
      workers[index].machine.recovered(Dictionary(uniqueKeysWithValues: starts))
    case .wait(_, let appetite): poll(index, appetite)
    case .leave: Issue.record("nobody asked the worker to leave")
    }
  }

  private mutating func mark(_ marks: [TopicPartition: CrashMark], by index: Int, faults: Bool) {
    if faults, random.below(10) == 0 { return workers[index].machine.markFailed(.aborted, now: now) }
    for (partition, mark) in marks {
      #expect(mark.position == committed[partition, default: 0])
      metadata[partition] = mark.text
    }
    workers[index].machine.marked(marks)
  }

  private mutating func process(_ batch: Batch, by index: Int) {
    if batch.verdict != nil {
      workers[index].condemnedBatches.insert(batch.id)
      workers[index].machine.processed(batch.id)
    } else if (workers[index].collected[batch.id] ?? []).contains(where: { deadly.contains($0.1) }) {
      die(index)
    } else {
      workers[index].processing.append(batch.id)
    }
  }

  /// The worker is gone, and comes back under its name; what it had goes to it or to the other.
  private mutating func die(_ index: Int) {
    deaths += 1
    workers[index] = Worker(machine: Self.makeMachine(index, incarnation: deaths))
    for partition in partitions where owner[partition] == index { assign(partition, to: random.below(2)) }
  }

  private mutating func poll(_ index: Int, _ appetite: WorkerMachine.Appetite) {
    for _ in 0..<min(appetite.records, 1 + random.below(8)) {
      let readable = workers[index].positions.filter { $0.value < length && !workers[index].paused.contains($0.key) }
      guard let (partition, offset) = readable.sorted(by: { $0.key < $1.key }).randomElement(using: &random) else {
        return
      }
      workers[index].positions[partition] = offset + 1
      let id = workers[index].machine.collectingID
      guard workers[index].machine.received(partition, offset: offset, bytes: 1) else { continue }
      workers[index].collected[id, default: []].append((partition, offset))
    }
  }

  /// What a broker does: outputs and offsets together, for the partitions that are still the worker's.
  private mutating func commit(_ batch: Batch, by index: Int) {
    let machine = workers[index].machine
    for (partition, offset) in workers[index].collected[batch.id] ?? [] where machine.isCurrent(partition, in: batch) {
      committedOutputs[partition, default: []].append(offset)
      if workers[index].condemnedBatches.contains(batch.id) { condemned[partition, default: []].insert(offset) }
    }
    for (partition, range) in batch.ranges where machine.isCurrent(partition, in: batch) {
      committed[partition] = range.next
      metadata[partition] = range.metadata
    }
    workers[index].collected[batch.id] = nil
    workers[index].machine.committed(batch.id)
  }

  private mutating func fail(_ batch: Batch, by index: Int) {
    let id = batch.id
    switch random.below(5) {
    case 0: workers[index].machine.commitFailed(id, .transient, now: now)
    case 1:
      // The commit took effect, but its answer was lost.
      var copy = workers[index].machine
      commit(batch, by: index)
      swap(&copy, &workers[index].machine)
      workers[index].machine.commitFailed(id, .unknown, now: now)
    case 2: workers[index].machine.commitFailed(id, .unknown, now: now)
    case 3: workers[index].machine.commitFailed(id, .refused, now: now)
    default:
      if ignoresAborts {
        workers[index].collected[id] = nil
        workers[index].machine.committed(id)
      } else {
        workers[index].machine.commitFailed(id, .aborted, now: now)
      }
    }
  }
}
