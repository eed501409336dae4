extension QueryNode {
  /// The most words of a query that are looked for in all their forms: a pasted text asks for nothing that costs more than a query.
  static let maximumInflectedWords = 8

  /// The tree with the other forms of its words, for a store to translate. Words in quotation marks, beginnings, words of `NEAR` and
  /// names in a byline are looked for as they stand.
  ///
  /// The forms are those of the languages that the query asks for (`lang:`); of English if it asks for none.
  func withForms() -> QueryNode {
    let asked = askedLanguages
    let languages = asked.isEmpty ? [InflectedLanguage.english] : asked.compactMap { InflectedLanguage(tag: $0) }
    guard !languages.isEmpty else { return self }
    let forms = WordForms(languages)
    var words = Self.maximumInflectedWords
    return mapTexts(excluded: true) { condition in
      guard words > 0, let word = condition.inflectedWord else { return condition }
      words -= 1
      return condition.withForms(forms.others(of: word))
    }
  }

  /// The languages of `lang:`, without those that are excluded, each once.
  private var askedLanguages: [String] {
    switch self {
    case .language(let tag): [tag]
    case .and(let nodes), .or(let nodes):
      nodes.flatMap(\.askedLanguages).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    default: []
    }
  }
}

extension TextCondition {
  /// The word to look for in all its forms; `nil` if the condition is not one such word.
  fileprivate var inflectedWord: String? {
    guard field != .author, distance == nil, let phrase = phrases.first, !phrase.isExact, !phrase.isPrefix else {
      return nil
    }
    return phrase.text
  }
}
