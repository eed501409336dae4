import Documents

/// Conditions of a query in the query language of OpenSearch and Elasticsearch (Query DSL).
///
/// Every value becomes a JSON value of its own; no query string of the server's is used, so nothing that a user writes can be read as
/// an operator, a field or a script.
enum OpenSearchQuery {
  /// How much a word counts, by field. The same weights as in SQLite.
  private static let weights: [(field: String, boost: Double)] = [
    ("title_words", 8), ("subtitle_words", 4), ("author_words", 2), ("text_words", 1),
  ]
  /// How much another form of a word counts, against the one that was asked for.
  private static let otherFormWeight = 0.3
  /// The most other forms of a word that a score looks at: each is a clause in each field, and servers bound their number
  /// (`indices.query.bool.max_clause_count`, 1,024).
  private static let maximumScoredForms = 12
  /// The most words that a beginning is expanded to inside a phrase; a lone one is not bounded.
  private static let maximumExpansions = 1024

  /// Everything.
  static let all: JSONValue = ["match_all": [:]]
  private static let none: JSONValue = ["match_none": [:]]

  /// What a document must be like; `nil` for anything.
  static func condition(_ tree: QueryNode?) -> JSONValue { tree.map(of) ?? all }

  /// Documents ranked by the words of a query: `condition` decides which, the words in which order.
  static func ranked(_ condition: JSONValue, by texts: [TextCondition]) -> JSONValue {
    ["bool": ["filter": [condition], "should": .array(texts.map { scored($0) })]]
  }

  static func of(_ node: QueryNode) -> JSONValue {
    switch node {
    case .text(let condition):
      if condition.field == .quote { return quotation(QuotationCondition(quotes: [condition])) }
      return any(fields(of: condition.field).map { text(condition, in: $0) })
    case .entity(.id(let id)): return term("entity_ids", id)
    case .entity(.name(let phrase)): return self.phrase(phrase, in: "entity_words")
    case .speaker(let name): return quotation(QuotationCondition(speaker: name))
    case .topic(.id(let id)): return term("topic_codes", id)
    case .topic(.name(let phrase)): return self.phrase(phrase, in: "topic_words")
    case .country(let code): return term("countries", code)
    case .language(let tag):
      return any([term("language_key", tag), ["prefix": ["language_key": ["value": .string(tag + "-")]]]])
    case .site(let name):
      let name = name.lowercased()
      return any([term("site_key", name), term("host", name), term("host", "www." + name)])
    case .source(let name): return term("source", name)
    case .contentType(let type): return term("content_type", type)
    case .published(let range):
      return bounds(
        "day", (range.first.map { .integer($0.daysSince1970) }, "gte"),
        (range.last.map { .integer($0.daysSince1970) }, "lte"))
    case .amount(let amount): return self.amount(amount)
    case .and(let nodes): return every(nodes)
    case .or(let nodes): return any(nodes.map(of))
    case .not(.not(let node)): return of(node)
    case .not(let node): return ["bool": ["must_not": .array(alternatives(node).map(of))]]
    }
  }

  /// All of some conditions. Exclusions and the first alternative share one clause with the rest, because servers bound how deep
  /// clauses may lie (`indices.query.bool.max_nested_depth`, 30).
  private static func every(_ nodes: [QueryNode]) -> JSONValue {
    let (quotations, others) = QueryNode.quotations(of: nodes)
    var required = quotations.map(quotation)
    var excluded: [JSONValue] = []
    var either: [JSONValue] = []
    for node in others {
      switch node {
      case .not(let inner): excluded += alternatives(inner).map(of)
      case .or(let inner) where either.isEmpty && !inner.isEmpty: either = inner.map(of)
      default: required.append(of(node))
      }
    }
    guard !(required.isEmpty && excluded.isEmpty && either.isEmpty) else { return all }
    var clause: [String: JSONValue] = [:]
    if !required.isEmpty { clause["filter"] = .array(required) }
    if !excluded.isEmpty { clause["must_not"] = .array(excluded) }
    if !either.isEmpty {
      clause["should"] = .array(either)
      clause["minimum_should_match"] = 1
    }
    return ["bool": .object(clause)]
  }

  private static func alternatives(_ node: QueryNode) -> [QueryNode] {
    if case .or(let nodes) = node, !nodes.isEmpty { return nodes }
    return [node]
  }

  // MARK: Texts

  private static func fields(of field: TextCondition.Field) -> [String] {
    switch field {
    case .any: weights.map(\.field)
    case .title: ["title_words"]
    case .author: ["author_words"]
    case .quote: ["quotations.quote_words"]
    }
  }

  /// A condition with a score: the sum over the fields.
  ///
  /// A server takes each form of a word for a word of its own, and a rare form for worth more than a frequent one; so the forms that were
  /// not asked for count less.
  private static func scored(_ condition: TextCondition) -> JSONValue {
    let names = fields(of: condition.field)
    let asked = condition.withForms([])
    return any(
      weights.filter { names.contains($0.field) }.flatMap { field, boost in
        [["bool": ["must": [text(asked, in: field)], "boost": .number(boost)]]]
          + condition.otherForms.prefix(maximumScoredForms).map { form in
            ["term": .object([field: ["value": .string(form), "boost": .number(boost * otherFormWeight)]])]
          }
      })
  }

  private static func text(_ condition: TextCondition, in field: String) -> JSONValue {
    if let distance = condition.distance { return near(condition.phrases, distance, in: field) }
    let forms = condition.otherForms
    guard !forms.isEmpty else { return phrase(condition.phrases[0], in: field) }
    return ["terms": .object([field: .strings([FoldedWords.joined(condition.phrases[0].text)] + forms)])]
  }

