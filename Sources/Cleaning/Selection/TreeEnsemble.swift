import CTreeKernel

/// A sum of decision trees over a row of features (gradient boosting: Friedman, "Greedy Function Approximation", 2001).
///
/// Many rows are decided at once, a byte each. First every comparison that occurs in any tree is made, once, for all
/// rows: a mask of bytes. Then the trees are folded from their leaves upward: at each inner node the mask chooses
/// between what its two sides came to, which is the number of a leaf. Nothing branches and nothing waits for memory, so
/// it does not matter that every node is looked at.
struct TreeEnsemble: Sendable {
  /// Rows that are decided at once, a byte each.
  private static let lanes = newsline_tree_rows
  /// Slots that hold the numbers of leaves; those behind them hold what inner nodes came to.
  private static let leafSlots = 256

  /// A column with the thresholds that it is compared with.
  private struct Column {
    var index: Int
    var comparisons: Range<Int>
  }

  /// An inner node: takes `low` where the comparison fails, `high` where it holds.
  private typealias Choice = newsline_tree_choice

  private struct Tree {
    var choices: Range<Int>
    var firstLeaf: Int
  }

  private enum Parsed {
    case leaf(Float)
    indirect case inner(feature: Int, threshold: Float, left: Parsed, right: Parsed)
  }

  private var columns: [Column] = []
  private var thresholds: [Float] = []
  private var choices: [Choice] = []
  private var leaves: [Float] = []
  private var trees: [Tree] = []
  private var mostChoices = 0

  /// Reads trees as `scripts/train-block-model.py` writes them: a tree a line, its nodes in preorder, an inner node as
  /// `f<column>,<threshold>`, a leaf as its value. An inner node sends a row to its left side if the column is at most
  /// the threshold.
  init(_ text: String) {
    let parsed = text.split(separator: "\n" as Character).map { line in
      var tokens = line.split(separator: " " as Character).makeIterator()
      return Self.parse(&tokens)
    }
    var used: [Int: Set<Float>] = [:]
    for tree in parsed { Self.collect(tree, &used) }
    var places: [Int: [Float: UInt16]] = [:]
    for (column, values) in used.sorted(by: { $0.key < $1.key }) {
      let start = thresholds.count
      for value in values.sorted() {
        places[column, default: [:]][value] = UInt16(thresholds.count)
        thresholds.append(value)
      }
      columns.append(Column(index: column, comparisons: start..<thresholds.count))
    }
    for tree in parsed {
      let firstChoice = choices.count
      let firstLeaf = leaves.count
      var planned: [Planned] = []
      place(tree, depth: 0, firstLeaf, places, &planned)
      precondition(leaves.count - firstLeaf <= Self.leafSlots, "a tree has too many leaves")
      appendByDepth(planned)
      trees.append(Tree(choices: firstChoice..<choices.count, firstLeaf: firstLeaf))
      mostChoices = max(mostChoices, choices.count - firstChoice)
    }
  }

  /// An inner node whose slots are still counted in the order of the walk.
  private struct Planned {
    var depth: Int
    var choice: Choice
  }

  /// Appends the inner nodes of a tree, the deepest first: what a node needs was then made a good while before.
  private mutating func appendByDepth(_ planned: [Planned]) {
    let order = planned.indices.sorted { (planned[$0].depth, $1) > (planned[$1].depth, $0) }
    var slots = [Int](repeating: 0, count: planned.count)
    for (place, index) in order.enumerated() { slots[index] = place }
    func slot(_ planned: UInt16) -> UInt16 {
      Int(planned) < Self.leafSlots ? planned : UInt16(Self.leafSlots + slots[Int(planned) - Self.leafSlots])
    }
    for index in order {
      let choice = planned[index].choice
      choices.append(Choice(comparison: choice.comparison, low: slot(choice.low), high: slot(choice.high)))
    }
  }

  private static func parse(_ tokens: inout IndexingIterator<[Substring]>) -> Parsed {
    guard let token = tokens.next() else { return .leaf(0) }
    guard token.first == "f", let comma = token.firstIndex(of: ","), let feature = Int(token[..<comma].dropFirst()),
      let threshold = Float(token[token.index(after: comma)...])
    else { return .leaf(Float(token) ?? 0) }
    let left = parse(&tokens)
    let right = parse(&tokens)
    return .inner(feature: feature, threshold: threshold, left: left, right: right)
  }

  private static func collect(_ tree: Parsed, _ used: inout [Int: Set<Float>]) {
    guard case .inner(let feature, let threshold, let left, let right) = tree else { return }
    used[feature, default: []].insert(threshold)
    collect(left, &used)
    collect(right, &used)
  }

  /// Notes the leaves of a tree and plans its inner nodes; returns the slot of its root.
  @discardableResult
  private mutating func place(
    _ tree: Parsed,
    depth: Int,
    _ firstLeaf: Int,
    _ places: [Int: [Float: UInt16]],
    _ planned: inout [Planned]
  ) -> UInt16 {
    switch tree {
    case .leaf(let value):
      leaves.append(value)
      return UInt16(leaves.count - 1 - firstLeaf)
    case .inner(let feature, let threshold, let left, let right):
      let low = place(left, depth: depth + 1, firstLeaf, places, &planned)
      let high = place(right, depth: depth + 1, firstLeaf, places, &planned)
      let comparison = places[feature]?[threshold] ?? 0
      planned.append(Planned(depth: depth, choice: Choice(comparison: comparison, low: low, high: high)))
      return UInt16(Self.leafSlots + planned.count - 1)
    }
  }

