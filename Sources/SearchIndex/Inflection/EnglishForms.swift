/// The regular forms of English words. Whether two forms are of one word is for the stemmer to say.
enum EnglishForms {
  /// What a word may be a form of, the word itself first.
  static func bases(of word: String) -> [String] {
    var bases = [word]
    func strip(_ ending: String, _ add: String = "", if isFit: (String) -> Bool = { _ in true }) {
      guard word.hasSuffix(ending) else { return }
      let base = String(word.dropLast(ending.count))
      if (base + add).count > 1, isFit(base) { bases.append(base + add) }
    }
    strip("ies", "y")
    strip("es") { isSibilant($0) || $0.hasSuffix("o") }
    strip("s")
    strip("ied", "y")
    strip("ying", "ie")
    for ending in ["ed", "ing"] {
      strip(ending)
      strip(ending, "e")
      if let single = single(word, before: ending) { bases.append(single) }
    }
    return bases
  }

  /// The forms of a noun or verb: itself, its plural or third person, past and participle.
  static func forms(of base: String) -> [String] {
    let stem = String(base.dropLast())
    if base.hasSuffix("y"), let before = stem.last, !isVowel(before) {
      return [base, stem + "ies", stem + "ied", base + "ing"]
    }
    if base.hasSuffix("e") { return [base, base + "s", base + "d", stem + "ing"] }
    var forms = [base]
    forms += isSibilant(base) ? [base + "es"] : base.hasSuffix("o") ? [base + "s", base + "es"] : [base + "s"]
    forms += [base + "ed", base + "ing"]
    if let last = base.last, let before = stem.last, !isVowel(last), isVowel(before), !"wxy".contains(last) {
      forms += [base + [last] + "ed", base + [last] + "ing"]
    }
    return forms
  }

  /// `stop` of `stopped`.
  private static func single(_ word: String, before ending: String) -> String? {
    guard word.hasSuffix(ending) else { return nil }
    let base = word.dropLast(ending.count)
    guard base.count > 3, let last = base.last, base.dropLast().last == last, !isVowel(last) else { return nil }
    return String(base.dropLast())
  }

  private static func isVowel(_ character: Character) -> Bool { "aeiou".contains(character) }

  private static func isSibilant(_ base: String) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { base.hasSuffix($0) }
  }
}
