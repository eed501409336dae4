import Documents

/// An article as Markdown: CommonMark, with tables as GitHub has them.
enum MarkdownArticle {
  /// The title as first heading and the blocks, with a line end.
  static func text(_ article: Article) -> String {
    var parts: [String] = []
    if let title = article.title, !title.isEmpty { parts.append("# " + MarkdownText.line(title)) }
    var index = article.blocks.startIndex
    while index < article.blocks.endIndex {
      let kind = article.blocks[index].kind
      let run = article.blocks[index...].prefix { $0.kind == kind }.map(\.text)
      index += run.count
      parts.append(contentsOf: group(kind, run))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Neighbours of one kind.
  private static func group(_ kind: Block.Kind, _ texts: [String]) -> [String] {
    switch kind {
    case .heading: texts.map { "## " + MarkdownText.line($0) }
    case .listItem: [texts.map { "- " + MarkdownText.line($0) }.joined(separator: "\n")]
    case .quote: [texts.map { "> " + MarkdownText.line($0) }.joined(separator: "\n>\n")]
    case .tableRow: [table(texts)]
    case .caption: texts.map { "*" + MarkdownText.line($0) + "*" }
    case .preformatted: texts.map(code)
    default: texts.map(MarkdownText.line)
    }
  }

  /// Rows whose cells are separated by tabs; the first is taken for the head, which Markdown wants.
  private static func table(_ rows: [String]) -> String {
    let cells = rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let width = cells.map(\.count).max() ?? 1
    func line(_ row: [String]) -> String {
      let texts = row.map { MarkdownText.line($0).replacing("|", with: "\\|") }
      return "| " + (texts + Array(repeating: "", count: width - row.count)).joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: width)
    return ([line(cells[0]), rule] + cells.dropFirst().map(line)).joined(separator: "\n")
  }

  /// A fence longer than any in the text.
  private static func code(_ text: String) -> String {
    var longest = 0
    var current = 0
    for scalar in text.unicodeScalars {
      current = scalar == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(text)\n\(fence)"
  }
}

/// Text that means nothing but itself in Markdown.
enum MarkdownText {
  /// The text on one line, with a backslash before what would be markup.
  static func line(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    let start = startMark(scalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let previous = index > 0 ? scalars[index - 1] : " "
      let isMarkup: Bool
      switch scalar {
      case "\\", "`", "*", "[", "]": isMarkup = true
      // Inside a word an underscore means nothing.
      case "_": isMarkup = !(isWord(previous) && isWord(next))
      case "<": isMarkup = next.properties.isAlphabetic || next == "/" || next == "!" || next == "?"
      case "&": isMarkup = next.properties.isAlphabetic || next == "#"
      case "~": isMarkup = next == "~" || previous == "~"
      default: isMarkup = false
      }
      if isMarkup || index == start { output.append("\\") }
      output.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(output)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Where a line's beginning would make it a heading, an item, a quote or a rule.
  private static func startMark(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    switch first {
    case "#", "+", "-", ">", "=", "|": return 0
    case "~": return nil
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      guard digits <= 9, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")" else { return nil }
      return digits + 1 == scalars.count || scalars[digits + 1] == " " ? digits : nil
    default: return nil
    }
  }
}
