/// Reads the names of authors off the lines around headline and text.
struct VisibleByline {
  let page: Page
  let lines: MetadataLines
  let names: ProperNames

  /// The names in the first line under the headline that opens as a byline does.
  var underHeadline: [String] {
    for index in lines.leading {
      let found = opened(index)
      if !found.isEmpty { return found }
      if let name = mononym(index) { return [name] }
    }
    return []
  }

  /// The people of other lines: at the head of the text and behind it, or beside a date.
  func people() -> [String] {
    for index in lines.indices {
      let found = opened(index)
      if !found.isEmpty { return found }
    }
    for index in lines.leading + lines.above {
      let found = pictured(index) ?? besideStamp(index)
      if !found.isEmpty { return found }
    }
    // Far behind the text `by` names the authors of other stories.
    for index in lines.trailing where shortText(index, 400)?.lowercased().hasPrefix("by ") == false {
      let found = opened(index)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The one name behind a cue, for authors who sign with no other.
  private func mononym(_ index: Int) -> String? {
    guard let text = shortText(index, 120), let start = Bylines.nameStart(text) else { return nil }
    return PersonNames.mononym(in: text[start...])
  }

  /// `By Ann Lee`, or `Author` with the name in the next line.
  private func opened(_ index: Int) -> [String] {
    guard let text = shortText(index, 400) else { return [] }
    if let start = Bylines.nameStart(text) { return PersonNames.people(in: String(text[start...])) }
    if Bylines.isCue(text), index + 1 < page.blocks.count {
      return shortText(index + 1, 120).map { PersonNames.people(in: $0) } ?? []
    }
    return []
  }

  /// The text of a block; `nil` if it has more bytes than a byline would.
  private func shortText(_ index: Int, _ limit: Int) -> String? {
    page.blocks[index].range.count <= limit ? page.text(page.blocks[index]) : nil
  }

  /// `Picture of Ann Lee`, `Ann Lee's avatar`: the text of the picture beside a byline; `nil` for other lines.
  private func pictured(_ index: Int) -> [String]? {
    guard let text = shortText(index, 100) else { return nil }
    let lower = text.lowercased()
    if let opening = Self.pictureOpenings.first(where: { lower.hasPrefix($0) }) {
      let names = PersonNames.people(in: String(text.dropFirst(opening.count)))
      return names.isEmpty ? nil : names
    }
    guard let ending = Self.pictureEndings.first(where: { lower.hasSuffix($0) }) else { return nil }
    return PersonNames.person(String(text.dropLast(ending.count))).map { [$0] }
  }

  private static let pictureOpenings = ["picture of ", "photo of ", "headshot of ", "portrait of ", "avatar of "]
  private static let pictureEndings = [
    "'s avatar", "’s avatar", " avatar", " headshot", "'s profile picture", "’s profile picture", " profile picture",
  ]

  /// `Ann Lee | 18 June 2025`, `18 June 2025 by Ann Lee`, or a line that is a name, near one with a date.
  private func besideStamp(_ index: Int) -> [String] {
    guard let text = shortText(index, 160) else { return [] }
    if let name = PersonNames.person(text) {
      let isDoubled = isSame(index, index + 1) || isSame(index, index - 1)
      let isNear = [-2, -1, 1, 2].contains { isStamp(index + $0) }
      return isNear && (isDoubled || names.isName(name)) ? [name] : []
    }
    guard isStamp(index) else { return [] }
    for part in Self.parts(of: text) {
      if let start = Bylines.nameStart(part) {
        let people = PersonNames.people(in: String(part[start...]))
        if !people.isEmpty { return people }
      }
      if let name = PersonNames.person(part), names.isName(name) { return [name] }
    }
    return []
  }

  private func isSame(_ index: Int, _ other: Int) -> Bool {
    guard page.blocks.indices.contains(other) else { return false }
    return page.bytes[page.blocks[index].range].elementsEqual(page.bytes[page.blocks[other].range])
  }

  /// The desk or other name behind a cue in a line of its own under the headline.
  var signature: String? {
    for index in lines.leading {
      guard let text = shortText(index, 60), !text.hasSuffix("."), let start = Bylines.nameStart(text) else { continue }
      if let name = PenNames.name(String(text[start...])) { return name }
    }
    return nil
  }

  private func isStamp(_ index: Int) -> Bool {
    guard page.blocks.indices.contains(index) else { return false }
    let block = page.blocks[index]
    guard block.range.count <= 160 else { return false }
    return !DateReader.dates(in: page.text(block)).isEmpty
  }

  /// A line cut at marks that set items apart, at dates, and before a cue.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var current: [Substring] = []
    func close() {
      if !current.isEmpty { parts.append(current.joined(separator: " ")) }
      current = []
    }
    for glued in text.split(separator: " " as Character) {
      var word = glued
      // `18 June 2025Ann Lee`: a line break was lost.
      if let rest = afterNumber(glued) {
        close()
        word = rest
      }
      let bare = String(word).trimmingMarks().lowercased()
      let isDate = bare.unicodeScalars.contains { $0.value &- 0x30 < 10 } || MonthNames.number(of: bare) != nil
      if isDate || ["|", "•", "·", "⋅", "-", "–", "—", "/", "//", "::", "on", "am", "le", "el", "il"].contains(bare)
        || bare.isEmpty
      {
        close()
        continue
      }
      if ["by", "von", "par", "por", "di"].contains(word) { close() }
      current.append(word)
      if word.hasSuffix(",") || word.hasSuffix("|") {
        current[current.count - 1] = word.dropLast()
        close()
      }
    }
    close()
    return parts
  }

  /// What is glued to the end of a number, if it begins with a capital.
  private static func afterNumber(_ word: Substring) -> Substring? {
    let digits = word.unicodeScalars.prefix { $0.value &- 0x30 < 10 }
    guard !digits.isEmpty, digits.endIndex < word.endIndex else { return nil }
    let rest = word[digits.endIndex...]
    return rest.unicodeScalars.first.map { lowercased($0.value) != $0.value } == true ? rest : nil
  }
}
