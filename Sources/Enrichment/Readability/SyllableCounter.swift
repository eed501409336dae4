/// Counts the syllables of a word by its letters, in the languages whose formula of readability asks for them.
///
/// Vowels that stand together are one syllable, but for what the rules of each language say. No dictionary: about one English
/// word in ten is counted wrong, most by one.
struct SyllableCounter {
  private let isVowel: [Bool]
  private let language: WrittenLanguage

  /// Letters up to U+04FF can be vowels.
  private static let limit = 0x500

  init(_ language: WrittenLanguage) {
    self.language = language
    var isVowel = [Bool](repeating: false, count: Self.limit)
    for scalar in Self.vowels(language).unicodeScalars { isVowel[Int(scalar.value)] = true }
    self.isVowel = isVowel
  }

  private static func vowels(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: "aeiouyàáâäèéêëìíîïòóôöùúûü"
    case .german: "aeiouyäöüàéèê"
    case .french: "aeiouyàâäéèêëîïôöùûüœæ"
    case .spanish: "aeiouáéíóúüy"
    case .italian, .portuguese: "aeiouàáâãèéêìíîòóôõùúü"
    case .russian, .ukrainian: "аеёиоуыэюяіїє"
    }
  }

  /// The syllables of a word in lower case: at least one, but for the words of Russian and Ukrainian that have no vowel (`в`).
  func count(_ word: ArraySlice<UInt32>) -> Int {
    var groups = 0
    var previous: UInt32?
    for letter in word {
      if !isVowel(letter) {
        previous = nil
        continue
      }
      if let left = previous { groups += isHiatus(left, letter) ? 1 : 0 } else { groups += 1 }
      previous = letter
    }
    return max(language == .russian || language == .ukrainian ? 0 : 1, groups - silentEndings(word))
  }

  private func isVowel(_ letter: UInt32) -> Bool { Int(letter) < Self.limit && isVowel[Int(letter)] }

  /// Whether two vowels that touch are two syllables.
  private func isHiatus(_ left: UInt32, _ right: UInt32) -> Bool {
    switch language {
    case .russian, .ukrainian: true
    // Two strong vowels, or a weak one with an accent: `caos`, `país`.
    case .spanish: !Self.isWeakSpanish(left) && !Self.isWeakSpanish(right)
    // `media`, `video`, `usual`
    case .english: left == 0x69 && right == 0x61 || left == 0x65 && right == 0x6F || left == 0x75 && right == 0x61
    case .german: left == 0x65 && right == 0x61 || left == 0x69 && right == 0x6F || left == 0x69 && right == 0x61
    case .french, .italian, .portuguese: false
    }
  }

  private static func isWeakSpanish(_ letter: UInt32) -> Bool {
    letter == 0x69 || letter == 0x75 || letter == 0xFC || letter == 0x79
  }

  /// One if the last vowel is not spoken.
  private func silentEndings(_ word: ArraySlice<UInt32>) -> Int {
    let letters = Array(word.suffix(4))
    guard letters.count >= 3 else { return 0 }
    let last = letters[letters.count - 1]
    let second = letters[letters.count - 2]
    let third = letters[letters.count - 3]
    let isE = { (letter: UInt32) in letter == 0x65 }
    switch language {
    case .english:
      // `make`, but `table`; `makes`, but `boxes`; `asked`, but `wanted`.
      if isE(last) { return !isVowel(second) && !(second == 0x6C && !isVowel(third)) ? 1 : 0 }
      guard isE(second), !isVowel(third) else { return 0 }
      if last == 0x64 { return third == 0x74 || third == 0x64 ? 0 : 1 }
      if last == 0x73 {
        let fourth = letters.count > 3 ? letters[0] : 0
        let isSibilant =
          [0x73, 0x78, 0x7A, 0x63, 0x67].contains(third) || third == 0x68 && (fourth == 0x63 || fourth == 0x73)
        return isSibilant || third == 0x6C && !isVowel(fourth) ? 0 : 1
      }
      return 0
    case .french:
      if isE(last) { return isVowel(second) ? 0 : 1 }
      if last == 0x73, isE(second) { return isVowel(third) ? 0 : 1 }
      return last == 0x74 && second == 0x6E && isE(third) && letters.count > 3 && !isVowel(letters[0])
        && letters[0] != 0x6D ? 1 : 0
    default: return 0
    }
  }
}
