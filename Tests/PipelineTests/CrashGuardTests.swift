import Kafka
import Testing

@testable import Pipeline

@Suite("Crash guard")
struct CrashGuardTests {
  private let a = TopicPartition(topic: "t", partition: 0)

  private func makeGuard(incarnation: Int64 = 2, instance: String = "w") -> CrashGuard {
    CrashGuard(instance: instance, incarnation: incarnation, maximumTries: 2, batchRecords: 10)
  }

  private func batch(_ record: Int64, records: Int = 1) -> Batch {
    var batch = Batch(id: 1)
    batch.ranges[a] = Batch.Range(next: record + 1, generation: 1, record: record)
    batch.records = records
    return batch
  }

  private func mark(
    starts: Int = 0, until: Int64? = nil, suspect: Int64? = nil, tries: Int = 0, incarnation: Int64 = 1
  ) -> CrashMark {
    CrashMark(
      position: 5, starts: starts, narrowUntil: until, suspect: suspect, tries: tries, incarnation: incarnation,
      instance: "w")
  }

  @Test("A mark is text and back; what others note is none")
  func text() {
    for mark in [mark(starts: 1), mark(until: 9, suspect: 7, tries: 2)] { #expect(CrashMark(mark.text) == mark) }
    for text in ["", "note", "newsline-crash-mark/1", "newsline-crash-mark/2;position=1", mark().text + ";x"] {
      #expect(CrashMark(text) == nil)
    }
    var long = mark()
    long.instance = String(repeating: "x;", count: 9000)
    #expect(long.text.utf8.count < 1000)
    #expect(CrashMark(long.text)?.position == 5)
  }

  @Test("Only the first batch of a partition needs a mark")
  func ordinary() {
    var crashes = makeGuard()
    crashes.assigned(a, start: 5, mark: nil, end: 100)
    let first = crashes.marks(before: batch(9, records: 5), positions: [a: 5])
    #expect(first == [a: CrashMark(position: 5, starts: 1, incarnation: 2, instance: "w")])
    crashes.marked(first)
    #expect(crashes.marks(before: batch(9, records: 5), positions: [a: 5]) == [:])
    #expect(crashes.metadata(of: a, next: 10) == nil)
    crashes.committed(a, next: 10)
    #expect(crashes.marks(before: batch(12, records: 3), positions: [a: 10]) == [:])
    #expect(!crashes.isNarrow)
    #expect(crashes.marks(givingUp: [a], positions: [a: 10]) == [:])
  }

  @Test("A mark of this worker's name was left by a process that died; of another name, two are needed")
  func suspicion() {
    var own = makeGuard()
    own.assigned(a, start: 5, mark: mark(starts: 1), end: 100)
    #expect(own.isNarrow)
    var other = makeGuard(instance: "v")
    other.assigned(a, start: 5, mark: mark(starts: 1), end: 100)
    #expect(!other.isNarrow)
    #expect(other.marks(before: batch(9, records: 5), positions: [a: 5])[a]?.starts == 2)
    var third = makeGuard(instance: "u")
    third.assigned(a, start: 5, mark: mark(starts: 2), end: 100)
    #expect(third.isNarrow)
    var moved = makeGuard()
    moved.assigned(a, start: 6, mark: mark(starts: 2), end: 100)
    #expect(!moved.isNarrow)
    var back = makeGuard(incarnation: 1)
    back.assigned(a, start: 5, mark: mark(starts: 1), end: 100)
    #expect(!back.isNarrow)
  }

  @Test("Records are tried alone up to where the culprit can be, and the search outlives commits")
  func narrow() throws {
    var crashes = makeGuard()
    crashes.assigned(a, start: 5, mark: mark(starts: 1), end: 7)
    let first = crashes.marks(before: batch(5), positions: [a: 5])
    #expect(first[a]?.suspect == 5)
    #expect(first[a]?.tries == 1)
    #expect(first[a]?.narrowUntil == 7)
    crashes.marked(first)
    #expect(crashes.marks(before: batch(5), positions: [a: 5]) == [:])
    let metadata = try #require(crashes.metadata(of: a, next: 6))
    crashes.committed(a, next: 6)
    #expect(crashes.isNarrow)
    #expect(crashes.marks(before: batch(6), positions: [a: 6])[a]?.suspect == 6)
    var successor = makeGuard(incarnation: 3, instance: "another")
    successor.assigned(a, start: 6, mark: CrashMark(metadata), end: 100)
    #expect(successor.isNarrow)
    #expect(successor.metadata(of: a, next: 7) == nil)
    successor.committed(a, next: 7)
    #expect(!successor.isNarrow)
  }

  @Test("A record that workers died of alone, more often than they may, is not processed again")
  func condemned() {
    var crashes = makeGuard()
    crashes.assigned(a, start: 5, mark: mark(starts: 1, until: 40, suspect: 5, tries: 1), end: 100)
    #expect(crashes.verdict(on: batch(5)) == nil)
    #expect(crashes.marks(before: batch(5), positions: [a: 5])[a]?.tries == 2)
    #expect(crashes.marks(before: batch(6), positions: [a: 5])[a]?.tries == 1)
    var last = makeGuard(incarnation: 3)
    last.assigned(a, start: 5, mark: mark(starts: 1, until: 40, suspect: 5, tries: 2), end: 100)
    #expect(last.verdict(on: batch(5)) == CrashVerdict(deaths: 2))
    #expect(last.verdict(on: batch(6)) == nil)
    #expect(last.marks(before: batch(5), positions: [a: 5]) == [:])
  }

  @Test("A worker that dies while a processed record waits to be committed does not count against it")
  func acquitted() {
    var crashes = makeGuard()
    let found = mark(starts: 1, until: 40, suspect: 5, tries: 1)
    crashes.assigned(a, start: 5, mark: found, end: 100)
    crashes.marked(crashes.marks(before: batch(5), positions: [a: 5]))
    #expect(crashes.acquittals(positions: [a: 5]) == [:])
    crashes.processed(batch(5))
    #expect(crashes.acquittals(positions: [a: 5]) == [a: found])
    crashes.marked([a: found])
    #expect(crashes.acquittals(positions: [a: 5]) == [:])
    #expect(crashes.marks(before: batch(5), positions: [a: 5])[a]?.tries == 2)
  }

  @Test("A worker that ends in peace leaves what it found")
  func peace() {
    var crashes = makeGuard()
    crashes.assigned(a, start: 5, mark: nil, end: 100)
    crashes.marked(crashes.marks(before: batch(9, records: 5), positions: [a: 5]))
    #expect(crashes.marks(givingUp: [a], positions: [a: 5])[a]?.starts == 0)
  }
}
