import Documents

/// Finds amounts of money: a number with a currency before or after it.
struct AmountRecognizer: Sendable {
  let numbers: NumberReader
  let signs: WordTable<String>
  let dollarPrefixes: WordTable<String>
  let codes: WordTable<String>
  let letterSigns: WordTable<String>
  let names: WordTable<String>
  let adjectives: WordTable<String>
  private let joiners: WordSet
  private let conjunctions: WordSet
  private let betweens: WordSet
  /// Codes that are words or names of other things in capitals too: they need a large amount.
  let doubtfulCodes: WordSet
  private let percents: PhraseTable<Bool>
  /// Names of currencies that are other words too: without a country they need a scale word.
  let weakNames: WordSet

  private let modifiers: ModifierReader
  private let pers: PerLanguage<PhraseTable<String>>
  private let notPer: WordSet
  private let hyphenUnits: WordTable<String>
  private let articles: WordSet
  private let froms: WordSet
  private let changes: WordSet
  /// Words that may follow a number which stands for an amount.
  let followers: WordSet

  /// Registers the names of currencies.
  init(_ lexicon: inout LexiconBuilder, numbers: NumberReader, modifiers: ModifierReader) {
    self.numbers = numbers
    self.modifiers = modifiers
    var builder = lexicon
    pers = PerLanguage { PhraseTable(&builder, PerWords.phrases($0)) }
    lexicon = builder
    notPer = lexicon.set("ago earlier before later old")
    hyphenUnits = lexicon.table([
      ("year", "year"), ("month", "month"), ("week", "week"), ("day", "day"), ("head", "person"),
    ])
    articles = lexicon.set("a per")
    froms = lexicon.set("from de von da dal du des del desde з із від с от")
    changes = lexicon.set(NumberWords.changes)
    followers = lexicon.set(NumberWords.followers)
    signs = lexicon.table(CurrencyWords.signs)
    dollarPrefixes = lexicon.table(CurrencyWords.dollarPrefixes)
    codes = lexicon.table(
      CurrencyWords.codes.split(separator: " ").map { (String($0), $0 == "RMB" ? "CNY" : String($0)) }
    )
    letterSigns = lexicon.table(CurrencyWords.letterSigns)
    names = lexicon.table(CurrencyWords.names)
    adjectives = lexicon.table(CurrencyWords.adjectives)
    joiners = lexicon.set("to à bis a до по")
    conjunctions = lexicon.set("and et und y e і та и")
    betweens = lexicon.set("between entre zwischen tra fra між между")
    doubtfulCodes = lexicon.set("ALL TRY PHP MAD BAM COP")
    weakNames = lexicon.set(
      "pound pounds libra libras livre livres pfund фунт фунта фунти фунтів фунты фунтов won lei rand real lira lire"
    )
    percents = PhraseTable(
      &lexicon,
      [("percent|per cent|pct|percentage|Prozent|pour cent|por ciento|por cento|per cento|відсотків|процентов", true)]
    )
  }

  /// A currency as it stands in the text.
  struct Sign {
    /// The code, `$`, `£`, `Fr`, `peso`, or empty: what `CurrencyContext` resolves.
    var currency: String
    /// Its first token.
    var first: Int
    /// Its last token.
    var last: Int
    /// How it was found.
    var method: String
    /// Whether the word means other things too, so that a scale word is needed.
    var isWeak = false
  }

  /// An amount at its tokens, before its currency is resolved.
  struct Found {
    var first: Int
    var last: Int
    var value: Double
    var upper: Double?
    var sign: Sign
    var modifier: ValueModifier?
    var per: String?
  }

