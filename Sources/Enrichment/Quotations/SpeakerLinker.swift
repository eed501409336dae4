import Documents

/// Tells which entity the speaker of a quotation is. A name that two entities have is nobody's.
struct SpeakerLinker {
  private enum Owner {
    case one(String)
    case several
  }

  /// Events, laws, works, products and languages say nothing.
  private static let silentKinds: Set<String> = ["event", "law", "work", "product", "language"]
  /// One person; `they` may be anybody.
  private static let pronouns: Set<String> = [
    "he", "she", "er", "il", "elle", "él", "ella", "lui", "lei", "egli", "ele", "ela", "він", "вона", "он", "она",
  ]
  /// Sentences before a quotation in which the person that a pronoun stands for is looked for.
  private static let reach = 2

  private var names: [String: Owner] = [:]
  private var surnames: [String: Owner] = [:]
  private let entities: [Entity]
  private let people: [Entity]
  private let holders: RoleHolders?

  /// Creates a linker for the entities of a text.
  ///
  /// - Parameter holders: who is what; `nil` if nobody is meant by an office.
  init(_ entities: [Entity], holders: RoleHolders? = nil) {
    self.entities = entities
    self.holders = holders
    people = entities.filter { $0.kind == "person" }
    for entity in entities where !Self.silentKinds.contains(entity.kind) {
      for name in Set([entity.name] + entity.mentions.map(\.text)).map(Self.key) {
        Self.add(entity.id, as: name, to: &names)
      }
    }
    for person in people {
      let words = Self.key(person.name).split(separator: " ")
      if words.count > 1, let surname = words.last { Self.add(person.id, as: String(surname), to: &surnames) }
    }
  }

  /// A quotation with the id of its speaker.
  func link(_ attributed: AttributedQuotation) -> Quotation {
    var quotation = attributed.quotation
    if let role = attributed.role {
      quotation.speakerID = holders?.holder(of: role).map { entities[$0].id }
    } else {
      quotation.speakerID = entity(of: quotation)
    }
    return quotation
  }

  /// The id of the speaker; `nil` if that is none of the entities, or could be more than one.
  func entity(of quotation: Quotation) -> String? {
    guard let speaker = quotation.speaker.map(Self.key), !speaker.isEmpty else { return nil }
    if Self.pronouns.contains(speaker) { return onlyPerson(before: quotation.mention) }
    if let owner = names[speaker] { return Self.single(owner) }
    // `Prime Minister Ann Lee` is `Ann Lee`, and `Minister Lee` is she too.
    let words = speaker.split(separator: " ")
    for start in words.indices.dropFirst() {
      if let owner = names[words[start...].joined(separator: " ")] { return Self.single(owner) }
    }
    return words.last.flatMap { surnames[String($0)] }.flatMap(Self.single)
  }

  /// Who a pronoun stands for, if one person only is named right before.
  private func onlyPerson(before mention: Mention) -> String? {
    let near = people.filter { person in
      person.mentions.contains {
        $0.range.start < mention.range.start && $0.sentence >= mention.sentence - Self.reach
      }
    }
    return near.count == 1 ? near[0].id : nil
  }

  private static func add(_ id: String, as name: String, to owners: inout [String: Owner]) {
    switch owners[name] {
    case nil: owners[name] = .one(id)
    case .one(id): break
    default: owners[name] = .several
    }
  }

  private static func single(_ owner: Owner) -> String? {
    if case .one(let id) = owner { id } else { nil }
  }

  /// Lowercase, single spaces, without a genitive.
  private static func key(_ name: String) -> String {
    var key = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for genitive in ["'s", "’s"] where key.hasSuffix(genitive) { key.removeLast(genitive.count) }
    return key
  }
}
