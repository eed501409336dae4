import Documents

/// Finds quantities beside money and time: percentages, measures, temperatures, and counts of people and things.
///
/// A number counts only with a unit or a noun of the lists right after it, an adjective or two aside. What is an amount of
/// money or a date already is left out.
struct QuantityRecognizer: Sendable {
  private let numbers: NumberReader
  private let modifiers: ModifierReader
  private let units: PerLanguage<PhraseTable<String>>
  private let nouns: PerLanguage<WordTable<String>>
  private let adjectives: WordSet
  private let joiners: WordSet
  private let conjunctions: WordSet
  private let betweens: WordSet
  private let froms: WordSet
  private let links: WordSet
  private let minuses: WordSet
  private let metres: WordSet
  private let changes: WordSet
  private let notAfter: WordSet

  /// Registers units and nouns.
  init(_ lexicon: inout LexiconBuilder, numbers: NumberReader, modifiers: ModifierReader) {
    self.numbers = numbers
    self.modifiers = modifiers
    var builder = lexicon
    units = PerLanguage { PhraseTable(&builder, UnitWords.signs + UnitWords.names($0)) }
    nouns = PerLanguage { builder.table(CountWords.nouns($0)) }
    lexicon = builder
    adjectives = lexicon.set(CountWords.adjectives)
    joiners = lexicon.set("to à bis a до по or ou oder o або или")
    conjunctions = lexicon.set("and et und y e і й та и")
    betweens = lexicon.set("between entre zwischen tra fra між между")
    froms = lexicon.set("from de von da dal du del desde з із від с от")
    links = lexicon.set("of de d di")
    minuses = lexicon.set("minus moins menos meno мінус минус")
    metres = lexicon.set("m м")
    changes = lexicon.set(NumberWords.changes)
    notAfter = lexicon.set(
      "no № nr article section page phase chapter room flight route bus type group category grade fortune top")
  }

  /// A quantity at its tokens.
  private struct Found {
    var first: Int
    var last: Int
    var value: Double
    var upper: Double?
    var unit: QuantityUnit?
    var noun: (word: String, index: Int)?
    var modifier: ValueModifier?
  }

