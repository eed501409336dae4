import Documents

/// Leaves out what the model took for a name and what the text shows to be none.
struct NameDoubts: Sendable {
  /// So many of a headline's words must have a capital to make it one in title case, in percent.
  private static let titleCaseShare = 70

  private let particles: WordSet
  private let offices: WordSet
  private let of: WordSet

  init(_ lexicon: inout LexiconBuilder) {
    particles = lexicon.set(NameWords.particles)
    offices = lexicon.set(NameWords.officesOf)
    of = lexicon.set("of")
  }

  /// The candidates without those. What the gazetteer knows stays.
  func settle(_ model: TextModel, _ candidates: [EntityCandidate]) -> [EntityCandidate] {
    let headline = HeadlineWords(model, candidates)
    return candidates.filter { candidate in
      candidate.entry != nil || candidate.method != .model
        || !(isLetter(model, candidate) || isThing(model, candidate) || isField(model, candidate)
          || headline?.isCommon(candidate) == true)
    }
  }

  /// `on X.`
  private func isLetter(_ model: TextModel, _ candidate: EntityCandidate) -> Bool {
    let range = model.range(candidate.first, candidate.last)
    guard candidate.kind == .person || candidate.kind == .group || candidate.kind == .organisation else { return false }
    return range.end - range.start == 1 || range.end - range.start == 2 && model.scalars[range.end - 1] == 0x2E
  }

  /// `Javelin anti-armor (systems)` is no person.
  private func isThing(_ model: TextModel, _ candidate: EntityCandidate) -> Bool {
    candidate.kind == .person && candidate.count > 1 && model.tokens[candidate.last].shape == .lower
      && !particles.contains(model.word(candidate.last))
  }

  /// `the Secretary of Defense` names a person's office; `Defense` alone is nobody.
  private func isField(_ model: TextModel, _ candidate: EntityCandidate) -> Bool {
    candidate.count == 1 && candidate.kind == .organisation && of.contains(model.word(candidate.first - 1))
      && offices.contains(model.word(candidate.first - 2))
  }

  /// Words of a headline in title case, where capitals tell nothing.
  private struct HeadlineWords {
    private let model: TextModel
    /// For each word of the text, whether it stands below the headline in small letters, and with a capital that it need not have.
    private var isLower: [Bool]
    private var isCapitalised: [Bool]

    /// `nil` if the headline is in sentence case, or names nothing.
    init?(_ model: TextModel, _ candidates: [EntityCandidate]) {
      guard let first = candidates.first, Int(model.tokens[first.first].start) < model.titleEnd else { return nil }
      let end = model.tokens(of: TextRange(start: 0, end: model.titleEnd)).upperBound
      let words = (1..<max(1, end)).filter {
        model.tokens[$0].isWord && model.tokens[$0].end - model.tokens[$0].start > 3
      }
      let capitals = words.filter { model.tokens[$0].isCapitalised }
      guard words.count > 2, capitals.count * 100 >= words.count * NameDoubts.titleCaseShare else { return nil }
      self.model = model
      isLower = [Bool](repeating: false, count: model.terms.count)
      isCapitalised = isLower
      for index in end..<model.tokens.count where model.tokens[index].isWord {
        if model.tokens[index].shape == .lower {
          isLower[Int(model.tokens[index].term)] = true
        } else if !model.isSentenceInitial(index) {
          isCapitalised[Int(model.tokens[index].term)] = true
        }
      }
    }

    /// Whether a name stands in the headline, and one of its words in small letters below and never with a capital.
    func isCommon(_ candidate: EntityCandidate) -> Bool {
      guard candidate.kind != .person, Int(model.tokens[candidate.last].end) <= model.titleEnd else { return false }
      return (candidate.first...candidate.last).contains {
        let term = Int(model.tokens[$0].term)
        return model.tokens[$0].shape == .capitalised && isLower[term] && !isCapitalised[term]
      }
    }
  }
}
