/// Cuts HTML into tags and text in one pass, without a copy (HTML Living Standard, "Tokenization"). Comments,
/// declarations, scripts, styles and other elements without visible text are passed over.
struct MarkupTokenizer {
  enum Token {
    /// Text with its character references, as it stands in the page.
    case text(Range<Int>)
    /// The start of an element; `attributes` and `nameHash` tell more.
    case start(Tag)
    /// An end tag; `nameHash` tells its name.
    case end(Tag)
    case endOfPage
  }

  /// Attributes of a tag that are looked at.
  private static let maximumAttributes = 64
  /// JSON-LD scripts of a page, and bytes of each.
  private static let maximumJSONScripts = 24
  private static let maximumJSONLength = 400_000

  /// The page.
  let input: UnsafeBufferPointer<UInt8>
  /// The hash of the last tag's lowercase name.
  private(set) var nameHash: UInt64 = 0
  /// The attributes of the last start tag.
  private(set) var attributes = TagAttributes()
  /// Whether the last start tag ends in a slash.
  private(set) var isSelfClosed = false
  /// Bodies of JSON-LD scripts, in order.
  private(set) var jsonLD: [Range<Int>] = []
  private var position = 0
  private var titleIsOpen = false

  init(_ input: UnsafeBufferPointer<UInt8>) { self.input = input }

  /// The next token.
  mutating func next() -> Token {
    while position < input.count {
      guard input[position] == 0x3C, position + 1 < input.count else { return .text(text()) }
      let byte = input[position + 1]
      if (byte | 0x20) &- 0x61 < 26 {
        if let tag = startTag() { return .start(tag) }
      } else if byte == 0x2F {
        if let tag = endTag() { return .end(tag) }
      } else if byte == 0x21 || byte == 0x3F {
        skipDeclaration()
      } else {
        return .text(text())
      }
    }
    return .endOfPage
  }

  /// The text up to the end tag of `<title>`, whose start was the last token; empty if there is no such end tag.
  mutating func titleText() -> Range<Int> {
    // Looked for once, for a page may have many that are never closed.
    guard !titleIsOpen else { return position..<position }
    var look = position
    while true {
      look = find(0x3C, from: look)
      guard look < input.count else { break }
      if matches("</title", at: look) {
        defer { position = min(find(0x3E, from: look) + 1, input.count) }
        return position..<look
      }
      look += 1
    }
    titleIsOpen = true
    return position..<position
  }

  // MARK: Text and declarations

  private mutating func text() -> Range<Int> {
    let start = position
    repeat { position = find(0x3C, from: position + 1) } while position < input.count && !beginsMarkup(position)
    return start..<position
  }

  /// Whether the `<` at an index begins a tag, a comment or the like; else it is text.
  private func beginsMarkup(_ index: Int) -> Bool {
    guard index + 1 < input.count else { return false }
    let byte = input[index + 1]
    return (byte | 0x20) &- 0x61 < 26 || byte == 0x2F || byte == 0x21 || byte == 0x3F
  }

  /// Skips `<!-- -->`, `<!doctype>`, `<![CDATA[ ]]>` and `<? ?>`.
  private mutating func skipDeclaration() {
    guard matches("<!--", at: position) else {
      position = min(find(0x3E, from: position) + 1, input.count)
      return
    }
    let body = position + 2
    var look = body
    while true {
      look = find(0x3E, from: look)
      guard look < input.count else { break }
      if look - 2 >= body, input[look - 1] == 0x2D, input[look - 2] == 0x2D { break }
      if look - 5 >= body, input[look - 1] == 0x21, input[look - 2] == 0x2D, input[look - 3] == 0x2D { break }
      look += 1
    }
    position = min(look + 1, input.count)
  }

  // MARK: Tags

