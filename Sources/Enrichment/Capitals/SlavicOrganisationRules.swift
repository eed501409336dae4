/// Finds organisations of Ukrainian and Russian texts by their first words: `Міністерство освіти і науки`, `Печерський районний суд`.
struct SlavicOrganisationRules {
  /// Words in the genitive that a name goes on with.
  private static let longest = 4

  private let model: TextModel
  private let words: CapitalWords
  private let taken: [Bool]
  private let reader: CapitalRunReader

  init(_ model: TextModel, _ words: CapitalWords, taken: [Bool]) {
    self.model = model
    self.words = words
    self.taken = taken
    reader = CapitalRunReader(model: model, words: words, taken: taken)
  }

  /// The organisations, in the order of the text.
  func find() -> [EntityCandidate] {
    guard model.language == .ukrainian || model.language == .russian else { return [] }
    var found: [EntityCandidate] = []
    var index = 0
    while index < model.tokens.count {
      if let name = headed(index) ?? described(index) ?? shortened(index) {
        found.append(name)
        index = name.last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private func candidate(_ first: Int, _ last: Int, _ canonical: String?) -> EntityCandidate {
    var candidate = EntityCandidate(
      first: first, last: last, kind: .organisation, confidence: 0.45, method: .capitalisation)
    candidate.canonical = canonical
    return candidate
  }

  /// A first word with a capital; its nominative makes the name.
  private func headed(_ index: Int) -> EntityCandidate? {
    let token = model.tokens[index]
    guard token.shape == .capitalised, !taken[index], let nominative = words.slavicHeads[token.word],
      index + 1 < model.tokens.count, reader.isSpaced(index + 1)
    else { return nil }
    let last = genitives(after: index)
    guard last > index else { return nil }
    let head = nominative.prefix(1).uppercased() + nominative.dropFirst()
    let rest = model.text(model.range(index + 1, last))
    return candidate(index, last, head + " " + rest)
  }

  /// An adjective with a capital, up to two small ones, and the word that tells what it is.
  private func described(_ index: Int) -> EntityCandidate? {
    let token = model.tokens[index]
    guard token.shape == .capitalised, !taken[index], !model.isSentenceInitial(index) || token.word < 0,
      isAdjective(index)
    else { return nil }
    var head = index + 1
    while head < min(index + 3, model.tokens.count), reader.isSpaced(head), model.tokens[head].shape == .lower,
      isAdjective(head)
    { head += 1 }
    guard head < model.tokens.count, reader.isSpaced(head), model.isSameSentence(index, head), !taken[head],
      words.slavicHeads[model.word(head)] != nil
    else { return nil }
    return candidate(index, genitives(after: head), nil)
  }

  /// `Міноборони`, `Минфин`: a ministry in one word.
  private func shortened(_ index: Int) -> EntityCandidate? {
    let token = model.tokens[index]
    guard token.shape == .capitalised, !taken[index], token.end - token.start > 5, token.end - token.start < 24 else {
      return nil
    }
    let word = text(index)
    guard word.hasPrefix("Мін") || word.hasPrefix("Мин"),
      Self.ministries.contains(where: { word.dropFirst(3).hasPrefix($0) })
    else { return nil }
    return candidate(index, index, nil)
  }

  private static let ministries = [
    "оборон", "фін", "фин", "економ", "эконом", "юст", "'юст", "здоров", "здрав", "культ", "освіт", "обр", "транс",
    "регіон", "регион", "энерго",
    "енерго", "цифр", "соц", "агро", "сельхоз", "природ", "пром", "торг", "спорт", "інфра", "внутр", "науки", "труд",
    "стро", "связ", "довкілля",
  ]

  /// The last of the words in the genitive behind a token; the token itself if there are none.
  private func genitives(after head: Int) -> Int {
    var last = head
    var count = 0
    while count < Self.longest, last + 1 < model.tokens.count, reader.isSpaced(last + 1),
      model.isSameSentence(head, last + 1)
    {
      let next = last + 1
      if isGenitive(next) {
        last = next
      } else if count > 0, isAnd(next), reader.isSpaced(next + 1), isGenitive(next + 1),
        model.tokens[head].isCapitalised
      {
        last = next + 1
      } else {
        break
      }
      count += 1
    }
    return last
  }

  private func isAnd(_ index: Int) -> Bool {
    guard index + 1 < model.tokens.count else { return false }
    let word = text(index)
    return word == "і" || word == "й" || word == "та" || word == "и"
  }

  private func text(_ index: Int) -> String { model.text(model.range(index, index)) }

  /// A small word that may be a noun or adjective in the genitive, and is no verb and no preposition.
  private func isGenitive(_ index: Int) -> Bool {
    guard index < model.tokens.count, !taken[index] else { return false }
    let token = model.tokens[index]
    guard token.kind == .word, token.shape == .lower, token.end - token.start > 3,
      !words.stopWords[model.language].contains(token.word), !words.speech.contains(token.word),
      !words.offices[model.language].contains(token.word), !words.breaks.contains(token.word)
    else { return false }
    let word = text(index)
    for ending in ["ла", "ло", "ли", "ся", "сь", "ить", "ять", "ує", "ає", "ет", "ит"] where word.hasSuffix(ending) {
      return word.hasSuffix("ності")
    }
    return [
      "и", "і", "ї", "ы", "у", "ю", "а", "я", "ого", "ої", "их", "ых", "ой", "ей", "ів", "їв", "ов", "ев", "справ",
      "дел", "прав",
    ]
    .contains { word.hasSuffix($0) }
  }

  private func isAdjective(_ index: Int) -> Bool {
    let word = text(index)
    return [
      "ий", "ый", "ого", "ому", "им", "ым", "ая", "ої", "ій", "ою", "ую", "ой", "ська", "цька", "на", "не", "ное",
      "ное", "ну", "нський",
    ]
    .contains { word.hasSuffix($0) }
  }
}
