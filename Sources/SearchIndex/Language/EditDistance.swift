/// How many letters two words differ in (Levenshtein; exchanged neighbours count as one: optimal string alignment).
enum EditDistance {
  /// The distance. The time is the product of the lengths, which the callers bound.
  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        var cost = above[column] + (left[row] == right[column] ? 0 : 1)
        cost = min(cost, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}

extension EditDistance {
  /// Compares a word with one that is sorted: its distance, if that is within the limit; and, if no word can be near that begins with
  /// some first letters of it, how many letters that takes.
  static func prefix(of term: [Unicode.Scalar], from word: [Unicode.Scalar], limit: Int) -> (distance: Int?, dead: Int?)
  {
    var before: [Int] = []
    var above = Array(0...word.count)
    for (row, letter) in term.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(word.count + 1)
      for column in word.indices {
        var cost = min(above[column] + (letter == word[column] ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == word[column - 1], term[row - 1] == word[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      // An exchange of neighbours reaches back two rows.
      if min(current.min() ?? 0, (above.min() ?? 0) + 1) > limit { return (nil, row + 1) }
      before = above
      above = current
    }
    return (above[word.count] <= limit ? above[word.count] : nil, nil)
  }
}
