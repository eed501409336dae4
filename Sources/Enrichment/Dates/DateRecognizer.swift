import Documents

/// Finds dates: absolute ones by their form, relative ones by their words, resolved against the day of publication.
struct DateRecognizer: Sendable {
  let months: PerLanguage<WordTable<Int>>
  let weekdays: PerLanguage<WordTable<Int>>
  let prepositions: PerLanguage<WordSet>
  let units: PerLanguage<WordTable<Int>>
  let days: PerLanguage<WordTable<Int>>
  let shifts: PerLanguage<WordTable<Int>>
  let agoBefore: PerLanguage<WordSet>
  let agoAfter: PerLanguage<WordSet>
  let future: PerLanguage<WordSet>
  let reporting: WordSet
  let ordinals: WordSet
  let yearWords: WordSet
  let links: WordSet
  let feira: WordSet
  let generic: WordSet
  let numbers: NumberReader

  /// Registers the words of the calendar.
  init(_ lexicon: inout LexiconBuilder, numbers: NumberReader) {
    var builder = lexicon
    func numbered(_ lists: [String], from first: Int) -> [(String, Int)] {
      lists.enumerated().map { ($1, $0 + first) }
    }
    months = PerLanguage { builder.table(numbered(CalendarWords.months($0), from: 1)) }
    weekdays = PerLanguage { builder.table(numbered(CalendarWords.weekdays($0), from: 1)) }
    prepositions = PerLanguage { builder.set(CalendarWords.prepositions($0)) }
    units = PerLanguage { builder.table(numbered(CalendarWords.units($0), from: 0)) }
    days = PerLanguage { builder.table(CalendarWords.days($0)) }
    shifts = PerLanguage { builder.table(CalendarWords.shifts($0)) }
    agoBefore = PerLanguage { builder.set(CalendarWords.ago($0).before) }
    agoAfter = PerLanguage { builder.set(CalendarWords.ago($0).after) }
    future = PerLanguage { builder.set(CalendarWords.future($0)) }
    reporting = builder.set(CalendarWords.reporting)
    ordinals = builder.set("st nd rd th er re e º ª го е")
    yearWords = builder.set("року рік році роках р года год году г")
    links = builder.set("of de del di do d")
    feira = builder.set("feira")
    generic = builder.set(CalendarWords.generic)
    self.numbers = numbers
    lexicon = builder
  }

  /// A date that was found at some tokens.
  struct Found {
    /// The first token.
    var first: Int
    /// The last token.
    var last: Int
    /// ISO 8601.
    var value: String?
    /// Whether it was resolved against the publication as a whole.
    var isRelative: Bool
    /// 0...1.
    var confidence: Double
    /// A stable word.
    var method: String
  }

  /// The dates, in the order of the text.
  func recognize(_ model: TextModel, published: PublicationTime?, isAmerican: Bool) -> [DateMention] {
    let resolver = DateResolver(reference: published?.day)
    let order = isAmerican ? .monthFirst : DateOrder.observed(model, months: months[model.language])
    let reader = DateReader(words: self, model: model, resolver: resolver, order: order)
    var dates: [DateMention] = []
    var index = 0
    while index < model.tokens.count {
      guard let found = reader.read(at: index) else {
        index += 1
        continue
      }
      dates.append(
        DateMention(
          mention: model.mention(found.first, found.last, confidence: found.confidence, method: found.method),
          value: found.value,
          kind: found.isRelative ? "relative" : "absolute"
        )
      )
      index = found.last + 1
    }
    return dates
  }
}
