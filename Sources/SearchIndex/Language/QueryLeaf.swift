/// Makes a condition of a field and its value.
enum QueryLeaf {
  /// The condition; `nil` if the value has no letter and no digit, so that it is passed over.
  ///
  /// - Throws: `QueryError` if the field does not take the value.
  static func make(
    _ field: QueryField?, _ text: String, isPrefix: Bool, isQuoted: Bool, at position: Int
  ) throws(QueryError) -> QueryNode? {
    let phrase = QueryPhrase(text, isPrefix: isPrefix, isExact: isQuoted)
    let name = NameCondition(text, isPrefix: isPrefix)
    let value = QueryPhrase.folded(text)
    switch field {
    case nil: return phrase.map { .text(TextCondition($0)) }
    case .title: return phrase.map { .text(TextCondition($0, in: .title)) }
    case .author: return phrase.map { .text(TextCondition($0, in: .author)) }
    case .quote: return phrase.map { .text(TextCondition($0, in: .quote)) }
    case .entity: return name.map { .entity($0) }
    case .speaker: return name.map { .speaker($0) }
    case .topic: return name.map { .topic($0) }
    case .site: return phrase == nil ? nil : .site(value.lowercased())
    case .source: return phrase == nil ? nil : .source(value)
    case .country: return try country(value, at: position)
    case .lang:
      guard isLanguage(value) else { throw bad("\"\(value)\" is no language tag", .lang, at: position) }
      return .language(value.lowercased())
    case .type: return try type(value.lowercased(), at: position)
    case .date:
      guard let range = DayRange(parsing: value) else {
        throw bad("\"\(value)\" is no day, month, year or range of them", .date, at: position)
      }
      return .published(range)
    case .amount:
      guard let amount = AmountCondition(parsing: value) else {
        throw bad("\"\(value)\" is no amount of money", .amount, at: position)
      }
      return .amount(amount)
    }
  }

  /// Whether a text is the tag of a language, as far as that can be told without a list of them.
  static func isLanguage(_ text: String) -> Bool {
    (1...35).contains(text.utf8.count) && text.utf8.first.map(isLetter) == true
      && text.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
  }

  /// Whether a text has the form of ISO 3166-1 alpha-2.
  static func isCountry(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy(isLetter) }

  private static func country(_ value: String, at position: Int) throws(QueryError) -> QueryNode {
    guard isCountry(value) else {
      throw QueryError(
        .badValue, at: position, problem: "\"\(value)\" is no ISO 3166-1 alpha-2 code",
        remedy: "write country:UA, or a name as entity:\"Ukraine\"")
    }
    return .country(value.uppercased())
  }

  private static func type(_ value: String, at position: Int) throws(QueryError) -> QueryNode {
    switch value {
    case "html": return .contentType("text/html")
    case "plain", "text": return .contentType("text/plain")
    default:
      guard value.contains("/") else { throw bad("\"\(value)\" is no media type", .type, at: position) }
      return .contentType(value)
    }
  }

  private static func bad(_ problem: String, _ field: QueryField, at position: Int) -> QueryError {
    QueryError(.badValue, at: position, problem: problem, remedy: "write \(field.example)")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}

extension QueryField {
  /// Whether `*` after a value means that it may go on.
  var takesPrefixes: Bool {
    switch self {
    case .title, .author, .quote, .speaker, .entity, .topic: true
    case .country, .lang, .site, .source, .type, .date, .amount: false
    }
  }
}
