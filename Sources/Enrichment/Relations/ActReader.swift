/// Reads a text by the word classes of the grammar: what a token can be, with nothing known of the sentence around it.
struct ActReader {
  let text: ActText
  let words: ActLexicon
  let roles: RoleReader
  let holders: RoleHolders

  var model: TextModel { text.model }

  func word(_ index: Int) -> Int32 { model.word(index) }
  func isComma(_ index: Int) -> Bool { model.symbol(index) == 0x2C }
  func isHyphen(_ index: Int) -> Bool {
    let value = model.symbol(index)
    return value == 0x2D || value == 0x2010 || value == 0x2011
  }

  /// Past the genitive that begins at a token: `'s`, or the mark alone; the token itself if none does.
  func afterGenitive(_ index: Int) -> Int {
    guard model.symbol(index) == 0x27 || model.symbol(index) == 0x2019, model.touchesPrevious(index) else {
      return index
    }
    return words.genitive.contains(word(index + 1)) && model.touchesPrevious(index + 1) ? index + 2 : index + 1
  }

  /// The token before a genitive that ends at a token, or the token itself.
  func beforeGenitive(_ index: Int) -> Int {
    let isMark = { (place: Int) in
      (model.symbol(place) == 0x27 || model.symbol(place) == 0x2019) && model.touchesPrevious(place)
    }
    if words.genitive.contains(word(index)), isMark(index - 1) { return index - 2 }
    return isMark(index) ? index - 1 : index
  }

  /// Whether a lower-case word ends with some letters.
  func ends(_ index: Int, with suffix: StaticString) -> Bool {
    let token = model.tokens[index]
    let count = suffix.utf8CodeUnitCount
    guard token.kind == .word, token.shape == .lower, Int(token.end - token.start) > count + 2 else { return false }
    return suffix.withUTF8Buffer { letters in
      for offset in 0..<count where model.scalars[Int(token.end) - count + offset] != UInt32(letters[offset]) {
        return false
      }
      return true
    }
  }

  /// Whether a token looks like a verb in the past, or an auxiliary.
  func isVerb(_ index: Int) -> Bool {
    guard index >= 0, index < model.tokens.count, text.slot(at: index) == nil, !isHyphen(index - 1) else {
      return false
    }
    return words.irregular.contains(word(index)) || words.forms[word(index)] != nil || ends(index, with: "ed")
  }

  /// Whether a token looks like a verb and is not as often a noun (`sanctions`, `strikes`).
  func isSureVerb(_ index: Int) -> Bool { isVerb(index) && !words.nounForms.contains(word(index)) }

  func isAdverb(_ index: Int) -> Bool { words.adverbs.contains(word(index)) || ends(index, with: "ly") }

  /// Whether a token is a lower-case word of content: a noun, an adjective, a plain verb.
  func isContent(_ index: Int) -> Bool {
    guard index >= 0, index < model.tokens.count, text.slot(at: index) == nil else { return false }
    let token = model.tokens[index]
    return token.kind == .word && token.shape == .lower && !words.functionWords.contains(token.word)
      && !words.prepositions.contains(token.word) && !words.determiners.contains(token.word)
  }

  /// Whether a content word goes on a noun phrase: no verb of the past, no adverb, no date.
  func isNoun(_ index: Int) -> Bool {
    isContent(index) && !isSureVerb(index) && !isAdverb(index) && text.date(at: index) == nil
  }

  /// Whether a word says what somebody is, or how: it stands before a name without ending its noun phrase.
  func isModifier(_ index: Int) -> Bool {
    let word = word(index)
    return words.roles.contains(word) || words.qualities.contains(word)
  }

  /// Where the clause that begins at a token ends at the latest: before its next verb, relative clause or stop.
  func clauseEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < min(limit, start + 32) {
      let value = model.symbol(index)
      if value == 0x3B || value == 0x3A || value == 0x2014 || value == 0x2013 || value == 0x28
        || QuotationMark.opens(value)
      {
        return index
      }
      if words.clauseBreaks.contains(word(index)) || isSureVerb(index) { return index }
      index += 1
    }
    return index
  }

  /// The first token in a range whose word is in a set.
  func first(_ set: WordSet, in range: Range<Int>) -> Int? {
    range.first { set.contains(word($0)) && text.slot(at: $0) == nil }
  }
}
