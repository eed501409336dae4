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
  private let percent: WordSet
  /// Names of currencies that are other words too: without a country they need a scale word.
  let weakNames: WordSet

  /// Registers the names of currencies.
  init(_ lexicon: inout LexiconBuilder, numbers: NumberReader) {
    self.numbers = numbers
    signs = lexicon.table(CurrencyWords.signs)
    dollarPrefixes = lexicon.table(CurrencyWords.dollarPrefixes)
    codes = lexicon.table(
      CurrencyWords.codes.split(separator: " ").map { (String($0), $0 == "RMB" ? "CNY" : String($0)) }
    )
    letterSigns = lexicon.table(CurrencyWords.letterSigns)
    names = lexicon.table(CurrencyWords.names)
    adjectives = lexicon.table(CurrencyWords.adjectives)
    joiners = lexicon.set("to à bis a до")
    conjunctions = lexicon.set("and et und y e і та и")
    betweens = lexicon.set("between entre zwischen tra fra між между")
    doubtfulCodes = lexicon.set("ALL TRY PHP MAD BAM COP")
    weakNames = lexicon.set(
      "pound pounds libra libras livre livres pfund фунт фунта фунти фунтів фунты фунтов won lei rand real lira lire"
    )
    percent = lexicon.set("percent per pct percentage Prozent prozent pour por проценти відсотків процентов")
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

  /// The amounts, in the order of the text.
  func recognize(_ model: TextModel, countries: [Entity]) -> [Amount] {
    var found: [(first: Int, last: Int, value: Double, sign: Sign)] = []
    var context = CurrencyContext(countries: countries)
    var index = 0
    while index < model.tokens.count {
      guard canBegin(model, index), let number = numbers.read(model, at: index) else {
        index += 1
        continue
      }
      let second = rangeEnd(model, at: index, number)
      let end = second ?? number
      let before = number.isSpelled ? nil : signBefore(model, index)
      let after = signAfter(model, end)
      guard let sign = Self.moreTelling(before, after), !sign.isWeak || end.scale > 1 else {
        // Not only the number: its scale words cannot begin another.
        index = number.last + 1
        continue
      }
      context.note(sign.currency)
      let repeated = before != nil && after != nil && isSame(before, after)
      let last = before == nil || repeated ? after?.last ?? end.last : end.last
      let scale = number.scale == 1 ? end.scale : number.scale
      let start = before?.first ?? index
      if let second {
        found.append((start, number.last, number.value * scale, sign))
        found.append((secondStart(number.last), max(last, second.last), second.value * second.scale, sign))
      } else {
        found.append((start, last, number.value * scale, sign))
      }
      index = max(last, end.last) + 1
    }
    return found.filter { $0.value.isFinite }.map { amount in
      let currency = context.code(amount.sign.currency)
      let confidence = currency == nil ? 0.6 : amount.sign.method == "currency-name" ? 0.9 : 0.95
      return Amount(
        mention: model.mention(amount.first, amount.last, confidence: confidence, method: amount.sign.method),
        value: rounded(amount.value),
        currency: currency
      )
    }
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
  private func rangeEnd(_ model: TextModel, at index: Int, _ number: ReadNumber) -> ReadNumber? {
    let next = number.last + 1
    guard next + 1 < model.tokens.count, model.isSameSentence(number.last, next) else { return nil }
    let isDashed = isDash(model.symbol(next))
    let isBetween = betweens.contains(model.word(index - 1)) || betweens.contains(model.word(index - 2))
    guard isDashed || joiners.contains(model.word(next)) || isBetween && conjunctions.contains(model.word(next))
    else { return nil }
    var start = next + 1
    let hasSign = model.symbol(start) == 0x24 || signs[model.word(start)] != nil
    if hasSign { start += 1 }
    guard start < model.tokens.count, model.isSameSentence(next, start), model.tokens[start].kind == .digits,
      let second = numbers.read(model, at: start)
    else { return nil }
    let isPercentage = model.symbol(second.last + 1) == 0x25 || percent.contains(model.word(second.last + 1))
    let isTight = isDashed && model.touchesPrevious(next) && model.touchesNext(next)
    // `$100,000 – 27 more`: numbers apart from each other need a sign of their own, or a scale or name after the second.
    guard !isPercentage, isTight || hasSign || second.scale > 1 || signAfter(model, second) != nil else { return nil }
    let first = number.value * (number.scale == 1 ? second.scale : number.scale)
    return second.value * second.scale >= first ? second : nil
  }

  /// The second amount of a range begins after the dash or the word, its own sign included.
  private func secondStart(_ last: Int) -> Int { last + 2 }
}
