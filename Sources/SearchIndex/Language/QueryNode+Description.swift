extension QueryNode: CustomStringConvertible {
  /// The query as the language writes it. Reading that gives the same tree, as long as no name holds a quotation mark or a control
  /// character, which only a tree that was not read can have.
  public var description: String {
    switch self {
    case .text(let condition): Self.text(condition)
    case .entity(let name): "entity:" + Self.text(name)
    case .speaker(let name): "speaker:" + Self.text(name)
    case .topic(let name): "topic:" + Self.text(name)
    case .country(let code): "country:" + Self.value(code)
    case .language(let tag): "lang:" + Self.value(tag)
    case .site(let name): "site:" + Self.value(name)
    case .source(let name): "source:" + Self.value(name)
    case .contentType(let type): "type:" + Self.value(type)
    case .published(let range): "date:\(range)"
    case .amount(let amount): "amount:\(amount)"
    case .and(let nodes): nodes.map { $0.inParentheses(unless: $0.isOperand) }.joined(separator: " ")
    case .or(let nodes): nodes.map { $0.inParentheses(unless: $0.isOperandOfOr) }.joined(separator: " OR ")
    case .not(let node): "-" + node.inParentheses(unless: node.isOperand && !node.isNear)
    }
  }

  private var isOperand: Bool {
    switch self {
    case .and, .or: false
    default: true
    }
  }

  private var isOperandOfOr: Bool {
    if case .or = self { return false }
    return true
  }

  private var isNear: Bool {
    if case .text(let condition) = self { return condition.field == .any && condition.distance != nil }
    return false
  }

  private func inParentheses(unless isBare: Bool) -> String { isBare ? description : "(\(description))" }

  private static func text(_ condition: TextCondition) -> String {
    let separator = condition.distance.map { " NEAR/\($0) " } ?? " "
    let phrases = condition.phrases.map(text).joined(separator: separator)
    guard condition.field != .any else { return phrases }
    return "\(condition.field):" + (condition.distance == nil ? phrases : "(\(phrases))")
  }

  private static func text(_ phrase: QueryPhrase) -> String {
    let isBare = !phrase.isExact && QueryPhrase.isPlainWord(phrase.text)
    return (isBare ? phrase.text : "\"\(phrase.text)\"") + (phrase.isPrefix ? "*" : "")
  }

  private static func text(_ name: NameCondition) -> String {
    switch name {
    case .id(let id): value(id)
    case .name(let phrase): text(phrase)
    }
  }

  private static func value(_ text: String) -> String {
    let isBare =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        QueryPhrase.isTokenScalar($0) || $0 == "-" || $0 == "." || $0 == ":" || $0 == "_" || $0 == "/"
      }
    return isBare ? text : "\"\(QueryPhrase.folded(text))\""
  }
}
