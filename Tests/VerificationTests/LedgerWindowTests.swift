import Documents
import Testing

@testable import Verification

@Suite("Ledger windows")
struct LedgerWindowTests {
  @Test("Windows cover each offset once and hold no more than they may")
  func cover() {
    let scope: [Int32: Range<Int64>] = [0: 10..<35, 1: 0..<0, 2: 5..<6, 3: 0..<14]
    for maximum in [1, 7, 10, 39, 40, 41] {
      let windows = LedgerWindow.windows(of: scope, maximumOffsets: maximum)
      #expect(windows.map(\.isFirst) == [true] + Array(repeating: false, count: windows.count - 1))
      #expect(windows.allSatisfy { $0.offsets.values.reduce(0) { $0 + $1.count } <= maximum })
      var seen: [Int32: [Int64]] = [:]
      for window in windows { for (partition, range) in window.offsets { seen[partition, default: []] += range } }
      #expect(seen == scope.filter { !$0.value.isEmpty }.mapValues(Array.init), "\(maximum)")
    }
    #expect(LedgerWindow.windows(of: [:], maximumOffsets: 5) == [LedgerWindow(offsets: [:], isFirst: true)])
  }

  @Test("Several windows find what one finds, and count it once", arguments: [3, 10, 1000])
  func sameResult(maximum: Int) {
    let scope: [Int32: Range<Int64>] = [0: 0..<20, 1: 0..<20]
    var balance = StageBalance()
    var violations = ViolationList(limit: 100)
    for window in LedgerWindow.windows(of: scope, maximumOffsets: maximum) {
      var ledger = StageLedger(
        stage: .enrich, topic: "in", outputTopic: "out", deadLetterTopic: "dead", scope: scope, window: window)
      for (partition, offsets) in window.offsets {
        for offset in offsets where offset != 7 { ledger.input(partition: partition, offset: offset, origin: "o") }
      }
      // 3 is missing, 5 doubled and so behind 6, 7 a phantom, 12 behind 13; one is foreign, one later.
      var inputs = Array(Int64(0)..<20).filter { $0 != 3 }
      inputs.insert(5, at: 6)
      inputs.swapAt(inputs.count - 8, inputs.count - 7)
      for partition in [Int32(0), 1] {
        for (index, input) in inputs.enumerated() {
          ledger.output(
            partition: partition, offset: Int64(index), input: Origin(topic: "in", partition: partition, offset: input),
            origin: "o", key: nil)
        }
      }
      ledger.output(partition: 0, offset: 99, input: nil, origin: nil, key: nil)
      ledger.output(partition: 0, offset: 100, input: Origin("in/0/20"), origin: nil, key: nil)
      let books = ledger.close()
      balance += books.balance
      violations.add(books.violations)
    }
    #expect(violations.counts == [.missing: 2, .doubled: 2, .phantom: 2, .outOfOrder: 4])
    #expect((balance.inputs, balance.outputs, balance.foreign, balance.later) == (38, 36, 1, 1))
  }
}
