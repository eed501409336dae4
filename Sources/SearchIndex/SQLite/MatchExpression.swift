/// An expression of FTS5.
///
/// Every phrase becomes an FTS5 string in double quotation marks, in which nothing has a meaning but the mark itself; no `QueryPhrase`
/// holds a mark or a control character, and marks are doubled here all the same. Columns and distances come from the program.
///
/// FTS5's parser has room for 100 symbols and needs three for each group that comes after something else, but one for a group that
/// comes first. So the deepest parts come first.
struct MatchExpression {
  /// The right-hand side of `MATCH`.
  let text: String
  /// How deep its groups lie.
  private let depth: Int

  private init(text: String, depth: Int = 0) { (self.text, self.depth) = (text, depth) }

  /// The expression of a condition, with its column.
  init(_ condition: TextCondition) {
    let phrases = condition.phrases.map(Self.string).joined(separator: " ")
    let expression = condition.distance.map { "NEAR(\(phrases), \($0))" } ?? phrases
    switch condition.field {
    case .any: self.init(text: expression)
    case .title: self.init(text: "title : \(expression)")
    case .author: self.init(text: "authors : \(expression)")
    case .quote: self.init(text: "quote : \(expression)")
    }
  }

  /// Words of a name, in a column.
  init(_ phrase: QueryPhrase, in column: String) { self.init(text: "\(column) : \(Self.string(phrase))") }

  /// The expression of a tree; `nil` if it is not only about the texts of articles, or if it excludes without looking for anything.
  init?(_ node: QueryNode) {
    switch node {
    case .text(let condition):
      guard condition.field != .quote else { return nil }
      self.init(condition)
    case .or(let nodes):
      let parts = nodes.compactMap { MatchExpression($0) }
      guard !parts.isEmpty, parts.count == nodes.count else { return nil }
      self = Self.joined(parts, " OR ")
    case .and(let nodes):
      let (required, excluded, others) = Self.split(nodes)
      guard others.isEmpty, let all = Self.all(required, not: excluded) else { return nil }
      self = all
    default: return nil
    }
  }

  /// The children of an `and` that FTS5 can look for, those that it can exclude, and the others.
  static func split(_ nodes: [QueryNode]) -> (
    required: [MatchExpression], excluded: [MatchExpression], others: [QueryNode]
  ) {
    var (required, excluded): ([MatchExpression], [MatchExpression]) = ([], [])
    var others: [QueryNode] = []
    for node in nodes {
      if let expression = MatchExpression(node) {
        required.append(expression)
      } else if case .not(let inner) = node, let expression = MatchExpression(inner) {
        excluded.append(expression)
      } else {
        others.append(node)
      }
    }
    return (required, excluded, others)
  }

  /// All of some expressions without any of others; `nil` if there is nothing to look for.
  static func all(_ required: [MatchExpression], not excluded: [MatchExpression] = []) -> MatchExpression? {
    guard !required.isEmpty else { return nil }
    let positive = joined(required, " AND ")
    guard !excluded.isEmpty else { return positive }
    let negative = joined(excluded, " OR ")
    return MatchExpression(
      text: "(\(positive.text) NOT \(negative.text))", depth: max(positive.depth, negative.depth) + 1)
  }

  /// Any of some conditions; `nil` if there is none.
  static func any(_ conditions: [TextCondition]) -> MatchExpression? {
    conditions.isEmpty ? nil : joined(conditions.map { MatchExpression($0) }, " OR ")
  }

  private static func joined(_ parts: [MatchExpression], _ separator: String) -> MatchExpression {
    guard parts.count > 1 else { return parts[0] }
    let sorted = parts.enumerated().sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }
    return MatchExpression(
      text: "(" + sorted.map(\.element.text).joined(separator: separator) + ")", depth: sorted[0].element.depth + 1)
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
