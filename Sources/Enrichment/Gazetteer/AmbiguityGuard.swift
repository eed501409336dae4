import Documents

/// Drops matches that are persons or other places of the same name.
struct AmbiguityGuard: Sendable {
  private let given: WordSet
  private let alsoGiven: WordSet
  private let alsoFamily: WordSet
  private let titles: WordSet
  private let afterPlaces: WordSet
  private let locative: WordSet
  private let newspapers: WordSet
  private let stopWords: PerLanguage<WordSet>
  private let senses: [Sense]

  private struct Sense {
    /// The index of the gazetteer's entry.
    let entry: Int
    let support: WordSet
    let oppose: WordSet
    /// Whether the name says little without any of the supporting words.
    let isDoubtfulAlone: Bool
  }

  /// Registers the lists.
  init(_ lexicon: inout LexiconBuilder, gazetteer: Gazetteer, stopWords: PerLanguage<WordSet>) {
    given = lexicon.set(NameLists.given)
    alsoGiven = lexicon.set(NameLists.alsoGiven)
    alsoFamily = lexicon.set(NameLists.alsoFamily)
    titles = lexicon.set(NameLists.titles)
    afterPlaces = lexicon.set(NameLists.afterPlaces)
    locative = lexicon.set(NameLists.locative)
    newspapers = lexicon.set(NameLists.newspapers)
    self.stopWords = stopWords
    var senses: [Sense] = []
    for row in SenseRules.rows {
      guard let entry = gazetteer.entries.firstIndex(where: { $0.id == row.id }) else { continue }
      senses.append(
        Sense(
          entry: entry,
          support: lexicon.set(row.support),
          oppose: lexicon.set(row.oppose),
          isDoubtfulAlone: gazetteer.entries[entry].kind == "country"
        )
      )
    }
    self.senses = senses
  }

  /// What is left, each with its confidence.
  func apply(_ model: TextModel, _ matches: [EntityRecognizer.Match], _ gazetteer: Gazetteer) -> FoundMatches {
    let homonyms = homonymousEntries(model, matches)
    let placeTokens = Set(matches.map(\.first))
    var persons: Set<Int32> = []
    var judged: [(match: EntityRecognizer.Match, isPerson: Bool)] = []
    for match in matches {
      let kind = gazetteer.entries[match.entry].kind
      if kind == "person", isOtherPerson(model, match, placeTokens) { continue }
      let isPlace =
        (match.manner == .name || match.manner == .ordinaryName) && kind != "person" && kind != "organisation"
      if isPlace, isNewspaper(model, match.last) { continue }
      let isPerson = isPlace && match.first == match.last && isPersonName(model, match.first, placeTokens)
      if isPerson { persons.insert(model.tokens[match.first].term) }
      judged.append((match, isPerson))
    }
    var found = FoundMatches()
    for (match, isPerson) in judged where !isPerson {
      if homonyms.dropped.contains(match.entry), match.manner == .name || match.manner == .ordinaryName { continue }
      // Once a text has a person of that name, the bare name means the person unless a preposition makes it a place.
      if match.first == match.last, persons.contains(model.tokens[match.first].term),
        !locative.contains(model.word(match.first - 1))
      {
        continue
      }
      let isDoubtful = homonyms.doubtful.contains(match.entry)
      found.append(match, confidence: Self.confidence(match.manner, gazetteer.entries[match.entry].kind, isDoubtful))
    }
    return found
  }

  private static func confidence(_ manner: GazetteerForm.Manner, _ kind: String, _ isDoubtful: Bool) -> Double {
    let base: Double =
      switch manner {
      case .name: kind == "city" ? 0.8 : 0.95
      case .ordinaryName: 0.75
      case .abbreviation: 0.9
      case .capitalDemonym: 0.7
      case .demonym: 0.65
      }
    return isDoubtful ? base * 0.6 : base
  }

  private func isPersonName(_ model: TextModel, _ index: Int, _ placeTokens: Set<Int>) -> Bool {
    let token = model.tokens[index]
    if index > 0, model.isSameSentence(index - 1, index), isSpaced(model, index) {
      let before = model.tokens[index - 1]
      if before.isCapitalised, before.kind == .word, given.contains(before.word) { return true }
      if titles.contains(before.word), before.isCapitalised { return true }
      if index > 1, model.symbol(index - 1) == 0x2E, titles.contains(model.word(index - 2)) { return true }
      if alsoFamily.contains(token.word), before.shape == .capitalised, model.isUnlisted(index - 1),
        !model.isSentenceInitial(index - 1), !isHeadline(model, index)
      {
        return true
      }
      // `George W. Washington`
      if before.shape == .initial, before.kind == .word, index > 1, given.contains(model.word(index - 2)) {
        return true
      }
      if model.symbol(index - 1) == 0x2E, index > 2, model.tokens[index - 2].shape == .initial,
        given.contains(model.word(index - 3))
      {
        return true
      }
    }
    guard alsoGiven.contains(token.word), index + 1 < model.tokens.count, model.isSameSentence(index, index + 1),
      isSpaced(model, index + 1)
    else { return false }
    let next = model.tokens[index + 1]
    return next.shape == .capitalised && next.kind == .word && !afterPlaces.contains(next.word)
      && !stopWords[model.language].contains(next.word) && !placeTokens.contains(index + 1)
      && !locative.contains(model.word(index - 1)) && !isHeadline(model, index)
  }

