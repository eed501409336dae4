/// Joins the names of one person: full name, surname, title and surname, initials, spellings.
///
/// All look-ups are by key, so time is linear in the names.
struct PersonResolver {
  /// What a mention says.
  private struct Name {
    var text: String
    var parts: [String]
    var isSurname: Bool
  }

  /// A person of the document.
  private struct Person {
    var parts: [String]
    var name: String
    var entry: Int?
    var first: Int
  }

  /// With these, as `PersonKey` has them, surnames begin.
  private static let particles: Set<String> = [
    "al", "el", "van", "von", "de", "di", "da", "del", "bin", "ibn", "ben", "le", "la",
  ]

  private let model: TextModel
  private let gazetteer: Gazetteer
  private let titles: WordSet
  private var persons: [Person] = []
  private var byName: [String: Int] = [:]
  private var bySurname: [String: [Int]] = [:]
  private var byGiven: [String: [Int]] = [:]

  /// Gives the candidates that are persons their identities.
  static func resolve(
    _ model: TextModel, _ gazetteer: Gazetteer, titles: WordSet, _ candidates: inout [EntityCandidate]
  ) {
    var resolver = PersonResolver(model: model, gazetteer: gazetteer, titles: titles)
    var read: [String: Name?] = [:]
    let names = candidates.map { candidate -> Name? in
      guard candidate.kind == .person else { return nil }
      let text = candidate.canonical ?? model.text(model.range(candidate.first, candidate.last))
      if let known = read[text] { return known }
      let name = resolver.name(candidate)
      read[text] = .some(name)
      return name
    }
    var owners = [Int?](repeating: nil, count: candidates.count)
    // Initials after the names that they may stand for.
    for isInitial in [false, true] {
      for (index, name) in names.enumerated() {
        guard let name, !name.isSurname, (name.parts[0].utf8.count == 1) == isInitial else { continue }
        owners[index] = resolver.add(name, candidates[index])
      }
    }
    for (index, name) in names.enumerated() {
      if let name, name.isSurname {
        owners[index] = resolver.owner(of: name.parts, candidates[index]) ?? resolver.add(name, candidates[index])
      }
    }
    for (index, owner) in owners.enumerated() {
      if let owner { candidates[index].identity = resolver.identity(owner) }
    }
  }

  private init(model: TextModel, gazetteer: Gazetteer, titles: WordSet) {
    self.model = model
    self.gazetteer = gazetteer
    self.titles = titles
  }

  /// The name without titles in front of it.
  private func name(_ candidate: EntityCandidate) -> Name? {
    var first = candidate.first
    while first < candidate.last, titles.contains(model.word(first)) || model.symbol(first) == 0x2E { first += 1 }
    let range = model.range(first, candidate.last)
    guard range.end - range.start <= 100 else { return nil }
    let text = candidate.canonical ?? model.text(range)
    let parts = PersonKey.parts(text)
    // `von der Leyen`, `Al-Ibrahim` are no full names.
    let isSurname =
      parts.count == 1 || model.tokens[first].shape == .lower || Self.particles.contains(parts[0])
      || !text.unicodeScalars.contains(" ")
    return parts.isEmpty ? nil : Name(text: text, parts: parts, isSurname: isSurname)
  }

  /// The person of a full name, who may be there with or without a middle name or with an initial; or of a name that stands alone.
  private mutating func add(_ name: Name, _ candidate: EntityCandidate) -> Int {
    let parts = name.parts
    let entry = entry(parts, candidate)
    let surname = parts[parts.count - 1]
    let short = "\(parts[0]) \(surname)"
    let known =
      byName[parts.joined(separator: " ")] ?? (parts.count > 1 ? byName[short] : nil)
      ?? entry.flatMap { byName["#\($0)"] } ?? initialled(parts)
    if let known, parts.count == 1 || !differs(persons[known].parts, parts) {
      if name.text.unicodeScalars.count > persons[known].name.unicodeScalars.count { persons[known].name = name.text }
      if persons[known].entry == nil { persons[known].entry = entry }
      byName[parts.joined(separator: " ")] = known
      return known
    }
    let index = persons.count
    persons.append(Person(parts: parts, name: name.text, entry: entry, first: candidate.first))
    byName[parts.joined(separator: " ")] = index
    if let entry { byName["#\(entry)"] = index }
    if parts.count > 1 {
      byName[short] = byName[short] ?? index
      byName["\(parts[0].prefix(1)). \(surname)"] = index
      bySurname[surname, default: []].append(index)
      byGiven[parts[0], default: []].append(index)
      // `von der Leyen`, `Le Pen`: all but the given name.
      if parts.count > 2 { bySurname[parts.dropFirst().joined(separator: " "), default: []].append(index) }
    }
    return index
  }

  /// Whether two names that begin and end alike have different middle names.
  private func differs(_ left: [String], _ right: [String]) -> Bool {
    guard left.count > 2, right.count > 2, left[0] == right[0], left.last == right.last else { return false }
    return left[1].first != right[1].first
  }

  /// `J. Smith` is the `John Smith` of the document.
  private func initialled(_ parts: [String]) -> Int? {
    guard parts.count == 2, parts[0].utf8.count == 1, let found = byName["\(parts[0]). \(parts[1])"],
      bySurname[parts[1]]?.count == 1
    else { return nil }
    return found
  }

  private func entry(_ parts: [String], _ candidate: EntityCandidate) -> Int? {
    if let entry = candidate.entry, gazetteer.entries[entry].kind == "person" { return entry }
    return gazetteer.known.person(parts)
  }

  /// The person of a surname, or of a given name, that is one person's only.
  private func owner(of parts: [String], _ candidate: EntityCandidate) -> Int? {
    let known = entry(parts, candidate)
    let part = parts.joined(separator: " ")
    if let bearers = bySurname[part] {
      if let known, let same = byName["#\(known)"] { return same }
      guard bearers.count == 1 else { return nil }
      // Whom everybody knows by that name was named before somebody else of that name was.
      if known != nil, candidate.first < persons[bearers[0]].first { return nil }
      return bearers[0]
    }
    if let known { return byName["#\(known)"] }
    if let bearers = byGiven[part], bearers.count == 1 { return bearers[0] }
    return nil
  }

  private func identity(_ index: Int) -> KnownIdentity {
    let person = persons[index]
    if let entry = person.entry { return gazetteer.entries[entry].identity(population: nil) }
    return KnownIdentity(id: "person:\(PersonKey.slug(person.name))", name: person.name, kind: "person")
  }
}
