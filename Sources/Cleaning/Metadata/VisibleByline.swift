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
    for index in lines.leading {
      let found = besideStamp(index)
      if !found.isEmpty { return found }
    }
    // Far behind the text `by` names the authors of other stories.
    for index in lines.trailing where !page.text(page.blocks[index]).lowercased().hasPrefix("by ") {
      let found = opened(index)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The one name behind a cue, for authors who sign with no other.
  private func mononym(_ index: Int) -> String? {
    let text = page.text(page.blocks[index])
    guard text.utf8.count <= 120, let start = Bylines.nameStart(text) else { return nil }
    return PersonNames.mononym(in: text[start...])
  }

  /// `By Ann Lee`, or `Author` with the name in the next line.
  private func opened(_ index: Int) -> [String] {
    let text = page.text(page.blocks[index])
    guard text.utf8.count <= 400 else { return [] }
    if let start = Bylines.nameStart(text) { return PersonNames.people(in: String(text[start...])) }
    if Bylines.isCue(text), index + 1 < page.blocks.count {
      let next = page.text(page.blocks[index + 1])
      return next.utf8.count <= 120 ? PersonNames.people(in: next) : []
    }
    return []
  }

  /// `Ann Lee | 18 June 2025`, `18 June 2025 by Ann Lee`, or a line that is a name, next to one with a date.
  private func besideStamp(_ index: Int) -> [String] {
    let text = page.text(page.blocks[index])
    guard text.utf8.count <= 160 else { return [] }
    if let name = PersonNames.person(text) {
      return names.isName(name) && (isStamp(index - 1) || isStamp(index + 1)) ? [name] : []
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

  private func isStamp(_ index: Int) -> Bool {
    guard page.blocks.indices.contains(index) else { return false }
    let block = page.blocks[index]
    guard block.range.count <= 160 else { return false }
    return !DateReader.dates(in: page.text(block)).isEmpty
  }

  /// A line cut at marks that set items apart, and before a cue.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var current: [Substring] = []
    func close() {
      if !current.isEmpty { parts.append(current.joined(separator: " ")) }
      current = []
    }
    for word in text.split(separator: " " as Character) {
      if ["|", "•", "·", "-", "–", "—", "/", "//", "::"].contains(word) {
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
}
