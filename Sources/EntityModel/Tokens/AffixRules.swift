/// What splits off at the ends of a word, and where a word splits in two: the conventions of spaCy's English tokenizer.
///
/// Classes of scalars and lists of literals come from the model file. Every function looks at a bounded number of scalars, but
/// for runs of full stops, which are taken whole.
struct AffixRules: Sendable {
  private let prefixes: [[UInt32]]
  private let suffixes: [[UInt32]]
  private let units: [UInt32: [[UInt32]]]

  init(_ file: ModelFile) throws(EntityModelError) {
    func scalars(_ name: String) throws(EntityModelError) -> [[UInt32]] {
      try file.lines(name).map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty }
    }
    prefixes = try scalars("prefixes")
    suffixes = try scalars("suffixes")
    // By their last scalar, the longest first.
    units = Dictionary(grouping: try scalars("units")) { $0[$0.count - 1] }
  }

  /// How many scalars split off at the start of a part; 0 if none do.
  func prefix(_ text: ScalarText, _ start: Int, _ end: Int) -> Int {
    let first = text.scalars[start]
    if text.traits[start].contains(.prefix) { return 1 }
    switch first {
    case 0x2B: return start + 1 < end && text.isDigit(start + 1) ? 0 : 1
    case 0x2E:
      let stops = stops(text, from: start, end)
      return stops > 1 ? stops : 0
    default:
      for literal in prefixes where literal[0] == first {
        if start + literal.count <= end, text.equals(start, start + literal.count, literal) { return literal.count }
      }
      return 0
    }
  }

  /// How many scalars split off at the end of a part; 0 if none do. Of several the longest does.
  func suffix(_ text: ScalarText, _ start: Int, _ end: Int) -> Int {
    guard start < end else { return 0 }
    let last = text.scalars[end - 1]
    var longest = text.traits[end - 1].contains(.suffix) ? 1 : 0
    for literal in suffixes where literal[literal.count - 1] == last && literal.count > longest {
      if end - start >= literal.count, text.equals(end - literal.count, end, literal) { longest = literal.count }
    }
    if last == 0x2E {
      var stops = 1
      while end - stops > start, text.scalars[end - stops - 1] == 0x2E { stops += 1 }
      if stops > 1 { return max(longest, stops) }
    }
    guard end - start > 1 else { return longest }
    if last == 0x2B, text.isDigit(end - 2) { longest = max(longest, 1) }
    if last == 0x2E, stopSplits(text, start, end) { longest = max(longest, 1) }
    for unit in units[last] ?? [] where unit.count > longest && end - start > unit.count {
      if text.isDigit(end - unit.count - 1), text.equals(end - unit.count, end, unit) { return unit.count }
    }
    return longest
  }

  private func stopSplits(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    let before = text.traits[end - 2]
    if before.contains(.beforeStop) { return true }
    guard end - start > 2 else { return false }
    if before.contains(.upperLetter), text.traits[end - 3].contains(.upperLetter) { return true }
    // A full stop after degrees: `30°C.`
    let isScale = [0x43, 0x46, 0x4B, 0x63, 0x66, 0x6B].contains(text.scalars[end - 2])
    return isScale && text.scalars[end - 3] == 0xB0
  }

  /// How many scalars at a place split the part around it in two; 0 if none do.
  func infix(_ text: ScalarText, _ place: Int, _ start: Int, _ end: Int) -> Int {
    let value = text.scalars[place]
    if text.traits[place].contains(.infix) { return 1 }
    if value == 0x2E {
      let stops = stops(text, from: place, end)
      if stops > 1 { return stops }
    }
    guard place > start, place + 1 < end else { return 0 }
    let left = text.traits[place - 1]
    let right = text.traits[place + 1]
    switch value {
    case 0x2E: return left.contains(.infixStopLeft) && right.contains(.infixStopRight) ? 1 : 0
    case 0x2C: return left.contains(.letter) && right.contains(.letter) ? 1 : 0
    case 0x2A, 0x2B, 0x5E: return isBetweenDigits(text, place) ? 1 : 0
    case 0x3A, 0x3C, 0x3D, 0x3E, 0x2F: return left.contains(.letterOrDigit) && right.contains(.letter) ? 1 : 0
    case 0x2D:
      if isBetweenDigits(text, place) { return 1 }
      return left.contains(.letterOrDigit) ? run(text, place, end, atMost: 3) : 0
    case 0x2013, 0x7E: return left.contains(.letterOrDigit) ? run(text, place, end, atMost: 1) : 0
    case 0x2014: return left.contains(.letterOrDigit) ? run(text, place, end, atMost: 2) : 0
    default: return 0
    }
  }

  private func isBetweenDigits(_ text: ScalarText, _ place: Int) -> Bool {
    text.isDigit(place - 1) && (text.isDigit(place + 1) || text.scalars[place + 1] == 0x2D)
  }

  /// The length of a run of one mark that a letter follows; 0 if it is longer than `atMost`.
  private func run(_ text: ScalarText, _ place: Int, _ end: Int, atMost: Int) -> Int {
    for length in 1...atMost where place + length < end {
      if text.traits[place + length].contains(.letter) { return length }
      if text.scalars[place + length] != text.scalars[place] { return 0 }
    }
    return 0
  }

  private func stops(_ text: ScalarText, from start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, text.scalars[place] == 0x2E { place += 1 }
    return place - start
  }
}
