import GRDB

/// Conditions of a query in SQL, over a document's number and its row `f` of `document_facts`. Every value is an argument.
struct SQLCondition {
  /// The expression for the document's number. A `+` keeps SQLite from looking each one up in the full-text index.
  let document: String
  /// Only documents of higher numbers are looked for; so lists of a value's documents need not be read from their beginning.
  var after: Int64?
  var values = SQLValues()

  /// A condition that is true, false or null.
  mutating func of(_ node: QueryNode) -> String {
    switch node {
    case .text(let condition):
      guard condition.field != .quote else { return quotation(QuotationCondition(quotes: [condition])) }
      return matching(MatchExpression(condition))
    case .entity(let name): return entity(name)
    case .speaker(let name): return quotation(QuotationCondition(speaker: name))
    case .topic(let name): return topic(name)
    case .country(let code):
      return "\(document) IN (SELECT document FROM document_countries WHERE country = \(values.bind(code))\(isNewer()))"
    case .language(let tag):
      let value = values.bind(tag)
      // `.` comes right after `-` in ASCII: the range holds what begins with the language and a hyphen.
      return "(f.language = \(value) OR (f.language > \(value) || '-' AND f.language < \(value) || '.'))"
    case .site(let name):
      let value = values.bind(name.lowercased())
      return "(f.site_key = \(value) OR f.host = \(value) OR f.host = 'www.' || \(value))"
    case .source(let name): return "f.source = \(values.bind(name))"
    case .contentType(let type): return "f.content_type = \(values.bind(type))"
    case .published(let range):
      let first = range.first.map { "f.day >= \(values.bind($0.daysSince1970))" }
      let last = range.last.map { "f.day <= \(values.bind($0.daysSince1970))" }
      return "(" + [first, last].compactMap { $0 }.joined(separator: " AND ") + ")"
    case .amount(let amount): return self.amount(amount)
    case .and(let nodes): return all(nodes)
    case .or(let nodes):
      if let expression = MatchExpression(node) { return matching(expression) }
      return nodes.isEmpty ? "FALSE" : "(" + deepestFirst(nodes).joined(separator: " OR ") + ")"
    // What is not known is not so: an article without a language is not in English.
    case .not(let node): return "(\(of(node))) IS NOT TRUE"
    }
  }

  private mutating func all(_ nodes: [QueryNode]) -> String {
    if let expression = MatchExpression(.and(nodes)) { return matching(expression) }
    let conditions = conditions(nodes)
    return conditions.isEmpty ? "TRUE" : "(" + conditions.joined(separator: " AND ") + ")"
  }

  /// The conditions of nodes that are all to hold.
  mutating func conditions(_ nodes: [QueryNode]) -> [String] {
    let (quotations, others) = QueryNode.quotations(of: nodes)
    return deepestFirst(others) + quotations.map { quotation($0) }
  }

  /// SQLite's parser, too, has room for 100 symbols, and needs the fewest if the deepest groups come first.
  private mutating func deepestFirst(_ nodes: [QueryNode]) -> [String] {
    let order = nodes.enumerated().map { ($0.offset, $0.element, $0.element.size.depth) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    return order.map { of($0.1) }
  }

  private mutating func matching(_ expression: MatchExpression) -> String {
    "\(document) IN (SELECT rowid FROM search WHERE search MATCH \(values.bind(expression.text))\(isNewer("rowid")))"
  }

  private mutating func entity(_ name: NameCondition) -> String {
    let entities: String
    switch name {
    case .id(let id): entities = "SELECT number FROM entities WHERE id = \(values.bind(id))"
    case .name(let phrase):
      let match = values.bind(MatchExpression(phrase, in: "name").text)
      entities = "SELECT rowid FROM entity_search WHERE entity_search MATCH \(match)"
    }
    return "\(document) IN (SELECT document FROM document_entities WHERE entity IN (\(entities))\(isNewer()))"
  }

  private mutating func isNewer(_ number: String = "document") -> String {
    after.map { " AND \(number) > \(values.bind($0))" } ?? ""
  }

  private mutating func topic(_ name: NameCondition) -> String {
    let topics: String
    switch name {
    case .id(let id): topics = "code = \(values.bind(id))"
    case .name(let phrase):
      let words = TopicWords.of(phrase.text)
      topics = "instr(words, \(values.bind(phrase.isPrefix ? String(words.dropLast()) : words))) > 0"
    }
    return
      "\(document) IN (SELECT document FROM document_topics"
      + " WHERE topic IN (SELECT number FROM topics WHERE \(topics))\(isNewer()))"
  }

  private mutating func quotation(_ condition: QuotationCondition) -> String {
    var conditions: [String] = []
    var expressions = condition.quotes.map { MatchExpression($0) }
    switch condition.speaker {
    case .id(let id): conditions.append("speaker_id = \(values.bind(id))")
    case .name(let phrase): expressions.append(MatchExpression(phrase, in: "speaker"))
    case nil: break
    }
    if let expression = MatchExpression.all(expressions) {
      let match = values.bind(expression.text)
      conditions.append("number IN (SELECT rowid FROM quotation_search WHERE quotation_search MATCH \(match))")
    }
    return "\(document) IN (SELECT number / \(AnnotationTables.quotationsPerDocument) FROM quotations"
      + " WHERE \(conditions.joined(separator: " AND ")))"
  }

  private mutating func amount(_ amount: AmountCondition) -> String {
    var conditions: [String] = []
    if let currency = amount.currency { conditions.append("currency = \(values.bind(currency))") }
    switch amount.bounds {
    case .exactly(let value):
      let value = values.bind(value)
      conditions.append("upper >= \(value) AND lower <= \(value)")
    case .atLeast(let value): conditions.append("upper >= \(values.bind(value))")
    case .moreThan(let value): conditions.append("upper > \(values.bind(value))")
    case .atMost(let value): conditions.append("lower <= \(values.bind(value))")
    case .lessThan(let value): conditions.append("lower < \(values.bind(value))")
    case .between(let first, let last):
      conditions.append("upper >= \(values.bind(first)) AND lower <= \(values.bind(last))")
    }
    return "\(document) IN (SELECT document FROM document_amounts WHERE \(conditions.joined(separator: " AND ")))"
  }
}
