/// Reads a query: one pass over its pieces by recursive descent, no deeper than ``maximumDepth``.
///
///     query    = group*                       group = all ("OR" all)*
///     all      = (("AND")? unary)+            unary = ("NOT" | "-")* near
///     near     = primary ("NEAR/n" primary)*
///     primary  = word | phrase | field value | "(" group ")" | field "(" group ")"
///
/// An operator that lacks what it stands between or before is passed over; so is a word without a letter or digit.
struct QueryParser {
  /// The most Unicode scalars of a query.
  static let maximumScalars = 2000
  /// The most words, phrases and values.
  static let maximumTerms = 64
  /// The most parentheses and negations inside each other.
  static let maximumDepth = 20

  private let tokens: [QueryToken]
  private var index = 0
  private var terms = 0
  private let hasOpen: Bool

  /// Reads a query; `nil` if it is blank.
  static func parse(_ text: String) throws(QueryError) -> QueryNode? {
    let length = text.unicodeScalars.prefix(maximumScalars + 1).count
    guard length <= maximumScalars else {
      throw QueryError(
        .tooLong, at: maximumScalars, problem: "the query is longer than \(maximumScalars) characters",
        remedy: "shorten it, or ask several times")
    }
    var parser = QueryParser(tokens: try QueryLexer.tokens(of: text))
    guard !parser.tokens.isEmpty else { return nil }
    guard let node = try parser.query() else {
      throw QueryError(
        .nothingToFind, at: parser.tokens[0].position, problem: "there is no letter and no digit to look for",
        remedy: "write a word")
    }
    return node
  }

  private init(tokens: [QueryToken]) {
    self.tokens = tokens
    hasOpen = tokens.contains { $0.kind == .open }
  }

  private var next: QueryToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func accept(_ kind: QueryToken.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    index += 1
    return true
  }

  // MARK: Operators

  private mutating func query() throws(QueryError) -> QueryNode? {
    var nodes: [QueryNode] = []
    while true {
      if let node = try group(depth: 0, scope: nil) { nodes.append(node) }
      guard let token = next else { return .all(nodes) }
      // Only `)` ends a group early. In a query without any `(` it is the end of a smiley or of a list's number.
      guard !hasOpen else {
        throw QueryError(
          .unbalancedParenthesis, at: token.position, problem: "this parenthesis closes none",
          remedy: "take it out, or open one before it")
      }
      index += 1
    }
  }

  private mutating func group(depth: Int, scope: QueryField?) throws(QueryError) -> QueryNode? {
    var nodes: [QueryNode] = []
    repeat {
      if let node = try all(depth: depth, scope: scope) { nodes.append(node) }
    } while accept(.or)
    return .any(nodes)
  }

  private mutating func all(depth: Int, scope: QueryField?) throws(QueryError) -> QueryNode? {
    var nodes: [QueryNode] = []
    while let token = next, token.kind != .or, token.kind != .close {
      if accept(.and) { continue }
      if let node = try unary(depth: depth, scope: scope) { nodes.append(node) }
    }
    return .all(nodes)
  }

  private mutating func unary(depth: Int, scope: QueryField?) throws(QueryError) -> QueryNode? {
    guard let token = next, accept(.not) else { return try near(depth: depth, scope: scope) }
    try checkDepth(depth + 1, at: token.position)
    return try unary(depth: depth + 1, scope: scope).map { .not($0) }
  }

  private func checkDepth(_ depth: Int, at position: Int) throws(QueryError) {
    guard depth > Self.maximumDepth else { return }
    throw QueryError(
      .tooLong, at: position, problem: "parentheses and exclusions lie more than \(Self.maximumDepth) deep",
      remedy: "take some of them out")
  }

  // MARK: NEAR

  private mutating func near(depth: Int, scope: QueryField?) throws(QueryError) -> QueryNode? {
    guard var left = try primary(depth: depth, scope: scope) else { return nil }
    while let token = next, case .near(let distance) = token.kind {
      index += 1
      switch next?.kind {
      case .word, .quoted, .field, .open: break
      default: continue
      }
      guard let right = try primary(depth: depth, scope: scope) else { continue }
      left = try Self.join(left, right, distance: distance, at: token.position)
    }
    return left
  }

