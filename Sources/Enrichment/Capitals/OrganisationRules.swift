/// Finds organisations by their first words (`Université de X`), their legal forms (`X GmbH`), and what stands before their names.
struct OrganisationRules {
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
  func find(isHeading: [Bool]) -> [EntityCandidate] {
    var found: [EntityCandidate] = []
    var index = 0
    while index < model.tokens.count {
      if !isHeading[Int(model.sentenceOfToken[index])], let name = name(at: index) {
        found.append(name)
        index = name.last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private func name(at index: Int) -> EntityCandidate? {
    let token = model.tokens[index]
    guard token.kind == .word, !taken[index] else { return nil }
    if let quoted = quoted(index) { return quoted }
    switch model.language {
    case .ukrainian, .russian: return nil
    case .german: return headed(index, words.germanHeads, isLinked: false) ?? formed(index)
    case .english: return headed(index, words.englishHeads, isLinked: true) ?? english(index) ?? formed(index)
    default: return headed(index, words.heads, isLinked: nil) ?? formed(index)
    }
  }

  private func candidate(_ first: Int, _ last: Int, _ confidence: Double) -> EntityCandidate {
    EntityCandidate(first: first, last: last, kind: .organisation, confidence: confidence, method: .capitalisation)
  }

  /// Whether a token goes on with a name: a capital that nothing speaks against.
  private func isNameWord(_ index: Int) -> Bool {
    guard index < model.tokens.count, model.tokens[index].kind == .word else { return false }
    let token = model.tokens[index]
    guard token.shape == .capitalised || token.shape == .allCapitals else { return false }
    return !words.stopWords[model.language].contains(token.word)
      && !words.honorifics[model.language].contains(token.word)
      && !words.speech.contains(token.word)
  }

  /// `Fundação Mar Aberto`: an ordinary word with a capital before one that goes on with the name.
  private func isWithin(_ index: Int) -> Bool {
    guard index + 1 < model.tokens.count, model.tokens[index].shape == .capitalised else { return false }
    return model.tokens[index].kind == .word && isNameWord(index + 1) && reader.isSpaced(index + 1)
  }

  /// A first word, capital or not, and what it goes on with.
  ///
  /// - Parameter isLinked: whether `of` must follow; `nil` if it may.
  private func headed(_ index: Int, _ heads: WordSet, isLinked: Bool?) -> EntityCandidate? {
    let token = model.tokens[index]
    guard heads.contains(token.word) else { return nil }
    let isSmall = token.shape == .lower
    guard token.shape == .capitalised || isSmall && words.smallHeads.contains(token.word) else { return nil }
    var last = index
    var next = index + 1
    var capitals = 0
    if isLinked != true {
      // `Assemblée nationale`; a small first word needs more than an adjective.
      if next < model.tokens.count, model.tokens[next].shape == .lower, words.adjectives.contains(model.word(next)),
        reader.isSpaced(next), !isSmall
      {
        last = next
        next += 1
      }
      // German nouns follow each other in any sentence.
      let limit = isLinked == false ? 1 : 4
      while capitals < limit, !isSmall, isNameWord(next) || isWithin(next), reader.isSpaced(next) {
        last = joined(next)
        next = last + 1
        capitals += 1
      }
    }
    if isLinked != false || isSmall { (last, capitals) = linked(from: last, capitals) }
    guard last > index, capitals > 0 || last > index && !model.isSentenceInitial(index) else { return nil }
    return candidate(index, last, capitals > 0 ? 0.5 : 0.4)
  }

  /// What stands behind `de`, `della`, `of the` and the like: capitals, and again.
  private func linked(from start: Int, _ capitals: Int) -> (last: Int, capitals: Int) {
    var (last, capitals) = (start, capitals)
    for _ in 0..<2 {
      var next = last + 1
      var links = 0
      while next < model.tokens.count, links < 3, model.isSameSentence(next, start), isLink(next) {
        next += 1
        links += 1
      }
      guard links > 0, isNameWord(next), model.isSameSentence(next, start), !isPlace(next) || capitals == 0 else {
        break
      }
      var count = 0
      while count < 4, isNameWord(next), count == 0 || reader.isSpaced(next), model.isSameSentence(next, start) {
        last = joined(next)
        next = last + 1
        count += 1
      }
      capitals += count
      // `Ministerio de Transportes y Comunicaciones`, `Sviluppo economico`
      if isAnd(last + 1), isNameWord(last + 2), !taken[last + 2], !words.given.contains(model.word(last + 2)),
        !words.heads.contains(model.word(last + 2)), model.isSameSentence(start, last + 2)
      {
        last = joined(last + 2)
      } else if last + 1 < model.tokens.count, model.tokens[last + 1].shape == .lower, reader.isSpaced(last + 1),
        words.adjectives.contains(model.word(last + 1)), model.isSameSentence(start, last + 1)
      {
        last += 1
      }
    }
    return (last, capitals)
  }

  private func isLink(_ index: Int) -> Bool {
    let symbol = model.symbol(index)
    if symbol != 0 { return (symbol == 0x27 || symbol == 0x2019) && model.touchesPrevious(index) }
    return model.tokens[index].shape == .lower
      && (words.links.contains(model.word(index)) || words.articles.contains(model.word(index)))
  }

  private func isAnd(_ index: Int) -> Bool {
    guard index < model.tokens.count, model.tokens[index].shape == .lower,
      model.tokens[index].end - model.tokens[index].start < 3
    else { return false }
    return ["y", "e", "et"].contains(model.text(model.range(index, index)))
  }

  /// A place of the gazetteer is part of the name only right behind its first word: `Université de Paris`.
  private func isPlace(_ index: Int) -> Bool { taken[index] }

  /// The last token of a word with hyphens.
  private func joined(_ index: Int) -> Int {
    var last = index
    var count = 0
    while count < 3, model.symbol(last + 1) == 0x2D, model.touchesNext(last), model.touchesNext(last + 1),
      isNameWord(last + 2)
    {
      last += 2
      count += 1
    }
    return last
  }

  /// `Velmont AG`, `Aurora Energia S.p.A.`: up to three capitals before a form of companies.
  private func formed(_ index: Int) -> EntityCandidate? {
    guard isNameWord(index), !words.articles.contains(model.word(index)), !words.forms.contains(model.word(index))
    else {
      return nil
    }
    var last = index
    for _ in 0..<4 {
      last = joined(last)
      let next = last + 1
      guard next < model.tokens.count, model.isSameSentence(index, next), reader.isSpaced(next) else { return nil }
      if words.forms.contains(model.word(next)), isForm(next) { return candidate(index, next, 0.5) }
      if model.symbol(next) == 0x26, isNameWord(next + 1), reader.isSpaced(next + 1) {
        last = next + 1
      } else if isNameWord(next), !taken[next] {
        last = next
      } else {
        return nil
      }
    }
    return nil
  }

  private func isForm(_ index: Int) -> Bool { words.formTexts.contains(model.text(model.range(index, index))) }

  /// English names end with what they are: `Harbour Workers Union`.
  private func english(_ index: Int) -> EntityCandidate? {
    guard isNameWord(index), !model.isSentenceInitial(index) || model.word(index) == Vocabulary.unknown,
      index == 0 || !isNameWord(index - 1) || !reader.isSpaced(index)
    else { return nil }
    var last = index
    while last - index < 4, isNameWord(last + 1), reader.isSpaced(last + 1), model.isSameSentence(index, last + 1),
      !taken[last + 1]
    { last += 1 }
    guard last > index, last - index < 4, words.englishOrganisations.contains(model.word(last)) else { return nil }
    return candidate(index, last, 0.45)
  }

  /// `компанія «Нафтогаз»`, `l'association « Les Restos »`: up to six words in quotation marks behind a company's word.
  private func quoted(_ index: Int) -> EntityCandidate? {
    let isKind = words.kinds.contains(model.word(index)) || words.slavicKinds.contains(model.word(index))
    let isForm = words.slavicForms.contains(model.word(index)) && model.tokens[index].shape == .allCapitals
    guard isKind || isForm else { return nil }
    let mark = index + 1
    let opens = [0xAB, 0x201E, 0x201C, 0x22].contains(model.symbol(mark))
    guard opens, mark + 1 < model.tokens.count else { return isKind ? direct(index) : nil }
    let first = mark + 1
    guard model.tokens[first].isCapitalised || model.tokens[first].shape == .mixed else { return nil }
    var last = first
    while last < min(first + 10, model.tokens.count - 1), model.isSameSentence(first, last) {
      if [0xBB, 0x201D, 0x201C, 0x22].contains(model.symbol(last + 1)) {
        return candidate(first, last, isForm ? 0.6 : 0.55)
      }
      if [0x2C, 0x2E, 0x3A].contains(model.symbol(last + 1)) { return nil }
      last += 1
    }
    return nil
  }

  /// `le groupe Velmont`: capitals right behind a company's word in small letters.
  private func direct(_ index: Int) -> EntityCandidate? {
    let first = index + 1
    guard words.kinds.contains(model.word(index)), model.tokens[index].shape == .lower || model.language == .german,
      isNameWord(first), reader.isSpaced(first), !taken[first], !words.given.contains(model.word(first))
    else { return nil }
    if model.language == .german, model.word(first) >= 0 { return nil }
    var last = joined(first)
    var count = 1
    let limit = model.language == .german ? 1 : 3
    while count < limit, isNameWord(last + 1), reader.isSpaced(last + 1), !taken[last + 1],
      model.isSameSentence(first, last + 1)
    {
      last = joined(last + 1)
      count += 1
    }
    if last + 1 < model.tokens.count, words.forms.contains(model.word(last + 1)), isForm(last + 1) { last += 1 }
    return candidate(first, last, 0.4)
  }
}
