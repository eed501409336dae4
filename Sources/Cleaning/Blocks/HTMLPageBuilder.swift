import Documents

/// Makes a `Page` of HTML in one pass over its tokens. The rules by which elements nest are followed on a stack of open
/// elements (`HTMLPageBuilder+Nesting`); there is no tree.
struct HTMLPageBuilder {
  /// How many elements may be open within each other. What is deeper becomes text of the last one.
  static let maximumDepth = 220
  /// The same for elements whose end tag may be left out, such as paragraphs.
  static let maximumOptionalDepth = 256
  /// Tags of a page; what follows is text without markup.
  static let maximumTags = 400_000
  /// Bytes of an attribute's value that are read.
  static let maximumAttributeLength = 2_000

  var page = Page()
  var tokens: MarkupTokenizer
  var stack: [OpenElement] = []
  /// By tag: elements that are open, and elements that were too deep to be opened.
  var openCounts = [Int](repeating: 0, count: Tag.allCases.count)
  var tooDeepCounts = [Int](repeating: 0, count: Tag.allCases.count)
  var tags = 0

  private let maximumBlocks: Int
  private var folder = TextFolder()
  var start = 0
  private var linkBytes = 0
  private var links = 0
  private var emphasisBytes = 0
  private var blockElement = -1
  private var linkDepth = 0
  private var emphasisDepth = 0
  private var preDepth = 0
  private var lastWasBreak = false
  /// The row of data that is being collected; -1 if none is.
  private var rowElement = -1
  private var classNames = ClassNames()
  /// Elements marked as a time, empty ones too; the first hundred are read.
  var timesSeen = 0

  /// An element that is open.
  struct OpenElement {
    /// Its index in the page, or that of the nearest one which the page notes.
    var element: Int
    var tag: Tag
    /// Whether it is a row of data.
    var isDataRow = false
    /// Whether it still sets how text looks; formatting may end before the element does.
    var isActive = true
    var nameHash: UInt64
    /// A date or an author that it marks.
    var marked: MarkedStart?
  }

  /// Builds the page of an HTML text.
  static func page(of html: UnsafeBufferPointer<UInt8>, maximumBlocks: Int = .max) -> Page {
    var builder = HTMLPageBuilder(tokens: MarkupTokenizer(html), maximumBlocks: maximumBlocks)
    builder.page.hasMarkup = true
    builder.page.bytes.reserveCapacity(html.count / 8)
    builder.build()
    builder.page.head.jsonLD = builder.tokens.jsonLD.map { String(decoding: html[$0], as: UTF8.self) }
    return builder.page
  }

  private init(tokens: MarkupTokenizer, maximumBlocks: Int) {
    self.tokens = tokens
    self.maximumBlocks = maximumBlocks
  }

  private mutating func build() {
    while true {
      switch tokens.next() {
      case .text(let range): appendText(range)
      case .start(let tag): begin(tag)
      case .end(let tag): end(tag)
      case .endOfPage:
        close(downTo: 0)
        flush()
        return
      }
    }
  }

  // MARK: Elements

