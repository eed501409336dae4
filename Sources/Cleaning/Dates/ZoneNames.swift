import Documents

/// Abbreviations of time zones as news pages print them. Where one stands for several zones, it is the one that prints
/// it on news pages most: IST is India, BST is British summer, CST is America.
enum ZoneNames {
  private static let minutes: [String: Int] = [
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120,
    "eet": 120, "eest": 180, "sast": 120, "cat": 120, "wat": 60, "eat": 180, "msk": 180, "мск": 180, "trt": 180,
    "ast": -240, "gst": 240, "pkt": 300, "ist": 330, "npt": 345, "bdt": 360, "ict": 420, "wib": 420, "wita": 480,
    "wit": 540, "sgt": 480, "hkt": 480, "myt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570,
    "aest": 600, "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "nst": -210,
    "ndt": -150,
    "adt": -180, "brt": -180, "art": -180, "clt": -240, "cot": -300, "pet": -300,
  ]

  /// American zones whose name leaves daylight saving open, and their winter offset.
  private static let americanMinutes: [String: Int] = ["et": -300, "ct": -360, "mt": -420, "pt": -480]

  /// Minutes east of UTC on a day; `nil` if the word, in lowercase, names no zone.
  static func offset(of name: String, on day: CalendarDay) -> Int? {
    if let minutes = minutes[name] { return minutes }
    guard let winter = americanMinutes[name] else { return nil }
    return isAmericanSummer(day) ? winter + 60 : winter
  }

  /// Whether a zone prints dates with the month first, as America does, or the day first; `nil` if it tells nothing.
  static func isMonthFirst(_ name: String) -> Bool? {
    switch name {
    case "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "akdt", "hst", "et", "ct", "mt", "pt": true
    case "ist", "bst", "cet", "cest", "eet", "eest", "msk", "мск", "mez", "mesz", "aest", "aedt", "pkt", "wib", "trt",
      "nzst", "nzdt", "brt", "art":
      false
    default: nil
    }
  }

  /// From the second Sunday of March to the first of November (Energy Policy Act of 2005).
  private static func isAmericanSummer(_ day: CalendarDay) -> Bool {
    guard let march = CalendarDay(year: day.year, month: 3, day: 1),
      let november = CalendarDay(year: day.year, month: 11, day: 1)
    else { return false }
    let begin = march.adding(days: (7 - march.weekday % 7) % 7 + 7)
    let end = november.adding(days: (7 - november.weekday % 7) % 7)
    return day >= begin && day < end
  }
}
