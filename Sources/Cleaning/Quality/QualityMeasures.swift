import Documents

/// Sums up the measures of a text, block by block.
struct QualityMeasures {
  private var paragraphs = 0
  private var terminated = 0
  private var scalars = 0
  private var visible = 0
  private var letters = 0
  private var words: Float = 0
  private var removed = 0
  private var corpus = CorpusMeter()

  /// - Parameter words: about how many words the article has.
  init(words: Float) { corpus.reserve(words: Int(words)) }

  /// Adds a block of the article: what was counted in it, and its words.
  mutating func add(_ text: TextStatistics, _ line: ArraySlice<PageWord>, isListItem: Bool) {
    paragraphs += 1
    if text.ending == .sentence || text.ending == .question || text.ending == .ellipsis { terminated += 1 }
    scalars += text.scalars
    visible += max(text.scalars - max(Int(text.words) - 1, 0), 1)
    letters += text.letters
    words += text.words
    corpus.add(text, line, isListItem: isListItem)
  }

  /// Adds a block that was left out.
  mutating func addRemoved(_ text: TextStatistics) { removed += text.scalars }

  /// The measures.
  var quality: Quality {
    let characters = scalars + max(paragraphs - 1, 0) * 2
    return Quality(
      characters: characters,
      words: Int(words.rounded()),
      removedCharacters: removed,
      meanWordLength: words > 0 ? Double(letters) / Double(words) : 0,
      terminalPunctuationFraction: paragraphs > 0 ? Double(terminated) / Double(paragraphs) : 0,
      letterFraction: visible > 0 ? min(1, Double(letters) / Double(visible)) : 0,
      c4: corpus.c4,
      gopher: corpus.gopher,
      fineWeb: corpus.fineWeb
    )
  }
}