  /// Opens an element that may stand here.
  mutating func open(_ tag: Tag, _ attributes: TagAttributes) {
    let parent = stack.last?.element ?? -1
    var hints = ElementHints.of(tag)
    var signature = UInt64(tag.rawValue)
    if !attributes.isEmpty {
      hints.formUnion(words(of: attributes))
      if let value = attributes[.class] {
        let reading = classNames.read(UnsafeBufferPointer(rebasing: tokens.input[value]))
        hints.formUnion(reading.hints)
        signature = WordHash.combine(signature, reading.signature)
      }
    }
    let marked = tag == .time || !attributes.isEmpty || hints.contains(.author) ? mark(tag, attributes, &hints) : nil
    let isDataRow = tag == .tr && DataRow.follows(tokens)
    let isCell = tag.isCell && stack.last?.isDataRow == true
    if !tag.isInline && !isCell {
      if rowElement < 0 { flush() } else { folder.space() }
    }
    if isCell && page.bytes.count > start { cellBreak() }
    let element: Int
    if tag.isInline && hints.isEmpty {
      element = parent
    } else {
      element = page.elements.count
      let inherited = parent >= 0 ? page.elements[parent].inheritedHints : []
      page.elements.append(
        PageElement(
          tag: tag,
          parent: parent,
          depth: parent >= 0 ? page.elements[parent].depth + 1 : 0,
          signature: signature,
          hints: hints,
          inheritedHints: tag == .body || tag == .html ? [] : inherited.union(hints)
        )
      )
    }
    switch tag {
    case .a:
      linkDepth += 1
      links += 1
    case .b, .strong, .i, .em: emphasisDepth += 1
    case .pre: preDepth += 1
    default: break
    }
    if isDataRow { rowElement = element }
    openCounts[Int(tag.rawValue)] += 1
    stack.append(
      OpenElement(element: element, tag: tag, isDataRow: isDataRow, nameHash: tokens.nameHash, marked: marked)
    )
  }

  /// Closes the elements from an index of the stack on, the innermost first.
  mutating func close(downTo index: Int) {
    while stack.count > index, let last = stack.last {
      if let marked = last.marked { note(marked) }
      let tag = last.tag
      if last.isActive { endEffect(of: tag) }
      if tag == .option || tag == .button || tag == .label { folder.space() }
      let isCell = tag.isCell && stack.count >= 2 && stack[stack.count - 2].isDataRow
      if !tag.isInline && !isCell {
        if rowElement < 0 || last.isDataRow { flush() } else { folder.space() }
      }
      if last.isDataRow { rowElement = -1 }
      if tag == .pre { preDepth -= 1 }
      openCounts[Int(tag.rawValue)] -= 1
      stack.removeLast()
    }
  }

  /// Ends what an element does to text, while the blocks in it stay where they are.
  mutating func deactivate(_ index: Int) {
    if let marked = stack[index].marked { note(marked) }
    stack[index].marked = nil
    stack[index].isActive = false
    endEffect(of: stack[index].tag)
  }

  private mutating func endEffect(of tag: Tag) {
    switch tag {
    case .a: linkDepth -= 1
    case .b, .strong, .i, .em: emphasisDepth -= 1
    default: break
    }
  }

  private func words(of attributes: TagAttributes) -> ElementHints {
    var hints: ElementHints = []
    if attributes.hasIdentity {
      for name in [TagAttributes.Name.id, .role] {
        if let value = attributes[name] {
          hints.formUnion(ElementHints.words(in: UnsafeBufferPointer(rebasing: tokens.input[value])))
        }
      }
    }
    if attributes.contains(.hidden) { hints.insert(.hidden) }
    return hints
  }

  // MARK: Text

  private mutating func appendText(_ range: Range<Int>) {
    guard page.blocks.count < maximumBlocks else { return }
    let text = UnsafeBufferPointer(rebasing: tokens.input[range])
    if stack.count < 2 {
      guard text.contains(where: { $0 > 0x20 }) else { return }
      openBody()
    }
    let before = page.bytes.count
    folder.append(markup: text, to: &page.bytes, blockStart: start)
    let added = page.bytes.count - before
    guard added > 0 else { return }
    lastWasBreak = false
    if before == start { blockElement = stack.last?.element ?? -1 }
    if linkDepth > 0 { linkBytes += added }
    if emphasisDepth > 0 { emphasisBytes += added }
  }

  mutating func lineBreak() {
    // Two breaks in a row set a paragraph apart; one breaks a line, which counts in preformatted text only.
    if lastWasBreak || preDepth > 0 {
      flush()
    } else {
      folder.space()
      lastWasBreak = true
    }
  }

  /// Ends the current block, unless cells of a row are being collected.
  mutating func blockBreak() {
    if rowElement < 0 { flush() }
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
}
