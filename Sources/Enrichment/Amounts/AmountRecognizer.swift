import Documents

/// Finds amounts of money: a number with a currency before or after it.
struct AmountRecognizer: Sendable {
  private let numbers: NumberReader
  private let signs: WordTable<String>
  private let dollarPrefixes: WordTable<String>
  private let codes: WordTable<String>
  private let letterSigns: WordTable<String>
  private let names: WordTable<String>
  private let adjectives: WordTable<String>
  private let joiners: WordSet
  private let conjunctions: WordSet
  private let betweens: WordSet
  /// Codes that are words or names of other things in capitals too: they need a large amount.
  private let doubtfulCodes: WordSet
  private let percent: WordSet
  /// Names of currencies that are other words too: without a country they need a scale word.
  private let weakNames: WordSet

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
  private struct Sign {
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
        || CurrencyWords.byCountry["$"]?.values.contains(after.currency) == true
    else { return before ?? after }
    return after
  }

  private func isSame(_ left: Sign?, _ right: Sign?) -> Bool {
    guard let left, let right else { return false }
    return left.currency == right.currency
      || left.currency == "$" && Self.moreTelling(left, right)?.first == right.first
  }

  private func isDash(_ value: UInt32) -> Bool { value == 0x2D || (0x2010...0x2014).contains(value) }

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

  private func signBefore(_ model: TextModel, _ index: Int) -> Sign? {
    let before = index - 1
    guard before >= 0, model.isSameSentence(before, index), model.tokens[index].start - model.tokens[before].end <= 1
    else { return nil }
    if model.symbol(before) == 0x24 {
      if before > 0, model.touchesPrevious(before), let code = dollarPrefixes[model.word(before - 1)],
        model.tokens[before - 1].shape == .allCapitals || model.tokens[before - 1].shape == .initial
          || model.tokens[before - 1].kind == .dotted
      {
        return Sign(currency: code, first: before - 1, last: before, method: "currency-sign")
      }
      return Sign(currency: "$", first: before, last: before, method: "currency-sign")
    }
    if let code = signs[model.word(before)] {
      return Sign(currency: code, first: before, last: before, method: "currency-sign")
    }
    let token = model.tokens[before]
    if token.kind == .word, token.shape == .allCapitals, let code = codes[token.word] {
      return Sign(
        currency: code,
        first: before,
        last: before,
        method: "currency-code",
        isWeak: doubtfulCodes.contains(token.word)
      )
    }
    if token.kind == .word, token.isCapitalised, let code = letterSigns[token.word], code == "INR" || code == "CHF" {
      return Sign(currency: code, first: before, last: before, method: "currency-sign")
    }
    return nil
  }

  private func signAfter(_ model: TextModel, _ number: ReadNumber) -> Sign? {
    var next = number.last + 1
    guard next < model.tokens.count, !model.tokens[next].startsParagraph else { return nil }
    if isDash(model.symbol(next)), model.touchesPrevious(next), model.touchesNext(next) { next += 1 }
    if let code = signs[model.word(next)] ?? (model.symbol(next) == 0x24 ? "$" : nil) {
      // `20 $5 bills`: a sign that touches the next number belongs to that one.
      if model.touchesNext(next), model.tokens[next + 1].kind == .digits, !model.touchesPrevious(next) { return nil }
      return Sign(currency: code, first: next, last: next, method: "currency-sign")
    }
    var country: String?
    var name = next
    // `of` in `millions of dollars`, `de dollars`, `d'euros`, `di euro`, `de euros`.
    if isLink(model, name) { name += 1 }
    if model.symbol(name) == 0x27 || model.symbol(name) == 0x2019 { name += 1 }
    if model.word(name) != Vocabulary.unknown, let adjective = adjectives[model.word(name)],
      names[model.word(name + 1)] != nil || isDash(model.symbol(name + 1)) && names[model.word(name + 2)] != nil
    {
      country = adjective
      name += isDash(model.symbol(name + 1)) ? 2 : 1
    } else if names[model.word(name + 2)] != nil, let adjective = adjectives[model.word(name + 1)],
      adjective == "NZ" || adjective == "HK" || adjective == "ZA"
    {
      country = adjective
      name += 2
    }
    guard name < model.tokens.count, model.isSameSentence(min(number.last, name), name) else { return nil }
    let token = model.tokens[name]
    if token.kind == .word, token.shape == .allCapitals, let code = codes[token.word] {
      return Sign(
        currency: code,
        first: name,
        last: name,
        method: "currency-code",
        isWeak: doubtfulCodes.contains(token.word)
      )
    }
    if let code = letterSigns[token.word] {
      let takesStop =
        model.symbol(name + 1) == 0x2E && model.touchesPrevious(name + 1)
        && name + 2 < model.tokens.count && model.isSameSentence(name, name + 2)
      return Sign(
        currency: code,
        first: name,
        last: takesStop ? name + 1 : name,
        method: "currency-sign",
        isWeak: code == "" || code == "HUF" || code == "INR"
      )
    }
    guard let currency = names[token.word] else { return nil }
    var last = name
    if country == nil, let adjective = adjectives[model.word(name + 1)] {
      country = adjective
      last += 1
    }
    var code = currency
    if let country { code = CurrencyWords.byCountry[currency]?[country] ?? currency }
    let isPlain = country == nil && weakNames.contains(token.word)
    return Sign(currency: code, first: name, last: last, method: "currency-name", isWeak: isPlain && number.scale == 1)
  }

  private func isLink(_ model: TextModel, _ index: Int) -> Bool {
    guard index < model.tokens.count, model.tokens[index].kind == .word else { return false }
    let token = model.tokens[index]
    let length = token.end - token.start
    guard length <= 2, token.shape == .lower else { return false }
    let first = model.scalars[Int(token.start)]
    // `d'`, `de`, `di`, `of`
    return first == 0x64 || first == 0x6F && length == 2 && model.scalars[Int(token.start) + 1] == 0x66
  }
}
