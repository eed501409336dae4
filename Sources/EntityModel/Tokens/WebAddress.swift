/// Tells a web address, which stays whole however many marks it contains. One pass over the text for each way to begin it, of
/// which all but two end at the next `@`, so the time is linear.
struct WebAddress {
  private let text: ScalarText
  private let start: Int
  private let end: Int

  /// Whether a part without white space is an address as a whole: optional scheme and user, a host with a domain or a public
  /// IPv4 address, optional port and path.
  static func matches(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    WebAddress(text: text, start: start, end: end).matches()
  }

  private func matches() -> Bool {
    guard (start..<end).contains(where: { text.scalars[$0] == 0x2E }) else { return false }
    if rest(after: start) { return true }
    if let afterScheme = scheme(), rest(after: afterScheme) { return true }
    for place in start + 1..<end where text.scalars[place] == 0x40 {
      if rest(after: place + 1) { return true }
    }
    return false
  }

  /// Past `://`, if two or more scalars of a scheme stand before it.
  private func scheme() -> Int? {
    var place = start
    while place < end, text.traits[place].contains(.scheme) { place += 1 }
    guard place - start >= 2, place + 3 <= end, text.equals(place, place + 3, [0x3A, 0x2F, 0x2F]) else { return nil }
    return place + 3
  }

  private func rest(after place: Int) -> Bool {
    if let host = domain(at: place), isEnd(after: host) { return true }
    if let host = address(at: place), isEnd(after: host) { return true }
    return false
  }

  /// Past labels with a stop after each and a last label of 2 to 63 letters.
  private func domain(at first: Int) -> Int? {
    var place = first
    var labels = 0
    while true {
      let label = place
      var isTop = true
      while place < end {
        let value = text.scalars[place]
        if value == 0x2E || value == 0x3A || value == 0x2F || value == 0x3F || value == 0x23 { break }
        let isLetter = text.traits[place].contains(.topDomain)
        if !isLetter { isTop = false }
        guard isLetter || Self.isLabel(value) || value == 0x2D || value == 0x5F else { return nil }
        place += 1
      }
      if place < end, text.scalars[place] == 0x2E {
        guard place - label >= 1, place - label <= 64, Self.isLabel(text.scalars[label]),
          Self.isLabel(text.scalars[place - 1]), (label..<place).allSatisfy({ isInLabel(text.scalars[$0]) })
        else { return nil }
        labels += 1
        place += 1
      } else {
        return labels > 0 && isTop && (2...63).contains(place - label) ? place : nil
      }
    }
  }

  private static func isLabel(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xA1...0xFFFF: true
    default: false
    }
  }

  private func isInLabel(_ value: UInt32) -> Bool { Self.isLabel(value) || value == 0x2D || value == 0x5F }

  /// Past an IPv4 address outside the private networks.
  private func address(at first: Int) -> Int? {
    var parts: [Int] = []
    var place = first
    while parts.count < 4 {
      let part = place
      var value = 0
      while place < end, place - part < 3, text.isDigit(place) {
        value = value * 10 + Int(text.scalars[place] - 0x30)
        place += 1
      }
      guard place > part else { return nil }
      let hasZero = text.scalars[part] == 0x30
      let isOuter = parts.isEmpty || parts.count == 3
      if isOuter, hasZero || value == 0 { return nil }
      // In the middle a leading zero is allowed before one digit only.
      if hasZero, place - part > 2 { return nil }
      parts.append(value)
      if parts.count < 4 {
        guard place < end, text.scalars[place] == 0x2E else { return nil }
        place += 1
      }
    }
    guard parts[0] <= 223, parts[1] <= 255, parts[2] <= 255, parts[3] <= 254 else { return nil }
    switch (parts[0], parts[1]) {
    case (10, _), (127, _), (169, 254), (192, 168), (172, 16...31): return nil
    default: return place
    }
  }

  /// Whether an optional port and an optional path end the part.
  private func isEnd(after host: Int) -> Bool {
    var place = host
    if place < end, text.scalars[place] == 0x3A {
      place += 1
      let port = place
      while place < end, text.isDigit(place) { place += 1 }
      guard (2...5).contains(place - port) else { return false }
    }
    return place == end || [0x2F, 0x3F, 0x23].contains(text.scalars[place])
  }
}
