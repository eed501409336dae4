import Kafka
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

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    var limits = WorkerMachine.Limits()
    limits.records = 20
    limits.pauseAfter = .milliseconds(300)
    let backoff = Backoff(first: .milliseconds(50), longest: .milliseconds(400), random: { 0.5 })
    for _ in 0..<2 { workers.append(Worker(machine: WorkerMachine(limits: limits, backoff: backoff))) }
    for partition in partitions { assign(partition, to: 0) }
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
    workers[index].machine.assigned([partition: start])
    workers[index].positions[partition] = start
    workers[index].paused.remove(partition)
  }

  private mutating func move(_ partition: TopicPartition) {
    guard let old = owner[partition] else { return }
    if random.below(3) > 0 {
      for batch in workers[old].machine.revoking([partition]) {
        if random.below(2) == 0 { break }
        commit(batch, by: old)
      }
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
    case .process(let batch): workers[index].processing.append(batch.id)
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

  private mutating func poll(_ index: Int, _ appetite: WorkerMachine.Appetite) {
    for _ in 0..<min(appetite.records, 1 + random.below(8)) {
      let readable = workers[index].positions.filter { $0.value < length && !workers[index].paused.contains($0.key) }
      guard let (partition, offset) = readable.sorted(by: { $0.key < $1.key }).randomElement(using: &random) else { return }
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
    }
    for (partition, range) in batch.ranges where machine.isCurrent(partition, in: batch) {
      committed[partition] = range.next
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

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
