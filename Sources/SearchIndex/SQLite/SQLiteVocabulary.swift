import GRDB

/// The words of the full-text index, in their order.
///
/// The vocabulary is walked from one word that could still be near to the next such word, so that only a few of its words are looked at:
/// no more than ``maximumSteps`` for a whole query.
struct SQLiteVocabulary: Vocabulary {
  /// Words that are looked at.
  static let maximumSteps = 1000
  /// Words of which it is counted how frequent they are.
  private static let maximumCandidates = 8

  private let db: Database
  private var steps = Self.maximumSteps

  init(db: Database) { self.db = db }

  func contains(_ word: [Unicode.Scalar]) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM search_terms WHERE term = ? LIMIT 1)"),
      arguments: [Self.string(word)]) ?? false
  }

  mutating func words(near word: [Unicode.Scalar], limit: Int) throws -> [VocabularyWord] {
    let read = try db.cachedStatement(sql: "SELECT term FROM search_terms WHERE term >= ? LIMIT 1")
    var found: [(word: String, distance: Int)] = []
    var next: [Unicode.Scalar]? = [word[0]]
    while let start = next, steps > 0 {
      steps -= 1
      guard let term = try String.fetchOne(read, arguments: [Self.string(start)]) else { break }
      let scalars = Array(term.unicodeScalars)
      guard scalars.first == word[0] else { break }
      let (distance, dead) = EditDistance.prefix(of: scalars, from: word, limit: limit)
      if let distance { found.append((term, distance)) }
      next = dead.map { Self.successor(Array(scalars[..<$0])) } ?? scalars + ["\u{1}"]
      if next == nil { break }
    }
    let count = try db.cachedStatement(sql: "SELECT doc FROM search_vocabulary WHERE term = ?")
    return try found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(Self.maximumCandidates).map {
      VocabularyWord(
        text: $0.word, distance: $0.distance, documents: try Int.fetchOne(count, arguments: [$0.word]) ?? 0)
    }
  }

  /// The least text after all that begin so; `nil` if there is none.
  private static func successor(_ prefix: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let last = prefix.last else { return nil }
    // Surrogates are no scalars.
    let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
    return Unicode.Scalar(next).map { prefix.dropLast() + [$0] }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
