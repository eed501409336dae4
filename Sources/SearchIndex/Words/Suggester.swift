/// Finds words of an index that are spelt almost like those of a query that finds nothing.
struct Suggester<Words: Vocabulary> {
  /// Words of a query that are corrected.
  private static var maximumWords: Int { 4 }

  private var vocabulary: Words

  init(vocabulary: Words) { self.vocabulary = vocabulary }

  /// The query with its misspelt words corrected, as text; `nil` if none is known that finds something.
  mutating func suggestion(for tree: QueryNode, finds: (QueryNode) throws -> Bool) throws -> String? {
    var words = Self.maximumWords
    var hasChanged = false
    let corrected = try tree.mapPhrases { phrase in
      guard words > 0, let text = try self.corrected(phrase, &words) else { return phrase }
      hasChanged = true
      return QueryPhrase(text, isPrefix: phrase.isPrefix, isExact: phrase.isExact) ?? phrase
    }
    guard hasChanged, try finds(corrected) else { return nil }
    return corrected.description
  }

  private mutating func corrected(_ phrase: QueryPhrase, _ words: inout Int) throws -> String? {
    guard !phrase.isPrefix else { return nil }
    var hasChanged = false
    var corrected: [String] = []
    for part in phrase.text.split(separator: " ").map(String.init) {
      guard words > 0, let word = Self.word(part), try !vocabulary.contains(word) else {
        corrected.append(part)
        continue
      }
      words -= 1
      let nearest = try self.nearest(to: word)
      hasChanged = hasChanged || nearest != nil
      corrected.append(nearest ?? part)
    }
    return hasChanged ? corrected.joined(separator: " ") : nil
  }

  /// A word as the index holds it, if it may be misspelt: short words are near to too many others, and digits are not misspelt.
  private static func word(_ part: String) -> [Unicode.Scalar]? {
    let words = Array(FoldedWords(part))
    guard words.count == 1 else { return nil }
    let word = Array(words[0].text.unicodeScalars)
    return (4...32).contains(word.count) && word.allSatisfy(\.properties.isAlphabetic) ? word : nil
  }

  /// The word that differs the least, of those the most frequent.
  private mutating func nearest(to word: [Unicode.Scalar]) throws -> String? {
    let found = try vocabulary.words(near: word, limit: word.count < 6 ? 1 : 2)
    guard let least = found.map(\.distance).min() else { return nil }
    return found.filter { $0.distance == least }.max { ($0.documents, $1.text) < ($1.documents, $0.text) }?.text
  }
}

extension QueryNode {
  /// The tree with other words in the place of those that look for text.
  func mapPhrases(_ change: (QueryPhrase) throws -> QueryPhrase) rethrows -> QueryNode {
    try mapTexts(excluded: false) { try $0.field == .quote ? $0 : $0.mapPhrases(change) }
  }
}

extension TextCondition {
  fileprivate func mapPhrases(_ change: (QueryPhrase) throws -> QueryPhrase) rethrows -> TextCondition {
    let changed = try phrases.map(change)
    if let distance, let near = TextCondition(near: changed, distance: distance, in: field) { return near }
    return changed.first.map { TextCondition($0, in: field) } ?? self
  }
}
