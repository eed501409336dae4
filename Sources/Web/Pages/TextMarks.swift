import Documents

/// The text of a document with its annotations as elements: names link to their page, values say what they stand for.
struct TextMarks {
  /// What is marked.
  private struct Mark {
    var range: TextRange
    var open: HTML
    var close: HTML
  }

  private let scalars: [Unicode.Scalar]
  private let marks: [Mark]
  private let quotations: [TextRange]
  private let titleEnd: Int

  init(_ document: EnrichedDocument) {
    scalars = Array(document.article.annotatedText.unicodeScalars)
    titleEnd = document.article.title?.unicodeScalars.count ?? 0
    let annotations = document.annotations
    var marks: [Mark] = []
    for entity in annotations.entities {
      let path = WebLink.path("/entities/\(WebLink.encoded(entity.id))", [])
      let open: HTML =
        "<a class=\"name \(Self.style(of: entity.kind))\" href=\"\(path)\" title=\"\(entity.name) (\(entity.kind))\">"
      marks += entity.mentions.map { Mark(range: $0.range, open: open, close: "</a>") }
    }
    marks += annotations.amounts.map { Self.value($0.mention.range, ValueText.amount($0), "amount") }
    marks += annotations.quantities.map { Self.value($0.mention.range, ValueText.quantity($0), "quantity") }
    marks += annotations.dates.map { Self.value($0.mention.range, ValueText.date($0), "date") }
    self.marks = Self.apart(marks, \.range, count: scalars.count)
    quotations = Self.apart(annotations.quotations.map(\.mention.range), \.self, count: scalars.count)
  }

  /// The headline.
  var title: HTML { marked(0, titleEnd) }

  /// The paragraphs below it.
  var paragraphs: [HTML] {
    var paragraphs: [HTML] = []
    var start = min(titleEnd + 2, scalars.count)
    var index = start
    while index <= scalars.count {
      let isBreak = index + 1 < scalars.count && scalars[index] == "\n" && scalars[index + 1] == "\n"
      if isBreak || index == scalars.count {
        if index > start { paragraphs.append("<p>\(marked(start, index))</p>\n") }
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    return paragraphs
  }

  /// A part of the text. Marks that cross its ends are cut.
  private func marked(_ start: Int, _ end: Int) -> HTML {
    var result: HTML = ""
    var position = start
    for mark in marks[lowerBound(marks, \.range, start)...] {
      if mark.range.start >= end { break }
      let (from, to) = (max(position, mark.range.start), min(end, mark.range.end))
      guard from < to else { continue }
      result += quoted(position, from)
      result += mark.open + quoted(from, to) + mark.close
      position = to
    }
    return result + quoted(position, end)
  }

  /// Text in which quotations are marked, and nothing else.
  private func quoted(_ start: Int, _ end: Int) -> HTML {
    guard start < end else { return "" }
    var result: HTML = ""
    var position = start
    for range in quotations[lowerBound(quotations, \.self, start)...] {
      if range.start >= end { break }
      let (from, to) = (max(position, range.start), min(end, range.end))
      guard from < to else { continue }
      result += "\(text(position, from))<span class=\"quotation\">\(text(from, to))</span>"
      position = to
    }
    return "\(result)\(text(position, end))"
  }

  private func text(_ start: Int, _ end: Int) -> String { String(String.UnicodeScalarView(scalars[start..<end])) }

  /// The first range that ends after a place.
  private func lowerBound<T>(_ values: [T], _ range: (T) -> TextRange, _ place: Int) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if range(values[middle]).end <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func value(_ range: TextRange, _ text: String, _ kind: String) -> Mark {
    Mark(range: range, open: "<span class=\"value \(kind)\" title=\"\(text)\">", close: "</span>")
  }

  /// In the order of the text, without those that overlap one before and those that are outside of it: a document may come from
  /// anywhere.
  private static func apart<T>(_ values: [T], _ range: (T) -> TextRange, count: Int) -> [T] {
    var end = 0
    return values.enumerated().sorted { (range($0.element).start, $0.offset) < (range($1.element).start, $1.offset) }
      .compactMap { _, value in
        let range = range(value)
        guard range.start >= end, range.end > range.start, range.end <= count else { return nil }
        end = range.end
        return value
      }
  }

  /// The class of names of a kind; kinds may come from anywhere.
  static func style(of kind: String) -> String {
    switch kind {
    case "person": "person"
    case "organisation", "group": "organisation"
    case "country", "capital", "city", "region", "place", "facility": "place"
    default: "other"
    }
  }
}
