import Documents

/// Finds the gazetteer's entities in a text: the longest form at each place, then the doubts.
struct EntityRecognizer: Sendable {
  /// What it knows.
  let gazetteer: Gazetteer
  private let guards: AmbiguityGuard

  /// Loads the gazetteer.
  init(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) throws(EnrichmentError) {
    gazetteer = try Gazetteer(&lexicon)
    guards = AmbiguityGuard(&lexicon, gazetteer: gazetteer, stopWords: stopWords)
  }

  /// One place where a form stands.
  struct Match {
    /// The first token.
    var first: Int
    /// The last token.
    var last: Int
    /// The index of the gazetteer's entry.
    var entry: Int
    /// How the form names it.
    var manner: GazetteerForm.Manner
  }

  /// The places and organisations of a text, without those that are likely something else of the same name.
  func doubted(_ model: TextModel) -> FoundMatches {
    guards.apply(model, matches(model), gazetteer)
  }

  /// The longest forms, from left to right, without overlaps.
  func matches(_ model: TextModel) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index < model.tokens.count {
      var node = gazetteer.first(model.tokens[index].word)
      guard node != 0 else {
        index += 1
        continue
      }
      var best: Match?
      var last = index
      let sentence = model.sentenceOfToken[index]
      while node != 0 {
        if let match = choose(model, index, last, gazetteer.meanings(node)) { best = match }
        last += 1
        guard last < model.tokens.count, model.sentenceOfToken[last] == sentence else { break }
        node = gazetteer.next(node, model.tokens[last].word)
      }
      if let best {
        if gazetteer.entries[best.entry].id != "-" { matches.append(best) }
        index = best.last + 1
      } else {
        index += 1
      }
    }
    return matches
  }

  private func choose(_ model: TextModel, _ first: Int, _ last: Int, _ meanings: [GazetteerForm]) -> Match? {
    for form in meanings {
      if model.isLanguageKnown, form.languages & model.language.bit == 0 { continue }
      switch form.manner {
      case .abbreviation:
        guard stands(form.exact, model, first, last), !isShouted(model, first, last), !isDollar(model, last)
        else { continue }
      case .name, .ordinaryName:
        guard hasCapitals(model, first, last) else { continue }
        if form.manner == .ordinaryName, model.isSentenceInitial(first) { continue }
      case .capitalDemonym:
        guard model.tokens[first].isCapitalised else { continue }
      case .demonym: break
      }
      return Match(first: first, last: last, entry: Int(form.entry), manner: form.manner)
    }
    return nil
  }

  private func stands(_ exact: [UInt32], _ model: TextModel, _ first: Int, _ last: Int) -> Bool {
    let start = Int(model.tokens[first].start)
    let end = Int(model.tokens[last].end)
    // The last stop of `U.S.` may be missing in the text.
    guard end - start == exact.count else { return false }
    for offset in 0..<exact.count where model.scalars[start + offset] != exact[offset] { return false }
    return true
  }

  /// `US$5` names a currency.
  private func isDollar(_ model: TextModel, _ last: Int) -> Bool {
    model.symbol(last + 1) == 0x24 && model.touchesNext(last)
  }

  /// An abbreviation of plain letters among words in capitals (`CONTACT US`) may be an ordinary word.
  private func isShouted(_ model: TextModel, _ first: Int, _ last: Int) -> Bool {
    guard model.tokens[first].kind == .word, model.tokens[first].end - model.tokens[first].start == 2 else {
      return false
    }
    func isLoud(_ index: Int) -> Bool {
      index >= 0 && index < model.tokens.count && model.isSameSentence(index, first)
        && model.tokens[index].shape == .allCapitals && model.tokens[index].kind == .word
        && model.tokens[index].end - model.tokens[index].start > 3
    }
    return isLoud(first - 1) || isLoud(last + 1)
  }

  /// Names take capitals where the script has them: at least the first word, and the last of a longer name.
  private func hasCapitals(_ model: TextModel, _ first: Int, _ last: Int) -> Bool {
    let token = model.tokens[first]
    if token.isCapitalised || token.shape == .uncased || token.shape == .mixed { return true }
    // `état de ...`, `the ...`: a later capital suffices in a longer name.
    guard last > first else { return false }
    return (first + 1...last).contains { model.tokens[$0].isCapitalised }
  }
}
