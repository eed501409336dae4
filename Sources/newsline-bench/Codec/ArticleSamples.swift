import Documents

extension Samples {
  /// Articles of about 3 KB of text with their page's furniture.
  static let clean = (0..<count).map { index in
    CleanDocument(
      capture: capture(index, contentType: "text/html", content: nil),
      article: article(index),
      provenance: steps(["ingest", "clean"], index)
    )
  }

  /// The same articles with annotations as often as `enrich` makes them.
  static let enriched = (0..<count).map { index in
    let article = article(index)
    return EnrichedDocument(
      capture: capture(index, contentType: "text/html", content: nil),
      article: article,
      annotations: annotations(of: article, index),
      provenance: steps(["ingest", "clean", "enrich"], index)
    )
  }

  private static func article(_ index: Int) -> Article {
    var prose = ProseGenerator(seed: UInt64(index) + 2000)
    var paragraphs: [String] = []
    while paragraphs.reduce(0, { $0 + $1.utf8.count }) < 3000 { paragraphs.append(prose.paragraph()) }
    let kinds: [RemovedBlock.Kind] = [.navigation, .otherStories, .promotion, .sharing, .footer]
    let day = PublicationTime(rfc3339: "2026-11-21T08:30:00+02:00")
    return Article(
      title: prose.phrase(words: 8),
      subtitle: prose.sentence(),
      authors: [prose.name(), prose.name()],
      publishedAt: day,
      modifiedAt: day,
      site: "The Example",
      declaredLanguage: "en",
      paragraphs: paragraphs,
      blocks: paragraphs.map { Block(kind: .paragraph, text: $0) },
      removed: (0..<12).map { RemovedBlock(kind: kinds[$0 % kinds.count], text: prose.phrase(words: 6)) },
      quality: Quality(
        characters: 3000,
        words: 510,
        removedCharacters: 480,
        meanWordLength: 4.886_274_509,
        terminalPunctuationFraction: 0.9375,
        letterFraction: 0.963_214,
        contentType: .article,
        c4: C4Measures(sentences: 31, openLines: 2, shortLines: 1),
        gopher: GopherMeasures(
          alphabeticWordFraction: 0.9843,
          stopWords: 8,
          topNGramCharacterFractions: [0.0241, 0.0128, 0],
          duplicateNGramCharacterFractions: [0.0187, 0, 0, 0, 0, 0]
        ),
        fineWeb: FineWebMeasures(shortLineFraction: 0.0833)
      )
    )
  }

  private static func annotations(of article: Article, _ index: Int) -> Annotations {
    var prose = ProseGenerator(seed: UInt64(index) + 3000)
    func mention(_ text: String, _ method: String) -> Mention {
      let start = prose.number(below: 2800)
      return Mention(
        range: TextRange(start: start, end: start + text.unicodeScalars.count),
        text: text,
        sentence: prose.number(below: 25),
        confidence: Double(prose.number(below: 1000)) / 1000,
        method: method
      )
    }
    var sentences: [TextRange] = []
    for sentence in 0..<25 { sentences.append(TextRange(start: sentence * 120, end: sentence * 120 + 118)) }
    return Annotations(
      language: "en",
      script: "Latn",
      sentences: sentences,
      entities: (0..<8).map { number in
        let name = prose.name()
        return Entity(
          id: "city:\(2_600_000 + number)",
          name: name,
          kind: "city",
          countryCode: "CH",
          location: Location(latitude: 47.366_67, longitude: 8.55),
          salience: 0.125,
          mentions: (0..<3).map { _ in mention(name, "gazetteer") }
        )
      },
      amounts: (0..<3).map {
        Amount(
          mention: mention("€\($0 + 1).5 million", "rules"),
          value: 1_500_000,
          currency: "EUR",
          currencyConfidence: 0.98
        )
      },
      quantities: (0..<4).map {
        Quantity(
          mention: mention("\($0 + 2) km", "unit"),
          kind: "length",
          value: 2,
          unit: "kilometre",
          baseValue: 2000,
          baseUnit: "metre"
        )
      },
      dates: (0..<4).map { _ in
        DateMention(
          mention: mention("on Monday", "rules"),
          value: "2026-11-16",
          kind: "relative",
          type: "DATE",
          granularity: "day",
          firstDay: CalendarDay(year: 2026, month: 11, day: 16),
          lastDay: CalendarDay(year: 2026, month: 11, day: 16)
        )
      },
      quotations: (0..<2).map { _ in
        let quote = prose.sentence()
        return Quotation(mention: mention("“\(quote)”", "rules"), quote: quote, speaker: prose.name(), cue: "said")
      },
      keyphrases: (0..<10).map { _ in Keyphrase(mention: mention(prose.phrase(words: 2), "tf-idf"), score: 0.731_25) },
      summary: (0..<3).map { _ in SummarySentence(mention: mention(prose.sentence(), "lead"), score: 0.85) },
      topics: [Topic(name: "politics", confidence: 0.71), Topic(name: "economy", confidence: 0.44)],
      fingerprint: Fingerprint(
        algorithm: "minhash-128",
        value: (0..<1024).map { _ in String(prose.number(below: 16), radix: 16) }.joined()
      )
    )
  }
}
