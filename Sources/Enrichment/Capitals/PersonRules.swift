/// Takes runs of capitalised words for persons where something speaks for it.
struct PersonRules {
  private let model: TextModel
  private let words: CapitalWords
  private let reader: CapitalRunReader
  private let around: PersonSurroundings
  private let isSlavic: Bool
  private let isGerman: Bool

  init(_ model: TextModel, _ words: CapitalWords, taken: [Bool]) {
    self.model = model
    self.words = words
    reader = CapitalRunReader(model: model, words: words, taken: taken)
    around = PersonSurroundings(model: model, words: words, taken: taken)
    isSlavic = model.language == .ukrainian || model.language == .russian
    isGerman = model.language == .german
  }

  /// The persons, in the order of the text. Sentences that are headings in capitals are left out.
  func find(isHeading: [Bool]) -> [EntityCandidate] {
    var found: [EntityCandidate] = []
    var run = CapitalRun()
    var index = 0
    while index < model.tokens.count {
      let token = model.tokens[index]
      guard token.isCapitalised, !isHeading[Int(model.sentenceOfToken[index])] else {
        index += 1
        continue
      }
      let next = reader.read(at: index, into: &run)
      if !run.parts.isEmpty, let person = person(run) {
        found.append(person)
        index = max(person.last + 1, index + 1)
      } else {
        index = next
      }
    }
    return found
  }

  private func person(_ run: CapitalRun) -> EntityCandidate? {
    // `San Juan`, `stade Pierre Mauroy`: places that bear a person's name.
    guard !bearsName(run.first) else { return nil }
    var evidence: PersonEvidence = []
    let parts: ArraySlice<CapitalRun.Part>
    if let named = fromGivenName(run.parts[...]) {
      parts = named
      evidence = .given
    } else {
      guard let rest = withoutGivenName(run.parts[...]) else { return nil }
      parts = rest
    }
    guard let first = parts.first?.first, let last = parts.last?.last else { return nil }
    evidence.formUnion(surroundings(first, last, count: parts.count))
    if parts.count == 1 { return single(parts[parts.startIndex]) }
    if isSlavic { evidence.formUnion(endings(parts)) }
    guard evidence.contains(.given) || isEnough(evidence, parts) else { return nil }
    return candidate(first, last, evidence.confidence)
  }

  private func candidate(_ first: Int, _ last: Int, _ confidence: Double) -> EntityCandidate {
    EntityCandidate(first: first, last: last, kind: .person, confidence: confidence, method: .capitalisation)
  }

  private func bearsName(_ first: Int) -> Bool {
    let before = model.symbol(first - 1) == 0x2E ? first - 2 : first - 1
    guard before >= 0, model.isSameSentence(before, first) else { return false }
    return words.saints.contains(model.word(before)) || words.streets.contains(model.word(before))
  }

  /// The name from a listed given name on; in German up to one surname, for any noun may follow.
  private func fromGivenName(_ parts: ArraySlice<CapitalRun.Part>) -> ArraySlice<CapitalRun.Part>? {
    guard parts.count > 1 else { return nil }
    guard let given = parts.indices.dropLast().first(where: { isGiven(parts[$0]) }) else {
      // `Лисенко Остап`
      let isReversed = isSlavic && parts.count == 2 && parts.last.map(isGiven) == true
      return isReversed && parts.first.map(hasSurnameEnding) == true ? parts : nil
    }
    if given > parts.startIndex, words.saints.contains(model.word(parts[given - 1].last)) { return nil }
    if words.doubtfulGiven.contains(model.word(parts[given].last)), model.isSentenceInitial(parts[given].first) {
      return nil
    }
    var end = parts.endIndex - 1
    if isGerman {
      end = given + 1
      while end < parts.endIndex - 1, isGiven(parts[end]) || parts[end].isInitial { end += 1 }
    }
    if model.language == .english, parts[given...].contains(where: { words.englishLast.contains(model.word($0.last)) })
    {
      return nil
    }
    guard end - given < 5, !parts[(given + 1)...end].allSatisfy(\.isInitial) else { return nil }
    return parts[given...end]
  }

  /// What may be a name though no given name of it is listed.
  private func withoutGivenName(_ parts: ArraySlice<CapitalRun.Part>) -> ArraySlice<CapitalRun.Part>? {
    var parts = parts
    if parts.count > 1, let first = parts.first, isKnownWord(first), model.isSentenceInitial(first.first) {
      parts = parts.dropFirst()
    }
    guard parts.count < 5, let last = parts.last, !last.isInitial else { return nil }
    return parts
  }

  private func isGiven(_ part: CapitalRun.Part) -> Bool {
    !part.isInitial && words.given.contains(model.word(part.first))
  }

