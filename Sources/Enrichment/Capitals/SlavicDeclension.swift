/// The cases that a form may stand in.
struct SlavicCases: OptionSet, Sendable {
  let rawValue: UInt8

  static let nominative = SlavicCases(rawValue: 1)
  static let genitive = SlavicCases(rawValue: 2)
  static let dative = SlavicCases(rawValue: 4)
  static let accusative = SlavicCases(rawValue: 8)
  static let instrumental = SlavicCases(rawValue: 16)
  static let locative = SlavicCases(rawValue: 32)
  /// The vocative is left out: news text does not address anybody.
  static let all = SlavicCases(rawValue: 63)
}

/// The gender that a name is declined by.
enum SlavicGender: Sendable {
  case masculine, feminine
}

/// Declines given names of Ukrainian and Russian.
enum SlavicDeclension {
  private static let hissing: Set<Character> = ["ж", "ч", "ш", "щ"]

  /// The forms of a man's name that does not end in `а` or `я`.
  ///
  /// - Parameter genitive: where it is not formed by rule (`павла` of `павел`).
  static func masculine(
    _ name: String, genitive: String? = nil, isUkrainian: Bool
  ) -> [(form: String, cases: SlavicCases)] {
    guard let last = name.last else { return [] }
    let isSoft = genitive.map { $0.hasSuffix("я") } ?? (last == "й" || last == "ь")
    let stem: String
    if let genitive {
      stem = String(genitive.dropLast())
    } else {
      stem = last == "й" || last == "ь" || last == "о" ? String(name.dropLast()) : name
    }
    // Names that end in another vowel are not declined.
    if genitive == nil, "еиіуэюєы".contains(last) { return [(name, .all)] }
    var forms: [(form: String, cases: SlavicCases)] = [(name, .nominative)]
    func add(_ ending: String, _ cases: SlavicCases) { forms.append((stem + ending, cases)) }
    if isSoft {
      let afterVowel = last == "й"
      add("я", [.genitive, .accusative])
      add("ю", isUkrainian ? [.dative, .locative] : .dative)
      if isUkrainian {
        add(afterVowel ? "єві" : "еві", [.dative, .locative])
        add(afterVowel ? "єм" : "ем", .instrumental)
        add(afterVowel ? "ї" : "і", .locative)
      } else {
        add("ем", .instrumental)
        add(stem.hasSuffix("и") ? "и" : "е", .locative)
      }
    } else {
      let isHissing = stem.last.map(hissing.contains) ?? false
      add("а", [.genitive, .accusative])
      add("у", isUkrainian ? [.dative, .locative] : .dative)
      add(isHissing ? "ем" : "ом", .instrumental)
      add(isUkrainian ? "і" : "е", .locative)
      if isUkrainian { add(isHissing ? "еві" : "ові", [.dative, .locative]) }
    }
    return forms
  }

  /// The forms of a woman's name, and of a man's in `а` or `я`.
  static func feminine(_ name: String, isUkrainian: Bool) -> [(form: String, cases: SlavicCases)] {
    guard let last = name.last, last == "а" || last == "я" else {
      // `Любов`, `Карен`: the oblique cases of the few that have them are not worth a rule.
      return [(name, last(of: name, isIn: "вь") ? [.nominative, .accusative] : .all)]
    }
    let stem = String(name.dropLast())
    var forms: [(form: String, cases: SlavicCases)] = [(name, .nominative)]
    func add(_ form: String, _ cases: SlavicCases) { forms.append((form, cases)) }
    let before = stem.last
    if last == "а" {
      let takesI = before.map { "гкхжчшщ".contains($0) } ?? false
      add(stem + (isUkrainian ? "и" : takesI ? "и" : "ы"), .genitive)
      add(isUkrainian ? softened(stem) + "і" : stem + "е", [.dative, .locative])
      add(stem + "у", .accusative)
      let isHissing = before.map(hissing.contains) ?? false
      if isUkrainian {
        add(stem + (isHissing ? "ею" : "ою"), .instrumental)
      } else {
        add(stem + (isHissing ? "ей" : "ой"), .instrumental)
        add(stem + (isHissing ? "ею" : "ою"), .instrumental)
      }
    } else if isUkrainian {
      let afterVowel = before.map { "аеєиіїоуюя'".contains($0) } ?? false
      add(stem + (afterVowel ? "ї" : "і"), [.genitive, .dative, .locative])
      add(stem + "ю", .accusative)
      add(stem + (afterVowel ? "єю" : "ею"), .instrumental)
    } else {
      add(stem + "и", before == "и" ? [.genitive, .dative, .locative] : .genitive)
      if before != "и" { add(stem + "е", [.dative, .locative]) }
      add(stem + "ю", .accusative)
      add(stem + "ей", .instrumental)
    }
    return forms
  }

  private static func last(of name: String, isIn letters: String) -> Bool {
    name.last.map { letters.contains($0) } ?? false
  }

  /// `Ольга`, `Ользі`.
  private static func softened(_ stem: String) -> String {
    switch stem.last {
    case "г": stem.dropLast() + "з"
    case "к": stem.dropLast() + "ц"
    case "х": stem.dropLast() + "с"
    default: stem
    }
  }
}
