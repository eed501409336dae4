import Documents

/// Makes a `Page` of plain text: a block a line. Lines that were wrapped at a fixed width are joined again; bullets and
/// indents become facts about a block.
struct PlainTextPageBuilder {
  private var page = Page()

  /// Builds the page of a plain text.
  static func page(of text: UnsafeBufferPointer<UInt8>, maximumBlocks: Int = .max) -> Page {
    var builder = PlainTextPageBuilder()
    builder.page.bytes.reserveCapacity(text.count)
    let body = builder.takeCrawlStamp(text)
    // A paragraph that was wrapped is a few lines.
    let maximumLines = maximumBlocks.multipliedReportingOverflow(by: 4)
    builder.split(
      UnsafeBufferPointer(rebasing: text[body...]), maximumLines.overflow ? .max : maximumLines.partialValue)
    builder.joinWrappedLines()
    let blocks = builder.page.blocks.count
    if blocks > maximumBlocks { builder.page.blocks.removeLast(blocks - maximumBlocks) }
    return builder.page
  }

  /// Some crawls write ` date 2023-11-17 ` before the text. Returns where the text begins.
  private mutating func takeCrawlStamp(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < text.count, text[index] <= 0x20 || text[index] >= 0xBB && index < 3 { index += 1 }
    guard index + 16 <= text.count, text[index..<index + 5].elementsEqual("date ".utf8) else { return 0 }
    guard let time = PublicationTime(rfc3339: String(decoding: text[index + 5..<index + 15], as: UTF8.self)),
      text[index + 15] <= 0x20
    else { return 0 }
    page.head.crawlDay = time.day
    return index + 16
  }

  private mutating func split(_ text: UnsafeBufferPointer<UInt8>, _ maximumLines: Int) {
    var folder = TextFolder()
    var blanks: UInt8 = 0
    var lineStart = 0
    while lineStart < text.count, page.blocks.count < maximumLines {
      var lineEnd = lineStart
      while lineEnd < text.count, text[lineEnd] > 0x0D || text[lineEnd] != 0x0A && text[lineEnd] != 0x0D {
        lineEnd += 1
      }
      let line = UnsafeBufferPointer(rebasing: text[lineStart..<lineEnd])
      if addLine(line, blanks, &folder) {
        blanks = 0
      } else if blanks < 255 {
        blanks += 1
      }
      if lineEnd + 1 < text.count, text[lineEnd] == 0x0D, text[lineEnd + 1] == 0x0A { lineEnd += 1 }
      lineStart = lineEnd + 1
    }
  }

  /// Adds a line as a block; returns false if there is nothing on it.
  private mutating func addLine(_ line: UnsafeBufferPointer<UInt8>, _ blanks: UInt8, _ folder: inout TextFolder) -> Bool
  {
    var indent = 0
    while indent < line.count, line[indent] == 0x20 || line[indent] == 0x09 { indent += 1 }
    let bullet = bulletLength(line, indent)
    let start = page.bytes.count
    folder.reset()
    folder.append(UnsafeBufferPointer(rebasing: line[(indent + bullet)...]), to: &page.bytes, blockStart: start)
    guard page.bytes.count > start else { return false }
    var block = PageBlock(range: start..<page.bytes.count, kind: bullet > 0 ? .listItem : .paragraph)
    block.blankLinesBefore = blanks
    block.indent = UInt8(min(indent, 255))
    page.blocks.append(block)
    return true
  }

  /// Bytes of a bullet and the space after it; 0 if there is none.
  private func bulletLength(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start + 1 < line.count else { return 0 }
    var index = start
    let scalar = nextScalar(line, &index)
    switch scalar {
    case 0x2A, 0x2D, 0x2B, 0x2022, 0x25E6, 0x25AA, 0x25CF, 0x25A0, 0xB7, 0x2043, 0x2023:
      guard index < line.count, line[index] == 0x20 || line[index] == 0x09 else { return 0 }
      while index < line.count, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
      return index - start
    default: return 0
    }
  }

  /// Joins lines that a program wrapped at a fixed width. It is so if no line is longer than some width, and lines
  /// that another line follows at once were broken because the next word would not have fitted.
  private mutating func joinWrappedLines() {
    let blocks = page.blocks
    guard blocks.count >= 4 else { return }
    guard !blocks.contains(where: { $0.range.count > 600 }) else { return }
    let lengths = page.bytes.withUnsafeBufferPointer { bytes in
      blocks.map { block in
        var length = 0
        for index in block.range where bytes[index] & 0xC0 != 0x80 { length += 1 }
        return length
      }
    }
    // The last line of a paragraph, or a headline, may be of any length.
    var width = 0
    for index in blocks.indices.dropLast() where blocks[index + 1].blankLinesBefore == 0 {
      width = max(width, lengths[index] + Int(blocks[index].indent))
    }
    guard (50...132).contains(width) else { return }
    var wraps = [Bool](repeating: false, count: blocks.count)
    var wrapped = 0
    for index in blocks.indices.dropFirst()
    where blocks[index].blankLinesBefore == 0 && blocks[index].kind == .paragraph {
      let previous = lengths[index - 1] + Int(blocks[index - 1].indent)
      if previous * 3 > width * 2, previous + 1 + firstWordLength(blocks[index]) > width {
        wraps[index] = true
        wrapped += 1
      }
    }
    guard wrapped >= 3, wrapped * 4 > blocks.count else { return }
    var joined = Page()
    joined.head = page.head
    joined.bytes.reserveCapacity(page.bytes.count + blocks.count)
    for (index, block) in blocks.enumerated() {
      if wraps[index], let last = joined.blocks.indices.last {
        joined.bytes.append(0x20)
        joined.bytes.append(contentsOf: page.bytes[block.range])
        joined.blocks[last].range = joined.blocks[last].range.lowerBound..<joined.bytes.count
      } else {
        var moved = block
        let start = joined.bytes.count
        joined.bytes.append(contentsOf: page.bytes[block.range])
        moved.range = start..<joined.bytes.count
        joined.blocks.append(moved)
      }
    }
    page = joined
  }

  private func firstWordLength(_ block: PageBlock) -> Int {
    var length = 0
    for byte in page.bytes[block.range] {
      if byte == 0x20 { break }
      if byte & 0xC0 != 0x80 { length += 1 }
    }
    return length
  }
}
