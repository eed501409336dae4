/// An FTS5 query made of a user's words.
///
/// Every term becomes an FTS5 string in double quotation marks, in which nothing has a meaning but the mark itself; the
/// reader of `TextQuery` lets no mark and no control character through, and marks are doubled here all the same.
enum MatchExpression {
  /// The right-hand side of `MATCH`.
  static func compile(_ query: TextQuery) -> String {
    let required = query.required.map(string).joined(separator: " AND ")
    guard !query.excluded.isEmpty else { return required }
    return "(\(required)) NOT (\(query.excluded.map(string).joined(separator: " OR ")))"
  }

  private static func string(_ term: TextQuery.Term) -> String {
    var text = "\""
    for scalar in term.text.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + (term.isPrefix ? "\" *" : "\"")
  }
}
