/// What one mention of a person teaches about the others in the document: the nominative of the name, and where name or surname stand
/// with nothing beside them.
struct PersonRepeats {
  private static let confidence = 0.4

  private let model: TextModel
  private let words: CapitalWords
  private let fullName: SlavicFullName
  private let isSlavic: Bool
  private let isGerman: Bool
  /// For each word of the text, whether it stands in small letters somewhere.
  private var isOrdinary: [Bool]

  init(_ model: TextModel, _ words: CapitalWords) {
    self.model = model
    self.words = words
    fullName = model.language == .ukrainian ? words.ukrainianNames : words.russianNames
    isSlavic = model.language == .ukrainian || model.language == .russian
    isGerman = model.language == .german
    isOrdinary = [Bool](repeating: false, count: model.terms.count)
    for token in model.tokens where token.shape == .lower { isOrdinary[Int(token.term)] = true }
  }

  private func text(_ index: Int) -> String { model.text(model.range(index, index)) }

  // MARK: - Nominatives

  /// Gives Ukrainian and Russian names their nominative, and German ones the form without the genitive's `s`, where that is safe.
  func settle(_ persons: inout [EntityCandidate]) {
    if isGerman { settleGenitives(&persons) }
    guard isSlavic else { return }
    var present: Set<String> = []
    var bySurname: [String: [String]] = [:]
    for person in persons where isTwoWords(person) {
      let (given, surname) = (text(person.first), text(person.last))
      let full = given + " " + surname
      guard present.insert(full).inserted else { continue }
      for nominative in fullName.givenNominatives(given) where nominative == given {
        if bySurname[given, default: []].count < 8 { bySurname[given, default: []].append(surname) }
      }
    }
    for index in persons.indices where isTwoWords(persons[index]) {
      let (given, surname) = (text(persons[index].first), text(persons[index].last))
      let names = fullName.nominatives(given, surname)
      let seen = names.filter(present.contains)
      if let name = seen.count == 1 ? seen.first : names.count == 1 ? names.first : nil {
        persons[index].canonical = name
      } else if names.isEmpty, let name = similar(given, surname, bySurname) {
        persons[index].canonical = name
      }
    }
  }

  private func isTwoWords(_ person: EntityCandidate) -> Bool {
    person.count == 2 && model.tokens[person.first].kind == .word && model.tokens[person.last].kind == .word
  }

