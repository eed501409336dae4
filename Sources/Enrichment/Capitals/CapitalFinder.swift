/// Finds persons, organisations and places by capitals and the words around them, where no model reads the language.
///
/// Nothing is learned: a name needs evidence (`PersonEvidence`), and a capital at a sentence's start is none. Confidences are 0.35 to
/// 0.6, under those of the gazetteer and of the model. Each rule looks a bounded number of tokens far, so time is linear in the text.
struct CapitalFinder: Sendable {
  private let words: CapitalWords

  init(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) {
    words = CapitalWords(&lexicon, stopWords: stopWords)
  }

  /// Adds what it finds where no candidate stands; a place of the gazetteer within the longer name of an organisation gives way.
  func find(_ model: TextModel, _ candidates: inout [EntityCandidate]) {
    guard model.isOwnLanguage else { return }
    let isHeading = headings(model)
    var taken = [Bool](repeating: false, count: model.tokens.count)
    func take(_ names: [EntityCandidate]) {
      for name in names { for token in name.first...name.last { taken[token] = true } }
    }
    take(candidates)
    for name in candidates where isSurname(model, name, taken) {
      for token in name.first...name.last { taken[token] = false }
    }
    let organisations = OrganisationRules(model, words, taken: taken).find(isHeading: isHeading)
    add(organisations, to: &candidates, &taken)
    add(SlavicOrganisationRules(model, words, taken: taken).find(), to: &candidates, &taken)
    add(AcronymRules(model: model, words: words, taken: taken).find(), to: &candidates, &taken)
    add(PlaceRules(model, words, taken: taken).find(), to: &candidates, &taken)

    let repeats = PersonRepeats(model, words)
    var persons = PersonRules(model, words, taken: taken).find(isHeading: isHeading)
    repeats.settle(&persons)
    add(persons, to: &candidates, &taken)
    add(PartyRules(model: model, words: words, taken: taken).find(behind: persons), to: &candidates, &taken)
    add(repeats.find(candidates.filter { $0.kind == .person }, taken: taken), to: &candidates, &taken)
  }

  /// `Laurent Saint-Martin`, `Кирилом Будановим`: a place, or the bare surname of somebody known, right behind a given name.
  private func isSurname(_ model: TextModel, _ name: EntityCandidate, _ taken: [Bool]) -> Bool {
    let before = name.first - 1
    guard name.method == .gazetteer, before >= 0, !taken[before], model.isSameSentence(before, name.first),
      model.tokens[before].shape == .capitalised, model.tokens[name.first].shape == .capitalised,
      model.tokens[before].end + 1 == model.tokens[name.first].start
    else { return false }
    guard name.kind == .place || name.kind == .person && name.count == 1 else { return false }
    // `Samuel Chissano Matola`
    let isThird =
      before > 0 && model.isUnlisted(before) && !taken[before - 1] && model.isSameSentence(before - 1, before)
      && model.tokens[before - 1].end + 1 == model.tokens[before].start && name.count == 1
    return isGiven(model, before) || isThird && isGiven(model, before - 1)
  }

  private func isGiven(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    return token.shape == .capitalised && words.given.contains(token.word) && !words.doubtfulGiven.contains(token.word)
  }

  /// Adds names that cross no other; one that holds places of the gazetteer takes them in.
  private func add(_ names: [EntityCandidate], to candidates: inout [EntityCandidate], _ taken: inout [Bool]) {
    guard !names.isEmpty else { return }
    var kept: [EntityCandidate] = []
    kept.reserveCapacity(candidates.count + names.count)
    var old = candidates[...]
    for name in names {
      while let next = old.first, next.last < name.first {
        kept.append(next)
        old = old.dropFirst()
      }
      var inner = 0
      var isCrossed = false
      var index = old.startIndex
      while index < old.endIndex, old[index].first <= name.last {
        let other = old[index]
        let isInside =
          other.first > name.first && other.last <= name.last && other.method != .demonym
          && (other.kind == .place || name.kind == .person && other.kind == .person)
        if !isInside { isCrossed = true }
        inner += 1
        index += 1
      }
      if isCrossed { continue }
      old = old.dropFirst(inner)
      kept.append(name)
      for token in name.first...name.last { taken[token] = true }
    }
    candidates = kept + old
  }

  /// For each sentence, whether nearly all its words have capitals, so that they tell nothing.
  private func headings(_ model: TextModel) -> [Bool] {
    model.sentences.map { sentence in
      var capitals = 0
      var lowers = 0
      for index in sentence {
        let token = model.tokens[index]
        if token.isCapitalised {
          capitals += 1
        } else if token.shape == .lower, model.language != .english || token.end - token.start > 3 {
          lowers += 1
        }
      }
      return capitals > 3 && lowers * (model.language == .english ? 3 : 8) < capitals
    }
  }
}