  /// A word of some list that is no given name; surnames seldom are.
  private func isKnownWord(_ part: CapitalRun.Part) -> Bool {
    !part.isInitial && (part.first...part.last).contains { model.tokens[$0].isWord && model.word($0) >= 0 }
      && !isGiven(part)
  }

  private func surroundings(_ first: Int, _ last: Int, count: Int) -> PersonEvidence {
    guard count > 1 else { return [] }
    var evidence: PersonEvidence = []
    if around.title(before: first) != nil { evidence.insert(.title) }
    if around.hasApposition(after: last) { evidence.insert(.apposition) }
    if around.isSpeaking(first, last) { evidence.insert(.speech) }
    if around.isByline(first, last) { evidence.insert(.byline) }
    return evidence
  }

  private func endings(_ parts: ArraySlice<CapitalRun.Part>) -> PersonEvidence {
    var evidence: PersonEvidence = []
    if parts.dropFirst().contains(where: { SlavicSurname.isPatronymic(around.text($0.last)) }) {
      evidence.insert(.patronymic)
    }
    if let first = parts.first, let last = parts.last, first.isInitial || !isAdjective(first) {
      // `Правительство Чукотского округа`: an adjective's ending says less, least at a sentence's start.
      let isAdjectival = isAdjective(last)
      let isPlain = SlavicSurname.readings(around.text(last.last)).contains { $0.cases.contains(.nominative) }
      if isPlain, !isAdjectival || !model.isSentenceInitial(first.first) { evidence.insert(.ending) }
      if !isPlain, !isAdjectival, hasSurnameEnding(last), first.isInitial { evidence.insert(.ending) }
    }
    return evidence
  }

  private func hasSurnameEnding(_ part: CapitalRun.Part) -> Bool {
    !SlavicSurname.readings(around.text(part.last)).isEmpty
  }

  /// `Чорноморський`, `Нова`: with such a word names of places and things begin.
  private func isAdjective(_ part: CapitalRun.Part) -> Bool {
    let word = around.text(part.last)
    return ["ий", "ый", "ой", "ого", "ому", "им", "ым", "ая", "ое", "ої", "ій", "ою", "ую", "ські", "ские", "ька"]
      .contains { word.hasSuffix($0) }
  }

  /// Whether two words or more that contain no listed given name are a person's.
  private func isEnough(_ evidence: PersonEvidence, _ parts: ArraySlice<CapitalRun.Part>) -> Bool {
    if !evidence.isDisjoint(with: [.patronymic, .ending]) { return parts.count < 4 }
    guard !evidence.isEmpty, let first = parts.first else { return false }
    if isGerman || model.language == .english {
      guard parts.count < 4, !parts.contains(where: { isKnownWord($0) || isNoun($0) }) else { return false }
    }
    if model.language == .english, evidence == .speech { return false }
    if evidence == .speech {
      return parts.count < 4 && !model.isSentenceInitial(first.first) && !parts.contains(where: isKnownWord)
        && !first.isInitial
    }
    // `тренер Карпат Фран Фернандес`: three words that nothing tells of need more than an office.
    if isSlavic, parts.count > 2, evidence.isDisjoint(with: [.apposition, .byline]) { return false }
    return !parts.allSatisfy(isKnownWord)
  }

  /// German nouns by their endings.
  private func isNoun(_ part: CapitalRun.Part) -> Bool {
    guard isGerman else { return false }
    let word = around.text(part.last)
    return [
      "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "rat", "amt",
      "tag", "ismus", "nis", "lich", "minister",
      "ministerin", "präsident", "chef", "chefin", "wahl", "partei", "land", "jahr", "ende",
    ].contains { word.lowercased().hasSuffix($0) }
  }

  /// One word behind a title: `Frau Obermoser`, `le président Ndour`, `міністр Умєров`.
  private func single(_ part: CapitalRun.Part) -> EntityCandidate? {
    guard !part.isInitial, let title = around.title(before: part.first), title != .distant else { return nil }
    if model.tokens[part.last].shape == .allCapitals || isKnownWord(part) || isNoun(part) { return nil }
    if isSlavic {
      let readings = SlavicSurname.readings(around.text(part.last))
      // `мэр Кирова` is the mayor of a town: after an office the surname stands in the nominative, or has an ending of its own.
      let isSure = readings.contains { $0.gender == .masculine && $0.cases.contains(.nominative) }
      guard isSure || title == .honorific else { return nil }
    } else if title == .office, model.language == .english || model.language == .german && isGiven(part) {
      // `General Motors`
      return nil
    }
    return candidate(part.first, part.last, title == .honorific ? 0.45 : 0.4)
  }
}
