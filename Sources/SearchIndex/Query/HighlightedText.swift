import Documents

/// A text and the ranges of it that match a query.
public struct HighlightedText: Sendable, Hashable {
  /// A piece of the text that matches as a whole or not at all.
  public struct Segment: Sendable, Hashable {
    /// The piece.
    public var text: String
    /// Whether it matches.
    public var isMatch: Bool

    /// Creates a segment.
    public init(text: String, isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  /// The text, without any marks.
  public var text: String
  /// What matches: ranges in Unicode scalars, ascending, apart from each other.
  public var matches: [TextRange]

  /// Creates a highlighted text.
  public init(text: String, matches: [TextRange] = []) {
    self.text = text
    self.matches = matches
  }

  /// The text in pieces, for a renderer that must escape each of them. Empty pieces are left out; matches outside the
  /// text are ignored.
  public var segments: [Segment] {
    var segments: [Segment] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var position = 0
    func append(upTo end: Int, isMatch: Bool) {
      let start = index
      while position < end, index < scalars.endIndex {
        index = scalars.index(after: index)
        position += 1
      }
      if start < index { segments.append(Segment(text: String(scalars[start..<index]), isMatch: isMatch)) }
    }
    for match in matches {
      append(upTo: match.start, isMatch: false)
      append(upTo: match.end, isMatch: true)
    }
    append(upTo: .max, isMatch: false)
    return segments
  }

  /// The text with a mark before and after each match. Nothing is escaped: for a terminal, not for HTML.
  public func marked(open: String, close: String) -> String {
    segments.map { $0.isMatch ? open + $0.text + close : $0.text }.joined()
  }
}
