/// What a page says about itself: meta elements, and markup that names a date, an author or a tag.
extension HTMLPageBuilder {
  /// An element whose text names something.
  struct MarkedStart {
    enum Kind { case author, time, tag }

    var kind: Kind
    /// The value without its text.
    var value: MarkedValue
    var offset: Int
  }

  /// Reads `<title>`, `<meta>` or `<link>`, wherever it stands.
  mutating func readHeadElement(_ tag: Tag) {
    let attributes = tokens.attributes
    switch tag {
    case .title:
      let range = tokens.titleText()
      if page.head.title == nil, let text = folded(range, inAttribute: false) { page.head.title = text }
    case .meta:
      guard let range = attributes[.content], !range.isEmpty, page.head.meta.count < 400,
        attributes.contains(.property) || attributes.contains(.name) || attributes.contains(.itemprop),
        let content = folded(clipped(range), inAttribute: true)
      else { return }
      for name in [TagAttributes.Name.property, .name, .itemprop] {
        guard let range = attributes[name], !range.isEmpty, range.count < 80 else { continue }
        let key = text(range).lowercased()
        if key == "article:tag", page.head.tags.count < 60 { page.head.tags.append(content) }
        guard page.head.meta[key] == nil else { continue }
        page.head.meta[key] = content
        if name == .itemprop { page.head.microdata.insert(key) }
      }
    case .link:
      guard let rel = attributes[.rel], let href = attributes[.href] else { return }
      switch text(rel, limit: 40).lowercased() {
      case "canonical": page.head.canonicalURL = page.head.canonicalURL ?? text(href)
      case "image_src": page.head.imageLink = page.head.imageLink ?? text(href)
      default: break
      }
    default: break
    }
  }

  /// Notes markup that names a date, an author or a tag; adds what it says to the hints.
  mutating func mark(_ tag: Tag, _ attributes: TagAttributes, _ hints: inout ElementHints) -> MarkedStart? {
    let itemprop = attributes[.itemprop].map { text($0) } ?? ""
    if itemprop == "articleBody" { hints.formUnion([.articleBody, .content]) }
    var value = MarkedValue(value: "", block: page.blocks.count, isExplicit: false)
    let isPublished = itemprop == "datePublished"
    let isModified = itemprop == "dateModified"
    if tag == .time || isPublished || isModified, timesSeen < 100 {
      timesSeen += 1
      hints.insert(.metadata)
      let className = attributes[.class].map { text($0, limit: 200).lowercased() } ?? ""
      value.isMicrodata = isPublished || isModified
      value.isExplicit = isPublished || className.hasBytes(of: "published")
      value.isModification =
        !value.isExplicit && (isModified || className.hasBytes(of: "updated") || className.hasBytes(of: "modified"))
      if !value.isExplicit && !value.isModification {
        let role = roleByTextBefore()
        value.isExplicit = role == .published
        value.isModification = role == .modified
      }
      if let range = attributes[.datetime] ?? attributes[.content], !range.isEmpty {
        value.value = text(range)
        page.head.times.append(value)
        return nil
      }
      return MarkedStart(kind: .time, value: value, offset: page.bytes.count)
    }
    let rel = attributes[.rel].map { text($0, limit: 60).lowercased() } ?? ""
    if tag == .a, rel.hasBytes(of: "tag"), rel.split(separator: " " as Character).contains("tag") {
      return MarkedStart(kind: .tag, value: value, offset: page.bytes.count)
    }
    if itemprop == "author" || rel.hasBytes(of: "author") {
      hints.insert(.author)
      value.isExplicit = true
      value.isMicrodata = itemprop == "author"
    } else if tag == .a, let href = attributes[.href], isAuthorPage(href) {
      value.isLink = true
    } else if !hints.contains(.author) || page.head.authors.count >= 40 {
      return nil
    }
    return MarkedStart(kind: .author, value: value, offset: page.bytes.count)
  }

  private func isAuthorPage(_ href: Range<Int>) -> Bool {
    AuthorLinks.isAuthorPage(UnsafeBufferPointer(rebasing: tokens.input[href]))
  }

  /// What the text right before the current place says of a date: the current block's, or a short block's.
  private func roleByTextBefore() -> FoundDate.Role {
    var range = max(start, page.bytes.count - 60)..<page.bytes.count
    if range.isEmpty {
      guard let last = page.blocks.last, last.range.count <= 40 else { return .unknown }
      range = last.range
    }
    return page.bytes.withUnsafeBufferPointer { bytes in
      DateCues.role(of: DateToken.tokens(of: UnsafeBufferPointer(rebasing: bytes[range]), limit: 40)[...])
    }
  }

  /// Notes the text of an element that marks something, at its end.
  mutating func note(_ marked: MarkedStart) {
    let length = page.bytes.count - marked.offset
    guard length > 0, length < 300 else { return }
    var value = marked.value
    value.value = text(from: marked.offset)
    switch marked.kind {
    case .author: if page.head.authors.count < 60 { page.head.authors.append(value) }
    case .time: if page.head.times.count < 200 { page.head.times.append(value) }
    case .tag: if page.head.tags.count < 60 { page.head.tags.append(value.value) }
    }
  }

  /// The text since an offset, blocks and cells set apart by bars.
  private func text(from offset: Int) -> String {
    var parts: [String] = []
    if max(start, offset) < page.bytes.count { parts.append(page.text(max(start, offset)..<page.bytes.count)) }
    for block in page.blocks.reversed() {
      if block.range.upperBound <= offset { break }
      parts.append(page.text(max(block.range.lowerBound, offset)..<block.range.upperBound))
    }
    return parts.reversed().joined(separator: " | ")
  }

  /// The text of an attribute, its references resolved.
  func text(_ range: Range<Int>, limit: Int = maximumAttributeLength) -> String {
    let bytes = tokens.input[clipped(range, limit)]
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x26,
        let reference = CharacterReference.read(tokens.input, at: index, before: bytes.endIndex, inAttribute: true)
      {
        for scalar in [reference.scalar, reference.second] where scalar != 0 { append(scalar, to: &output) }
        index = reference.end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func folded(_ range: Range<Int>, inAttribute: Bool) -> String? {
    var output: [UInt8] = []
    var folder = TextFolder()
    folder.append(
      markup: UnsafeBufferPointer(rebasing: tokens.input[range]),
      to: &output,
      blockStart: 0,
      inAttribute: inAttribute
    )
    return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
  }

  /// The value of an attribute, cut off where it grows too long; not in the middle of a scalar.
  private func clipped(_ range: Range<Int>, _ limit: Int = maximumAttributeLength) -> Range<Int> {
    guard range.count > limit else { return range }
    var end = range.lowerBound + limit
    while end > range.lowerBound && tokens.input[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }
}
