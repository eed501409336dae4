import Documents

/// The text of an article with its annotations marked.
struct AnnotatedText {
  /// What is marked from one scalar to another.
  private struct Span {
    var range: TextRange
    var style: AnnotationStyle
  }

  private let scalars: [Unicode.Scalar]
  private let spans: [Span]
  private let quotations: [TextRange]

  init(_ document: EnrichedDocument) {
    scalars = Array(document.article.annotatedText.unicodeScalars)
    let annotations = document.annotations
    var spans: [Span] = []
    for entity in annotations.entities {
      let style = AnnotationStyle(entityKind: entity.kind)
      spans += entity.mentions.map { Span(range: $0.range, style: style) }
    }
    spans += annotations.amounts.map { Span(range: $0.mention.range, style: .value) }
    spans += annotations.quantities.map { Span(range: $0.mention.range, style: .value) }
    spans += annotations.dates.map { Span(range: $0.mention.range, style: .time) }
    self.spans = Self.apart(spans, \.range, count: scalars.count)
    quotations = Self.apart(annotations.quotations.map(\.mention.range), \.self, count: scalars.count)
  }

  /// In the order of the text, without those that overlap one before and those that are outside of it: a document may come from
  /// anywhere.
  private static func apart<T>(_ values: [T], _ range: (T) -> TextRange, count: Int) -> [T] {
    var end = 0
    // The order of spans that begin together is that of their kinds.
    return values.enumerated().sorted { (range($0.element).start, $0.offset) < (range($1.element).start, $1.offset) }
      .compactMap { _, value in
        let range = range(value)
        guard range.start >= end, range.end > range.start, range.end <= count else { return nil }
        end = range.end
        return value
      }
  }

  /// The lines of the text, safe for a terminal: annotations in the colours of their kinds, quotations in italics.
  func lines() -> [String] {
    var cuts: Set<Int> = [0, scalars.count]
    for range in spans.map(\.range) + quotations { cuts.formUnion([range.start, range.end]) }
    let places = cuts.sorted()
    var spans = spans[...]
    var quotations = quotations[...]
    var result = ""
    for (start, end) in zip(places, places.dropFirst()) {
      while let span = spans.first, span.range.end <= start { spans.removeFirst() }
      while let quotation = quotations.first, quotation.end <= start { quotations.removeFirst() }
      var piece = text(start, end)
      if let span = spans.first, span.range.start <= start { piece = span.style.apply(to: piece) }
      if let quotation = quotations.first, quotation.start <= start { piece = "\u{1B}[3m\(piece)\u{1B}[23m" }
      result += piece
    }
    return result.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines of the text, safe for a terminal, without marks.
  func plainLines() -> [String] {
    text(0, scalars.count).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<end])).split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText.escaped($0) }.joined(separator: "\n")
  }
}
