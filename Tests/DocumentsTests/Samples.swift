import Documents

/// Messages with every field set, for golden files and round trips.
enum Samples {
  static let capture: Capture = {
    var metadata = JSONObject()
    metadata.append(name: "feed", string: "morning \"run\"")
    metadata.append(name: "rank", integer: 7)
    return Capture(
      id: DocumentID("00112233445566778899aabbccddeeff")!, version: 1_750_252_560_123,
      url: "https://harbour.example/story?id=1", source: "crawl-7",
      capturedAt: Timestamp(millisecondsSince1970: 1_750_252_560_123), contentType: "text/html",
      content: "<p>Порт \u{1F6A2}\n\t\"quoted\" \\ \u{7}</p>", metadata: metadata)
  }()

  static let provenance = [
    ProvenanceEntry(
      stage: "ingest", version: "0.1.0", worker: "ingest-1",
      startedAt: Timestamp(millisecondsSince1970: 1_750_252_561_000),
      durationMilliseconds: 1.25, origin: "ingest/3/42")
  ]

  static let sources: MetadataSources = {
    var sources = MetadataSources()
    sources.title = .text
    sources.subtitle = .text
    sources.description = .meta
    sources.authors = .jsonLD
    sources.publishedAt = .timeElement
    sources.modifiedAt = .openGraph
    sources.site = .openGraph
    sources.language = .markup
    sources.canonicalURL = .markup
    sources.image = .openGraph
    sources.section = .jsonLD
    sources.tags = .microdata
    return sources
  }()

  static let article = Article(
    title: "Port reopens", subtitle: "After nine days", description: "What the town says",
    authors: ["Ada Byron", "Іван Франко"],
    publishedAt: PublicationTime(rfc3339: "2025-06-18T18:46:00+05:30"),
    modifiedAt: PublicationTime(rfc3339: "2025-06-19"), site: "Harbour Post",
    canonicalURL: "https://harbour.example/story", image: "https://harbour.example/pier.jpg", section: "Town",
    tags: ["harbour", "ships"], metadataSources: sources, declaredLanguage: "en-GB",
    paragraphs: ["The port reopened.", "Ships came."],
    blocks: [Block(kind: .heading, text: "News"), Block(kind: .paragraph, text: "The port reopened.")],
    removed: [RemovedBlock(kind: .otherStories, text: "TRENDING")],
    quality: Quality(
      characters: 31, words: 5, removedCharacters: 8, meanWordLength: 5.2, terminalPunctuationFraction: 1,
      letterFraction: 0.9375, contentType: .liveBlog, continuation: .nextPage,
      c4: C4Measures(
        sentences: 2, openLines: 1, shortLines: 2, javaScriptLines: 3, policyLines: 4, curlyBracketLines: 5,
        loremIpsumLines: 6),
      gopher: GopherMeasures(
        hashSignsPerWord: 0.125, ellipsesPerWord: 0.25, bulletLineFraction: 0.5, ellipsisLineFraction: 0.75,
        alphabeticWordFraction: 1, stopWords: 3, duplicateLineFraction: 0.0625, duplicateLineCharacterFraction: 0.03,
        topNGramCharacterFractions: [0.5, 0.25, 0], duplicateNGramCharacterFractions: [0.1, 0, 0, 0, 0, 0]),
      fineWeb: FineWebMeasures(shortLineFraction: 0.5)))

  private static func mention(_ start: Int, _ end: Int, _ text: String) -> Mention {
    Mention(range: TextRange(start: start, end: end), text: text, sentence: 1, confidence: 0.95, method: "gazetteer")
  }

  static let annotations = Annotations(
    language: "en", script: "Latn", direction: .leftToRight,
    languages: [
      LanguageRun(range: TextRange(start: 0, end: 12), language: "en", script: "Latn", confidence: 0.9),
      LanguageRun(range: TextRange(start: 14, end: 32), language: "uk", script: "Cyrl", confidence: 0.4),
    ],
    sentences: [TextRange(start: 0, end: 12), TextRange(start: 14, end: 32)],
    entities: [
      Entity(
        id: "capital:UA", name: "Kyiv", kind: "capital", countryCode: "UA",
        location: Location(latitude: 50.45466, longitude: 30.5238), population: 2_797_553, salience: 0.5,
        mentions: [mention(14, 18, "Kyiv")]),
      Entity(id: "country:UA", name: "Ukraine", kind: "country", salience: 1, mentions: []),
    ],
    amounts: [
      Amount(
        mention: mention(1, 6, "€1.2bn"), value: 1_200_000_000, upper: 1_500_000_000, currency: "EUR",
        currencyConfidence: 0.98, modifier: "about", per: "year")
    ],
    quantities: [
      Quantity(
        mention: mention(1, 6, "68-70 km"), kind: "length", value: 68, upper: 70, unit: "kilometre", baseValue: 68_000,
        baseUpper: 70_000, baseUnit: "metre", modifier: "nearly"),
      Quantity(mention: mention(1, 6, "24 drones"), kind: "count", value: 24, unit: "drone", noun: "drones"),
    ],
    dates: [
      DateMention(
        mention: mention(1, 6, "Friday"), value: "2025-06-20", kind: "relative", type: "DATE", granularity: "day",
        firstDay: CalendarDay(year: 2025, month: 6, day: 20), lastDay: CalendarDay(year: 2025, month: 6, day: 20),
        modifier: "early")
    ],
    quotations: [
      Quotation(
        mention: mention(1, 6, "“Yes”"), quote: "Yes", speaker: "Ada Byron", speakerID: "person:ada-byron", cue: "said")
    ],
    relations: [
      Relation(
        mention: mention(1, 6, "x"), subject: "a", predicate: "pledges", object: "b", amount: 0, date: "2025-06-20",
        place: "capital:UA"),
      Relation(
        mention: mention(1, 6, "“Yes”"), subject: "person:ada-byron", predicate: "says", object: nil, quotation: 0),
    ],
    keyphrases: [Keyphrase(mention: mention(4, 8, "port"), score: 1)],
    summary: [SummarySentence(mention: mention(14, 32, "The port reopened."), score: 0.75)],
    topics: [Topic(name: "economy, business and finance", code: "medtop:04000000", confidence: 0.5)],
    tone: Tone(
      score: -0.25, positive: 0, negative: 1, words: 5, confidence: 0.3, method: "lexicon",
      cues: [ToneCue(mention: mention(14, 18, "Kyiv"), weight: -1.5)]),
    readability: Readability(words: 3, minutes: 0.1, score: 59.7, formula: "flesch"),
    fingerprint: Fingerprint(algorithm: "minhash-128", value: "00ff"))

  static let raw = RawDocument(capture: capture, provenance: provenance)

  static let clean: CleanDocument = {
    var bare = capture
    bare.content = nil
    return CleanDocument(capture: bare, article: article, provenance: provenance)
  }()

  static let enriched = EnrichedDocument(
    capture: clean.capture, article: article, annotations: annotations, provenance: provenance)

  static let submission = Submission(
    content: .text("page"), url: "https://harbour.example/", contentType: "text/html; charset=utf-8",
    capturedAt: Timestamp(millisecondsSince1970: 1_750_252_560_000), source: "crawl-7", metadata: capture.metadata)

  static let resolution = DeadLetterResolution(
    place: Origin(topic: "dead-letters", partition: 2, offset: 7), action: .replayed,
    at: Timestamp(millisecondsSince1970: 1_750_252_563_000), by: "ann@desk", reason: "limit raised", version: "0.1.0",
    run: "5d0f1c3e-8f5e-4c55-9a5c-0a3f6d8f1f11", topic: "clean")
}
