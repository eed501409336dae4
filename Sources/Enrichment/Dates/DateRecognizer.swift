import Documents

/// Finds dates, times, durations and recurring times: absolute ones by their form, relative ones by their words, resolved
/// against the day of publication.
///
/// Each token is looked at once for what begins there; then neighbours that belong together are joined (`at 3 p.m. on
/// Friday`, `between March and May 2023`) and the words before each open or narrow it (`since`, `early`). All of it looks
/// a fixed number of tokens back and ahead.
struct DateRecognizer: Sendable {
  let months: PerLanguage<WordTable<Int>>
  let weekdays: PerLanguage<WordTable<Int>>
  let weekdayPlurals: PerLanguage<WordTable<Int>>
  let prepositions: PerLanguage<WordSet>
  let units: PerLanguage<WordTable<TimeUnit>>
  let singles: PerLanguage<PhraseTable<(TimeUnit, Int)>>
  let weekends: PerLanguage<PhraseTable<Int?>>
  let shifts: PerLanguage<WordTable<Int>>
  let agoBefore: PerLanguage<WordSet>
  let agoAfter: PerLanguage<WordSet>
  let ahead: PerLanguage<WordSet>
  let future: PerLanguage<WordSet>
  let partsAfter: PerLanguage<PhraseTable<String>>
  let partsBefore: PerLanguage<PhraseTable<String>>
  let partsOfToday: PerLanguage<PhraseTable<(Int, String)>>
  let weekdayParts: WordTable<WeekdayPart>
  let seasons: PerLanguage<WordTable<Int>>
  let yearOrdinals: PerLanguage<WordTable<Int>>
  let quarters: PerLanguage<WordSet>
  let halves: PerLanguage<WordSet>
  let quarterNames: WordTable<Int>
  let every: PerLanguage<PhraseTable<Bool>>
  let adverbs: PerLanguage<WordTable<String>>
  let edges: PerLanguage<PhraseTable<TimeWords.Edge>>
  let stages: PerLanguage<PhraseTable<String>>
  let decadeBefore: WordSet
  let decadeAfter: WordSet
  let centuryWords: WordSet
  let centuryOrdinals: WordTable<Int>
  let intervalStarts: WordSet
  let intervalWords: WordSet
  let betweenWords: WordSet
  let andWords: WordSet
  let dashes: WordSet
  let clockWords: ClockWords
  let reporting: WordSet
  let ordinals: WordSet
  let yearWords: WordSet
  let links: WordSet
  let articles: WordSet
  let feira: WordSet
  let generic: WordSet
  let oldWords: WordSet
  let ageBefore: WordSet
  let ageNouns: WordSet
  let forWords: WordSet
  let firstWords: WordSet
  let pastVerbs: WordSet
  let numbers: NumberReader
  let modifiers: ModifierReader

  /// `Dienstagabend`: a weekday and a part of it in one word.
  struct WeekdayPart: Sendable {
    var weekday: Int
    var part: String
  }

