import CLibXML2
import Documents

/// Makes a `Page` of HTML: sanitise, parse, walk the tree once without recursion.
struct HTMLPageBuilder {
  private var page = Page()
  private var folder = TextFolder()
  private var start = 0
  private var linkBytes = 0
  private var links = 0
  private var emphasisBytes = 0
  private var blockElement = -1
  /// Open elements: index in the page, and what it changed.
  private var stack: [Frame] = []
  private var linkDepth = 0
  private var emphasisDepth = 0
  private var preDepth = 0
  private var lastWasBreak = false
  /// The row of data that is being collected; -1 if none is.
  private var rowElement = -1
  /// Elements marked as a time, empty ones too; the first hundred are read.
  private var timesSeen = 0

  private struct Frame {
    var element: Int
    var tag: Tag
    var marked: MarkedStart?
    var row: Bool
  }

  /// An element whose text names something.
  private struct MarkedStart {
    enum Kind { case author, time, tag }

    var kind: Kind
    /// The value without its text.
    var value: MarkedValue
    var offset: Int
  }

  /// Builds the page of an HTML text.
  static func page(of html: UnsafeBufferPointer<UInt8>) -> Page {
    let sanitizer = MarkupSanitizer(html)
    var builder = HTMLPageBuilder()
    builder.page.hasMarkup = true
    builder.page.bytes.reserveCapacity(html.count / 8)
    builder.page.head.jsonLD = sanitizer.jsonLD.map { String(decoding: html[$0], as: UTF8.self) }
    guard let tree = HTMLTree(sanitizer.output), let root = tree.root else { return builder.page }
    builder.walk(root)
    builder.flush()
    return builder.page
  }

  private mutating func walk(_ root: xmlNodePtr) {
    var node = root
    while true {
      if enter(node), let child = node.pointee.children {
        node = child
        continue
      }
      while true {
        leave(node)
        if node == root { return }
        if let next = node.pointee.next {
          node = next
          break
        }
        guard let parent = node.pointee.parent else { return }
        node = parent
      }
    }
  }

  // MARK: Elements

