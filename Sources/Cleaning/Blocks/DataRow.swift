/// Tells rows that hold data from rows that lay out a page.
enum DataRow {
  /// Bytes of text of a row of data, and nodes of one of its cells.
  private static let maximumLength = 600
  private static let maximumNodes = 40

  /// Whether what follows the start of a row is data: two cells or more, short, without blocks of their own. Looks no
  /// further than the row's end.
  static func follows(_ tokens: MarkupTokenizer) -> Bool {
    var tokens = tokens
    var cells = 0
    var length = 0
    var nodes = 0
    var paragraphs = 0
    var isInCell = false
    var afterText = false
    row: while true {
      switch tokens.next() {
      case .text(let range):
        guard isInCell else { continue }
        if !afterText { nodes += 1 }
        afterText = true
        length += decodedLength(tokens.input, range)
      case .start(let tag):
        afterText = false
        nodes += 1
        switch tag {
        case .td, .th:
          cells += 1
          (nodes, paragraphs) = (1, 0)
          isInCell = true
        case .tr, .thead, .tbody, .tfoot: break row
        case .p, .div: paragraphs += 1
        default: if !tag.isInline && tag != .br { return false }
        }
      case .end(let tag):
        afterText = false
        switch tag {
        case .td, .th: isInCell = false
        case .tr, .thead, .tbody, .tfoot, .table: break row
        default: break
        }
      case .endOfPage: break row
      }
      if nodes > maximumNodes || length > maximumLength || paragraphs > 1 { return false }
    }
    return cells >= 2
  }

  private static func decodedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    // Where even the references alone are too long, they need not be read.
    guard range.count <= 64 * maximumLength else { return range.count }
    var length = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x26, let reference = CharacterReference.read(bytes, at: index, before: range.upperBound) {
        length += reference.scalar < 0x80 ? 1 : reference.scalar < 0x800 ? 2 : reference.scalar < 0x10000 ? 3 : 4
        index = reference.end
      } else {
        length += 1
        index += 1
      }
    }
    return length
  }
}
