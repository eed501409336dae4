/// Dutch writes a long vowel twice in a closed syllable and once in an open one (`jaar`, `jaren`), and the consonant after a short one
/// once at the end and twice before a vowel (`raket`, `raketten`).
enum DoubledLetters {
  /// The ways in which the stem of a form is written before another ending.
  static func stems(_ stem: String, before ending: String, insteadOf former: String) -> [String] {
    switch (isOpening(former), isOpening(ending)) {
    case (true, false): closed(stem)
    case (false, true): opened(stem)
    default: [stem]
    }
  }

  /// Whether an ending opens the last syllable of the stem.
  private static func isOpening(_ ending: String) -> Bool { ending.first.map(isVowel) ?? false }

  private static func closed(_ stem: String) -> [String] {
    guard let (head, vowels, last) = lastSyllable(stem) else { return [undoubled(stem)] }
    let long = head + vowels + vowels + last
    // The vowel of a syllable without stress is short: `minister`.
    return vowels.count > 1 || vowels == "i" ? [stem] : hasVowel(head) ? [stem, long] : [long]
  }

  private static func opened(_ stem: String) -> [String] {
    guard let (head, vowels, last) = lastSyllable(stem) else { return [stem] }
    if vowels.count > 1 { return [Set(vowels).count == 1 ? head + vowels.prefix(1) + last : stem] }
    let doubled = stem + last
    return hasVowel(head) ? [stem, doubled] : [doubled]
  }

  /// What is before the last vowels, the vowels, and the one consonant behind them; `nil` if there is not one.
  private static func lastSyllable(_ stem: String) -> (head: String, vowels: String, consonant: String)? {
    guard let last = stem.last, !isVowel(last) else { return nil }
    let vowels = String(stem.dropLast().reversed().prefix(while: isVowel).reversed())
    guard !vowels.isEmpty else { return nil }
    return (String(stem.dropLast(vowels.count + 1)), vowels, String(last))
  }

  private static func undoubled(_ stem: String) -> String {
    stem.count > 2 && stem.last == stem.dropLast().last ? String(stem.dropLast()) : stem
  }

  private static func hasVowel(_ text: String) -> Bool { text.contains(where: isVowel) }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
