import Documents

/// Finds where a text has the words and phrases of a query, for a store that does not tell.
struct WordMarker {
  /// Words in their order; the last one may go on if it is a prefix.
  private struct Pattern: Hashable {
    var words: [String]
    var isPrefix: Bool

    init?(_ phrase: QueryPhrase) {
      words = FoldedWords(phrase.text).map(\.text)
      isPrefix = phrase.isPrefix
      if words.isEmpty { return nil }
    }

    /// Another form of a word.
    init(form: String) { (words, isPrefix) = ([form], false) }

    func matches(_ text: [FoldedWords.Word], at start: Int) -> Bool {
      guard start + words.count <= text.count else { return false }
      for (offset, word) in words.enumerated() {
        let found = text[start + offset].text
        let isLast = offset == words.count - 1
        guard isLast && isPrefix ? found.hasPrefix(word) : found == word else { return false }
      }
      return true
    }
  }

  /// A place in a text that matches: words, and which of the phrases it is.
  private struct Match {
    var words: Range<Int>
    var phrase: Int
  }

  /// What is looked for. The forms of a word are one phrase.
  private let patterns: [(pattern: Pattern, phrase: Int)]
  private let phraseCount: Int
  /// Patterns by their first word; those whose first word may go on are in `open`.
  private let byFirst: [String: [Int]]
  private let open: [Int]

  /// - Parameters:
  ///   - conditions: what the query asks of texts.
  ///   - fields: the fields that count here.
  init(_ conditions: [TextCondition], in fields: Set<TextCondition.Field>) {
    var patterns: [(pattern: Pattern, phrase: Int)] = []
    var seen: Set<Pattern> = []
    var phrases = 0
    for condition in conditions where fields.contains(condition.field) {
      for phrase in condition.phrases {
        let forms = ([Pattern(phrase)] + condition.otherForms.map { Pattern(form: $0) }).compactMap { $0 }
        for pattern in forms where seen.insert(pattern).inserted { patterns.append((pattern, phrases)) }
        phrases += 1
      }
    }
    self.patterns = patterns
    phraseCount = phrases
    var byFirst: [String: [Int]] = [:]
    var open: [Int] = []
    for (index, (pattern, _)) in patterns.enumerated() {
      if pattern.words.count == 1, pattern.isPrefix {
        open.append(index)
      } else {
        byFirst[pattern.words[0], default: []].append(index)
      }
    }
    (self.byFirst, self.open) = (byFirst, open)
  }

  /// The text with what matches in it; cut after so many scalars.
  func marked(_ text: String, limit: Int) -> HighlightedText {
    let words = Array(FoldedWords(Self.prefix(of: text, limit)))
    return Self.cut(text, 0, limit, ranges(matches(in: words), words))
  }

  /// The part of the text that matches best, about so many words long, with `…` where something is left out; `nil` if nothing
  /// matches.
  func snippet(of text: String, words length: Int, limit: Int) -> HighlightedText? {
    let words = Array(FoldedWords(text))
    let matches = matches(in: words)
    guard !matches.isEmpty else { return nil }
    let first = bestStart(matches, wordCount: words.count, length)
    let last = min(first + length, words.count) - 1
    let start = first == 0 ? 0 : words[first].range.start
    let end = last == words.count - 1 ? Int.max : words[last].range.end
    let inside = matches.filter { $0.words.lowerBound >= first && $0.words.upperBound <= last + 1 }
    var snippet = Self.cut(text, start, end, ranges(inside, words))
    if snippet.text.unicodeScalars.count > limit {
      snippet = Self.cut(text, start, start + limit, ranges(inside, words))
    }
    if first > 0 {
      snippet.text = "…" + snippet.text
      snippet.matches = snippet.matches.map { TextRange(start: $0.start + 1, end: $0.end + 1) }
    }
    if end != .max { snippet.text += "…" }
    return snippet
  }

  // MARK: Matches

  private func matches(in words: [FoldedWords.Word]) -> [Match] {
    guard !patterns.isEmpty else { return [] }
    var matches: [Match] = []
    for (index, word) in words.enumerated() {
      for pattern in (byFirst[word.text] ?? []) + open {
        let (pattern, phrase) = patterns[pattern]
        guard pattern.matches(words, at: index) else { continue }
        matches.append(Match(words: index..<index + pattern.words.count, phrase: phrase))
      }
    }
    return matches
  }

  /// The first word of the window that has the most of the phrases, then the most matches; of equal ones the first.
  private func bestStart(_ matches: [Match], wordCount: Int, _ length: Int) -> Int {
    var best = (phrases: 0, matches: 0, first: 0, last: 0)
    var counts = [Int](repeating: 0, count: phraseCount)
    var phrases = 0
    var left = 0
    for right in matches.indices {
      counts[matches[right].phrase] += 1
      if counts[matches[right].phrase] == 1 { phrases += 1 }
      while left < right, matches[right].words.upperBound - matches[left].words.lowerBound > length {
        counts[matches[left].phrase] -= 1
        if counts[matches[left].phrase] == 0 { phrases -= 1 }
        left += 1
      }
      if (phrases, right - left + 1) > (best.phrases, best.matches) {
        best = (phrases, right - left + 1, matches[left].words.lowerBound, matches[right].words.upperBound)
      }
    }
    // What matches stands in the middle.
    let margin = max(length - (best.last - best.first), 0) / 2
    return max(0, min(best.first - margin, wordCount - length))
  }

  /// Ranges of scalars, ascending, apart from each other.
  private func ranges(_ matches: [Match], _ words: [FoldedWords.Word]) -> [TextRange] {
    var ranges: [TextRange] = []
    for match in matches {
      let range = TextRange(
        start: words[match.words.lowerBound].range.start, end: words[match.words.upperBound - 1].range.end)
      if let last = ranges.last, range.start < last.end {
        ranges[ranges.count - 1].end = max(last.end, range.end)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  // MARK: Texts

  private static func prefix(of text: String, _ limit: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
  }

  private static func cut(_ text: String, _ start: Int, _ end: Int, _ ranges: [TextRange]) -> HighlightedText {
    let scalars = text.unicodeScalars.dropFirst(start).prefix(max(end == .max ? .max : end - start, 0))
    let count = end == .max ? Int.max : end - start
    let matches = ranges.compactMap { range -> TextRange? in
      let (first, last) = (max(range.start - start, 0), min(range.end - start, count))
      return first < last ? TextRange(start: first, end: last) : nil
    }
    return HighlightedText(text: String(String.UnicodeScalarView(scalars)), matches: matches)
  }
}