  private static func join(_ left: QueryNode, _ right: QueryNode, distance: Int, at position: Int) throws(QueryError)
    -> QueryNode
  {
    func fail(_ problem: String, _ remedy: String) -> QueryError {
      QueryError(.badNear, at: position, problem: problem, remedy: remedy)
    }
    guard case .text(let left) = left, case .text(let right) = right else {
      throw fail("NEAR stands between words or phrases of the text", "write a NEAR/5 b, or use AND")
    }
    guard left.field == right.field else {
      throw fail("the two sides of NEAR are in different fields", "write title:(a NEAR/5 b)")
    }
    guard left.distance ?? distance == distance, right.distance == nil,
      let node = TextCondition(near: left.phrases + right.phrases, distance: distance, in: left.field)
    else {
      throw fail("one chain of NEAR has different distances", "give all of them the same, or join two by AND")
    }
    return .text(node)
  }

  // MARK: Words and values

  private mutating func primary(depth: Int, scope: QueryField?) throws(QueryError) -> QueryNode? {
    guard let token = next else { return nil }
    switch token.kind {
    case .open: return try parenthesis(depth: depth, scope: scope)
    case .field(let field):
      index += 1
      return next?.kind == .open
        ? try parenthesis(depth: depth, scope: field) : try value(of: field)
    // It stands between nothing, so it is a word.
    case .near(let distance):
      index += 1
      let word = distance == TextCondition.defaultDistance ? "NEAR" : "NEAR/\(distance)"
      return try leaf(scope, word, isQuoted: false, at: token.position)
    case .word, .quoted: return try value(of: scope)
    case .and, .or, .not, .close: return nil
    }
  }

  private mutating func parenthesis(depth: Int, scope: QueryField?) throws(QueryError) -> QueryNode? {
    guard let open = next else { return nil }
    try checkDepth(depth + 1, at: open.position)
    index += 1
    let node = try group(depth: depth + 1, scope: scope)
    guard accept(.close) || node == nil else {
      throw QueryError(
        .unbalancedParenthesis, at: open.position, problem: "this parenthesis is not closed",
        remedy: "close it, or put it in quotation marks")
    }
    return node
  }

  /// The value that comes next, of a field or of none.
  private mutating func value(of field: QueryField?) throws(QueryError) -> QueryNode? {
    guard let token = next else { return nil }
    index += 1
    switch token.kind {
    case .quoted(let text, let isPrefix):
      return try leaf(field, text, isPrefix: isPrefix, isQuoted: true, at: token.position)
    case .word(var text):
      if field == .amount { text += currencyAndScale() }
      return try leaf(field, text, isQuoted: false, at: token.position)
    default: return nil
    }
  }

  /// `billion` and `USD` after the number of an amount.
  private mutating func currencyAndScale() -> String {
    var text = ""
    if case .word(let word)? = next?.kind, AmountNumber.scaleWords.contains(word.lowercased()) {
      text += word
      index += 1
    }
    if case .word(let word)? = next?.kind, CurrencyCode.all.contains(word) {
      text += word
      index += 1
    }
    return text
  }

  private mutating func leaf(
    _ field: QueryField?, _ text: String, isPrefix: Bool = false, isQuoted: Bool, at position: Int
  )
    throws(QueryError) -> QueryNode?
  {
    var (text, isPrefix) = (text, isPrefix)
    if !isQuoted, text.hasSuffix("*"), field == nil || field?.takesPrefixes == true {
      // `*` ends a prefix only where it follows a word: in `a.*` it is a sign like the dot.
      isPrefix = text.unicodeScalars.dropLast().last.map(QueryPhrase.isTokenScalar) ?? false
      while text.hasSuffix("*") { text.removeLast() }
    }
    terms += 1
    guard terms <= Self.maximumTerms else {
      throw QueryError(
        .tooLong, at: position, problem: "the query has more than \(Self.maximumTerms) words and values",
        remedy: "shorten it, or ask several times")
    }
    return try QueryLeaf.make(field, text, isPrefix: isPrefix, isQuoted: isQuoted, at: position)
  }
}
