/// Takes the site's name off a title.
enum TitleText {
  /// The headline in a page title.
  ///
  /// - Parameters:
  ///   - title: such as `Headline | Site`.
  ///   - site: the site's name, if known.
  ///   - host: the host of the page's URL, if known.
  static func headline(of title: String, site: String?, host: String?) -> String {
    parts(of: title, site: site, host: host).headline
  }

  /// The headline in a page title, and the name of the site if one was cut off.
  static func parts(of title: String, site: String?, host: String?) -> (headline: String, site: String?) {
    var segments = split(title)
    var cut: String?
    while segments.count > 1, let last = segments.last {
      let rest = segments.dropLast()
      let restWords = rest.reduce(0) { $0 + WordHash.words(of: $1.text).count }
      guard isSite(last.text, site: site, host: host) || restWords >= 3 && looksLikeSite(last) else { break }
      cut = cut == nil ? last.text : cut
      segments.removeLast()
    }
    if segments.count > 1, let first = segments.first, isSite(first.text, site: site, host: host) {
      cut = cut ?? first.text
      segments.removeFirst()
    }
    if let first = segments.first, let colon = first.text.range(of: ": "),
      isSite(String(first.text[..<colon.lowerBound]), site: site, host: host),
      WordHash.words(of: String(first.text[colon.upperBound...])).count >= 3
    {
      cut = cut ?? String(first.text[..<colon.lowerBound])
      segments[0].text = String(first.text[colon.upperBound...])
    }
    var headline = ""
    for (index, segment) in segments.enumerated() {
      if index > 0 { headline += segment.separator }
      headline += segment.text
    }
    return (headline, cut)
  }

  private struct Segment {
    /// What stands before it.
    var separator: String
    var text: String
  }

  private static func split(_ title: String) -> [Segment] {
    var segments: [Segment] = []
    var current: [Substring] = []
    var separator = ""
    for word in title.utf8.split(separator: 0x20).map(Substring.init) {
      if word.utf8.count <= 4, separators.contains(String(word)), !current.isEmpty {
        segments.append(Segment(separator: separator, text: current.joined(separator: " ")))
        separator = " \(word) "
        current = []
      } else {
        current.append(word)
      }
    }
    if !current.isEmpty { segments.append(Segment(separator: separator, text: current.joined(separator: " "))) }
    return segments
  }

  private static let separators: Set<String> = [
    "|", "-", "–", "—", "·", "•", "»", "«", "::", "/", ">", "‹", "›", "<", "~",
  ]

  /// Whether a segment is the site's name or its host, in any form: `The Kyiv Independent` is `kyivindependent.com`.
  static func isSite(_ text: String, site: String?, host: String?) -> Bool {
    let key = letters(text)
    guard !key.isEmpty else { return false }
    if let site {
      let name = letters(site)
      if key == name || key.count >= 4 && name.hasPrefix(key) || name.count >= 4 && key.hasPrefix(name) { return true }
    }
    if let host, let domain = domainName(host) {
      if key == domain || key.hasPrefix(domain) && domain.count >= 4 { return true }
      if key.count >= 4 && domain.hasSuffix(key) { return true }
      if key.hasPrefix("the"), key.dropFirst(3) == domain { return true }
      if key.count >= 3 && letters(host).hasSuffix(key) { return true }
    }
    return false
  }

  /// Without knowledge of the site: a bar sets its name apart nearly always, a dash if what follows is a short name.
  private static func looksLikeSite(_ segment: Segment) -> Bool {
    let words = segment.text.split(separator: " " as Character)
    switch segment.separator {
    case " | ", " » ", " :: ", " · ", " • ", " « ", " › ", " ‹ ": return words.count <= 6
    case " - ", " – ", " — ":
      guard words.count <= 4 else { return false }
      let capitals = words.filter { word in
        word.unicodeScalars.first.map { lowercased($0.value) != $0.value } ?? false
      }
      let names: Set<Substring> = ["News", "Times", "Post", "Journal", "Daily", "Blog", "Magazine", "Online", "Today"]
      return segment.text.utf8.contains(0x2E) && words.count == 1 || words.contains { names.contains($0) }
        || capitals.count == words.count && segment.separator == " - " && words.count <= 3
    default: return false
    }
  }

  private static func letters(_ text: String) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where scalarClass(scalar.value) == .word {
      append(lowercased(scalar.value), to: &letters)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// `kyivindependent` of `www.kyivindependent.com`.
  private static func domainName(_ host: String) -> String? {
    let labels = host.lowercased().split(separator: "." as Character)
    guard labels.count >= 2 else { return nil }
    let second = labels[labels.count - 2]
    let isSuffix = labels.count >= 3 && second.count <= 3
    let name = isSuffix ? labels[labels.count - 3] : second
    return letters(String(name))
  }
}
