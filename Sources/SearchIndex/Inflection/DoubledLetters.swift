/// Dutch writes a long vowel twice in a closed syllable and once in an open one (`jaar`, `jaren`), and the consonant after a short one
/// once at the end and twice before a vowel (`raket`, `raketten`).
enum DoubledLetters {
  /// The other ways in which a stem may be written.
  static func variants(_ stem: String) -> [String] {
    let letters = Array(stem)
    guard letters.count > 2, let last = letters.last, !isVowel(last) else { return [] }
    let before = letters[letters.count - 2]
    if before == last { return [String(letters.dropLast())] }
    guard isVowel(before) else { return [] }
    let head = String(letters.dropLast(2))
    if letters[letters.count - 3] == before { return [String(letters.dropLast(2)) + String(last)] }
    return [stem + String(last), head + String([before, before, last])]
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