  /// The amounts, in the order of the text.
  ///
  /// - Parameters:
  ///   - countries: The entities of the text, the most salient first.
  ///   - site: The country of the site (ISO 3166-1 alpha-2), if it is known.
  func recognize(_ model: TextModel, countries: [Entity], site: String? = nil) -> [Amount] {
    var found: [Found] = []
    var bare: [Found] = []
    var context = CurrencyContext(countries: countries, site: site)
    var index = 0
    while index < model.tokens.count {
      guard canBegin(model, index), let number = numbers.read(model, at: index) else {
        index += 1
        continue
      }
      let (amounts, last) = read(model, at: index, number)
      for amount in amounts where amount.value.isFinite && amount.upper?.isFinite ?? true {
        context.note(amount.sign.currency)
        found.append(amount)
      }
      if amounts.isEmpty, let amount = self.bare(model, at: index, number) { bare.append(amount) }
      // Not only the number: its scale words cannot begin another.
      index = max(last, number.last) + 1
    }
    return merged(found, bare, model).map { resolved($0, context, model) }
  }

  private func resolved(_ found: Found, _ context: CurrencyContext, _ model: TextModel) -> Amount {
    let sign = CurrencyWords.wholes[found.sign.currency] ?? found.sign.currency
    let start = Int(model.tokens[found.first].start)
    let choice = context.code(sign, at: start, sentence: Int(model.sentenceOfToken[found.first]))
    let confidence =
      choice == nil || found.sign.method == "elliptic" ? 0.6 : found.sign.method == "currency-name" ? 0.9 : 0.95
    let part = CurrencyWords.fractions[found.sign.currency] ?? 1
    return Amount(
      mention: model.mention(found.first, found.last, confidence: confidence, method: found.sign.method),
      value: rounded(found.value * part),
      upper: found.upper.map { rounded($0 * part) },
      currency: choice?.code,
      currencyConfidence: choice?.confidence,
      modifier: found.modifier?.rawValue,
      per: found.per
    )
  }

  /// The amounts that begin with a number: one, a range as one, or two if a value changed from one to the other.
  private func read(_ model: TextModel, at index: Int, _ number: ReadNumber) -> (found: [Found], last: Int) {
    let second = rangeEnd(model, at: index, number)
    let end = second ?? number
    let before = number.isSpelled ? nil : signBefore(model, index)
    let after = signAfter(model, end)
    guard let sign = Self.moreTelling(before, after), !sign.isWeak || end.scale > 1,
      !number.isSpelled || end.scale > 1 || sign.method == "currency-name" && sign.currency != "cent"
    else { return ([], number.last) }
    let repeated = before != nil && after != nil && isSame(before, after)
    let last = before == nil || repeated ? after?.last ?? end.last : end.last
    let scale = number.scale == 1 ? end.scale : number.scale
    let start = before?.first ?? index
    let value = number.value * scale
    guard let second else {
      var amount = Found(first: start, last: last, value: value, sign: sign)
      decorate(&amount, model)
      return ([amount], last)
    }
    let upper = second.value * second.scale
    let end2 = max(last, second.last)
    if isChange(model, before: start) {
      // `rose from 5 to 7 million euros`: two amounts, not a range.
      let first = Found(first: start, last: number.last, value: value, sign: sign)
      var later = Found(first: number.last + 2, last: end2, value: upper, sign: sign)
      later.per = per(model, after: end2)
      return ([first, later], end2)
    }
    var amount = Found(first: start, last: end2, value: value, upper: upper, sign: sign)
    decorate(&amount, model)
    return ([amount], end2)
  }

  func decorate(_ amount: inout Found, _ model: TextModel) {
    amount.per = per(model, after: amount.last)
    guard let modifier = modifiers.modifier(model, of: amount.first, to: amount.last) else { return }
    // `from 5 to 7` begins with a word that alone is `at least`.
    if amount.upper != nil, !modifier.value.isApproximate { return }
    if modifier.value == .upTo, isAfterChange(model, modifier.first) { return }
    amount.modifier = modifier.value
  }

  /// Whether a verb of change stands before `from`, so that two numbers are a before and an after.
  private func isChange(_ model: TextModel, before first: Int) -> Bool {
    guard first > 0, froms.contains(model.word(first - 1)) else { return false }
    return isAfterChange(model, first - 1)
  }

