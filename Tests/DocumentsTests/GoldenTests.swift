import Documents
import Foundation
import Testing

/// Every version of every message is pinned by a file. `RECORD_GOLDEN=1 swift test --filter GoldenTests` writes them anew;
/// the difference is then reviewed like code.
@Suite("Golden files")
struct GoldenTests {
  @Test("raw-document/1") func raw() throws { try check(Samples.raw, "raw-document-1") }
  @Test("clean-document/1") func clean() throws { try check(Samples.clean, "clean-document-1") }
  @Test("A clean-document/1 without sources of its metadata and what filters look at reads as one that has none")
  func cleanWithoutSources() throws {
    var before = Samples.clean
    before.article.description = nil
    before.article.canonicalURL = nil
    before.article.image = nil
    before.article.section = nil
    before.article.tags = []
    before.article.metadataSources = MetadataSources()
    before.article.quality.contentType = nil
    before.article.quality.continuation = nil
    before.article.quality.c4 = C4Measures()
    before.article.quality.gopher = GopherMeasures()
    before.article.quality.fineWeb = FineWebMeasures()
    let golden = try Data(contentsOf: url("clean-document-1-without-sources.json"))
    #expect(try CleanDocument(json: Array(golden)) == before)
  }

  @Test("An enriched-document/1 of before ranges, limits, quantities and populations reads as one that has none")
  func enrichedWithoutValues() throws {
    var before = Samples.enriched
    before.annotations.amounts = before.annotations.amounts.map {
      Amount(mention: $0.mention, value: $0.value, currency: $0.currency)
    }
    before.annotations.quantities = []
    before.annotations.relations = before.annotations.relations.prefix(1).map {
      Relation(mention: $0.mention, subject: $0.subject, predicate: "capital_of", object: $0.object)
    }
    before.annotations.topics = [Topic(name: "trade", confidence: 0.5)]
    before.annotations.direction = nil
    before.annotations.languages = []
    before.annotations.tone = nil
    before.annotations.readability = nil
    before.annotations.quotations[0].speakerID = nil
    before.annotations.entities[0].population = nil
    before.annotations.dates = before.annotations.dates.map {
      DateMention(mention: $0.mention, value: $0.value, kind: $0.kind)
    }
    let golden = try Data(contentsOf: url("enriched-document-1-without-values.json"))
    #expect(try EnrichedDocument(json: Array(golden)) == before)
  }

  @Test("An enriched-document/1 of before acts, codes of topics and populations reads as one without")
  func enrichedWithoutActs() throws {
    var before = Samples.enriched
    before.annotations.entities[0].population = nil
    before.annotations.relations = before.annotations.relations.prefix(1).map {
      Relation(mention: $0.mention, subject: $0.subject, predicate: "capital_of", object: $0.object)
    }
    before.annotations.topics = [Topic(name: "trade", confidence: 0.5)]
    before.annotations.direction = nil
    before.annotations.languages = []
    before.annotations.tone = nil
    before.annotations.readability = nil
    before.annotations.entities[0].population = nil
    let golden = try Data(contentsOf: url("enriched-document-1-without-acts.json"))
    #expect(try EnrichedDocument(json: Array(golden)) == before)
  }

  @Test("A day in a form that this version does not know is none, and the message still reads")
  func unknownDay() throws {
    let json = String(decoding: Samples.enriched.json(), as: UTF8.self)
      .replacing(#""first_day":"2025-06-20""#, with: #""first_day":"2025-W25""#)
    #expect(try EnrichedDocument(json: Array(json.utf8)).annotations.dates.first?.firstDay == nil)
  }

  @Test("An enriched-document/1 of before tone, languages and direction reads as one without")
  func enrichedWithoutTone() throws {
    var before = Samples.enriched
    before.annotations.direction = nil
    before.annotations.languages = []
    before.annotations.tone = nil
    let golden = try Data(contentsOf: url("enriched-document-1-without-tone.json"))
    #expect(try EnrichedDocument(json: Array(golden)) == before)
  }

  @Test("A direction in a form that this version does not know is none, and fields of a tone and a run are passed on")
  func unknownDirection() throws {
    let json = String(decoding: Samples.enriched.json(), as: UTF8.self)
      .replacing(#""direction":"ltr""#, with: #""direction":"ttb""#)
      .replacing(#""weight":-1.5"#, with: #""weight":-1.5,"rule":7"#)
      .replacing(#""language":"uk""#, with: #""language":"uk","dialect":"x""#)
    let document = try EnrichedDocument(json: Array(json.utf8))
    #expect(document.annotations.direction == nil)
    let again = String(decoding: document.json(), as: UTF8.self)
    #expect(again.contains(#""rule":7"#) && again.contains(#""dialect":"x""#))
  }

  @Test("A source that this version does not know is passed on, and so is a field")
  func unknownSources() throws {
    let known = #""metadata_sources":{"title":"text","#
    let json = String(decoding: Samples.clean.json(), as: UTF8.self)
      .replacing(known, with: #""metadata_sources":{"dateline":"text","title":"tea-leaves","#)
    let document = try CleanDocument(json: Array(json.utf8))
    #expect(document.article.metadataSources.title == MetadataSource(rawValue: "tea-leaves"))
    #expect(String(decoding: document.json(), as: UTF8.self).contains(#","dateline":"text"}"#))
  }

  @Test("enriched-document/1") func enriched() throws { try check(Samples.enriched, "enriched-document-1") }
  @Test("submission/1") func submission() throws { try check(Samples.submission, "submission-1") }

  @Test("dead-letter-resolution/1") func resolution() throws {
    try check(Samples.resolution, "dead-letter-resolution-1")
  }

  @Test("dead letter/1")
  func deadLetter() throws {
    let letter = DeadLetter(
      stage: .clean, rejection: Rejection(code: .noContent, reason: "no main text"),
      place: Origin(topic: "clean", partition: 2, offset: 9), attempts: 1, worker: "clean-1", version: "0.1.0",
      failedAt: Timestamp(millisecondsSince1970: 1_750_252_562_000),
      record: Record(
        key: Array("k".utf8), value: [0xFF, 0x00], headers: [.init(name: "newsline-origin", text: "ingest/3/42")],
        timestamp: Timestamp(millisecondsSince1970: 1_750_252_560_000)))
    let record = letter.encoded()
    let text = record.headers.map { "\($0.name): \(String(decoding: $0.value ?? [], as: UTF8.self))\n" }.joined()
    try compare(Array(text.utf8), "dead-letter-1.txt")
    #expect(record.value == [0xFF, 0x00])
    #expect(DeadLetter(decoding: record) == letter)
  }

  private func check<Document: Message>(_ document: Document, _ name: String) throws {
    try compare(document.json() + [0x0A], "\(name).json")
    let golden = try Data(contentsOf: url("\(name).json"))
    #expect(try Document(json: Array(golden)) == document)
  }

  private func compare(_ bytes: [UInt8], _ name: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
      try Data(bytes).write(to: source)
      return
    }
    let golden = try Data(contentsOf: url(name))
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
  }

  private func url(_ name: String) throws -> URL {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      return URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
    }
    return try #require(Bundle.module.resourceURL).appendingPathComponent("Golden/\(name)")
  }
}
