/// Reads the cases of Ukrainian and Russian surnames by their endings.
enum SlavicSurname {
  /// One name that a form may be.
  struct Reading: Sendable, Equatable {
    /// As it stands in the text but for the ending.
    let nominative: String
    let gender: SlavicGender
    let cases: SlavicCases
  }

  private struct Rule: Sendable {
    let ending: String
    let nominative: String
    let gender: SlavicGender
    let cases: SlavicCases
  }

  /// The readings of a surname; none if its ending tells nothing.
  static func readings(_ word: String) -> [Reading] {
    var readings: [Reading] = []
    guard let last = word.last, word.unicodeScalars.count <= 40 else { return [] }
    for rule in rules[last] ?? [] where word.hasSuffix(rule.ending) {
      let stem = word.dropLast(rule.ending.count)
      // `Ков`, `Юк`: two letters before the ending make a name.
      guard stem.count >= 2 else { continue }
      let reading = Reading(nominative: stem + rule.nominative, gender: rule.gender, cases: rule.cases)
      if !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  /// The readings of a name whose ending is no surname's: as a noun in a consonant, or in `а`. They tell something only beside a given
  /// name or beside a nominative that the document has.
  static func nounReadings(_ word: String) -> [Reading] {
    guard word.unicodeScalars.count > 3, word.unicodeScalars.count <= 40 else { return [] }
    var readings: [Reading] = []
    for (ending, cases) in nounEndings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if stem.last.map({ "бвгґджзклмнпрстфхцчшщ".contains($0) }) ?? false {
        readings.append(Reading(nominative: stem, gender: .masculine, cases: cases))
      }
    }
    for (ending, cases) in openEndings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      for gender in [SlavicGender.masculine, .feminine] {
        readings.append(Reading(nominative: stem + "а", gender: gender, cases: cases))
      }
    }
    return readings
  }

  private static let nounEndings: [(String, SlavicCases)] = [
    ("", .nominative), ("а", [.genitive, .accusative]), ("у", [.dative, .locative]), ("ові", [.dative, .locative]),
    ("ом", .instrumental), ("ем", .instrumental), ("е", .locative), ("і", .locative),
  ]
  private static let openEndings: [(String, SlavicCases)] = [
    ("а", .nominative), ("и", .genitive), ("ы", .genitive), ("і", [.dative, .locative]), ("е", [.dative, .locative]),
    ("у", .accusative), ("ою", .instrumental), ("ой", .instrumental),
  ]

  /// Whether a word ends as the patronymic of a full name does, in any case.
  static func isPatronymic(_ word: String) -> Bool {
    patronymics.contains { word.hasSuffix($0) } && word.count > 6
  }

  private static let patronymics: [String] = {
    var endings: [String] = []
    for stem in ["ович", "евич", "йович", "ійович"] {
      endings += ["", "а", "у", "ем", "еві", "е", "і"].map { stem + $0 }
    }
    for stem in ["івн", "ївн", "овн", "евн"] {
      endings += ["а", "и", "ы", "і", "е", "у", "ою", "ой"].map { stem + $0 }
    }
    return endings
  }()

  private static let rules: [Character: [Rule]] = {
    var rules: [Character: [Rule]] = [:]
    func add(_ ending: String, _ nominative: String, _ gender: SlavicGender, _ cases: SlavicCases) {
      if let last = ending.last {
        rules[last, default: []].append(Rule(ending: ending, nominative: nominative, gender: gender, cases: cases))
      }
    }
    let genitive: SlavicCases = [.genitive, .accusative]
    let dative: SlavicCases = [.dative, .locative]
    // Russian does not decline them at all.
    add("енко", "енко", .masculine, .all)
    add("енко", "енко", .feminine, .all)
    add("енка", "енко", .masculine, genitive)
    add("енку", "енко", .masculine, dative)
    add("енкові", "енко", .masculine, dative)
    add("енком", "енко", .masculine, .instrumental)
    for stem in ["ськ", "цьк", "зьк"] {
      for (ending, cases) in [
        ("ий", .nominative), ("ого", genitive), ("ому", dative), ("им", .instrumental),
      ] as [(String, SlavicCases)] { add(stem + ending, stem + "ий", .masculine, cases) }
      for (ending, cases) in [
        ("а", .nominative), ("ої", .genitive), ("ій", dative), ("у", .accusative), ("ою", .instrumental),
      ] as [(String, SlavicCases)] { add(stem + ending, stem + "а", .feminine, cases) }
    }
    for stem in ["ск", "цк"] {
      for (ending, cases) in [
        ("ий", .nominative), ("ого", genitive), ("ому", .dative), ("им", .instrumental), ("ом", .locative),
      ] as [(String, SlavicCases)] { add(stem + ending, stem + "ий", .masculine, cases) }
      for (ending, cases) in [
        ("ая", .nominative), ("ой", [.genitive, .dative, .instrumental, .locative]), ("ую", .accusative),
      ] as [(String, SlavicCases)] { add(stem + ending, stem + "ая", .feminine, cases) }
    }
    for stem in ["ов", "ев", "єв", "ёв", "їв", "ін", "їн", "ин", "ын"] {
      for (ending, cases) in [
        ("", .nominative), ("а", genitive), ("у", dative), ("ові", dative), ("ым", .instrumental),
        ("им", .instrumental), ("е", .locative),
      ] as [(String, SlavicCases)] { add(stem + ending, stem, .masculine, cases) }
      for (ending, cases) in [
        ("а", .nominative), ("ої", .genitive), ("ой", [.genitive, .dative, .instrumental, .locative]), ("ій", dative),
        ("у", .accusative), ("ою", .instrumental),
      ] as [(String, SlavicCases)] { add(stem + ending, stem + "а", .feminine, cases) }
    }
    for stem in ["чк", "йк", "шк", "тк", "нк"] {
      add(stem + "о", stem + "о", .masculine, .all)
      add(stem + "о", stem + "о", .feminine, .all)
      for (ending, cases) in [("а", genitive), ("у", dative), ("ові", dative), ("ом", .instrumental)]
        as [(String, SlavicCases)]
      { add(stem + ending, stem + "о", .masculine, cases) }
    }
    for stem in [
      "чук", "щук", "нюк", "люк", "сюк", "рюк", "дюк", "тюк", "цюк", "зюк", "вак", "чак", "няк", "ляк", "вич",
    ] {
      for (ending, cases) in [
        ("", .nominative), ("а", genitive), ("у", dative), ("ові", dative), ("еві", dative), ("ом", .instrumental),
        ("ем", .instrumental), ("е", .locative),
      ] as [(String, SlavicCases)] { add(stem + ending, stem, .masculine, cases) }
      add(stem, stem, .feminine, .all)
    }
    return rules
  }()
}
