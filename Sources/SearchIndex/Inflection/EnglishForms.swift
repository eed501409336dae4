/// The regular forms of English words. Whether two forms are of one word is for the stemmer to say.
enum EnglishForms {
  /// What may be a form of the same word.
  static func candidates(_ word: String) -> [String] {
    bases(of: word).flatMap { base in
      forms(of: base).filter { $0 == base || !EnglishExceptions.lexicalized.contains($0) }
    }
  }

  /// What a word may be a form of, the word itself first.
  static func bases(of word: String) -> [String] {
    var bases = [word]
    guard !EnglishExceptions.lexicalized.contains(word) else { return bases }
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
    // What is no verb has no `-ed` and no `-ing`.
    return bases.filter { $0 == word || word.hasSuffix("s") || !EnglishExceptions.nominal.contains($0) }
  }

  /// The forms of a noun or verb: itself, its plural or third person, past and participle.
  static func forms(of base: String) -> [String] {
    let inflected = EnglishExceptions.nominal.contains(base) ? [] : pastAndParticiple(of: base)
    return [base] + plurals(of: base) + inflected
  }

  /// The third persons of a verb end in the same way.
  private static func plurals(of base: String) -> [String] {
    if endsInConsonantAndY(base) { return [base.dropLast() + "ies"] }
    if isSibilant(base) { return [base + "es"] }
    return base.hasSuffix("o") ? [base + "s", base + "es"] : [base + "s"]
  }

  private static func pastAndParticiple(of base: String) -> [String] {
    let stem = String(base.dropLast())
    if endsInConsonantAndY(base) { return [stem + "ied", base + "ing"] }
    if base.hasSuffix("e") { return [base + "d", stem + "ing"] }
    let forms = [base + "ed", base + "ing"]
    guard let last = base.last, let before = stem.last, !isVowel(last), isVowel(before), !"wxy".contains(last) else {
      return forms
    }
    return forms + [base + [last] + "ed", base + [last] + "ing"]
  }

  private static func endsInConsonantAndY(_ base: String) -> Bool {
    guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
    return !isVowel(before)
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
