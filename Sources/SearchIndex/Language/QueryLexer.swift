/// Cuts a query into pieces. Each character is looked at a fixed number of times.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [QueryToken] = []

  /// The pieces of a query.
  static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars))
    while try lexer.step() {}
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func step() throws(QueryError) -> Bool {
    while position < scalars.count, QueryPhrase.isSpace(scalars[position]) { position += 1 }
    guard position < scalars.count else { return false }
    let start = position
    let scalar = scalars[position]
    if scalar == "(" || scalar == ")" {
      position += 1
      tokens.append(QueryToken(kind: scalar == "(" ? .open : .close, position: start))
    } else if QueryPhrase.isQuote(scalar) {
      readQuoted()
    } else if scalar == "-", isValueNext(position + 1) {
      position += 1
      tokens.append(QueryToken(kind: .not, position: start))
    } else {
      try readWord()
    }
    return true
  }

  /// Whether something that is not a space and not a closing parenthesis stands there.
  private func isValueNext(_ index: Int) -> Bool {
    index < scalars.count && !QueryPhrase.isSpace(scalars[index]) && scalars[index] != ")"
  }

  /// A quotation mark that is never closed ends with the query.
  private mutating func readQuoted() {
    let start = position
    position += 1
    let first = position
    while position < scalars.count, !QueryPhrase.isQuote(scalars[position]) { position += 1 }
    let text = text(first..<position)
    position = min(position + 1, scalars.count)
    let isPrefix = position < scalars.count && scalars[position] == "*"
    if isPrefix { position += 1 }
    tokens.append(QueryToken(kind: .quoted(text, isPrefix: isPrefix), position: start))
  }

  private mutating func readWord() throws(QueryError) {
    let start = position
    position = endOfWord(start)
    if let colon = scalars[start..<position].firstIndex(of: ":"), Self.isName(scalars[start..<colon]) {
      if try readField(start, colon) { return }
    }
    let word = text(start..<position)
    tokens.append(
      QueryToken(kind: try Self.operation(word, isCall: isOpen(position), at: start) ?? .word(word), position: start))
  }

  /// Reads `name:value`, or `name:` right before a quotation mark or a parenthesis. A name with nothing after its colon is a word.
  private mutating func readField(_ start: Int, _ colon: Int) throws(QueryError) -> Bool {
    let hasValue = colon + 1 < position
    let isBeforeValue =
      !hasValue && position < scalars.count && (QueryPhrase.isQuote(scalars[position]) || isOpen(position))
    guard hasValue || isBeforeValue else { return false }
    let name = text(start..<colon)
    guard let field = QueryField(named: name) else {
      // `https://…`
      if hasValue, scalars[colon + 1] == "/" { return false }
      let nearest = QueryField.nearest(to: name)
      let names =
        nearest.map { "did you mean \($0.example)?" }
        ?? "the fields are " + QueryField.allCases.map { $0.rawValue + ":" }.joined(separator: " ")
      throw QueryError(
        .unknownField, at: start, problem: "there is no field \"\(name):\"",
        remedy: "\(names); to look for these characters put them in quotation marks")
    }
    tokens.append(QueryToken(kind: .field(field), position: start))
    if hasValue { tokens.append(QueryToken(kind: .word(text(colon + 1..<position)), position: colon + 1)) }
    return true
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start
    while end < scalars.count, !QueryPhrase.isSpace(scalars[end]), !QueryPhrase.isQuote(scalars[end]),
      scalars[end] != "(", scalars[end] != ")"
    {
      end += 1
    }
    return end
  }

  private func isOpen(_ index: Int) -> Bool { index < scalars.count && scalars[index] == "(" }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Names of fields are ASCII letters, at least two: `10:30` and `a:b` have none.
  private static func isName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count >= 2 && scalars.count <= 32
      && scalars.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "_" }
  }

  private static func operation(_ word: String, isCall: Bool, at position: Int) throws(QueryError) -> QueryToken.Kind? {
    switch word {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR":
      guard isCall else { return .near(TextCondition.defaultDistance) }
      throw QueryError(
        .badNear, at: position, problem: "NEAR stands between two words, not before a parenthesis",
        remedy: "write a NEAR/5 b")
    default:
      guard word.hasPrefix("NEAR/") else { return nil }
      let digits = word.dropFirst(5)
      guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      guard digits.utf8.count <= 3, let distance = Int(digits), distance <= TextCondition.maximumDistance else {
        throw QueryError(
          .badNear, at: position, problem: "\(word) is too far",
          remedy: "NEAR takes 0 to \(TextCondition.maximumDistance) words")
      }
      return .near(distance)
    }
  }
}
