/// A run of capitalised words that may be a person's name: `Ursula von der Leyen`, `J.-P. Dupont`, `Jean-Luc Mélenchon`.
struct CapitalRun {
  /// One word of it, with what hyphens or apostrophes join to it.
  struct Part {
    var first: Int
    var last: Int
    var isInitial = false
    /// Where the particles before it begin; its own first token if there are none.
    var start: Int
  }

  var parts: [Part] = []

  /// The first token; the run must have parts.
  var first: Int { parts[0].first }
  /// The last token; the run must have parts.
  var last: Int { parts[parts.count - 1].last }
}

/// Cuts runs of capitalised words out of a text.
struct CapitalRunReader {
  /// A longer run is a heading or a list.
  static let maximumParts = 6

  let model: TextModel
  let words: CapitalWords
  /// Whether a token is part of a name already.
  let taken: [Bool]

  /// Reads the run that begins at a token into `run`, which is empty if none does or if it is too long. Returns the first token that
  /// was not looked at; time is linear in what was.
  func read(at start: Int, into run: inout CapitalRun) -> Int {
    run.parts.removeAll(keepingCapacity: true)
    guard let first = part(at: start, isFirst: true) else { return start + 1 }
    var isTooLong = false
    run.parts.append(first)
    var next = first.last + 1
    while next < model.tokens.count, isSpaced(next), model.isSameSentence(start, next) {
      let begin = next
      if let last = run.parts.last, let jump = particles(at: next, after: last) { next = jump }
      guard var part = part(at: next, isFirst: false) else {
        next = begin
        break
      }
      part.start = begin
      next = part.last + 1
      if run.parts.count < Self.maximumParts { run.parts.append(part) } else { isTooLong = true }
    }
    if isTooLong { run.parts.removeAll(keepingCapacity: true) }
    return max(next, start + 1)
  }

  /// Whether one space stands before a token.
  func isSpaced(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let end = Int(model.tokens[index - 1].end)
    guard Int(model.tokens[index].start) == end + 1 else { return false }
    return model.scalars[end] == 0x20 || model.scalars[end] == 0xA0 || model.scalars[end] == 0x202F
  }

  /// Whether a token may be a word of a name: a capital, and no word that says otherwise.
  func isNameWord(_ index: Int) -> Bool {
    guard index < model.tokens.count, !taken[index] else { return false }
    let token = model.tokens[index]
    guard token.kind == .word, token.shape == .capitalised || token.shape == .allCapitals else { return false }
    let word = token.word
    guard word >= 0 else { return true }
    return !isBarred(word)
  }

  private func isCapital(_ index: Int) -> Bool {
    guard index >= 0, index < model.tokens.count, !taken[index] else { return false }
    return model.tokens[index].kind == .word && model.tokens[index].shape == .capitalised
  }

  /// Titles and heads of organisations end a name even within it.
  private func endsNames(_ word: Int32) -> Bool {
    words.honorifics[model.language].contains(word) || words.offices[model.language].contains(word)
      || words.portfolios.contains(word) || words.heads.contains(word) || words.germanHeads.contains(word)
      || words.slavicHeads[word] != nil || model.language == .german || model.language == .english
  }

  /// Words that belong to no person's name.
  func isBarred(_ word: Int32) -> Bool {
    let language = model.language
    if words.given.contains(word), !words.articles.contains(word) { return false }
    return words.stopWords[language].contains(word) || words.honorifics[language].contains(word)
      || words.offices[language].contains(word) || words.portfolios.contains(word) || words.heads.contains(word)
      || words.germanHeads.contains(word) || words.slavicHeads[word] != nil || words.speech.contains(word)
  }

