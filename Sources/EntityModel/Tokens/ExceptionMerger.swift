/// Puts tokens together again that make an exception only after the words around it have been split off: `mid-Sept.` becomes
/// `mid`, `-`, `Sept.`.
struct ExceptionMerger: Sendable {
  private var children: [Step: Int32] = [:]
  private var isEnd: [Bool] = [false]

  private struct Step: Hashable {
    let node: Int32
    let number: UInt64
  }

  /// A run of tokens.
  private struct Span {
    let first: Int
    let last: Int
    var count: Int { last - first + 1 }
  }

  /// Adds the tokens into which an exception's text would fall if it were none.
  mutating func insert(_ tokens: [ModelToken]) {
    var node: Int32 = 0
    for token in tokens {
      let step = Step(node: node, number: token.number)
      if let next = children[step] {
        node = next
      } else {
        node = Int32(isEnd.count)
        isEnd.append(false)
        children[step] = node
      }
    }
    if node != 0 { isEnd[Int(node)] = true }
  }

  /// Replaces the runs of tokens that are exceptions: the longest first, then the first.
  func apply(_ text: ScalarText, _ exceptions: ExceptionTable, to tokens: inout [ModelToken]) {
    let spans = choose(matches(tokens))
    guard !spans.isEmpty else { return }
    var merged: [ModelToken] = []
    merged.reserveCapacity(tokens.count)
    var place = 0
    for span in spans {
      merged += tokens[place..<span.first]
      place = span.last + 1
      let touches = (span.first..<span.last).allSatisfy { tokens[$0].end == tokens[$0 + 1].start }
      let start = Int(tokens[span.first].start)
      if touches, let entry = exceptions.find(text, start, Int(tokens[span.last].end)) {
        merged.append(exceptions.entries[entry], at: start)
      } else {
        merged += tokens[span.first...span.last]
      }
    }
    merged += tokens[place...]
    tokens = merged
  }

  private func matches(_ tokens: [ModelToken]) -> [Span] {
    var spans: [Span] = []
    for first in tokens.indices {
      var node: Int32 = 0
      var last = first
      while last < tokens.count, let next = children[Step(node: node, number: tokens[last].number)] {
        node = next
        if isEnd[Int(node)] { spans.append(Span(first: first, last: last)) }
        last += 1
      }
    }
    return spans
  }

  /// A span that is not taken keeps others out all the same, as in spaCy.
  private func choose(_ spans: [Span]) -> [Span] {
    var seen: Set<Int> = []
    var chosen: [Span] = []
    for span in spans.sorted(by: { ($1.count, $0.first) < ($0.count, $1.first) }) {
      if !seen.contains(span.first), !seen.contains(span.last) { chosen.append(span) }
      seen.formUnion(span.first...span.last)
    }
    return chosen.sorted { $0.first < $1.first }
  }
}

extension [ModelToken] {
  /// Appends the tokens of an exception that begins at a scalar.
  mutating func append(_ entry: ExceptionTable.Entry, at start: Int) {
    var place = Int32(start)
    for part in entry.parts {
      append(ModelToken(start: place, end: place + part.length, number: part.number, norm: part.norm))
      place += part.length
    }
  }
}
