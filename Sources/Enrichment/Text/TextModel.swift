import Documents

/// The annotated text as the recognisers see it: scalars, tokens, sentences.
struct TextModel: Sendable {
  /// The scalars that are annotated.
  let scalars: [UInt32]
  /// Past the last scalar of the title; 0 if there is none.
  let titleEnd: Int
  /// The tokens, in order.
  let tokens: [Token]
  /// The distinct words.
  let terms: Vocabulary
  /// For each distinct word, its number in the lexicon.
  let words: [Int32]
  /// The language whose words are looked for.
  let language: WrittenLanguage
  /// Whether that language was told from the text and is among those with word lists of their own.
  let isLanguageKnown: Bool
  /// Whether it is the language of the text or, where that could not be told, the one that the page declares; else the lists of another
  /// stand in for it.
  let isOwnLanguage: Bool
  /// Words of the lexicon from this number on are in no list but those of given names, titles and the like, which only `CapitalFinder`
  /// reads.
  let firstNameWord: Int32
  /// The sentences, as ranges of tokens.
  var sentences: [Range<Int>] = []
  /// For each token, the sentence that it is in.
  var sentenceOfToken: [Int32] = []

  /// The range of scalars from one token's start to another's end.
  func range(_ first: Int, _ last: Int) -> TextRange {
    TextRange(start: Int(tokens[first].start), end: Int(tokens[last].end))
  }

  /// The text of a range.
  func text(_ range: TextRange) -> String {
    var text = ""
    text.reserveCapacity((range.end - range.start) * 2)
    for position in range.start..<range.end {
      if let scalar = Unicode.Scalar(scalars[position]) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// A mention from the token `first` up to and with the token `last`.
  func mention(_ first: Int, _ last: Int, confidence: Double, method: String) -> Mention {
    let range = range(first, last)
    return Mention(
      range: range,
      text: text(range),
      sentence: Int(sentenceOfToken[first]),
      confidence: confidence,
      method: method
    )
  }

  /// The tokens that begin within a range of scalars; in logarithmic time.
  func tokens(of range: TextRange) -> Range<Int> {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].start) < range.end { end += 1 }
    return low..<end
  }

  /// Whether no space stands between a token and the one before it.
  func touchesPrevious(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].end == tokens[index].start
  }

  /// Whether no space stands between a token and the one after it.
  func touchesNext(_ index: Int) -> Bool {
    index + 1 < tokens.count && touchesPrevious(index + 1)
  }

  /// The scalar of a token that is one symbol; 0 for any other token or place.
  func symbol(_ index: Int) -> UInt32 {
    guard index >= 0, index < tokens.count, tokens[index].kind == .symbol else { return 0 }
    return scalars[Int(tokens[index].start)]
  }

  /// The number in the lexicon of the token at an index, `Vocabulary.unknown` outside the text.
  func word(_ index: Int) -> Int32 {
    index >= 0 && index < tokens.count ? tokens[index].word : Vocabulary.unknown
  }

  /// Whether a token's word is in no list but those of names.
  func isUnlisted(_ index: Int) -> Bool {
    let word = word(index)
    return word == Vocabulary.unknown || word >= firstNameWord
  }

  /// Whether two tokens are in one sentence.
  func isSameSentence(_ left: Int, _ right: Int) -> Bool {
    sentenceOfToken[left] == sentenceOfToken[right]
  }

  /// Whether a token is the first word of its sentence, quotation marks and brackets aside.
  func isSentenceInitial(_ index: Int) -> Bool {
    let first = sentences[Int(sentenceOfToken[index])].lowerBound
    var position = index
    while position > first {
      position -= 1
      if tokens[position].kind != .symbol { return false }
      // After a colon or an opening quotation mark a word has its capital for its place.
      let value = scalars[Int(tokens[position].start)]
      if value == 0x3A || QuotationMark.opens(value) { return true }
    }
    return true
  }
}
