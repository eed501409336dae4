/// Values for words, to be found by a word's beginning.
struct StemTable<Value: Sendable>: Sendable {
  private var words = Vocabulary(capacity: 1024)
  private var values: [Value] = []
  private var isStem: [Bool] = []
  private var shortest = Int.max
  private var longest = 0

  /// Adds words in lower case, written with spaces between them, with one value; a star stands for any ending. What is there already
  /// keeps its value.
  mutating func add(_ list: String, _ value: Value) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      let stem = word.hasSuffix("*")
      let key = (stem ? word.dropLast() : word).unicodeScalars.map(\.value)
      let index = key.withUnsafeBufferPointer { words.insert($0, hash: Vocabulary.hash($0)) }
      guard Int(index) == values.count else { continue }
      values.append(value)
      isStem.append(stem)
      shortest = min(shortest, key.count)
      longest = max(longest, key.count)
    }
  }

  /// The value of a word in lower case: that of its longest beginning that has one.
  func find(_ word: ArraySlice<UInt32>) -> Value? {
    guard word.count >= shortest else { return nil }
    return word.withUnsafeBufferPointer { letters in
      var count = min(letters.count, longest)
      while count >= shortest {
        let beginning = UnsafeBufferPointer(rebasing: letters[..<count])
        let index = Int(words.find(beginning, hash: Vocabulary.hash(beginning)))
        if index >= 0, isStem[index] || count == letters.count { return values[index] }
        count -= 1
      }
      return nil
    }
  }
}
