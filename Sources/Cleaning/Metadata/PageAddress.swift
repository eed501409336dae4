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

  /// Bytes of a URL behind its scheme that are looked at.
  private static let maximumLength = 2_000

  init(_ url: String?) {
    guard let url, let scheme = Self.schemeSeparator(url) else {
      (self.url, host, day, slug, isFrontPage) = (nil, nil, nil, [], false)
      return
    }
    let rest = Substring(url[scheme.upperBound...].utf8.prefix(Self.maximumLength))
    let end = Self.hostEnd(rest)
    self.url = ["http", "https"].contains(url[..<scheme.lowerBound].lowercased()) ? url : nil
    host = rest[..<end].lowercased()
    let path = rest[end...].utf8.prefix(while: { !Self.endsPath($0) })
    let segments = path.split(separator: 0x2F)
    isFrontPage = segments.isEmpty && !rest.utf8.contains(0x3F)
    day = Self.day(in: path) ?? Self.namedDay(in: segments)
    let longest = segments.max { $0.count < $1.count }
    slug = Set(WordHash.words(of: longest.map(Substring.init) ?? ""))
  }

  /// The host of a URL, in lowercase; `nil` if it has none.
  static func host(of url: String) -> String? {
    guard let scheme = schemeSeparator(url) else { return nil }
    let rest = Substring(url[scheme.upperBound...].utf8.prefix(maximumLength))
    return rest[..<hostEnd(rest)].lowercased()
  }

  /// A form in which two addresses of one page are equal: no scheme, `www.`, query, fragment or closing slash.
  static func key(_ url: String) -> String {
    var rest = url.utf8[...]
    if let scheme = schemeSeparator(url) { rest = rest[scheme.upperBound...] }
    rest = rest.prefix(while: { $0 != 0x3F && $0 != 0x23 })
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    while rest.last == 0x2F { rest = rest.dropLast() }
    return Substring(rest).lowercased()
  }

  /// Where `://` stands.
  private static func schemeSeparator(_ url: String) -> Range<String.Index>? {
    let bytes = url.utf8
    var rest = bytes[...]
    while let colon = rest.firstIndex(of: 0x3A) {
      rest = rest[bytes.index(after: colon)...]
      if rest.starts(with: "//".utf8) { return colon..<bytes.index(colon, offsetBy: 3) }
    }
    return nil
  }

  private static func hostEnd(_ rest: Substring) -> String.Index {
    rest.utf8.firstIndex(where: { $0 == 0x2F || endsPath($0) }) ?? rest.endIndex
  }

  /// `?` and `#`.
  private static func endsPath(_ byte: UInt8) -> Bool { byte == 0x3F || byte == 0x23 }

  /// A link of the page as an absolute `http` or `https` URL; `nil` if it is neither that nor a path on this host.
  func absolute(_ link: String) -> String? {
    let link = link.trimmingSpaces()
    guard !link.isEmpty, link.utf8.count <= 2_000,
      !link.unicodeScalars.contains(where: { $0.value <= 0x20 || $0 == "<" || $0 == "\"" })
    else { return nil }
    let lower = link.prefix(8).lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      return Self.host(of: link)?.utf8.contains(0x2E) == true ? link : nil
    }
    guard let url, let host, let scheme = Self.schemeSeparator(url) else { return nil }
    if link.hasPrefix("//") { return absolute(url[..<scheme.lowerBound] + ":" + link) }
    if link.hasPrefix("/") { return "\(url[..<scheme.upperBound])\(host)\(link)" }
    return nil
  }

  /// `/2025/jun/18/`, `/2025/juin/18/`.
  private static func namedDay(in segments: [Substring.UTF8View]) -> CalendarDay? {
    for index in segments.indices.dropLast(2) where segments[index].count == 4 {
      guard let year = Int(Substring(segments[index])), (1990...2100).contains(year),
        let month = MonthNames.number(of: Substring(segments[index + 1]).lowercased()),
        let day = Int(Substring(segments[index + 2]))
      else { continue }
      return CalendarDay(year: year, month: month, day: day)
    }
    return nil
  }

  /// A run of digits in a path.
  private struct PathNumber {
    var value = 0
    var digits = 0
    /// The byte before it.
    var separator: UInt8

    /// Whether it can be a month or a day that is set off like the number behind it.
    func isPart(before next: PathNumber) -> Bool {
      digits <= 2 && next.digits <= 2 && separator == next.separator && "/-_.".utf8.contains(separator)
    }
  }

  private static func day(in path: Substring.UTF8View) -> CalendarDay? {
    let numbers = numbers(in: path)
    for index in numbers.indices {
      let number = numbers[index]
      if number.digits == 8, (19_900_101...21_001_231).contains(number.value),
        let day = CalendarDay(year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
      {
        return day
      }
      guard number.digits == 4, (1990...2100).contains(number.value), index + 2 < numbers.count,
        numbers[index + 1].isPart(before: numbers[index + 2])
      else { continue }
      if let day = CalendarDay(year: number.value, month: numbers[index + 1].value, day: numbers[index + 2].value) {
        return day
      }
    }
    return nil
  }

  private static func numbers(in path: Substring.UTF8View) -> [PathNumber] {
    var numbers: [PathNumber] = []
    var previous: UInt8 = 0x2F
    for byte in path {
      if byte &- 0x30 < 10 {
        if !(previous &- 0x30 < 10) { numbers.append(PathNumber(separator: previous)) }
        let last = numbers.count - 1
        numbers[last].digits += 1
        // With more digits it is no part of a day.
        if numbers[last].digits <= 8 { numbers[last].value = numbers[last].value * 10 + Int(byte & 0xF) }
      }
      previous = byte
    }
    return numbers
  }
}
