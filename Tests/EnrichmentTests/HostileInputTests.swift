import Documents
import Testing

@testable import Enrichment

@Suite struct HostileInputTests {
  /// Every annotation's text is what stands at its range, and every number is in its range.
  private func check(_ article: Article) throws {
    let annotations = try annotate(article)
    let scalars = Array(article.annotatedText.unicodeScalars)
    func text(_ range: TextRange) -> String { String(String.UnicodeScalarView(scalars[range.start..<range.end])) }
    var previous = 0
    for sentence in annotations.sentences {
      try #require(sentence.start >= previous && sentence.start < sentence.end && sentence.end <= scalars.count)
      previous = sentence.end
    }
    for mention in annotations.mentions {
      try #require(mention.range.start < mention.range.end && mention.range.end <= scalars.count)
      try #require(Array(mention.text.unicodeScalars) == Array(text(mention.range).unicodeScalars))
      try #require(annotations.sentences.indices.contains(mention.sentence))
      let sentence = annotations.sentences[mention.sentence]
      try #require(sentence.start <= mention.range.start && mention.range.start < sentence.end)
      try #require((0...1).contains(mention.confidence))
      try #require(!mention.method.isEmpty)
    }
    for entity in annotations.entities {
      try #require((0...1).contains(entity.salience) && !entity.mentions.isEmpty)
    }
    for amount in annotations.amounts { try #require(amount.value.isFinite && amount.value >= 0) }
    for amount in annotations.amounts {
      try #require(amount.upper.map { $0.isFinite && $0 >= amount.value } ?? true)
      try #require((amount.currency == nil) == (amount.currencyConfidence == nil))
      try #require((0...1).contains(amount.currencyConfidence ?? 0))
    }
    for quantity in annotations.quantities {
      try #require(quantity.value.isFinite && quantity.upper?.isFinite ?? true && quantity.baseValue?.isFinite ?? true)
      try #require(!quantity.unit.isEmpty && (quantity.baseValue == nil) == (quantity.baseUnit == nil))
    }
    for date in annotations.dates {
      try #require(date.type != nil && date.granularity != nil && date.value != "")
      if let first = date.firstDay, let last = date.lastDay { try #require(first <= last) }
    }
    for keyphrase in annotations.keyphrases { try #require((0...1).contains(keyphrase.score)) }
    for sentence in annotations.summary { try #require((0...1).contains(sentence.score)) }
    if let tone = annotations.tone {
      try #require((-1...1).contains(tone.score) && (0...0.6).contains(tone.confidence))
      try #require(tone.positive + tone.negative <= tone.words && tone.cues.count <= 20)
      try #require(tone.cues.allSatisfy { $0.weight.isFinite && $0.weight != 0 })
    }
    var end = 0
    for run in annotations.languages {
      try #require(run.range.start >= end && run.range.start < run.range.end && run.range.end <= scalars.count)
      try #require((0...1).contains(run.confidence) && !run.language.isEmpty)
      end = run.range.end
    }
    try #require(annotations.languages.count != 1)
    try #require((annotations.direction == nil) == (annotations.script == nil))
    try #require(annotations.keyphrases.count <= 10 && annotations.summary.count <= 3)
  }

  static let pieces: [String] = [
    "$", "€", "US$", "5", "1,2", "3.5", "1 000", "million", "bn", "млрд", "грн", "-", "–", "to", "euro", "dollars",
    "Nov.",
    "17", "2023", "2023-11-17", "last", "week", "Friday", "yesterday", "in", "May", "March", "Tuesday", "il", "y", "a",
    "vor", "drei", "Tagen", "ago", "two", "days", "\"", "\u{201C}", "\u{201D}", "«", "»", "„", "said", "he", "Zelensky",
    "Washington", "George", "Jordan", "U.S.", "U.S", "US", "us", "Papua", "New", "Guinea", "Georgia", "United",
    "States",
    ".", "!", "?", "…", "。", "！", "(", ")", "\n", "\n\n", "\u{2029}", "\r\n", "\t", "\u{A0}", "\u{202F}", "\u{200B}",
    "\u{FEFF}", "\u{AD}", "\u{0}", "\u{85}", "\u{93}", "\u{301}", "e\u{301}",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "\u{1F1FA}\u{1F1E6}", "\u{202E}", "مرحبا", "العالم", "שלום", "乌克兰", "東京", "한국", "ไทย", "ß", "İ", "ǅ", "п'ять",
    "'", "’", "l’Ukraine", "aujourd'hui", "z.B.", "A.", "B", "st", "1st", "%", "#5", "@x", "http://a.b/2014/01/02",
    "\\",
    "between", "and", "from", "early", "every", "1990s", "XIX", "century", "siècle", "quarter", "first", "3 p.m.",
    "15:30", "Uhr",
    "morning", "overnight", "hours", "year", "per", "barrel", "about", "more than", "half a", "twenty-five", "km",
    "people",
    "°C", "minus", "°", "tons", "Rs", "crore", "kr", "kroner", "CFA", "francs", "cents", "¥", "з", "до", "років",
    "щороку",
    "\u{10FFFF}", "\u{FFFE}", "𝔘𝔫𝔦", "Ⅻ", "٣", "½", "²",
  ]

  @Test(arguments: 0..<40)
  func randomMixtures(seed: UInt64) throws {
    var generator = SplitMix(state: seed &* 7919 &+ 1)
    func phrase(_ length: Int) -> String {
      var text = ""
      for _ in 0..<length {
        text += Self.pieces[Int(generator.next() % UInt64(Self.pieces.count))]
        if generator.next() % 3 != 0 { text += " " }
      }
      return text
    }
    let languages = [nil, "en", "fr", "de", "es", "it", "pt", "uk", "ru", "xx"]
    for _ in 0..<25 {
      let title = generator.next() % 3 == 0 ? nil : phrase(Int(generator.next() % 8))
      let paragraphs = (0..<Int(generator.next() % 6)).map { _ in phrase(Int(generator.next() % 60)) }
      let day = generator.next() % 2 == 0 ? nil : PublicationTime(rfc3339: "2024-02-29")
      try check(
        Article(
          title: title,
          publishedAt: day,
          declaredLanguage: languages[Int(generator.next() % UInt64(languages.count))],
          paragraphs: paragraphs
        )
      )
    }
  }

  @Test(arguments: 0..<10)
  func randomScalars(seed: UInt64) throws {
    var generator = SplitMix(state: seed &* 104_729 &+ 3)
    var text = ""
    while text.unicodeScalars.count < 3000 {
      let limit: UInt64 = [0x80, 0x250, 0x600, 0x3000, 0x1_0000, 0x11_0000][Int(generator.next() % 6)]
      if let scalar = Unicode.Scalar(UInt32(generator.next() % limit)) { text.unicodeScalars.append(scalar) }
    }
    try check(Article(title: String(text.prefix(40)), paragraphs: [text, String(text.reversed())]))
  }

  @Test(arguments: [
    "1", ".", "\"", "\u{201C}", "$", "$1", "a", "A", "U.S.", "A.", " ", "\n", "\n\n", "\u{301}", "\u{1F600}", "乌",
    "Washington ",
    "New ", "1,", "1.", "1 000 ", "1-", "last ", "two ", "in ", "said ", "« ", "(", "million ", "$5-", "Nov. ",
    "a\u{301}",
    "\u{200D}", "Friday, ", "п'", "The city council approved it. ", "vor ", "Papua New ", "17 ", "of ",
    "from ", "between ", "twenty ", "every ", "early ", "1990s ", "8-", "12:30 ", "Monday to ", "cent ", "a year ", "%",
    "5 % ",
    "more than ", "a half ", "20 people ", "XX ", "Q1 ", "$1-", "two to ", "the end of ",
  ])
  func repetition(piece: String) throws {
    try check(
      Article(title: String(repeating: piece, count: 20), paragraphs: [String(repeating: piece, count: 20_000)])
    )
  }

  @Test func nothingBeyondTheCapIsRead() throws {
    let filler = String(repeating: "word ", count: Enricher.maximumScalars / 5)
    let annotations = try annotate(Article(paragraphs: [filler, "Ukraine paid $5 million on 17 November 2023."]))
    #expect(annotations.entities == [])
    #expect(annotations.sentences.allSatisfy { $0.end <= Enricher.maximumScalars })
  }

  @Test func megabyteOfDigits() throws {
    try check(Article(paragraphs: [String(repeating: "1234567890", count: 100_000)]))
    try check(Article(paragraphs: ["$" + String(repeating: "9", count: 150_000) + " million"]))
  }

  @Test func thousandsOfCurrencySigns() throws {
    try check(Article(paragraphs: [String(repeating: "$ € £ US$ ", count: 15_000)]))
    try check(Article(paragraphs: [String(repeating: "$1 to $2 between 3 and €4 per ", count: 6_000)]))
    try check(Article(paragraphs: [String(repeating: "Norway 5 kroner, Sweden 7 kroner ", count: 5_000)]))
  }

  @Test func titleWithoutText() throws {
    let article = Article(title: "Ukraine wins")
    try check(article)
    #expect(try annotate(article).entities.map(\.id) == ["country:UA"])
  }

  @Test func sameAnswerEveryTime() throws {
    let article = Article(title: "Tram", paragraphs: SummaryAndKeyphraseTests.paragraphs)
    let first = try annotate(article)
    for _ in 0..<5 { #expect(try annotate(article) == first) }
  }

  @Test func manyTasksAtOnce() async throws {
    let article = Article(title: "Tram", paragraphs: SummaryAndKeyphraseTests.paragraphs)
    let expected = try annotate(article)
    try await withThrowingTaskGroup(of: Annotations.self) { group in
      for _ in 0..<16 { group.addTask { try annotate(article) } }
      for try await result in group { #expect(result == expected) }
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
