import Documents
import SeededRandom

/// Articles that a seed determines: about 3 KB of words as frequent as words are (Zipf's law), and as many names, amounts, quotations
/// and subjects as a news article has.
struct GeneratedNews {
  private var random: SplitMix64
  private let words: [String]
  private let names: [Entity]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let syllables = [
      "ka", "ro", "mi", "ten", "sul", "bra", "ve", "no", "lin", "dor", "pe", "gas", "thi", "wer", "ol", "an",
    ]
    words = (0..<60_000).map { rank in
      let length = rank < 200 ? 1 + rank / 80 : 2 + random.below(3)
      return (0..<length).map { _ in syllables[random.below(syllables.count)] }.joined()
        + (rank < 200 ? "" : String(rank % 97, radix: 36))
    }
    let kinds = ["person", "person", "organisation", "city", "place", "country"]
    let countries = ["UA", "DE", "US", "FR", "GB", "PL", "TR", "IN", "CN", "BR", "IT", "ES"]
    var pool: [Entity] = []
    for number in 0..<40_000 {
      let kind = kinds[random.below(kinds.count)]
      let name = "\(words[random.below(60_000)].capitalized) \(words[random.below(60_000)].capitalized)"
      pool.append(
        Entity(
          id: "\(kind):\(number)", name: name, kind: kind,
          countryCode: kind == "person" || kind == "organisation" ? nil : countries[random.below(12)], salience: 0.5,
          mentions: []))
    }
    names = pool
    self.random = random
  }

  /// A rank below a bound, small ones the most often.
  private mutating func zipf(_ bound: Int) -> Int {
    // The inverse of the distribution function of 1/x on 1...bound.
    let uniform = Double(random.below(1 << 30)) / Double(1 << 30)
    return min(bound - 1, Int(Double.exponential(uniform, bound)) - 1)
  }

  private mutating func text(_ count: Int) -> String {
    (0..<count).map { index in words[zipf(60_000)] + (index % 14 == 13 ? "." : "") }.joined(separator: " ")
  }

  private func mention(_ text: String, _ sentence: Int) -> Mention {
    Mention(
      range: TextRange(start: sentence * 80, end: sentence * 80 + text.unicodeScalars.count), text: text,
      sentence: sentence,
      confidence: 0.9, method: "model")
  }

  /// The document of a number.
  mutating func document(_ number: Int) -> EnrichedDocument {
    var digest = SplitMix64(seed: UInt64(number) &+ 1)
    let bytes = (0..<2).flatMap { _ in withUnsafeBytes(of: digest.next()) { Array($0) } }
    let id = DocumentID(digest: bytes)
    let captured: Int64 = 1_700_000_000_000 + Int64(number) * 30_000
    let site = zipf(400)
    let capture = Capture(
      id: id, version: captured, url: "https://www.site\(site).example/\(words[zipf(60_000)])-\(number)",
      source: "crawl",
      capturedAt: Timestamp(millisecondsSince1970: captured), contentType: "text/html", content: nil)
    let article = Article(
      title: text(9), subtitle: text(16), authors: ["\(words[zipf(5000)]) \(words[zipf(5000)])"],
      publishedAt: PublicationTime(rfc3339: Timestamp(millisecondsSince1970: captured - 3_600_000).description),
      site: "Site \(site)", paragraphs: (0..<8).map { _ in text(64) })
    var annotations = Annotations(language: ["en", "en", "en", "de", "fr", "uk"][random.below(6)], script: "Latn")
    annotations.sentences = (0..<36).map { TextRange(start: $0 * 80, end: $0 * 80 + 79) }
    annotations.entities = (0..<18).map { _ in
      var entity = names[zipf(40_000)]
      entity.mentions = (0..<2).map { mention(entity.name, $0) }
      return entity
    }
    annotations.amounts = (0..<2).map { _ in
      let value = Double(1 + random.below(900)) * [1e3, 1e6, 1e9][random.below(3)]
      return Amount(mention: mention("$\(value)", 3), value: value, currency: ["USD", "EUR", "GBP"][random.below(3)])
    }
    annotations.quotations = (0..<3).map { _ in
      let speaker = names[zipf(40_000)]
      let quote = text(22)
      return Quotation(
        mention: mention(quote, 5), quote: quote, speaker: speaker.name, speakerID: speaker.id, cue: "said")
    }
    annotations.topics = [Topic(name: "economy, business and finance", code: "medtop:04000000", confidence: 0.7)]
    annotations.keyphrases = (0..<10).map { Keyphrase(mention: mention(words[zipf(60_000)], $0), score: 0.5) }
    annotations.fingerprint = fingerprint(digest: &digest)
    return EnrichedDocument(capture: capture, article: article, annotations: annotations)
  }

  private func fingerprint(digest: inout SplitMix64) -> Fingerprint {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in
        let digits = String(UInt32(truncatingIfNeeded: digest.next()), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
    }
    return Fingerprint(algorithm: "bench", value: digits(128), bands: digits(42))
  }

  /// A word of a rank, the most frequent first.
  func word(_ rank: Int) -> String { words[rank] }
  /// A name of a rank, the most frequent first.
  func name(_ rank: Int) -> Entity { names[rank] }
}