  /// The quantities, in the order of the text, but those within the ranges that are taken (in order).
  func recognize(_ model: TextModel, except taken: [TextRange]) -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    var next = 0
    while index < model.tokens.count {
      let start = Int(model.tokens[index].start)
      while next < taken.count, taken[next].end <= start { next += 1 }
      if next < taken.count, taken[next].start <= start {
        index += 1
        continue
      }
      guard model.tokens[index].kind == .digits || model.tokens[index].kind == .word,
        let number = numbers.read(model, at: index, style: .measure), !isGlued(model, index)
      else {
        index += 1
        continue
      }
      if let quantity = quantity(model, at: index, number),
        next >= taken.count || taken[next].start >= Int(model.tokens[quantity.last].end)
      {
        found.append(described(quantity, model))
        index = quantity.last + 1
      } else {
        index = number.last + 1
      }
    }
    return found
  }

  private func quantity(_ model: TextModel, at index: Int, _ number: ReadNumber) -> Found? {
    let second = rangeEnd(model, at: index, number)
    let end = second ?? number
    guard var found = unit(model, index, end) ?? count(model, index, end) else { return nil }
    let scale = number.scale == 1 && second != nil && found.unit?.word != "percent" ? end.scale : number.scale
    found.value = number.value * scale
    found.upper = second.map { $0.value * $0.scale }
    guard found.value.isFinite, found.upper?.isFinite ?? true else { return nil }
    if let unit = found.unit, unit.kind == "temperature" || unit.kind == "percentage", let sign = minus(model, index) {
      found.first = sign
      found.value = -found.value
      found.upper = nil
    }
    if let modifier = modifiers.modifier(model, of: found.first, to: found.last),
      found.upper == nil || modifier.value.isApproximate
    {
      found.modifier = modifier.value
    }
    return found
  }

  /// A unit of measure after a number.
  private func unit(_ model: TextModel, _ index: Int, _ number: ReadNumber) -> Found? {
    var next = number.last + 1
    let isHyphen = model.symbol(next) == 0x2D && model.touchesPrevious(next) && model.touchesNext(next)
    if isHyphen { next += 1 }
    if number.scale > 1, links.contains(model.word(next)) { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(number.last, next), !model.tokens[next].startsParagraph else {
      return nil
    }
    if let found = units[model.language].match(model, at: next), let unit = QuantityUnit.all[found.value],
      isUnit(model, next, found.last)
    {
      // The whole part of a foot or inch (`6-foot-2`) is not read.
      return Found(first: index, last: found.last, value: 0, unit: unit)
    }
    // `m` apart from the number is a metre; right after it, it may be a million.
    if metres.contains(model.word(next)), model.tokens[next].shape == .lower,
      !model.touchesPrevious(next) || model.language != .english,
      let unit = QuantityUnit.all["metre"], number.scale == 1
    {
      return Found(first: index, last: next, value: 0, unit: unit)
    }
    return nil
  }

  /// Whether a unit's sign ends where a word ends, and is no word of another kind (`т.` for a list, `Ha!`).
  private func isUnit(_ model: TextModel, _ first: Int, _ last: Int) -> Bool {
    let token = model.tokens[first]
    guard token.kind == .word, token.end - token.start <= 2 else { return true }
    // Signs keep their case: `ha`, `kg`, but `MW`, `kW`.
    guard token.shape != .capitalised else { return false }
    return
      !(token.end - token.start == 1 && model.symbol(last + 1) == 0x2E && model.touchesNext(last)
      && model.tokens.indices.contains(last + 2) && model.touchesPrevious(last + 2))
  }

  /// A noun for people or things after a number.
  private func count(_ model: TextModel, _ index: Int, _ number: ReadNumber) -> Found? {
    let value = number.value * number.scale
    guard value >= 2, value == value.rounded() else { return nil }
    if model.tokens[index].kind == .digits, isYear(model, index, number) { return nil }
    if index > 0, notAfter.contains(model.word(index - 1)) { return nil }
    var next = number.last + 1
    if links.contains(model.word(next)), number.scale > 1 { next += 1 }
    if model.symbol(next) == 0x27 || model.symbol(next) == 0x2019 { next += 1 }
    for step in 0..<3 {
      guard next < model.tokens.count, model.isSameSentence(number.last, next), model.tokens[next].kind == .word,
        !model.tokens[next].startsParagraph
      else { return nil }
      if let word = nouns[model.language][model.word(next)], isNoun(model, next) {
        return Found(first: index, last: next, value: 0, noun: (word, next))
      }
      guard step < 2, isAdjective(model, next) else { return nil }
      next += 1
    }
    return nil
  }

  private func isNoun(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    return model.language == .german ? token.isCapitalised : token.shape == .lower || token.shape == .uncased
  }

  private func isAdjective(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    if adjectives.contains(token.word) { return true }
    return model.language == .english && token.shape == .capitalised
      || model.language == .german && token.shape == .lower && token.end - token.start > 5
  }

  /// A bare number of four digits that may be a year (`in 2014 people ...`).
  private func isYear(_ model: TextModel, _ index: Int, _ number: ReadNumber) -> Bool {
    number.last == index && model.tokens[index].end - model.tokens[index].start == 4 && number.value >= 1900
      && number.value <= 2100
  }

  private func minus(_ model: TextModel, _ index: Int) -> Int? {
    guard index > 0, model.isSameSentence(index - 1, index) else { return nil }
    if minuses.contains(model.word(index - 1)) { return index - 1 }
    let symbol = model.symbol(index - 1)
    guard symbol == 0x2D || symbol == 0x2212 || symbol == 0x2013, model.touchesPrevious(index),
      index == 1 || !model.touchesPrevious(index - 1) || model.symbol(index - 2) == 0x28
    else { return nil }
    return index - 1
  }

  /// The second number of `5-10 %`, `20 to 30 people`, `between 5 and 7 per cent`.
  private func rangeEnd(_ model: TextModel, at index: Int, _ number: ReadNumber) -> ReadNumber? {
    var next = number.last + 1
    // `5 % to 7 %`
    if model.symbol(next) == 0x25 { next += 1 }
    guard next + 1 < model.tokens.count, model.isSameSentence(number.last, next + 1) else { return nil }
    let symbol = model.symbol(next)
    let isDash = symbol == 0x2D || symbol == 0x2013
    let isBetween = betweens.contains(model.word(index - 1)) && conjunctions.contains(model.word(next))
    guard isDash || isBetween || joiners.contains(model.word(next)),
      let second = numbers.read(model, at: next + 1, style: .measure),
      second.value * second.scale > number.value * number.scale || second.scale > number.scale
    else { return nil }
    // `rose from 5 to 7 percent` is a change, not a range.
    if !isDash, !isBetween, froms.contains(model.word(index - 1)) {
      for back in 2...6 where index - back >= 0 && changes.contains(model.word(index - back)) { return nil }
    }
    if isDash, symbol == 0x2D, !model.touchesPrevious(next) || !model.touchesNext(next) { return nil }
    return second
  }

  /// Whether a letter, currency or mark touches the number from the left: part of a name, code or score.
  private func isGlued(_ model: TextModel, _ index: Int) -> Bool {
    guard model.tokens[index].kind == .digits, model.touchesPrevious(index) else { return false }
    switch model.symbol(index - 1) {
    case 0x22, 0x27, 0x28, 0x3C, 0x3E, 0x5B, 0x7E, 0xAB, 0xBB, 0x2018...0x201F, 0x2013, 0x2014: return false
    case 0x2D, 0x2212:
      return index > 1 && model.touchesPrevious(index - 1) && model.tokens[index - 2].kind != .symbol
    default: return true
    }
  }

  private func described(_ found: Found, _ model: TextModel) -> Quantity {
    let confidence = found.noun == nil ? 0.95 : found.noun?.index == found.last ? 0.85 : 0.8
    let mention = model.mention(
      found.first,
      found.last,
      confidence: confidence,
      method: found.noun == nil ? "unit" : "count"
    )
    guard let unit = found.unit else {
      return Quantity(
        mention: mention,
        kind: "count",
        value: found.value,
        upper: found.upper,
        unit: found.noun?.word ?? "",
        noun: found.noun.map { model.text(model.range($0.index, $0.index)) },
        modifier: found.modifier?.rawValue
      )
    }
    return Quantity(
      mention: mention,
      kind: unit.kind,
      value: found.value,
      upper: found.upper,
      unit: unit.word,
      baseValue: unit.inBase(found.value),
      baseUpper: found.upper.flatMap(unit.inBase),
      baseUnit: unit.factor == nil ? nil : QuantityUnit.base(of: unit.kind),
      modifier: found.modifier?.rawValue
    )
  }
}
