import Documents

/// The parts of a URL that tell something about an article.
struct PageAddress {
  /// The host, in lowercase.
  let host: String?
  /// A day in the path: `/2025/06/18/`, `/2025-06-18-`, `/20250618`.
  let day: CalendarDay?
  /// The words of the last path segment, as hashes.
  let slug: Set<UInt64>

  init(_ url: String?) {
    guard let url, let scheme = url.firstRange(of: "://") else {
      (host, day, slug) = (nil, nil, [])
      return
    }
    let rest = url[scheme.upperBound...].prefix(2_000)
    let end = rest.firstIndex(where: { $0 == "/" || $0 == "?" || $0 == "#" }) ?? rest.endIndex
    host = rest[..<end].lowercased()
    let path = rest[end...].prefix(while: { $0 != "?" && $0 != "#" })
    day = Self.day(in: path)
    let segments = path.split(separator: "/" as Character)
    let last = segments.max { $0.count < $1.count } ?? ""
    slug = Set(WordHash.words(of: last))
  }

  private static func day(in path: Substring) -> CalendarDay? {
    var numbers: [(value: Int, digits: Int)] = []
    var separators: [Character] = []
    var digits = ""
    var previous: Character = "/"
    for character in path + "/" {
      if character.isASCII, character.isNumber {
        if digits.isEmpty { separators.append(previous) }
        digits.append(character)
      } else {
        if !digits.isEmpty {
          numbers.append((digits.count <= 8 ? Int(digits) ?? 0 : 0, digits.count))
          digits = ""
        }
      }
      previous = character
    }
    for index in numbers.indices {
      let number = numbers[index]
      if number.digits == 8, (19_900_101...21_001_231).contains(number.value),
        let day = CalendarDay(year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
      {
        return day
      }
      guard number.digits == 4, (1990...2100).contains(number.value), index + 2 < numbers.count,
        numbers[index + 1].digits <= 2, numbers[index + 2].digits <= 2,
        separators[index + 1] == separators[index + 2], "/-_.".contains(separators[index + 1])
      else { continue }
      if let day = CalendarDay(year: number.value, month: numbers[index + 1].value, day: numbers[index + 2].value) {
        return day
      }
    }
    return nil
  }
}
