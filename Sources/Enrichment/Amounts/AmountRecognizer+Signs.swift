/// Currencies before and after numbers.
extension AmountRecognizer {
  /// The currency that stands before a number.
  func signBefore(_ model: TextModel, _ index: Int) -> Sign? {
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
    if token.kind == .word, token.isCapitalised, let code = letterSigns[token.word],
      code == "INR" || code == "CHF" || code == "krone"
    {
      return Sign(currency: code, first: before, last: before, method: "currency-sign")
    }
    return nil
  }

  /// The currency that stands after a number.
  func signAfter(_ model: TextModel, _ number: ReadNumber) -> Sign? {
    var next = number.last + 1
    guard next < model.tokens.count, !model.tokens[next].startsParagraph else { return nil }
    if isDash(model.symbol(next)), model.touchesPrevious(next), model.touchesNext(next) { next += 1 }
    if let code = signs[model.word(next)] ?? (model.symbol(next) == 0x24 ? "$" : nil) {
      // `20 $5 bills`, `$250–$350`: a sign that touches the next number belongs to that one.
      let isDashed = next > number.last + 1
      if model.touchesNext(next), model.tokens[next + 1].kind == .digits, isDashed || !model.touchesPrevious(next) {
        return nil
      }
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
        isWeak: code == "krone" || code == "HUF" || code == "INR" || code == "CFA"
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
