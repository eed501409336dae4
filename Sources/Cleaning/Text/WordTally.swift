/// How often each of a few chosen words stands in a text.
struct WordTally {
  private var numbers: HashNumbers
  private var times: [UInt32]

  /// Chooses the words.
  ///
  /// - Parameter capacity: how many they are, at most.
  init(_ words: some Sequence<UInt64>, capacity: Int) {
    numbers = HashNumbers(capacity: capacity)
    for word in words { _ = numbers.number(of: word) }
    times = Array(repeating: 0, count: numbers.count)
  }

  /// Counts a word, if it was chosen.
  @inline(__always)
  mutating func count(_ word: UInt64) {
    if let number = numbers.known(word) { times[number] &+= 1 }
  }

  /// How often a word was counted; 0 for one that was not chosen.
  subscript(word: UInt64) -> Int { numbers.known(word).map { Int(times[$0]) } ?? 0 }
}
