/// A number that was read from tokens.
struct ReadNumber {
  /// Its value.
  var value: Double
  /// The last token of it.
  var last: Int
  /// The power of ten, or several, that words after it say: 1 if none does.
  var scale: Double = 1
  /// Whether it is written in words (`two`, `a`).
  var isSpelled = false
}

/// Reads numbers in digits, with separators by language and form, and in words, with their scale words.
struct NumberReader: Sendable {
  private let scales: PerLanguage<WordTable<Double>>
  private let small: PerLanguage<WordTable<Double>>
  private let halves: WordSet

  /// Registers number words.
  init(_ lexicon: inout LexiconBuilder) {
    var builder = lexicon
    scales = PerLanguage { builder.table(NumberWords.scales($0)) }
    small = PerLanguage { builder.table(NumberWords.small($0)) }
    halves = builder.set("half")
    lexicon = builder
  }

  /// Whether a word is a scale word of the language.
  func isScale(_ model: TextModel, _ index: Int) -> Bool { scales[model.language][model.word(index)] != nil }

  /// The value of a small number written as a word (`two`, `drei`), if there is one at an index.
  func smallNumber(_ model: TextModel, _ index: Int) -> Double? { small[model.language][model.word(index)] }

  /// The number that begins at a token, with its scale words; `nil` if there is none.
  ///
  /// Three digits after one separator are thousands for money, unless a scale word follows: then the language decides.
  func read(_ model: TextModel, at index: Int) -> ReadNumber? {
    guard index < model.tokens.count else { return nil }
    if model.tokens[index].kind == .digits {
      guard !isGluedBefore(model, index) else { return nil }
      let groups = groups(model, from: index)
      var number = ReadNumber(value: 0, last: groups.last)
      let scaled = scale(model, after: groups.last)
      number.value = value(model, groups, hasScale: scaled != nil)
      if let scaled {
        number.scale = scaled.factor
        number.last = scaled.last
      }
      return number
    }
    // `half a billion`
    if halves.contains(model.tokens[index].word), small[model.language][model.word(index + 1)] == 1,
      let scaled = scale(model, after: index + 1)
    {
      return ReadNumber(value: 0.5, last: scaled.last, scale: scaled.factor, isSpelled: true)
    }
    if let value = small[model.language][model.tokens[index].word], let scaled = scale(model, after: index) {
      return ReadNumber(value: value, last: scaled.last, scale: scaled.factor, isSpelled: true)
    }
    return nil
  }

  /// Digits that go on a word or a number (`A4`, `10.0.0.1`) are no number of their own.
  private func isGluedBefore(_ model: TextModel, _ index: Int) -> Bool {
    guard model.touchesPrevious(index), index > 1 else { return false }
    let before = model.symbol(index - 1)
    return (before == 0x2E || before == 0x2C) && model.touchesPrevious(index - 1)
      && model.tokens[index - 2].kind == .digits
  }

  private struct Groups {
    var tokens: [Int]
    var separators: [UInt32]
    var last: Int
  }

  private func groups(_ model: TextModel, from index: Int) -> Groups {
    var groups = Groups(tokens: [index], separators: [], last: index)
    while groups.tokens.count < 8 {
      let next = groups.last + 1
      guard next < model.tokens.count else { break }
      if model.tokens[next].kind == .digits {
        // A space, where it may part thousands: three digits after at most three.
        guard !model.touchesPrevious(next), length(model, next) == 3, let space = spaceBefore(model, next),
          space != 0x20 || model.language != .english,
          groups.tokens.count > 1 || length(model, index) <= 3,
          groups.separators.allSatisfy({ isSpace($0) })
        else { break }
        groups.tokens.append(next)
        groups.separators.append(space)
        groups.last = next
        continue
      }
      let symbol = model.symbol(next)
      guard symbol == 0x2E || symbol == 0x2C || symbol == 0x27 || symbol == 0x2019, model.touchesPrevious(next),
        model.touchesNext(next), model.tokens[next + 1].kind == .digits,
        symbol == 0x2E || symbol == 0x2C || length(model, next + 1) == 3
      else { break }
      groups.tokens.append(next + 1)
      groups.separators.append(symbol == 0x2019 ? 0x27 : symbol)
      groups.last = next + 1
    }
    return groups
  }

  private func length(_ model: TextModel, _ index: Int) -> Int {
    Int(model.tokens[index].end - model.tokens[index].start)
  }

  private func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0xA0 || value == 0x2009 || value == 0x202F }

  private func spaceBefore(_ model: TextModel, _ index: Int) -> UInt32? {
    let start = Int(model.tokens[index].start)
    guard start == Int(model.tokens[index - 1].end) + 1, isSpace(model.scalars[start - 1]) else { return nil }
    return model.scalars[start - 1]
  }

  private func value(_ model: TextModel, _ groups: Groups, hasScale: Bool) -> Double {
    var fractionFrom = groups.tokens.count
    if let last = groups.separators.last, !isSpace(last), last != 0x27 {
      let isMixed = Set(groups.separators).count > 1
      let isRepeated = groups.separators.filter { $0 == last }.count > 1
      let lastLength = length(model, groups.tokens[groups.tokens.count - 1])
      let firstLength = length(model, groups.tokens[0])
      let isFraction: Bool
      if isRepeated {
        isFraction = false
      } else if isMixed || lastLength != 3 || firstLength > 3 || digits(model, groups.tokens[0]) == 0 {
        isFraction = true
      } else {
        let decimal: UInt32 = model.language.hasDecimalComma ? 0x2C : 0x2E
        isFraction = hasScale && last == decimal
      }
      if isFraction { fractionFrom = groups.tokens.count - 1 }
    }
    var value = 0.0
    var divisor = 1.0
    for (position, token) in groups.tokens.enumerated() {
      for scalar in model.scalars[Int(model.tokens[token].start)..<Int(model.tokens[token].end)].prefix(400) {
        value = value * 10 + Double(scalar - 0x30)
        if position >= fractionFrom { divisor *= 10 }
      }
    }
    return value / divisor
  }

  private func digits(_ model: TextModel, _ index: Int) -> Int {
    var value = 0
    for scalar in model.scalars[Int(model.tokens[index].start)..<Int(model.tokens[index].end)].prefix(9) {
      value = value * 10 + Int(scalar) - 0x30
    }
    return value
  }

  /// The scale words after a token: `million`, `-billion`, `bn`, `mil millones`, `млрд`, each with its stop.
  private func scale(_ model: TextModel, after index: Int) -> (factor: Double, last: Int)? {
    var factor = 1.0
    var last = index
    for _ in 0..<2 {
      var next = last + 1
      if model.symbol(next) == 0x2D || model.symbol(next) == 0x2010 || model.symbol(next) == 0x2011,
        model.touchesPrevious(next), model.touchesNext(next)
      {
        next += 1
      }
      guard next < model.tokens.count, let scale = scales[model.language][model.word(next)],
        !model.tokens[next].startsParagraph
      else { break }
      // One letter counts only where it touches the number, or in no language as a word.
      let isLetter = model.tokens[next].end - model.tokens[next].start == 1
      if isLetter, !model.touchesPrevious(next) { break }
      factor *= scale
      last = next
      if model.symbol(last + 1) == 0x2E, model.touchesPrevious(last + 1), NumberWords.takesStop(model, last) {
        last += 1
      }
    }
    return last == index ? nil : (factor, last)
  }
}
