/// A pair of quotation marks.
struct QuotedSpan {
  /// The token of the opening mark.
  var open: Int
  /// The token of the closing mark, or the last token of the paragraph if it is missing.
  var close: Int
  /// Whether the closing mark is there.
  var isClosed: Bool
}

/// Finds what stands between double quotation marks, paragraph by paragraph.
///
/// A mark that is never closed quotes up to the end of its paragraph if it is directed (`“`, `«`, `„`), as news text does
/// where a quotation goes on in the next paragraph; a straight one then quotes nothing.
enum QuotationFinder {
  /// The spans, in order; nested ones are inside their outer one only.
  static func spans(_ model: TextModel) -> [QuotedSpan] {
    var spans: [QuotedSpan] = []
    var open: (index: Int, closers: [UInt32], opener: UInt32)?
    for index in model.tokens.indices {
      if model.tokens[index].startsParagraph, let pending = open {
        finish(pending, index - 1, &spans)
        open = nil
      }
      let value = model.symbol(index)
      guard value != 0 else { continue }
      if let pending = open {
        if pending.closers.contains(value), value != pending.opener || !looksOpening(model, index) {
          spans.append(QuotedSpan(open: pending.index, close: index, isClosed: true))
          open = nil
        }
      } else if let closers = closers(value) {
        // A straight or a reversed mark that touches the word before it closes nothing that is known.
        if value == 0x22 || value == 0xBB, !looksOpening(model, index) { continue }
        open = (index, closers, value)
      }
    }
    if let pending = open { finish(pending, model.tokens.count - 1, &spans) }
    return spans
  }

  private static func finish(
    _ pending: (index: Int, closers: [UInt32], opener: UInt32),
    _ last: Int,
    _ spans: inout [QuotedSpan]
  ) {
    if pending.opener != 0x22, pending.opener != 0xBB, last > pending.index {
      spans.append(QuotedSpan(open: pending.index, close: last, isClosed: false))
    }
  }

  private static func closers(_ value: UInt32) -> [UInt32]? {
    switch value {
    case 0x22: [0x22]
    case 0x201C: [0x201D, 0x22]
    case 0x201D: [0x201D]
    case 0x201E: [0x201C, 0x201D, 0x22]
    case 0xAB: [0xBB]
    case 0xBB: [0xAB]
    case 0x300C: [0x300D]
    default: nil
    }
  }

  /// Whether a mark stands before a word and after a space or another mark.
  private static func looksOpening(_ model: TextModel, _ index: Int) -> Bool {
    let touchesLeft = model.touchesPrevious(index) && model.tokens[index - 1].kind != .symbol
    return model.touchesNext(index) && !touchesLeft
  }
}