  /// `Василя Цубери` is `Василь Цубера`, if that stands somewhere: the given name's nominative, and surnames that differ in the ending.
  private func similar(_ given: String, _ surname: String, _ bySurname: [String: [String]]) -> String? {
    var found: Set<String> = []
    for nominative in fullName.givenNominatives(given) where nominative != given {
      for other in bySurname[nominative] ?? [] {
        let common = zip(surname, other).prefix { $0 == $1 }.count
        if common >= 4, surname.count - common <= 3, other.count - common <= 2 {
          found.insert(nominative + " " + other)
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// `die Rede Angela Merkels`
  private func settleGenitives(_ persons: inout [EntityCandidate]) {
    let names = Set(persons.map { model.text(model.range($0.first, $0.last)) })
    for index in persons.indices where persons[index].count > 1 {
      let name = model.text(model.range(persons[index].first, persons[index].last))
      if name.hasSuffix("s"), names.contains(String(name.dropLast())) {
        persons[index].canonical = String(name.dropLast())
      }
    }
  }

  // MARK: - Repeats

  /// Finds full names and surnames of persons where they stand alone, outside names that were found before.
  ///
  /// - Parameter persons: those of the whole document, the gazetteer's included.
  func find(_ persons: [EntityCandidate], taken: [Bool]) -> [EntityCandidate] {
    var trie = NameTrie()
    var surnames: [String: String] = [:]
    for person in persons where person.count <= 8 {
      trie.insert(model, person.first, person.last, model.text(model.range(person.first, person.last)), .person, nil)
      insertParticles(person, &trie)
      let surname = text(person.last)
      // A genitive's bare form is looked for by its nominative.
      guard isTelling(person.last), !(isGerman && person.canonical != nil) else { continue }
      trie.insert(model, person.last, person.last, surname, .person, nil)
      let nominative = person.canonical?.split(separator: " ").last.map(String.init) ?? surname
      if isSlavic { surnames[nominative] = nominative }
      if isGerman { surnames[surname + "s"] = surname }
    }
    var forms: [Int32: String?] = [:]
    var found: [EntityCandidate] = []
    var index = 0
    while index < model.tokens.count {
      guard !taken[index], model.tokens[index].isCapitalised else {
        index += 1
        continue
      }
      var end: Int?
      var canonical: String?
      if let (last, _, _) = trie.longest(model, index, taken) {
        end = last
        if last == index, isSlavic { canonical = nominative(index, surnames, &forms) }
      } else if isSlavic, let known = nominative(index, surnames, &forms) {
        end = index
        canonical = known
      } else if isGerman, let known = surnames[text(index)] {
        end = index
        canonical = known
      }
      if let end, end > index || stands(index, taken) {
        var repeated = EntityCandidate(
          first: index, last: end, kind: .person, confidence: Self.confidence, method: .document)
        repeated.canonical = canonical
        found.append(repeated)
      }
      index = (end ?? index) + 1
    }
    return found
  }

  /// `Hernando de Soto` is `De Soto` too.
  private func insertParticles(_ person: EntityCandidate, _ trie: inout NameTrie) {
    var first = person.last
    while first - 1 > person.first, model.tokens[first - 1].shape == .lower { first -= 1 }
    guard first < person.last, isTelling(person.last) else { return }
    let name = model.text(model.range(first, person.last))
    trie.insert(model, first, person.last, name, .person, nil)
    trie.insert(model, first, person.last, name.prefix(1).uppercased() + name.dropFirst(), .person, nil)
  }

  /// Whether a surname means its bearer wherever it stands.
  private func isTelling(_ index: Int) -> Bool {
    let token = model.tokens[index]
    return token.kind == .word && token.shape == .capitalised && token.end - token.start > 2
      && !isOrdinary[Int(token.term)] && !words.given.contains(token.word)
      && !words.stopWords[model.language].contains(token.word)
  }

  /// The nominative of a surname of the document that a word is a form of.
  private func nominative(_ index: Int, _ surnames: [String: String], _ forms: inout [Int32: String?]) -> String? {
    let term = model.tokens[index].term
    if let known = forms[term] { return known }
    let word = text(index)
    let sure = SlavicSurname.readings(word)
    let names = Set((sure.isEmpty ? SlavicSurname.nounReadings(word) : sure).compactMap { surnames[$0.nominative] })
    let name = names.count == 1 ? names.first : nil
    forms[term] = .some(name)
    return name
  }

  /// Whether a single word is no part of another name.
  private func stands(_ index: Int, _ taken: [Bool]) -> Bool {
    func isJoined(_ index: Int) -> Bool { [0x2D, 0x2010, 0x2011].contains(model.symbol(index)) }
    if isJoined(index - 1) && model.touchesPrevious(index) || isJoined(index + 1) && model.touchesNext(index) {
      return false
    }
    if isGerman { return !words.articles.contains(model.word(index - 1)) }
    for next in [index - 1, index + 1] where next >= 0 && next < model.tokens.count && model.isSameSentence(index, next)
    {
      let token = model.tokens[next]
      let isName =
        token.kind == .word && token.shape == .capitalised && !words.stopWords[model.language].contains(token.word)
      let isTitle =
        words.offices[model.language].contains(token.word) || words.honorifics[model.language].contains(token.word)
      if isName, !isTitle, !(next < index && model.isSentenceInitial(next)), !taken[next] { return false }
    }
    return true
  }
}