  /// Words beside each other, in their order.
  private static func phrase(_ phrase: QueryPhrase, in field: String) -> JSONValue {
    let words = FoldedWords(phrase.text).map(\.text)
    switch (words.count, phrase.isPrefix) {
    case (0, _): return none
    case (1, false): return term(field, words[0])
    case (1, true): return ["prefix": .object([field: ["value": .string(words[0])]])]
    case (_, false): return ["match_phrase": .object([field: ["query": .string(words.joined(separator: " "))]])]
    case (_, true):
      return [
        "match_phrase_prefix": .object([
          field: ["query": .string(words.joined(separator: " ")), "max_expansions": .integer(maximumExpansions)]
        ])
      ]
    }
  }

  /// Phrases near each other, in any order.
  ///
  /// The distance is from the end of the first phrase to the beginning of the last (SQLite's NEAR), the server's is the number of
  /// words between that belong to none. They differ by the words of the phrases in the middle: of up to four phrases every order is
  /// asked for; of more, the shortest ones are taken to be at the ends.
  private static func near(_ phrases: [QueryPhrase], _ distance: Int, in field: String) -> JSONValue {
    let parts = phrases.map { phrase in (phrase: phrase, words: FoldedWords(phrase.text).map(\.text)) }
    guard parts.allSatisfy({ !$0.words.isEmpty }) else { return none }
    func gaps(_ inner: Int) -> JSONValue { .integer(max(distance - inner, 0)) }
    let rule: JSONValue
    let lengths = parts.map(\.words.count)
    if parts.count <= 4, parts.count > 2, Set(lengths).count > 1 {
      let orders = permutations(Array(parts.indices)).filter { order in
        order.dropFirst().dropLast().reduce(0) { $0 + lengths[$1] } <= distance
      }
      guard !orders.isEmpty else { return none }
      rule = [
        "any_of": [
          "intervals": .array(
            orders.map { order in
              [
                "all_of": [
                  "ordered": true, "max_gaps": gaps(order.dropFirst().dropLast().reduce(0) { $0 + lengths[$1] }),
                  "intervals": .array(order.map { interval(parts[$0].words, parts[$0].phrase.isPrefix) }),
                ]
              ]
            })
        ]
      ]
    } else {
      let ends = lengths.sorted().prefix(2).reduce(0, +)
      let inner = lengths.reduce(0, +) - ends
      guard inner <= distance else { return none }
      rule = [
        "all_of": [
          "ordered": false, "max_gaps": gaps(inner),
          "intervals": .array(parts.map { interval($0.words, $0.phrase.isPrefix) }),
        ]
      ]
    }
    return ["intervals": .object([field: rule])]
  }

  private static func interval(_ words: [String], _ isPrefix: Bool) -> JSONValue {
    guard isPrefix, let last = words.last else { return exactly(words) }
    let beginning: JSONValue = ["prefix": ["prefix": .string(last)]]
    guard words.count > 1 else { return beginning }
    return [
      "all_of": ["ordered": true, "max_gaps": 0, "intervals": [exactly(Array(words.dropLast())), beginning]]
    ]
  }

  private static func exactly(_ words: [String]) -> JSONValue {
    ["match": ["query": .string(words.joined(separator: " ")), "ordered": true, "max_gaps": 0]]
  }

  private static func permutations(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
  }

  // MARK: Annotations

  private static func quotation(_ condition: QuotationCondition) -> JSONValue {
    var conditions = condition.quotes.map { text($0, in: "quotations.quote_words") }
    switch condition.speaker {
    case .id(let id): conditions.append(term("quotations.speaker_id", id))
    case .name(let phrase): conditions.append(self.phrase(phrase, in: "quotations.speaker_words"))
    case nil: break
    }
    return nested("quotations", conditions)
  }

  private static func amount(_ amount: AmountCondition) -> JSONValue {
    let (lower, upper) = ("amounts.lower", "amounts.upper")
    var conditions: [JSONValue] = amount.currency.map { [term("amounts.currency", $0)] } ?? []
    switch amount.bounds {
    case .exactly(let value): conditions += [range(upper, "gte", value), range(lower, "lte", value)]
    case .atLeast(let value): conditions.append(range(upper, "gte", value))
    case .moreThan(let value): conditions.append(range(upper, "gt", value))
    case .atMost(let value): conditions.append(range(lower, "lte", value))
    case .lessThan(let value): conditions.append(range(lower, "lt", value))
    case .between(let first, let last): conditions += [range(upper, "gte", first), range(lower, "lte", last)]
    }
    return nested("amounts", conditions)
  }

  // MARK: Parts

  static func term(_ field: String, _ value: String) -> JSONValue {
    ["term": .object([field: ["value": .string(value)]])]
  }

  private static func any(_ conditions: [JSONValue]) -> JSONValue {
    switch conditions.count {
    case 0: none
    case 1: conditions[0]
    default: ["bool": ["should": .array(conditions), "minimum_should_match": 1]]
    }
  }

  private static func nested(_ path: String, _ conditions: [JSONValue]) -> JSONValue {
    ["nested": ["path": .string(path), "query": ["bool": ["filter": .array(conditions)]]]]
  }

  private static func range(_ field: String, _ comparison: String, _ value: Double) -> JSONValue {
    ["range": .object([field: .object([comparison: .number(value)])])]
  }

  private static func bounds(_ field: String, _ first: (JSONValue?, String), _ last: (JSONValue?, String)) -> JSONValue
  {
    var members: [String: JSONValue] = [:]
    if let value = first.0 { members[first.1] = value }
    if let value = last.0 { members[last.1] = value }
    return ["range": .object([field: .object(members)])]
  }
}
