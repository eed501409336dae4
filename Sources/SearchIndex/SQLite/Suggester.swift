import GRDB

/// Finds words of the index that are spelt almost like those of a query that finds nothing.
///
/// The vocabulary is walked in its order, from one word that could still be near to the next such word, so that only a few of its words
/// are looked at. Only words with the same first letter are considered, and no more than ``maximumSteps`` in all.
struct Suggester {
  /// Words of the vocabulary that are looked at, for a whole query.
  static let maximumSteps = 1000
  /// Words of a query that are corrected.
  static let maximumWords = 4
  /// Words that are compared by how frequent they are.
  private static let maximumCandidates = 8

  let db: Database

  /// The query with its misspelt words corrected, as text; `nil` if none is known that finds something.
  func suggestion(for tree: QueryNode, finds: (QueryNode) throws -> Bool) throws -> String? {
    var steps = Self.maximumSteps
    var words = Self.maximumWords
    var hasChanged = false
    let corrected = try tree.mapPhrases { phrase in
      guard words > 0, let text = try self.corrected(phrase, &words, &steps) else { return phrase }
      hasChanged = true
      return QueryPhrase(text, isPrefix: phrase.isPrefix) ?? phrase
    }
    guard hasChanged, try finds(corrected) else { return nil }
    return corrected.description
  }

  private func corrected(_ phrase: QueryPhrase, _ words: inout Int, _ steps: inout Int) throws -> String? {
    guard !phrase.isPrefix else { return nil }
    var hasChanged = false
    let parts = phrase.text.split(separator: " ").map(String.init)
    let corrected = try parts.map { part in
      let word = Self.folded(part)
      // Short words are near to too many others, and digits are not misspelt.
      guard (4...32).contains(word.count), word.allSatisfy(\.properties.isAlphabetic), words > 0, try !isKnown(word)
      else {
        return part
      }
      words -= 1
      guard let nearest = try nearest(to: word, &steps) else { return part }
      hasChanged = true
      return nearest
    }
    return hasChanged ? corrected.joined(separator: " ") : nil
  }

  /// A word as the index holds it: in lower case, without marks.
  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
  }

  private func isKnown(_ word: [Unicode.Scalar]) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM search_terms WHERE term = ? LIMIT 1)"),
      arguments: [Self.string(word)]) ?? false
  }

  /// The word that differs the least, of those the most frequent.
  private func nearest(to word: [Unicode.Scalar], _ steps: inout Int) throws -> String? {
    let limit = word.count < 6 ? 1 : 2
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
    let candidates = found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(Self.maximumCandidates)
    guard let least = candidates.first?.distance else { return nil }
    let count = try db.cachedStatement(sql: "SELECT doc FROM search_vocabulary WHERE term = ?")
    return try candidates.filter { $0.distance == least }
      .map { ($0.word, try Int.fetchOne(count, arguments: [$0.word]) ?? 0) }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
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

extension QueryNode {
  /// The tree with other words in the place of those that look for text.
  func mapPhrases(_ change: (QueryPhrase) throws -> QueryPhrase) rethrows -> QueryNode {
    switch self {
    case .text(let condition): .text(try condition.mapPhrases(change))
    case .and(let nodes): .and(try nodes.map { try $0.mapPhrases(change) })
    case .or(let nodes): .or(try nodes.map { try $0.mapPhrases(change) })
    default: self
    }
  }
}

extension TextCondition {
  fileprivate func mapPhrases(_ change: (QueryPhrase) throws -> QueryPhrase) rethrows -> TextCondition {
    guard field != .quote else { return self }
    let changed = try phrases.map(change)
    if let distance, let near = TextCondition(near: changed, distance: distance, in: field) { return near }
    return changed.first.map { TextCondition($0, in: field) } ?? self
  }
}
