/// Which element a tag opens or closes (HTML Living Standard, "The rules for parsing tokens in HTML content"), in one
/// point against the letter: formatting that is left open ends with the block that it stands in, for one link that
/// nobody closed would else turn all the text behind it into a link.
extension HTMLPageBuilder {
  // MARK: Start tags

  /// Takes a start tag.
  mutating func begin(_ tag: Tag) {
    tags += 1
    guard tags <= Self.maximumTags else {
      if !tag.isInline || tag == .br { blockBreak() }
      return
    }
    switch tag {
    case .html:
      openRoot(tokens.attributes)
      return
    case .head:
      openRoot(TagAttributes())
      return
    case .body:
      openBody(tokens.attributes)
      return
    case .title, .meta, .link, .base:
      readHeadElement(tag)
      return
    case .br:
      lineBreak()
      return
    case .hr:
      closeParagraph()
      blockBreak()
      return
    case .embed:
      blockBreak()
      return
    case .wbr, .img, .source, .input, .area: return
    case .tr, .td, .th, .thead, .tbody, .tfoot:
      // Outside of a table they are no elements.
      if openCounts[Int(Tag.table.rawValue)] == 0 {
        blockBreak()
        return
      }
    case .form:
      // Forms do not nest.
      if openCounts[Int(tag.rawValue)] > 0 {
        blockBreak()
        return
      }
    case .other:
      if tokens.isSelfClosed || Tag.isVoid(nameHash: tokens.nameHash) { return }
    default: break
    }
    openBody()
    closeImplied(before: tag)
    guard stack.count < (tag.hasOptionalEnd ? Self.maximumOptionalDepth : Self.maximumDepth) else {
      if !tag.hasOptionalEnd { tooDeepCounts[Int(tag.rawValue)] += 1 }
      if !tag.isInline { blockBreak() }
      return
    }
    open(tag, tokens.attributes)
  }

  /// Opens the elements that every page has, should they be missing.
  mutating func openBody(_ attributes: TagAttributes = TagAttributes()) {
    guard stack.count < 2 else { return }
    openRoot(TagAttributes())
    open(.body, attributes)
  }

  private mutating func openRoot(_ attributes: TagAttributes) {
    if page.head.language == nil { page.head.language = attributes[.lang].map { text($0) } }
    if stack.isEmpty { open(.html, attributes) }
  }

  /// Closes what the start of an element ends by itself.
  private mutating func closeImplied(before tag: Tag) {
    switch tag {
    case .a: endFormatting(.a)
    case .li: closeItem { $0 == .li }
    case .dt, .dd: closeItem { $0 == .dt || $0 == .dd }
    case .button:
      if openCounts[Int(tag.rawValue)] > 0, let index = match(tag, isStopped: { $0.isScope }) { close(downTo: index) }
    case .td, .th: closeTable { $0 == .tr || $0.isRowGroup }
    case .tr: closeTable { $0.isRowGroup }
    case .thead, .tbody, .tfoot: closeTable { $0 == .table }
    case .caption: if openCounts[Int(Tag.table.rawValue)] > 0 { closeTable { $0 == .table } }
    case .table:
      // A table within a table but in no cell begins anew.
      if let last = stack.last?.tag, last == .tr || last.isRowGroup,
        let index = match(.table, isStopped: { _ in false })
      {
        close(downTo: index)
      }
    default: break
    }
    if tag.closesParagraph { closeParagraph() }
    if tag.isHeading, let last = stack.last, last.tag.isHeading { close(downTo: stack.count - 1) }
  }

  /// Closes the innermost paragraph, unless it is further out than a block or than a link: a link around blocks is a
  /// card, and stays whole.
  func paragraphToClose() -> Int? {
    guard openCounts[Int(Tag.p.rawValue)] > 0 else { return nil }
    for index in stack.indices.reversed() {
      let tag = stack[index].tag
      if tag == .p { return index }
      if !tag.isInline || tag == .a && stack[index].isActive { return nil }
    }
    return nil
  }

  private mutating func closeParagraph() {
    if let index = paragraphToClose() { close(downTo: index) }
  }

  private mutating func closeItem(_ isItem: (Tag) -> Bool) {
    for index in stack.indices.reversed() {
      let tag = stack[index].tag
      if isItem(tag) {
        close(downTo: index)
        return
      }
      if !tag.isInline && tag != .p && tag != .div && tag != .address { return }
    }
  }

  /// Closes all within the innermost element that a part of a table stands in.
  private mutating func closeTable(_ isParent: (Tag) -> Bool) {
    for index in stack.indices.reversed() where isParent(stack[index].tag) {
      close(downTo: index + 1)
      return
    }
  }

  // MARK: End tags

  /// Takes an end tag.
  mutating func end(_ tag: Tag) {
    tags += 1
    switch tag {
    case .html, .head, .body, .title: return
    case .br:
      lineBreak()
      return
    default: if tag.isVoid || tag.isSkipped || tags > Self.maximumTags { return }
    }
    if tooDeepCounts[Int(tag.rawValue)] > 0 {
      tooDeepCounts[Int(tag.rawValue)] -= 1
      if !tag.isInline { blockBreak() }
    } else if tag.isFormatting {
      endFormatting(tag)
    } else if tag == .form {
      endForm()
    } else if openCounts[Int(tag.rawValue)] > 0 || tag.isHeading, let index = element(endedBy: tag) {
      close(downTo: index)
    } else if !tag.isInline {
      blockBreak()
    }
  }

  /// The index of the open element that an end tag closes.
  private func element(endedBy tag: Tag) -> Int? {
    switch tag {
    case .table: match(tag) { _ in false }
    case .tr, .td, .th, .thead, .tbody, .tfoot, .caption: match(tag) { $0 == .table }
    case .li: match(tag) { $0.isScope || $0 == .ul || $0 == .ol }
    case .p: match(tag) { !$0.isInline }
    default: tag.isInline ? match(tag) { !$0.isInline } : match(tag) { $0.isScope }
    }
  }

  /// The innermost open element of a tag, unless another one stops the search.
  private func match(_ tag: Tag, isStopped: (Tag) -> Bool) -> Int? {
    for index in stack.indices.reversed() {
      let open = stack[index].tag
      if open == tag || tag.isHeading && open.isHeading {
        if tag != .other || stack[index].nameHash == tokens.nameHash { return index }
      } else if isStopped(open) {
        return nil
      }
    }
    return nil
  }

  /// Ends a form, and leaves open what was opened in it: forms are often closed in another place than they should.
  private mutating func endForm() {
    blockBreak()
    guard let index = match(.form, isStopped: { _ in false }) else { return }
    if stack[index...].dropFirst().contains(where: { !$0.tag.isInline && $0.tag != .p }) {
      stack.remove(at: index)
      openCounts[Int(Tag.form.rawValue)] -= 1
    } else {
      close(downTo: index)
    }
  }

  /// Ends formatting: closes its element, or only its effect where blocks were opened within it and are still open.
  private mutating func endFormatting(_ tag: Tag) {
    guard openCounts[Int(tag.rawValue)] > 0 else { return }
    var hasBlock = false
    for index in stack.indices.reversed() {
      let open = stack[index]
      if open.tag == tag && open.isActive {
        if hasBlock { deactivate(index) } else { close(downTo: index) }
        return
      }
      if open.tag.isScope { return }
      if !open.tag.isInline { hasBlock = true }
    }
  }
}
