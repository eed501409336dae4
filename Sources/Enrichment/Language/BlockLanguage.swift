/// The language of a block of text.
struct BlockLanguage: Sendable, Equatable {
  /// The confidence of a block that goes with its neighbours.
  static let confidenceOfNeighbours = 0.4

  /// The language (BCP 47).
  var language: String
  /// 0...1.
  var confidence: Double

  /// The languages of all blocks: one that could not be told has the document's language if a neighbour has it or none has any,
  /// else that of the one before it, or at the start that of the one after.
  static func filled(_ told: [BlockLanguage?], document: String?) -> [BlockLanguage] {
    var next: [String?] = Array(repeating: nil, count: told.count)
    var after: String?
    for index in told.indices.reversed() {
      next[index] = after
      after = told[index]?.language ?? after
    }
    var before: String?
    return told.indices.map { index in
      if let language = told[index] {
        before = language.language
        return language
      }
      let neighbours = [before, next[index]].compactMap { $0 }
      let language = document.map { neighbours.isEmpty || neighbours.contains($0) ? $0 : neighbours[0] }
      return BlockLanguage(language: language ?? neighbours.first ?? "und", confidence: confidenceOfNeighbours)
    }
  }
}

/// Languages that CLD2 takes for each other where a paragraph has many names.
enum CloseLanguages {
  private static let groups: [Set<String>] = [
    ["bs", "hr", "sr", "sr-ME"], ["da", "nb", "nn", "no"], ["gl", "pt"], ["id", "ms"], ["zh", "zh-Hant"],
  ]

  /// Whether two languages are not to be told apart by a paragraph.
  static func areClose(_ one: String, _ other: String) -> Bool {
    groups.contains { $0.contains(one) && $0.contains(other) }
  }
}