  private mutating func readName() {
    var hash = WordHash.seed
    var index = position
    while index < input.count {
      let byte = input[index]
      if byte <= 0x20 || byte == 0x2F || byte == 0x3E { break }
      hash = WordHash.add(UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte), to: hash)
      index += 1
    }
    position = index
    nameHash = hash
  }

  private mutating func endTag() -> Tag? {
    position += 2
    let isNamed = position < input.count && (input[position] | 0x20) &- 0x61 < 26
    if isNamed { readName() }
    position = min(find(0x3E, from: position) + 1, input.count)
    // `</>` and `</ ...>` are ignored.
    return isNamed ? Tag(nameHash: nameHash) : nil
  }

  private mutating func startTag() -> Tag? {
    position += 1
    let start = position
    readName()
    let name = start..<position
    let tag = Tag(nameHash: nameHash)
    readAttributes()
    guard tag.isSkipped else { return tag }
    skipContent(of: tag, name: name)
    return nil
  }

  /// Skips the content of an element up to its own end tag; keeps the body of JSON-LD.
  private mutating func skipContent(of tag: Tag, name: Range<Int>) {
    if input[position - 1] == 0x3E && input[position - 2] == 0x2F && tag != .script && tag != .style { return }
    let isJSON =
      tag == .script && jsonLD.count < Self.maximumJSONScripts
      && contains("ld+json", in: name.upperBound..<min(position, name.upperBound + 400))
    let start = position
    var look = position
    while true {
      look = find(0x3C, from: look)
      guard look < input.count else { break }
      if isEnd(of: name, at: look) {
        if isJSON && look - start <= Self.maximumJSONLength { jsonLD.append(start..<look) }
        break
      }
      look += 1
    }
    position = min(find(0x3E, from: look) + 1, input.count)
  }

  /// Whether the end tag of that name begins at an index.
  private func isEnd(of name: Range<Int>, at index: Int) -> Bool {
    let start = index + 2
    guard start + name.count <= input.count, input[index + 1] == 0x2F else { return false }
    for offset in 0..<name.count where input[start + offset] | 0x20 != input[name.lowerBound + offset] | 0x20 {
      return false
    }
    let end = start + name.count
    return end == input.count || input[end] <= 0x20 || input[end] == 0x3E || input[end] == 0x2F
  }

  // MARK: Attributes

  /// Reads the attributes up to the end of the tag.
  private mutating func readAttributes() {
    attributes.removeAll()
    var isSelfClosed = false
    var seen = 0
    var index = position
    while index < input.count {
      let byte = input[index]
      if byte == 0x3E {
        index += 1
        break
      }
      if byte <= 0x20 || byte == 0x2F {
        isSelfClosed = byte == 0x2F
        index += 1
        continue
      }
      isSelfClosed = false
      let start = index
      var packed = UInt64(byte | 0x20)
      index += 1
      while index < input.count {
        let byte = input[index]
        if byte <= 0x20 || byte == 0x3D || byte == 0x3E || byte == 0x2F { break }
        packed = packed << 8 | UInt64(byte | 0x20)
        index += 1
      }
      let length = index - start
      while index < input.count && input[index] <= 0x20 { index += 1 }
      var value = index..<index
      if index < input.count && input[index] == 0x3D { (value, index) = attributeValue(at: index + 1) }
      seen += 1
      if seen > Self.maximumAttributes || length > 8 { continue }
      if let name = TagAttributes.Name(packed: packed) { note(name, value) }
    }
    position = index
    self.isSelfClosed = isSelfClosed
  }

  /// The value behind an equals sign, and where what follows it begins.
  private func attributeValue(at index: Int) -> (value: Range<Int>, end: Int) {
    var index = index
    while index < input.count && input[index] <= 0x20 { index += 1 }
    guard index < input.count else { return (index..<index, index) }
    let quote = input[index]
    if quote == 0x22 || quote == 0x27 {
      let end = find(quote, from: index + 1)
      return (index + 1..<end, min(end + 1, input.count))
    }
    let start = index
    while index < input.count && input[index] > 0x20 && input[index] != 0x3E { index += 1 }
    return (start..<index, index)
  }

  private mutating func note(_ name: TagAttributes.Name, _ value: Range<Int>) {
    if name == .style {
      // `display: none` hides as the attribute does.
      let head = value.lowerBound..<min(value.upperBound, value.lowerBound + 300)
      if contains("none", in: head) { attributes.note(.hidden, value) }
    } else {
      attributes.note(name, value)
    }
  }

  // MARK: Bytes

  /// Where a byte stands next; the end of the page if it does not.
  @inline(__always)
  private func find(_ byte: UInt8, from start: Int) -> Int { input.place(of: byte, from: start) }

  /// Whether lowercase text stands at an index, in any case.
  private func matches(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= input.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      let byte = input[index + offset]
      if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != text.utf8Start[offset] { return false }
    }
    return true
  }

  /// Whether lowercase text stands in a short range, in any case.
  private func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    let first = text.utf8Start[0]
    for start in range.lowerBound...(range.upperBound - text.utf8CodeUnitCount)
    where input[start] | 0x20 == first && matches(text, at: start) {
      return true
    }
    return false
  }
}
