import EntityModel

/// Makes candidates of what the model found: whole tokens, within a line, without what stands around a name.
struct CandidateReader: Sendable {
  private let articles: WordSet
  private let genitive: WordSet

  init(_ lexicon: inout LexiconBuilder) {
    articles = lexicon.set(NameWords.articles)
    genitive = lexicon.set("s")
  }

  /// The candidates, in the order of the text and without overlaps. A single word in small letters (`intel sharing`) names nobody.
  func candidates(_ found: [FoundEntity], _ model: TextModel) -> [EntityCandidate] {
    var candidates: [EntityCandidate] = []
    var next = 0
    for entity in found {
      guard let kind = EntityKind(entity.label) else { continue }
      while next < model.tokens.count, Int(model.tokens[next].end) <= entity.start { next += 1 }
      var first = next
      while first < model.tokens.count, Int(model.tokens[first].start) < entity.end {
        var last = first
        while last + 1 < model.tokens.count, Int(model.tokens[last + 1].start) < entity.end, !isLineEnd(model, last) {
          last += 1
        }
        if let (start, end) = trim(model, first, last), start < end || model.tokens[start].shape != .lower {
          candidates.append(
            EntityCandidate(first: start, last: end, kind: kind, confidence: entity.confidence, method: .model))
        }
        first = last + 1
      }
      next = first
    }
    return candidates
  }

  private func isLineEnd(_ model: TextModel, _ index: Int) -> Bool {
    for place in Int(model.tokens[index].end)..<Int(model.tokens[index + 1].start) {
      if ScalarTable.shared.scalarClass(model.scalars[place]) == .newline { return true }
    }
    return false
  }

  /// Without articles, quotation marks and the like around it, and without a genitive; `nil` if nothing is left.
  private func trim(_ model: TextModel, _ first: Int, _ last: Int) -> (Int, Int)? {
    var (first, last) = (first, last)
    while first < last, articles.contains(model.word(first)) || isMargin(model.symbol(first)) { first += 1 }
    while first < last {
      if isMargin(model.symbol(last)) {
        last -= 1
      } else if genitive.contains(model.word(last)), last - first > 1, isApostrophe(model.symbol(last - 1)),
        model.touchesPrevious(last), model.touchesPrevious(last - 1)
      {
        last -= 2
      } else {
        break
      }
    }
    let hasWord = (first...last).contains { model.tokens[$0].kind != .symbol }
    return hasWord ? (first, last) : nil
  }

  private func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }

  private func isMargin(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2C, 0x3A, 0x3B, 0x28, 0x2D, 0x60, 0xAB, 0xBB, 0x2010...0x201F: true
    default: false
    }
  }
}