  /// A surname that everybody knows, as part of another person's name (`Melania Trump`) or of another name (`Trump Tower`).
  private func isOtherPerson(_ model: TextModel, _ match: EntityRecognizer.Match, _ placeTokens: Set<Int>) -> Bool {
    guard match.first == match.last, match.manner != .abbreviation else { return false }
    let token = model.tokens[match.first]
    if token.shape == .allCapitals, token.end - token.start < 6 { return true }
    if isHeadline(model, match.first) { return false }
    if match.first > 0, model.isSameSentence(match.first - 1, match.first), isSpaced(model, match.first) {
      let before = model.tokens[match.first - 1]
      if before.isCapitalised, before.kind == .word, given.contains(before.word) { return true }
      if before.shape == .capitalised, model.isUnlisted(match.first - 1), !model.isSentenceInitial(match.first - 1) {
        return true
      }
    }
    let next = match.last + 1
    guard next < model.tokens.count, model.isSameSentence(match.last, next), isSpaced(model, next) else { return false }
    return model.tokens[next].shape == .capitalised && !placeTokens.contains(next)
      && !stopWords[model.language].contains(model.word(next))
  }

  /// `Kyiv Independent`, `Moscow Times`: a place's name before a newspaper's word with a capital.
  private func isNewspaper(_ model: TextModel, _ last: Int) -> Bool {
    let next = last + 1
    return next < model.tokens.count && newspapers.contains(model.word(next)) && model.tokens[next].isCapitalised
      && model.isSameSentence(last, next) && isSpaced(model, next) && !isHeadline(model, last)
  }

  private func isSpaced(_ model: TextModel, _ index: Int) -> Bool {
    model.tokens[index].start == model.tokens[index - 1].end + 1
  }

  /// Whether most words of the sentence take a capital, as in English headlines.
  private func isHeadline(_ model: TextModel, _ index: Int) -> Bool {
    let sentence = model.sentences[Int(model.sentenceOfToken[index])]
    var capitals = 0
    var lowers = 0
    for position in max(sentence.lowerBound, index - 12)..<min(sentence.upperBound, index + 13) {
      let token = model.tokens[position]
      if token.isCapitalised {
        capitals += 1
      } else if token.shape == .lower, token.end - token.start > 3 {
        lowers += 1
      }
    }
    return capitals > 3 && lowers * 3 < capitals
  }

  private func homonymousEntries(
    _ model: TextModel,
    _ matches: [EntityRecognizer.Match]
  ) -> (dropped: Set<Int>, doubtful: Set<Int>) {
    var dropped: Set<Int> = []
    var doubtful: Set<Int> = []
    let present = Set(matches.map(\.entry))
    for sense in senses where present.contains(sense.entry) {
      var support = 0
      var oppose = 0
      for word in model.words {
        if sense.support.contains(word) { support += 1 }
        if sense.oppose.contains(word) { oppose += 1 }
      }
      if oppose > support {
        dropped.insert(sense.entry)
      } else if oppose > 0 || support == 0 && sense.isDoubtfulAlone {
        doubtful.insert(sense.entry)
      }
    }
    return (dropped, doubtful)
  }
}

/// Matches that stand, by entity.
struct FoundMatches {
  private var byEntry: [Int: [(match: EntityRecognizer.Match, confidence: Double)]] = [:]
  private var order: [Int] = []

  /// Adds a match; they come in the order of the text.
  mutating func append(_ match: EntityRecognizer.Match, confidence: Double) {
    if byEntry[match.entry] == nil { order.append(match.entry) }
    byEntry[match.entry, default: []].append((match, confidence))
  }

  /// All matches, in no particular order.
  var all: [(match: EntityRecognizer.Match, confidence: Double)] { byEntry.values.flatMap { $0 } }

  /// The entities, the most salient first, then by first mention.
  func entities(_ model: TextModel, _ gazetteer: Gazetteer) -> [Entity] {
    let groups = order.map { index in
      let entry = gazetteer.entries[index]
      var group = EntityGroup(
        entity: Entity(
          id: entry.id,
          name: entry.name,
          kind: entry.kind,
          countryCode: entry.countryCode,
          location: entry.location,
          salience: 0,
          mentions: []
        ),
        weight: 0
      )
      for (match, confidence) in byEntry[index] ?? [] {
        let isDemonym = match.manner == .demonym || match.manner == .capitalDemonym
        group.weight += isDemonym ? 0.5 : 1
        let method = isDemonym ? "demonym" : match.manner == .abbreviation ? "abbreviation" : "gazetteer"
        group.entity.mentions.append(model.mention(match.first, match.last, confidence: confidence, method: method))
      }
      return group
    }
    return Salience.ranked(groups, model)
  }
}
