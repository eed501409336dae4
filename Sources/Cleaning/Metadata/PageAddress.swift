import Documents

/// The parts of a URL that tell something about an article.
struct PageAddress {
  /// The whole, `http` or `https`; `nil` for anything else.
  let url: String?
  /// The host, in lowercase.
  let host: String?
  /// A day in the path: `/2025/06/18/`, `/2025-06-18-`, `/20250618`.
  let day: CalendarDay?
  /// The words of the longest path segment, as hashes.
  let slug: Set<UInt64>
  /// Whether it is a site's front page: there is neither path nor query.
  let isFrontPage: Bool

  init(_ url: String?) {
    guard let url, let scheme = url.firstRange(of: "://") else {
      (self.url, host, day, slug, isFrontPage) = (nil, nil, nil, [], false)
      return
    }
    let rest = url[scheme.upperBound...].prefix(2_000)
    let end = rest.firstIndex(where: { $0 == "/" || $0 == "?" || $0 == "#" }) ?? rest.endIndex
    self.url = ["http", "https"].contains(url[..<scheme.lowerBound].lowercased()) ? url : nil
    host = rest[..<end].lowercased()
    let path = rest[end...].prefix(while: { $0 != "?" && $0 != "#" })
    let segments = path.split(separator: "/" as Character)
    isFrontPage = segments.isEmpty && !rest.contains("?")
    day = Self.day(in: path) ?? Self.namedDay(in: segments)
    let last = segments.max { $0.count < $1.count } ?? ""
    slug = Set(WordHash.words(of: last))
  }

  /// A form in which two addresses of one page are equal: no scheme, `www.`, query, fragment or closing slash.
  static func key(_ url: String) -> String {
    var rest = url[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix(while: { $0 != "?" && $0 != "#" })
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest.lowercased()
  }

  /// A link of the page as an absolute `http` or `https` URL; `nil` if it is neither that nor a path on this host.
  func absolute(_ link: String) -> String? {
    let link = link.trimmingSpaces()
    guard !link.isEmpty, link.utf8.count <= 2_000,
      !link.unicodeScalars.contains(where: { $0.value <= 0x20 || $0 == "<" || $0 == "\"" })
    else { return nil }
    let lower = link.prefix(8).lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      return PageAddress(link).host.map { $0.contains(".") } == true ? link : nil
    }
    guard let url, let host, let scheme = url.firstRange(of: "://") else { return nil }
    if link.hasPrefix("//") { return absolute(url[..<scheme.lowerBound] + ":" + link) }
    if link.hasPrefix("/") { return "\(url[..<scheme.upperBound])\(host)\(link)" }
    return nil
  }

  /// `/2025/jun/18/`, `/2025/juin/18/`.
  private static func namedDay(in segments: [Substring]) -> CalendarDay? {
    for index in segments.indices.dropLast(2) where segments[index].utf8.count == 4 {
      guard let year = Int(segments[index]), (1990...2100).contains(year),
        let month = MonthNames.number(of: segments[index + 1].lowercased()), let day = Int(segments[index + 2])
      else { continue }
      return CalendarDay(year: year, month: month, day: day)
    }
    return nil
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
