/// Expressions of FTS5.
///
/// Every phrase becomes an FTS5 string in double quotation marks, in which nothing has a meaning but the mark itself; no `QueryPhrase`
/// holds a mark or a control character, and marks are doubled here all the same. Columns and distances come from the program.
enum MatchExpression {
  /// The expression of a condition, with its column.
  static func of(_ condition: TextCondition) -> String {
    let phrases = condition.phrases.map(string).joined(separator: " ")
    let expression = condition.distance.map { "NEAR(\(phrases), \($0))" } ?? phrases
    switch condition.field {
    case .any: return expression
    case .title: return "title : \(expression)"
    case .author: return "authors : \(expression)"
    case .quote: return "quote : \(expression)"
    }
  }

  /// The expression of a tree; `nil` if it is not only about the texts of articles, or if it excludes without looking for anything.
  static func of(_ node: QueryNode) -> String? {
    switch node {
    case .text(let condition): return condition.field == .quote ? nil : of(condition)
    case .or(let nodes):
      let parts = nodes.compactMap(of)
      return !parts.isEmpty && parts.count == nodes.count ? joined(parts, " OR ") : nil
    case .and(let nodes):
      let (required, excluded, others) = split(nodes)
      return others.isEmpty ? all(required, not: excluded) : nil
    default: return nil
    }
  }

  /// The children of an `and` that FTS5 can look for, those that it can exclude, and the others.
  static func split(_ nodes: [QueryNode]) -> (required: [String], excluded: [String], others: [QueryNode]) {
    var (required, excluded): ([String], [String]) = ([], [])
    var others: [QueryNode] = []
    for node in nodes {
      if let expression = of(node) {
        required.append(expression)
      } else if case .not(let inner) = node, let expression = of(inner) {
        excluded.append(expression)
      } else {
        others.append(node)
      }
    }
    return (required, excluded, others)
  }

  /// All of some expressions without any of others; `nil` if there is nothing to look for.
  static func all(_ required: [String], not excluded: [String]) -> String? {
    guard !required.isEmpty else { return nil }
    let positive = joined(required, " AND ")
    return excluded.isEmpty ? positive : "(\(positive) NOT \(joined(excluded, " OR ")))"
  }

  /// Any of some conditions; `nil` if there is none.
  static func any(_ conditions: [TextCondition]) -> String? {
    conditions.isEmpty ? nil : joined(conditions.map(of), " OR ")
  }

  /// Words of a name.
  static func name(_ phrase: QueryPhrase, in column: String) -> String { "\(column) : \(string(phrase))" }

  static func joined(_ parts: [String], _ separator: String) -> String {
    parts.count == 1 ? parts[0] : "(" + parts.joined(separator: separator) + ")"
  }

  private static func string(_ phrase: QueryPhrase) -> String {
    var text = "\""
    for scalar in phrase.text.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + (phrase.isPrefix ? "\" *" : "\"")
  }
}
