/// Values for words, by their numbers in the lexicon.
struct WordTable<Value: Sendable>: Sendable {
  private var values: [Value?] = []

  /// The value of a word; `nil` for a word without one, and for `Vocabulary.unknown`.
  @inline(__always)
  subscript(word: Int32) -> Value? {
    word >= 0 && Int(word) < values.count ? values[Int(word)] : nil
  }

  fileprivate mutating func set(_ word: Int32, _ value: Value) {
    while values.count <= Int(word) { values.append(nil) }
    values[Int(word)] = value
  }
}

/// A set of words.
struct WordSet: Sendable {
  private var members: [Bool] = []

  /// Whether a word is in the set.
  @inline(__always)
  func contains(_ word: Int32) -> Bool {
    word >= 0 && Int(word) < members.count && members[Int(word)]
  }

  fileprivate mutating func insert(_ word: Int32) {
    while members.count <= Int(word) { members.append(false) }
    members[Int(word)] = true
  }
}

/// Collects the words that any recogniser looks for, so that each word of a text is looked up once for all of them.
struct LexiconBuilder {
  private(set) var vocabulary = Vocabulary(capacity: 40_000)

  /// The words of a phrase, cut as the words of a text are.
  mutating func words(_ phrase: String) -> [Int32] {
    let scalars = phrase.unicodeScalars.map(\.value)
    let (tokens, terms, _) = Tokenizer(scalars, titleEnd: 0).run(lexicon: vocabulary)
    return tokens.map { token in
      Array(terms.key(of: token.term)).withUnsafeBufferPointer {
        vocabulary.insert($0, hash: Vocabulary.hash($0))
      }
    }
  }

  /// A set of words, written with spaces between them.
  mutating func set(_ list: String) -> WordSet {
    var set = WordSet()
    for word in list.split(whereSeparator: \.isWhitespace) {
      let parts = words(String(word))
      if parts.count == 1 { set.insert(parts[0]) }
    }
    return set
  }

  /// Values for words; each key is a list of words with spaces between them.
  mutating func table<Value: Sendable>(_ pairs: [(String, Value)]) -> WordTable<Value> {
    var table = WordTable<Value>()
    for (list, value) in pairs {
      for word in list.split(whereSeparator: \.isWhitespace) {
        let parts = words(String(word))
        if parts.count == 1 { table.set(parts[0], value) }
      }
    }
    return table
  }
}
