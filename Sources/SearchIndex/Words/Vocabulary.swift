/// The words that a store's texts have, in the form of ``FoldedWords``.
protocol Vocabulary {
  /// Whether a text has the word.
  func contains(_ word: [Unicode.Scalar]) throws -> Bool

  /// Words with the same first letter that differ in at most so many letters (``EditDistance``); not necessarily all of them.
  mutating func words(near word: [Unicode.Scalar], limit: Int) throws -> [VocabularyWord]
}

/// A word of a vocabulary that is near to one that was looked for.
struct VocabularyWord {
  /// The word.
  var text: String
  /// How many letters it differs in.
  var distance: Int
  /// In about how many documents it stands.
  var documents: Int
}