  /// Registers the words of the calendar.
  init(_ lexicon: inout LexiconBuilder, numbers: NumberReader, modifiers: ModifierReader) {
    var builder = lexicon
    func numbered(_ lists: [String], from first: Int) -> [(String, Int)] {
      lists.enumerated().map { ($1, $0 + first) }
    }
    months = PerLanguage { builder.table(numbered(CalendarWords.months($0), from: 1)) }
    weekdays = PerLanguage { builder.table(numbered(CalendarWords.weekdays($0), from: 1)) }
    weekdayPlurals = PerLanguage { builder.table(numbered(TimeWords.weekdayPlurals($0), from: 1)) }
    prepositions = PerLanguage { builder.set(CalendarWords.prepositions($0)) }
    units = PerLanguage { builder.table(Array(zip(CalendarWords.units($0), TimeUnit.allCases))) }
    singles = PerLanguage { PhraseTable(&builder, TimeWords.singles($0)) }
    weekends = PerLanguage { PhraseTable(&builder, TimeWords.weekends($0)) }
    shifts = PerLanguage { builder.table(CalendarWords.shifts($0)) }
    agoBefore = PerLanguage { builder.set(CalendarWords.ago($0).before) }
    agoAfter = PerLanguage { builder.set(CalendarWords.ago($0).after) }
    ahead = PerLanguage { builder.set(CalendarWords.ahead($0)) }
    future = PerLanguage { builder.set(CalendarWords.future($0)) }
    partsAfter = PerLanguage { PhraseTable(&builder, TimeWords.partsAfter($0)) }
    partsBefore = PerLanguage { PhraseTable(&builder, TimeWords.partsBefore($0)) }
    partsOfToday = PerLanguage { PhraseTable(&builder, TimeWords.partsOfToday($0)) }
    weekdayParts = builder.table(Self.germanWeekdayParts())
    seasons = PerLanguage { builder.table(numbered(TimeWords.seasons($0), from: 1)) }
    yearOrdinals = PerLanguage { builder.table(numbered(TimeWords.ordinals($0), from: 1)) }
    quarters = PerLanguage { builder.set(TimeWords.parts($0).quarter) }
    halves = PerLanguage { builder.set(TimeWords.parts($0).half) }
    quarterNames = builder.table([("Q1", 1), ("Q2", 2), ("Q3", 3), ("Q4", 4)])
    every = PerLanguage { PhraseTable(&builder, [(TimeWords.every($0), true)]) }
    adverbs = PerLanguage { builder.table(TimeWords.adverbs($0)) }
    edges = PerLanguage { PhraseTable(&builder, TimeWords.edges($0)) }
    stages = PerLanguage { PhraseTable(&builder, TimeWords.stages($0)) }
    decadeBefore = builder.set("années années anni anos años")
    decadeAfter = builder.set("s er х ті их і рр е ми ых")
    centuryWords = builder.set(
      "century siècle siècles jahrhundert jahrhunderts secolo siglo século століття века веке столетия")
    centuryOrdinals = builder.table([
      ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20),
    ])
    intervalStarts = builder.set(TimeWords.intervalStarts)
    intervalWords = builder.set(TimeWords.intervalWords)
    betweenWords = builder.set("between entre zwischen tra fra між между")
    andWords = builder.set("and et und y e і й та и")
    dashes = builder.set(TimeWords.dashes)
    clockWords = ClockWords(&builder)
    reporting = builder.set(CalendarWords.reporting)
    ordinals = builder.set("st nd rd th er re e º ª го е")
    yearWords = builder.set("року рік році роках роки років роках р рр года г году годы годов годах гг")
    links = builder.set("of de del di do d dell")
    articles = builder.set(
      "the an la le les l el los il lo gli i der die das dem den des dell della nell a o os цього этого")
    feira = builder.set("feira feiras")
    generic = builder.set(CalendarWords.generic)
    oldWords = builder.set("old alt younger older of")
    ageBefore = builder.set(TimeWords.ageBefore)
    ageNouns = builder.set(TimeWords.ageNouns)
    forWords = builder.set(TimeWords.forWords)
    firstWords = builder.set(TimeWords.firstWords)
    pastVerbs = builder.set("was were had has have been did became made took saw got lost won fell rose grew")
    self.numbers = numbers
    self.modifiers = modifiers
    lexicon = builder
  }

  private static func germanWeekdayParts() -> [(String, WeekdayPart)] {
    let days = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
    let parts = [
      ("morgen", "MO"), ("vormittag", "MO"), ("mittag", "MI"), ("nachmittag", "AF"), ("abend", "EV"), ("nacht", "NI"),
    ]
    return days.enumerated().flatMap { number, day in
      parts.map { (day + $0.0, WeekdayPart(weekday: number + 1, part: $0.1)) }
    }
  }

  /// The dates, in the order of the text.
  func recognize(_ model: TextModel, published: PublicationTime?, isAmerican: Bool) -> [DateMention] {
    let resolver = DateResolver(reference: published?.day, clock: published?.clock)
    let order = isAmerican ? .monthFirst : DateOrder.observed(model, months: months[model.language])
    let reader = DateReader(words: self, model: model, resolver: resolver, order: order)
    var found: [FoundDate] = []
    var index = 0
    while index < model.tokens.count {
      guard let date = reader.read(at: index) else {
        index += 1
        continue
      }
      found.append(date)
      index = date.last + 1
    }
    return reader.joined(found).map { mention($0, model) }
  }

  private func mention(_ found: FoundDate, _ model: TextModel) -> DateMention {
    let bounds = found.value.map(DayBounds.of)
    return DateMention(
      mention: model.mention(found.first, found.last, confidence: found.confidence, method: found.method),
      value: found.value,
      kind: found.isRelative ? "relative" : "absolute",
      type: found.type.rawValue,
      granularity: found.granularity.rawValue,
      firstDay: bounds?.first,
      lastDay: bounds?.last,
      modifier: found.modifier
    )
  }
}
