/// Values for phrases of one word or several, by the numbers of their words in the lexicon.
///
/// A phrase matches whole tokens, one after the other, within a sentence. The longest wins.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var words: [Int32]
    var value: Value
  }

  private var byFirst: [[Entry]] = []
  private var byLast: [[Entry]] = []

  /// Registers phrases; each key is a list of them, parted by `|`.
  init(_ lexicon: inout LexiconBuilder, _ pairs: [(String, Value)]) {
    for (list, value) in pairs {
      for phrase in list.split(separator: "|") {
        let words = lexicon.words(String(phrase))
        guard let first = words.first, let last = words.last else { continue }
        let entry = Entry(words: words, value: value)
        Self.add(entry, at: first, to: &byFirst)
        Self.add(entry, at: last, to: &byLast)
      }
    }
  }

  private static func add(_ entry: Entry, at word: Int32, to table: inout [[Entry]]) {
    while table.count <= Int(word) { table.append([]) }
    table[Int(word)].append(entry)
    table[Int(word)].sort { $0.words.count > $1.words.count }
  }

  /// The phrase that begins at a token.
  func match(_ model: TextModel, at index: Int) -> (value: Value, last: Int)? {
    let word = model.word(index)
    guard word >= 0, Int(word) < byFirst.count else { return nil }
    for entry in byFirst[Int(word)] {
      let last = index + entry.words.count - 1
      if last < model.tokens.count, model.isSameSentence(index, last), matches(model, entry, from: index) {
        return (entry.value, last)
      }
    }
    return nil
  }

  /// The phrase that ends at a token.
  func match(_ model: TextModel, endingAt index: Int) -> (value: Value, first: Int)? {
    let word = model.word(index)
    guard word >= 0, Int(word) < byLast.count else { return nil }
    for entry in byLast[Int(word)] {
      let first = index - entry.words.count + 1
      if first >= 0, model.isSameSentence(first, index), matches(model, entry, from: first) {
        return (entry.value, first)
      }
    }
    return nil
  }

  private func matches(_ model: TextModel, _ entry: Entry, from first: Int) -> Bool {
    for (offset, word) in entry.words.enumerated() where model.tokens[first + offset].word != word { return false }
    return true
  }
}