  /// Whether a verb of change stands a few words before a token.
  private func isAfterChange(_ model: TextModel, _ index: Int) -> Bool {
    var position = index - 1
    while position >= max(0, index - 6), model.isSameSentence(position, index) {
      if changes.contains(model.word(position)) { return true }
      position -= 1
    }
    return false
  }

  /// What an amount is for one of, by the words after it.
  private func per(_ model: TextModel, after last: Int) -> String? {
    var next = last + 1
    if isDash(model.symbol(next)), model.touchesPrevious(next) { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(last, next) else { return nil }
    guard let found = pers[model.language].match(model, at: next) ?? hyphenated(model, at: next) else { return nil }
    // `a year ago` and `a year earlier` tell when.
    return notPer.contains(model.word(found.last + 1)) ? nil : found.value
  }

  /// `-a-year`
  private func hyphenated(_ model: TextModel, at index: Int) -> (value: String, last: Int)? {
    guard model.language == .english, isDash(model.symbol(index + 1)), model.touchesPrevious(index),
      let unit = hyphenUnits[model.word(index + 2)], articles.contains(model.word(index))
    else { return nil }
    return (unit, index + 2)
  }

  /// Products of decimals such as 1.1 * 1e9 stay free of binary dust.
  private func rounded(_ value: Double) -> Double {
    let nearest = value.rounded()
    return abs(value - nearest) < max(1e-9 * value, 1e-9) && value < 1e15 ? nearest : value
  }

  private func canBegin(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    return token.kind == .digits || token.kind == .word && token.shape != .allCapitals
  }

  /// The sign before the number, unless a name after it says which dollar or peso it is (`$500 millones de pesos`).
  private static func moreTelling(_ before: Sign?, _ after: Sign?) -> Sign? {
    guard let before, let after, before.currency == "$", after.method == "currency-name", !after.isWeak,
      after.currency == "peso" || CurrencyWords.byCountry["peso"]?.values.contains(after.currency) == true
        || CurrencyWords.byCountry["dollar"]?.values.contains(after.currency) == true
    else { return before ?? after }
    return after
  }

  private func isSame(_ left: Sign?, _ right: Sign?) -> Bool {
    guard let left, let right else { return false }
    return left.currency == right.currency
      || left.currency == "$" && right.currency == "dollar"
      || left.currency == "$" && Self.moreTelling(left, right)?.first == right.first
  }

  func isDash(_ value: UInt32) -> Bool { value == 0x2D || (0x2010...0x2014).contains(value) }

  /// The second number of `$5-10 million` or `5 to 10 million euros`: no smaller than the first, and no percentage.
  func rangeEnd(_ model: TextModel, at index: Int, _ number: ReadNumber) -> ReadNumber? {
    let next = number.last + 1
    guard next + 1 < model.tokens.count, model.isSameSentence(number.last, next) else { return nil }
    let isDashed = isDash(model.symbol(next))
    let isBetween = betweens.contains(model.word(index - 1)) || betweens.contains(model.word(index - 2))
    guard isDashed || joiners.contains(model.word(next)) || isBetween && conjunctions.contains(model.word(next))
    else { return nil }
    var start = next + 1
    let hasSign = model.symbol(start) == 0x24 || signs[model.word(start)] != nil
    if hasSign { start += 1 }
    guard start < model.tokens.count, model.isSameSentence(next, start),
      let second = numbers.read(model, at: start)
    else { return nil }
    let isPercentage =
      model.symbol(second.last + 1) == 0x25 || percents.match(model, at: second.last + 1) != nil
    let isTight = isDashed && model.touchesPrevious(next) && model.touchesNext(next)
    // `$100,000 – 27 more`: numbers apart from each other need a sign of their own, or a scale or name after the second.
    guard !isPercentage, isTight || hasSign || second.scale > 1 || signAfter(model, second) != nil else { return nil }
    let first = number.value * (number.scale == 1 ? second.scale : number.scale)
    return second.value * second.scale >= first ? second : nil
  }
}
