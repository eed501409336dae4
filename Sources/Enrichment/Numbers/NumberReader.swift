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
  private let cardinals: PerLanguage<WordTable<Double>>
  private let joiners: PerLanguage<WordSet>
  private let halves: PhraseTable<Double>
  private let twenty: WordSet
  private let articles: WordSet
  private let andHalf: PhraseTable<Double>

  /// Registers number words.
  init(_ lexicon: inout LexiconBuilder) {
    var builder = lexicon
    scales = PerLanguage { builder.table(NumberWords.scales($0)) }
    small = PerLanguage { builder.table(NumberWords.small($0)) }
    cardinals = PerLanguage { builder.table(CardinalWords.words($0) + NumberWords.small($0)) }
    joiners = PerLanguage { builder.set(CardinalWords.joiners($0)) }
    halves = PhraseTable(
      &builder,
      [
        ("half a|half an|a half|half|un demi|demi|eine halbe|ein halbes|einer halben|medio|mezzo|meio|пів|пол", 0.5),
        ("eineinhalb|anderthalb|півтора|півтори|полтора|полторы", 1.5), ("zweieinhalb", 2.5), ("dreieinhalb", 3.5),
      ]
    )
    twenty = builder.set("vingt vingts")
    articles = builder.set("a an")
    andHalf = PhraseTable(
      &builder,
      [
        (
          "and a half|et demi|et demie|y medio|y media|e mezzo|e mezza|e meio|e meia|з половиною|с половиной",
          0.5
        )
      ]
    )
    lexicon = builder
  }

  /// Whether a word is a scale word of the language.
  func isScale(_ model: TextModel, _ index: Int) -> Bool { scales[model.language][model.word(index)] != nil }

  /// The value of a small number written as a word (`two`, `drei`), if there is one at an index.
  func smallNumber(_ model: TextModel, _ index: Int) -> Double? { small[model.language][model.word(index)] }

  /// What a number in digits is of, where a separator and three digits could mean either.
  enum Style {
    /// Thousands, unless a scale word follows: then the language decides.
    case money
    /// The language decides.
    case measure
  }

  /// The number that begins at a token, with its scale words; `nil` if there is none.
  func read(_ model: TextModel, at index: Int, style: Style = .money) -> ReadNumber? {
    guard index < model.tokens.count else { return nil }
    if model.tokens[index].kind == .digits {
      guard !isGluedBefore(model, index) else { return nil }
      let groups = groups(model, from: index)
      var number = ReadNumber(value: 0, last: groups.last)
      let scaled = scale(model, after: groups.last)
      number.value = value(model, groups, hasScale: scaled != nil || style == .measure)
      if let scaled {
        number.scale = scaled.factor
        number.last = scaled.last
      } else if let half = fraction(model, after: groups.last) {
        number.value += half.value
        number.last = half.last
      }
      return number
    }
    guard model.tokens[index].kind == .word else { return nil }
    // `half a billion`
    if let half = halves.match(model, at: index), let scaled = scale(model, after: half.last) {
      return ReadNumber(value: half.value, last: scaled.last, scale: scaled.factor, isSpelled: true)
    }
    guard var cardinal = cardinal(model, at: index) else { return nil }
    if let half = andHalf.match(model, at: cardinal.last + 1) { cardinal = (cardinal.value + half.value, half.last) }
    if let scaled = scale(model, after: cardinal.last) {
      var number = ReadNumber(value: cardinal.value, last: scaled.last, scale: scaled.factor, isSpelled: true)
      // `two hundred and fifty`
      if number.scale == 100, let rest = rest(model, after: scaled.last) {
        number = ReadNumber(value: cardinal.value * 100 + rest.value, last: rest.last, isSpelled: true)
        if let more = scale(model, after: number.last) {
          number.scale = more.factor
          number.last = more.last
        }
      } else if let half = andHalf.match(model, at: scaled.last + 1) {
        // `dos millones y medio`
        number.value += half.value
        number.last = half.last
      }
      return number
    }
    return cardinal.value > 1 ? ReadNumber(value: cardinal.value, last: cardinal.last, isSpelled: true) : nil
  }

  /// A cardinal number in words below a thousand: `twenty-five`, `vingt et un`, `ciento veinte`, `двадцять п'ять`.
  func cardinal(_ model: TextModel, at index: Int) -> (value: Double, last: Int)? {
    guard let first = cardinals[model.language][model.word(index)] else { return nil }
    var value = first
    var last = index
    // `quatre-vingts`
    if model.language == .french, value == 4, model.symbol(index + 1) == 0x2D, twenty.contains(model.word(index + 2)) {
      value = 80
      last = index + 2
    }
    for _ in 0..<2 {
      guard let rest = rest(model, after: last), isBelow(rest.value, value, model.language) else { break }
      value += rest.value
      last = rest.last
    }
    return (value, last)
  }

  /// Whether a number may follow a greater one in a compound.
  private func isBelow(_ part: Double, _ whole: Double, _ language: WrittenLanguage) -> Bool {
    if whole >= 100 { return part < 100 && whole.truncatingRemainder(dividingBy: 100) == 0 }
    guard whole >= 20, whole.truncatingRemainder(dividingBy: 10) == 0 else { return false }
    return part < 10 || language == .french && (whole == 60 || whole == 80) && part < 20
  }

  private func rest(_ model: TextModel, after index: Int) -> (value: Double, last: Int)? {
    var next = index + 1
    while next <= index + 2, joiners[model.language].contains(model.word(next)) { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next),
      let value = cardinals[model.language][model.word(next)], value < 100, !articles.contains(model.word(next)),
      value > 1 || next > index + 1 || model.language == .ukrainian || model.language == .russian
    else { return nil }
    return (value, next)
  }

  /// Past `et demi`, `y medio` after a unit; `nil` if there is none.
  func half(_ model: TextModel, after index: Int) -> Int? {
    model.language == .english ? nil : andHalf.match(model, at: index + 1)?.last
  }

  /// `½` or `and a half` after a number.
  private func fraction(_ model: TextModel, after index: Int) -> (value: Double, last: Int)? {
    if model.touchesNext(index) {
      switch model.symbol(index + 1) {
      case 0xBD: return (0.5, index + 1)
      case 0xBC: return (0.25, index + 1)
      case 0xBE: return (0.75, index + 1)
      default: break
      }
    }
    return andHalf.match(model, at: index + 1)
  }

  /// Whether a euro, pound or dollar sign touches a letter's end: `12 M€`.
  private func isBeforeSign(_ model: TextModel, _ index: Int) -> Bool {
    guard model.touchesNext(index) else { return false }
    switch model.symbol(index + 1) {
    case 0x20AC, 0x24, 0xA3: return true
    default: return false
    }
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
      if isLetter, !model.touchesPrevious(next), !isBeforeSign(model, next) { break }
      factor *= scale
      last = next
      if model.symbol(last + 1) == 0x2E, model.touchesPrevious(last + 1), NumberWords.takesStop(model, last) {
        last += 1
      }
    }
    return last == index ? nil : (factor, last)
  }
}
