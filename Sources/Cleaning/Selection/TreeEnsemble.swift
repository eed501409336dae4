/// A sum of decision trees over a row of features (gradient boosting: Friedman, "Greedy Function Approximation", 2001).
struct TreeEnsemble: Sendable {
  /// A node: inner nodes send a row to `left` if its feature is at most `threshold`, else to `right`. A negative child
  /// is a leaf: `~child` is its place in `leaves`.
  private struct Node {
    var feature: Int32
    var threshold: Float
    var left: Int32
    var right: Int32
  }

  private var nodes: [Node] = []
  private var leaves: [Float] = []
  private var roots: [Int32] = []

  /// Reads trees as `scripts/train-block-model.py` writes them: a tree a line, its nodes in preorder, an inner node as
  /// `f<column>,<threshold>`, a leaf as its value.
  init(_ text: String) {
    for line in text.split(separator: "\n" as Character) {
      var tokens = line.split(separator: " " as Character).makeIterator()
      roots.append(readNode(&tokens))
    }
  }

  private mutating func readNode(_ tokens: inout IndexingIterator<[Substring]>) -> Int32 {
    guard let token = tokens.next() else { return addLeaf(0) }
    guard token.first == "f", let comma = token.firstIndex(of: ","), let feature = Int32(token[..<comma].dropFirst()),
      let threshold = Float(token[token.index(after: comma)...])
    else { return addLeaf(Float(token) ?? 0) }
    let index = nodes.count
    nodes.append(Node(feature: feature, threshold: threshold, left: 0, right: 0))
    nodes[index].left = readNode(&tokens)
    nodes[index].right = readNode(&tokens)
    return Int32(index)
  }

  private mutating func addLeaf(_ value: Float) -> Int32 {
    leaves.append(value)
    return ~Int32(leaves.count - 1)
  }

  /// The highest column that any tree looks at.
  var highestFeature: Int { Int(nodes.map(\.feature).max() ?? -1) }

  /// The sum of the trees for each row, as log-odds. Row `i` has columns in both tables: first those of `values`, then
  /// those of `extra`.
  func logOdds(rows: Int, values: [Float], columns: Int, extra: [Float], extraColumns: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: rows)
    var row = [Float](repeating: 0, count: columns + extraColumns)
    values.withUnsafeBufferPointer { values in
      extra.withUnsafeBufferPointer { extra in
        nodes.withUnsafeBufferPointer { nodes in
          leaves.withUnsafeBufferPointer { leaves in
            row.withUnsafeMutableBufferPointer { row in
              for index in 0..<rows {
                for column in 0..<columns { row[column] = values[index * columns + column] }
                for column in 0..<extraColumns { row[columns + column] = extra[index * extraColumns + column] }
                var sum: Float = 0
                for root in roots {
                  var node = root
                  while node >= 0 {
                    let current = nodes[Int(node)]
                    node = row[Int(current.feature)] <= current.threshold ? current.left : current.right
                  }
                  sum += leaves[Int(~node)]
                }
                sums[index] = sum
              }
            }
          }
        }
      }
    }
    return sums
  }
}