  /// Begins a node; returns whether to go into its children.
  private mutating func enter(_ node: xmlNodePtr) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content { appendText(bytes(content)) }
      return false
    case XML_ELEMENT_NODE: break
    default: return false
    }
    guard let rawName = node.pointee.name else { return false }
    let tag = Tag(name: bytes(rawName))
    switch tag {
    case .head:
      readHead(node)
      return false
    case .title, .meta, .link, .base:
      readHeadElement(node, tag)
      return false
    case .br:
      lineBreak()
      return false
    case .hr:
      if rowElement < 0 { flush() }
      return false
    case .wbr, .img, .source, .input, .area: return false
    default: if tag.isSkipped { return false }
    }
    open(node, tag)
    return true
  }

  private mutating func open(_ node: xmlNodePtr, _ tag: Tag) {
    if tag == .html { page.head.language = attribute(node, "lang").map { String(decoding: $0, as: UTF8.self) } }
    let parent = stack.last?.element ?? -1
    var hints = ElementHints.of(tag)
    if node.pointee.properties != nil {
      if let value = attribute(node, "class") { hints.formUnion(ElementHints.words(in: value)) }
      if let value = attribute(node, "id") { hints.formUnion(ElementHints.words(in: value)) }
      if let value = attribute(node, "role") { hints.formUnion(ElementHints.words(in: value)) }
      if attribute(node, "hidden") != nil { hints.insert(.hidden) }
    }
    var marked: MarkedStart?
    if tag == .time || node.pointee.properties != nil { marked = mark(node, tag, &hints) }
    let isRow = tag == .tr && isDataRow(node)
    let isCell = (tag == .td || tag == .th) && stack.last?.row == true
    if !tag.isInline && !isCell {
      if rowElement < 0 { flush() } else { folder.space() }
    }
    if isCell { if page.bytes.count > start { cellBreak() } }
    let element: Int
    if tag.isInline && !hints.isEmpty || !tag.isInline {
      element = page.elements.count
      let inherited = parent >= 0 ? page.elements[parent].inheritedHints : []
      page.elements.append(
        PageElement(
          tag: tag,
          parent: parent,
          depth: parent >= 0 ? page.elements[parent].depth + 1 : 0,
          hints: hints,
          inheritedHints: tag == .body || tag == .html ? [] : inherited.union(hints)
        )
      )
    } else {
      element = parent
    }
    if tag == .a {
      linkDepth += 1
      links += 1
    }
    if tag == .b || tag == .strong || tag == .i || tag == .em { emphasisDepth += 1 }
    if tag == .pre { preDepth += 1 }
    if isRow { rowElement = element }
    stack.append(Frame(element: element, tag: tag, marked: marked, row: isRow))
  }

  private mutating func leave(_ node: xmlNodePtr) {
    guard node.pointee.type == XML_ELEMENT_NODE, let rawName = node.pointee.name else { return }
    let tag = Tag(name: bytes(rawName))
    guard let frame = stack.last, isOpened(tag) else { return }
    if let marked = frame.marked, page.bytes.count > marked.offset {
      note(marked)
    }
    if tag == .a { linkDepth -= 1 }
    if tag == .b || tag == .strong || tag == .i || tag == .em { emphasisDepth -= 1 }
    let isCell = (tag == .td || tag == .th) && stack.count >= 2 && stack[stack.count - 2].row
    if tag == .option || tag == .button || tag == .label { folder.space() }
    if !tag.isInline && !isCell {
      if rowElement < 0 || frame.row { flush() } else { folder.space() }
    }
    if frame.row { rowElement = -1 }
    if tag == .pre { preDepth -= 1 }
    stack.removeLast()
  }

  /// Whether `open` was called for an element of that tag.
  private func isOpened(_ tag: Tag) -> Bool {
    switch tag {
    case .head, .title, .meta, .link, .base, .br, .hr, .wbr, .img, .source, .input, .area: false
    default: !tag.isSkipped
    }
  }

  // MARK: Text

  private mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    let before = page.bytes.count
    folder.append(text, to: &page.bytes, blockStart: start)
    let added = page.bytes.count - before
    guard added > 0 else { return }
    lastWasBreak = false
    if before == start { blockElement = stack.last?.element ?? -1 }
    if linkDepth > 0 { linkBytes += added }
    if emphasisDepth > 0 { emphasisBytes += added }
  }

  private mutating func lineBreak() {
    // Two breaks in a row set a paragraph apart; one breaks a line, which counts in preformatted text only.
    if lastWasBreak || preDepth > 0 {
      flush()
    } else {
      folder.space()
      lastWasBreak = true
    }
  }

  private mutating func cellBreak() {
    folder.reset()
    if page.bytes.last != 0x09 { page.bytes.append(0x09) }
  }

  /// Ends the current block, if it has text.
  private mutating func flush() {
    folder.reset()
    lastWasBreak = false
    while page.bytes.count > start, page.bytes.last == 0x09 { page.bytes.removeLast() }
    if page.bytes.count > start {
      var element = blockElement
      while element >= 0, page.elements[element].tag.isInline { element = page.elements[element].parent }
      var block = PageBlock(
        range: start..<page.bytes.count,
        kind: rowElement >= 0 ? .tableRow : kind(of: element),
        element: blockElement
      )
      block.linkBytes = min(linkBytes, block.range.count)
      block.links = links
      block.emphasisBytes = emphasisBytes
      page.blocks.append(block)
      links = linkDepth > 0 ? 1 : 0
    }
    start = page.bytes.count
    linkBytes = 0
    emphasisBytes = 0
  }

  private func kind(of element: Int) -> Block.Kind {
    var element = element
    var steps = 0
    while element >= 0, steps < 8 {
      switch page.elements[element].tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
      case .li, .dt, .dd: return .listItem
      case .blockquote: return .quote
      case .figcaption, .caption: return .caption
      case .tr: return .tableRow
      case .pre: return .preformatted
      case .article, .main, .section, .body, .table, .td, .th: return .paragraph
      default: break
      }
      element = page.elements[element].parent
      steps += 1
    }
    return .paragraph
  }

  /// Whether a row holds data: two cells or more, short, without blocks of their own. Other rows lay out a page.
  private func isDataRow(_ row: xmlNodePtr) -> Bool {
    var cells = 0
    var length = 0
    var cell = row.pointee.children
    while let current = cell {
      if current.pointee.type == XML_ELEMENT_NODE {
        cells += 1
        var seen = 0
        guard isPlain(current, &length, &seen) else { return false }
      }
      cell = current.pointee.next
    }
    return cells >= 2 && length <= 600
  }

  private func isPlain(_ cell: xmlNodePtr, _ length: inout Int, _ seen: inout Int) -> Bool {
    var paragraphs = 0
    var node = cell
    while true {
      seen += 1
      if seen > 40 || length > 600 { return false }
      if node.pointee.type == XML_TEXT_NODE, let content = node.pointee.content {
        length += bytes(content).count
      } else if node != cell, node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name {
        let tag = Tag(name: bytes(name))
        if tag == .p || tag == .div { paragraphs += 1 }
        if !tag.isInline && tag != .br && tag != .p && tag != .div || paragraphs > 1 { return false }
      }
      if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
        node = child
        continue
      }
      while node != cell, node.pointee.next == nil {
        guard let parent = node.pointee.parent else { return true }
        node = parent
      }
      if node == cell { return true }
      guard let next = node.pointee.next else { return true }
      node = next
    }
  }

  // MARK: What the page says about itself

  private mutating func readHead(_ head: xmlNodePtr) {
    var child = head.pointee.children
    while let node = child {
      if node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name {
        readHeadElement(node, Tag(name: bytes(name)))
      }
      child = node.pointee.next
    }
  }

  private mutating func readHeadElement(_ node: xmlNodePtr, _ tag: Tag) {
    switch tag {
    case .title:
      if page.head.title == nil, let content = node.pointee.children?.pointee.content {
        var folded: [UInt8] = []
        var folder = TextFolder()
        folder.append(bytes(content), to: &folded, blockStart: 0)
        if !folded.isEmpty { page.head.title = String(decoding: folded, as: UTF8.self) }
      }
    case .meta:
      guard let content = attribute(node, "content"), content.count > 0 else { return }
      var folded: [UInt8] = []
      var folder = TextFolder()
      folder.append(content, to: &folded, blockStart: 0)
      guard !folded.isEmpty, page.head.meta.count < 400 else { return }
      let itemprop = attribute(node, "itemprop")
      for key in [attribute(node, "property"), attribute(node, "name"), itemprop] {
        guard let key, key.count > 0, key.count < 80 else { continue }
        let name = String(decoding: key, as: UTF8.self).lowercased()
        let value = String(decoding: folded, as: UTF8.self)
        if name == "article:tag", page.head.tags.count < 60 { page.head.tags.append(value) }
        guard page.head.meta[name] == nil else { continue }
        page.head.meta[name] = value
        if key.baseAddress == itemprop?.baseAddress { page.head.microdata.insert(name) }
      }
    case .link:
      guard let rel = attribute(node, "rel"), let href = attribute(node, "href") else { return }
      let target = String(decoding: href, as: UTF8.self)
      switch String(decoding: rel.prefix(40), as: UTF8.self).lowercased() {
      case "canonical": page.head.canonicalURL = page.head.canonicalURL ?? target
      case "image_src": page.head.imageLink = page.head.imageLink ?? target
      default: break
      }
    default: break
    }
  }

  /// Notes markup that names a date, an author or a tag; adds what it says to the hints.
  private mutating func mark(_ node: xmlNodePtr, _ tag: Tag, _ hints: inout ElementHints) -> MarkedStart? {
    let itemprop = attribute(node, "itemprop").map { String(decoding: $0, as: UTF8.self) } ?? ""
    if itemprop == "articleBody" { hints.formUnion([.articleBody, .content]) }
    var value = MarkedValue(value: "", block: page.blocks.count, isExplicit: false)
    let isPublished = itemprop == "datePublished"
    let isModified = itemprop == "dateModified"
    if tag == .time || isPublished || isModified, timesSeen < 100 {
      timesSeen += 1
      hints.insert(.metadata)
      let className =
        attribute(node, "class").map { String(decoding: $0.prefix(200), as: UTF8.self).lowercased() } ?? ""
      let role = DateCues.role(of: DateToken.tokens(of: textBefore(), limit: 40)[...])
      value.isMicrodata = isPublished || isModified
      value.isExplicit = isPublished || className.contains("published")
      value.isModification =
        !value.isExplicit && (isModified || className.contains("updated") || className.contains("modified"))
      if !value.isExplicit && !value.isModification {
        value.isExplicit = role == .published
        value.isModification = role == .modified
      }
      if let text = attribute(node, "datetime") ?? attribute(node, "content"), text.count > 0 {
        value.value = String(decoding: text, as: UTF8.self)
        page.head.times.append(value)
        return nil
      }
      return MarkedStart(kind: .time, value: value, offset: page.bytes.count)
    }
    let rel = attribute(node, "rel").map { String(decoding: $0.prefix(60), as: UTF8.self).lowercased() } ?? ""
    if tag == .a, rel.split(separator: " " as Character).contains("tag") {
      return MarkedStart(kind: .tag, value: value, offset: page.bytes.count)
    }
    let isLink = tag == .a && attribute(node, "href").map { AuthorLinks.isAuthorPage($0) } == true
    if itemprop == "author" || rel.contains("author") {
      hints.insert(.author)
      value.isExplicit = true
      value.isMicrodata = itemprop == "author"
    } else if isLink {
      value.isLink = true
    } else if !hints.contains(.author) || page.head.authors.count >= 40 {
      return nil
    }
    return MarkedStart(kind: .author, value: value, offset: page.bytes.count)
  }

  /// The text right before the current place that can say what follows: the current block's, or a short block's.
  private func textBefore() -> String {
    if page.bytes.count > start { return page.text(max(start, page.bytes.count - 60)..<page.bytes.count) }
    guard let last = page.blocks.last, last.range.count <= 40 else { return "" }
    return page.text(last)
  }

  private mutating func note(_ marked: MarkedStart) {
    guard page.bytes.count - marked.offset < 300 else { return }
    var value = marked.value
    value.value = text(from: marked.offset)
    switch marked.kind {
    case .author: if page.head.authors.count < 60 { page.head.authors.append(value) }
    case .time: page.head.times.append(value)
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
}