  private func part(at index: Int, isFirst: Bool) -> CapitalRun.Part? {
    guard index < model.tokens.count, !taken[index] else { return nil }
    let token = model.tokens[index]
    let isHonorific = words.honorifics[model.language].contains(token.word)
    if !isHonorific || !isFirst, let initial = initial(at: index) { return initial }
    // `O'Neill`, `D'Alema`; `L'Oréal` is an article.
    if token.kind == .word, token.shape == .initial, isApostrophe(index + 1), model.touchesNext(index),
      model.touchesNext(index + 1), isNameWord(index + 2), [0x4F, 0x44].contains(model.scalars[Int(token.start)])
    {
      return extended(index, index + 2)
    }
    let isCapitalParticle =
      !isFirst && token.shape == .capitalised && words.capitalParticles.contains(token.word)
      && isCapital(index + 1) && isSpaced(index + 1)
    // `Le Maire`, `Rómulo Mucho Mamani`: within a name an ordinary word is part of it.
    let isBehindParticle = !isFirst && isCapital(index) && words.capitalParticles.contains(model.word(index - 1))
    let isWithin =
      !isFirst && isCapital(index) && !endsNames(token.word) && index + 1 < model.tokens.count
      && isNameWord(index + 1) && isSpaced(index + 1) && isNameWord(index - 1)
      && words.given.contains(model.word(index - 1))
    guard isNameWord(index) || isCapitalParticle || isBehindParticle || isWithin else { return nil }
    return extended(index, index)
  }

  private func initial(at index: Int) -> CapitalRun.Part? {
    let token = model.tokens[index]
    if token.kind == .dotted, token.shape == .allCapitals, token.end - token.start <= 6 {
      return CapitalRun.Part(first: index, last: index, isInitial: true, start: index)
    }
    guard token.kind == .word, token.shape == .initial, model.symbol(index + 1) == 0x2E, model.touchesNext(index) else {
      return nil
    }
    // `J.-P.`
    if model.symbol(index + 2) == 0x2D, index + 4 < model.tokens.count, model.tokens[index + 3].shape == .initial,
      model.symbol(index + 4) == 0x2E, model.touchesNext(index + 2)
    {
      return CapitalRun.Part(first: index, last: index + 4, isInitial: true, start: index)
    }
    return CapitalRun.Part(first: index, last: index + 1, isInitial: true, start: index)
  }

  /// Adds what hyphens and apostrophes join: `Jean-Luc`, `Dell'Utri`.
  private func extended(_ first: Int, _ start: Int) -> CapitalRun.Part {
    var last = start
    var count = 0
    while count < 3, last + 2 < model.tokens.count, model.touchesNext(last), model.touchesNext(last + 1),
      isHyphen(last + 1) || isApostrophe(last + 1) && model.tokens[last].end - model.tokens[last].start > 2,
      isNameWord(last + 2)
    {
      last += 2
      count += 1
    }
    return CapitalRun.Part(first: first, last: last, start: first)
  }

  /// The token behind particles that may go on with a name after a part of it.
  private func particles(at index: Int, after part: CapitalRun.Part) -> Int? {
    guard model.tokens[index].shape == .lower, words.particles.contains(model.tokens[index].word) else { return nil }
    let isStrong = words.strongParticles.contains(model.tokens[index].word)
    let isPortuguese = model.language == .portuguese && model.symbol(part.last) == 0
    let isGiven = part.isInitial || words.given.contains(model.tokens[part.last].word)
    guard isStrong || isPortuguese || isGiven else { return nil }
    var next = index + 1
    var count = 1
    while next < model.tokens.count, count < 3, model.tokens[next].shape == .lower,
      words.particles.contains(model.tokens[next].word)
    {
      next += 1
      count += 1
    }
    // `d'Ornano`
    if isApostrophe(next), model.touchesPrevious(next), model.touchesNext(next) { next += 1 }
    return isNameWord(next) ? next : nil
  }

  private func isHyphen(_ index: Int) -> Bool { [0x2D, 0x2010, 0x2011].contains(model.symbol(index)) }
  private func isApostrophe(_ index: Int) -> Bool { [0x27, 0x2019].contains(model.symbol(index)) }
}