  /// The highest column that any tree looks at.
  var highestFeature: Int { columns.last?.index ?? 0 }

  /// The sum of the trees for each row, as log-odds. Row `i` has columns in both tables: first those of `values`, then
  /// those of `extra`.
  func logOdds(rows: Int, values: [Float], columns: Int, extra: [Float], extraColumns: Int) -> [Float] {
    guard rows > 0 else { return [] }
    let lanes = Self.lanes
    var sums = [Float](repeating: 0, count: (rows + lanes - 1) / lanes * lanes)
    let batch = Batch(
      columns: self.columns.map(\.index),
      values: values,
      valueColumns: columns,
      extra: extra,
      extraColumns: extraColumns,
      rows: rows
    )
    let slotCount = Self.leafSlots + max(mostChoices, 1)
    withUnsafeTemporaryAllocation(byteCount: max(thresholds.count, 1) * lanes, alignment: lanes) { masks in
      withUnsafeTemporaryAllocation(byteCount: slotCount * lanes, alignment: lanes) { slots in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: max(self.columns.count, 1) * lanes) { facts in
          let masks = masks.bindMemory(to: UInt8.self)
          let slots = slots.bindMemory(to: UInt8.self)
          for leaf in 0..<Self.leafSlots {
            UnsafeMutableBufferPointer(rebasing: slots[leaf * lanes..<(leaf + 1) * lanes])
              .initialize(repeating: UInt8(leaf))
          }
          masks.initialize(repeating: 0)
          facts.initialize(repeating: 0)
          var uniform = [Float](repeating: .nan, count: self.columns.count)
          for first in stride(from: 0, to: rows, by: lanes) {
            batch.transpose(from: first, into: facts)
            for place in uniform.indices { compare(place, facts, masks, &uniform[place]) }
            for tree in trees { add(tree, masks, slots, &sums, first) }
          }
        }
      }
    }
    sums.removeLast(sums.count - rows)
    return sums
  }

  /// The rows of both tables, and the columns that are looked at.
  private struct Batch {
    let columns: [Int]
    let values: [Float]
    let valueColumns: Int
    let extra: [Float]
    let extraColumns: Int
    let rows: Int

    /// Puts the columns of a batch of rows one behind the other. Behind the last row its first one stands in.
    func transpose(from first: Int, into facts: UnsafeMutableBufferPointer<Float>) {
      let own = columns.firstIndex { $0 >= valueColumns } ?? columns.count
      columns.withUnsafeBufferPointer { columns in
        values.withUnsafeBufferPointer { values in
          extra.withUnsafeBufferPointer { extra in
            for lane in 0..<TreeEnsemble.lanes {
              let row = first + lane < rows ? first + lane : first
              let start = row * valueColumns
              var target = lane
              for place in 0..<own {
                facts[target] = values[start &+ columns[place]]
                target &+= TreeEnsemble.lanes
              }
              let extraStart = row * extraColumns - valueColumns
              for place in own..<columns.count {
                facts[target] = extra[extraStart &+ columns[place]]
                target &+= TreeEnsemble.lanes
              }
            }
          }
        }
      }
    }
  }

  /// Makes the comparisons of a column. `uniform` is the value that all rows of the last batch had, if they had one:
  /// then the masks are right already where this batch has it too.
  private func compare(
    _ place: Int,
    _ facts: UnsafeMutableBufferPointer<Float>,
    _ masks: UnsafeMutableBufferPointer<UInt8>,
    _ uniform: inout Float
  ) {
    let values = UnsafeMutableBufferPointer(rebasing: facts[place * Self.lanes..<(place + 1) * Self.lanes])
    let head = values[0]
    var difference: UInt32 = 0
    for lane in 0..<Self.lanes { difference |= values[lane].bitPattern ^ head.bitPattern }
    if difference == 0 && uniform == head { return }
    uniform = difference == 0 ? head : .nan
    let comparisons = columns[place].comparisons
    guard let facts = values.baseAddress, let masks = masks.baseAddress else { return }
    thresholds.withUnsafeBufferPointer { thresholds in
      guard let thresholds = thresholds.baseAddress else { return }
      newsline_tree_compare(
        facts, thresholds + comparisons.lowerBound, comparisons.count, masks + comparisons.lowerBound * Self.lanes)
    }
  }

  /// Adds what a tree says of each row of a batch.
  private func add(
    _ tree: Tree,
    _ masks: UnsafeMutableBufferPointer<UInt8>,
    _ slots: UnsafeMutableBufferPointer<UInt8>,
    _ sums: inout [Float],
    _ first: Int
  ) {
    guard let masks = masks.baseAddress, let slots = slots.baseAddress else { return }
    choices.withUnsafeBufferPointer { choices in
      guard let choices = choices.baseAddress, !tree.choices.isEmpty else { return }
      newsline_tree_fold(choices + tree.choices.lowerBound, tree.choices.count, masks, slots, Self.leafSlots)
    }
    let root = tree.choices.isEmpty ? 0 : Self.leafSlots + tree.choices.count - 1
    leaves.withUnsafeBufferPointer { leaves in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let leaves = leaves.baseAddress, let sums = sums.baseAddress else { return }
        newsline_tree_add(slots + root * Self.lanes, leaves + tree.firstLeaf, sums + first)
      }
    }
  }
}
