import Synchronization
import Testing

@testable import newsline

@Suite struct OrderedWorkTests {
  @Test func resultsComeInTheOrderOfTheValues() async {
    var work = OrderedWork<Int, Int>(maximumCount: 8, maximumBytes: 1000) { value in
      // The first of each eight has the most to do.
      (0..<(value % 8 == 0 ? 200_000 : 10)).reduce(value) { sum, _ in sum }
    }
    var results: [Int] = []
    for value in 0..<200 { results += await work.add(value, bytes: 1) }
    results += await work.finish()
    #expect(results == Array(0..<200))
  }

  @Test func whatIsHeldIsBounded() async {
    let begun = Mutex(0)
    var work = OrderedWork<Int, Int>(maximumCount: 100, maximumBytes: 10) { value in
      begun.withLock { $0 += 1 }
      return value
    }
    // One value may be over the bound, but only alone.
    #expect(await work.add(0, bytes: 50).isEmpty)
    #expect(await work.add(1, bytes: 6) == [0])
    #expect(await work.add(2, bytes: 4).isEmpty)
    #expect(await work.add(3, bytes: 5) == [1])
    #expect(await work.finish() == [2, 3])
    #expect(begun.withLock { $0 } == 4)
    var narrow = OrderedWork<Int, Int>(maximumCount: 2, maximumBytes: 10) { $0 }
    #expect(await narrow.add(0, bytes: 0).isEmpty)
    #expect(await narrow.add(1, bytes: 0).isEmpty)
    #expect(await narrow.add(2, bytes: 0) == [0])
    #expect(await narrow.finish() == [1, 2])
  }
}
