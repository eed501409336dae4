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
  /// How many of its phrases belong to each word, in their order: the forms of a word are phrases of their own (the second argument of
  /// `bm25_words`).
  let words: [UInt8]
  /// How deep its groups lie.
  private let depth: Int

  private init(text: String, words: [UInt8], depth: Int = 0) {
    (self.text, self.words, self.depth) = (text, words, depth)
  }

  /// The expression of a condition, with its column.
  init(_ condition: TextCondition) {
    let column =
      switch condition.field {
      case .any: ""
      case .title: "title : "
      case .author: "authors : "
      case .quote: "quote : "
      }
    let phrases = condition.phrases.map { Self.string($0) }
    let forms = condition.otherForms.map { Self.string($0) }
    if let distance = condition.distance {
      self.init(
        text: "\(column)NEAR(\(phrases.joined(separator: " ")), \(distance))", words: phrases.map { _ in 1 })
    } else if forms.isEmpty {
      self.init(text: column + phrases[0], words: [1])
    } else {
      let all = phrases + forms
      self.init(text: "\(column)(\(all.joined(separator: " OR ")))", words: [UInt8(clamping: all.count)], depth: 1)
    }
  }

  /// Words of a name, in a column.
  init(_ phrase: QueryPhrase, in column: String) {
    self.init(text: "\(column) : \(Self.string(phrase))", words: [1])
  }

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
      text: "(\(positive.text) NOT \(negative.text))", words: positive.words + negative.words,
      depth: max(positive.depth, negative.depth) + 1)
  }

  /// Any of some conditions; `nil` if there is none.
  static func any(_ conditions: [TextCondition]) -> MatchExpression? {
    conditions.isEmpty ? nil : joined(conditions.map { MatchExpression($0) }, " OR ")
  }

  private static func joined(_ parts: [MatchExpression], _ separator: String) -> MatchExpression {
    guard parts.count > 1 else { return parts[0] }
    let sorted = parts.enumerated().sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }
    return MatchExpression(
      text: "(" + sorted.map(\.element.text).joined(separator: separator) + ")",
      words: sorted.flatMap(\.element.words), depth: sorted[0].element.depth + 1)
  }

  private static func string(_ phrase: QueryPhrase) -> String {
    string(phrase.text) + (phrase.isPrefix ? " *" : "")
  }

  private static func string(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
