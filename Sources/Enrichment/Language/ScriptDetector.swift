import Documents

/// Tells the script of a text from its letters.
enum ScriptDetector {
  /// The script (ISO 15924) of most letters; `nil` if there is no letter of a known script.
  ///
  /// Japanese and Korean mix scripts and have codes for the mixture (`Jpan`, `Kore`); Chinese characters alone are
  /// `Hans` or `Hant` if the language detector tells which, else `Hani`.
  static func detect(_ scalars: some Sequence<UInt32>, language: String?) -> String? {
    var counts = [Int](repeating: 0, count: ranges.count)
    var latin = 0
    for value in scalars {
      if value < 0x250 {
        if value >= 0x41, ScalarTable.shared.scalarClass(value).isLetter { latin += 1 }
      } else if let index = index(of: value), ScalarTable.shared.scalarClass(value).isLetter {
        counts[index] += 1
      }
    }
    var totals: [String: Int] = ["Latn": latin]
    for (index, count) in counts.enumerated() where count > 0 { totals[ranges[index].script, default: 0] += count }
    let han = totals["Hani"] ?? 0
    let kana = (totals["Hira"] ?? 0) + (totals["Kana"] ?? 0)
    if kana > 0, kana * 20 >= han { totals["Jpan"] = han + kana }
    if let hangul = totals.removeValue(forKey: "Hang") { totals["Kore"] = hangul >= han ? hangul + han : hangul }
    guard let best = totals.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > 0 else { return nil }
    guard best.key == "Hani" else { return best.key }
    return language == "zh-Hant" ? "Hant" : language == "zh" ? "Hans" : "Hani"
  }

  /// The direction in which a script is written.
  static func direction(_ script: String) -> WritingDirection {
    switch script {
    case "Arab", "Hebr", "Nkoo", "Syrc", "Thaa": .rightToLeft
    default: .leftToRight
    }
  }

  private static func index(of value: UInt32) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= value ? low : nil
  }

  /// Blocks of letters, in order (Unicode, Blocks.txt and Scripts.txt, to the precision of blocks).
  private static let ranges: [(first: UInt32, last: UInt32, script: String)] = [
    (0x250, 0x2AF, "Latn"), (0x370, 0x3FF, "Grek"), (0x400, 0x52F, "Cyrl"), (0x531, 0x58F, "Armn"),
    (0x590, 0x5FF, "Hebr"), (0x600, 0x6FF, "Arab"), (0x700, 0x74F, "Syrc"), (0x750, 0x77F, "Arab"),
    (0x780, 0x7BF, "Thaa"), (0x7C0, 0x7FF, "Nkoo"), (0x8A0, 0x8FF, "Arab"), (0x900, 0x97F, "Deva"),
    (0x980, 0x9FF, "Beng"), (0xA00, 0xA7F, "Guru"), (0xA80, 0xAFF, "Gujr"), (0xB00, 0xB7F, "Orya"),
    (0xB80, 0xBFF, "Taml"), (0xC00, 0xC7F, "Telu"), (0xC80, 0xCFF, "Knda"), (0xD00, 0xD7F, "Mlym"),
    (0xD80, 0xDFF, "Sinh"), (0xE00, 0xE7F, "Thai"), (0xE80, 0xEFF, "Laoo"), (0xF00, 0xFFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"), (0x1200, 0x139F, "Ethi"),
    (0x13A0, 0x13FF, "Cher"), (0x1400, 0x167F, "Cans"), (0x1780, 0x17FF, "Khmr"), (0x1800, 0x18AF, "Mong"),
    (0x1C80, 0x1C8F, "Cyrl"), (0x1C90, 0x1CBF, "Geor"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"), (0x2D00, 0x2D2F, "Geor"), (0x2D80, 0x2DDF, "Ethi"), (0x2DE0, 0x2DFF, "Cyrl"),
    (0x3005, 0x3007, "Hani"), (0x3041, 0x309F, "Hira"), (0x30A1, 0x30FF, "Kana"), (0x3100, 0x312F, "Bopo"),
    (0x3130, 0x318F, "Hang"), (0x31F0, 0x31FF, "Kana"), (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"),
    (0xA000, 0xA4CF, "Yiii"), (0xA640, 0xA69F, "Cyrl"), (0xA720, 0xA7FF, "Latn"), (0xA8E0, 0xA8FF, "Deva"),
    (0xA960, 0xA97F, "Hang"), (0xAB30, 0xAB6F, "Latn"), (0xAC00, 0xD7FF, "Hang"), (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"), (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"),
    (0xFF21, 0xFF5A, "Latn"), (0xFF66, 0xFF9F, "Kana"), (0x20000, 0x323AF, "Hani"),
  ]
}

extension ScalarClass {
  /// Whether it is a letter of any kind.
  var isLetter: Bool {
    switch self {
    case .lower, .upper, .uncased, .ideograph: true
    default: false
    }
  }
}
