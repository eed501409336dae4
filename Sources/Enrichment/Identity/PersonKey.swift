/// The name of a person without the differences between alphabets and ways to transliterate.
///
/// A key is for comparing, not for reading: `Zelenskyy`, `Zelenskiy`, `Zelensky` and `Зеленський` have the same.
enum PersonKey {
  /// Cyrillic letters in Latin ones, as both Ukrainian and Russian have them; what only one of the two has is folded alike.
  private static let latin: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ь": "", "ъ": "", "ы": "i",
    "э": "e", "ю": "iu", "я": "ia", "ё": "e", "ў": "u",
  ]
  /// Spellings of one sound; longer ones first.
  private static let sounds: [(String, String)] = [
    ("shch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("ts", "c"),
    ("tz", "c"), ("ou", "u"), ("w", "v"), ("j", "i"), ("y", "i"), ("x", "ks"), ("ie", "e"), ("ii", "i"),
  ]

  /// The same by their first letters, as bytes.
  private static let soundsByLetter: [[(from: [UInt8], to: [UInt8])]] = {
    var table = [[(from: [UInt8], to: [UInt8])]](repeating: [], count: 256)
    for (from, to) in sounds {
      let bytes = Array(from.utf8)
      table[Int(bytes[0])].append((bytes, Array(to.utf8)))
    }
    return table
  }()

  /// How surnames end whose bearers' given names have several transliterations.
  private static let slavic = [
    "sky", "skyi", "skyy", "skiy", "skii", "ski", "skyj", "enko", "chuk", "iuk", "yuk", "iak", "yak", "ov", "ova", "ev",
    "eva",
    "vych",
    "vich", "ський", "ский", "енко", "чук", "юк", "як", "ов", "ова", "ев", "ева", "ич",
  ]

  /// The parts of a name, each as its key, at most eight.
  static func parts(_ name: String) -> [String] {
    let words = NameFolding.text(name).split { $0 == " " || $0 == "," }.prefix(8)
    return words.enumerated().map { place, word in
      let key = key(String(word))
      return place == 0 && words.count > 1 ? GivenNames.common[key] ?? key : key
    }
  }

  /// The key of one word that is folded.
  static func key(_ word: String) -> String {
    var text = word
    if word.unicodeScalars.contains(where: { $0.value >= 0x400 && $0.value < 0x530 }) {
      text = word.map { latin[$0] ?? String($0) }.joined()
    }
    // A longer word is no name; whatever it is, its beginning tells it well enough.
    let letters = Array(text.utf8.prefix(60))
    var out: [UInt8] = []
    var index = 0
    let table = soundsByLetter
    scan: while index < letters.count {
      for (from, to) in table[Int(letters[index])] where letters[index...].starts(with: from) {
        for letter in to where out.last != letter { out.append(letter) }
        index += from.count
        continue scan
      }
      // Double letters count once; digits do not.
      if out.last != letters[index] || letters[index] < 0x61 { out.append(letters[index]) }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The part of an identifier that stands for a name: readable, with one spelling for the endings of Slavic surnames and for
  /// given names that are written in many ways.
  static func slug(_ name: String) -> String {
    let words = NameFolding.text(name).split { $0 == " " || $0 == "," }
    let isSlavic = words.last.map { last in slavic.contains { last.hasSuffix($0) } } ?? false
    return words.enumerated().map { place, word in
      var text = String(word)
      if text.unicodeScalars.contains(where: { $0.value >= 0x400 && $0.value < 0x530 }) {
        text = text.map { latin[$0] ?? String($0) }.joined()
      }
      if place == 0, words.count > 1 {
        if isSlavic || !GivenNames.shared.contains(text), let common = GivenNames.readable[key(text)] { text = common }
        return letters(text)
      }
      for ending in ["yy", "iy", "ii", "yi", "ij", "yj", "ji"] where text.hasSuffix(ending) && text.utf8.count > 4 {
        text = text.dropLast(2) + "y"
        break
      }
      for ending in ["ski", "cki", "zki"] where text.hasSuffix(ending) && text.utf8.count > 4 {
        text = text.dropLast() + "y"
      }
      return letters(text)
    }.filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
