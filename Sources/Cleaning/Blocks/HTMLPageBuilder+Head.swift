/// What a page says about itself: meta elements, and markup that names a date or an author.
extension HTMLPageBuilder {
  /// Where an element began that marks its text as a date or an author.
  struct MarkedStart {
    var isAuthor: Bool
    var isExplicit: Bool
    var isModification: Bool
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
        guard let key = attributes[name], !key.isEmpty, key.count < 80 else { continue }
        let name = text(key).lowercased()
        if page.head.meta[name] == nil { page.head.meta[name] = content }
      }
    case .link:
      if page.head.canonicalURL == nil, let rel = attributes[.rel], let href = attributes[.href],
        text(rel).lowercased() == "canonical"
      {
        page.head.canonicalURL = text(href)
      }
    default: break
    }
  }

  /// Notes markup that names a date or an author; adds what it says to the hints.
  mutating func mark(_ tag: Tag, _ attributes: TagAttributes, _ hints: inout ElementHints) -> MarkedStart? {
    let itemprop = attributes[.itemprop].map { text($0) } ?? ""
    if itemprop == "articleBody" { hints.formUnion([.articleBody, .content]) }
    let isPublished = itemprop == "datePublished"
    let isModified = itemprop == "dateModified"
    if tag == .time || isPublished || isModified, page.head.times.count < 100 {
      hints.insert(.metadata)
      let className = attributes[.class].map { text($0, limit: 200).lowercased() } ?? ""
      let modified = isModified || className.contains("updated") || className.contains("modified")
      let published = isPublished || className.contains("published")
      if let value = attributes[.datetime] ?? attributes[.content], !value.isEmpty {
        page.head.times.append(
          MarkedValue(
            value: text(value),
            block: page.blocks.count,
            isExplicit: published,
            isModification: modified && !published
          )
        )
        return nil
      }
      return MarkedStart(
        isAuthor: false,
        isExplicit: published,
        isModification: modified && !published,
        offset: page.bytes.count
      )
    }
    if itemprop == "author" || attributes[.rel].map({ text($0, limit: 60).contains("author") }) ?? false {
      hints.insert(.author)
      return MarkedStart(isAuthor: true, isExplicit: true, isModification: false, offset: page.bytes.count)
    }
    if hints.contains(.author), page.head.authors.count < 40 {
      return MarkedStart(isAuthor: true, isExplicit: false, isModification: false, offset: page.bytes.count)
    }
    return nil
  }

  /// Notes the text of an element that marks a date or an author, at its end.
  mutating func note(_ marked: MarkedStart) {
    let length = page.bytes.count - marked.offset
    guard length > 0, length < 300 else { return }
    let found = MarkedValue(
      value: page.text(marked.offset..<page.bytes.count),
      block: page.blocks.count,
      isExplicit: marked.isExplicit,
      isModification: marked.isModification
    )
    if marked.isAuthor {
      if page.head.authors.count < 60 { page.head.authors.append(found) }
    } else if page.head.times.count < 200 {
      page.head.times.append(found)
    }
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
