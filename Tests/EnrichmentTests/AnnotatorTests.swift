import Documents
import Testing

@testable import Enrichment

@Suite("What enrich looks for")
struct AnnotatorTests {
  private static let article = Article(
    title: "Ukraine pays for bridges",
    paragraphs: [
      "Ukraine will pay $5 million for two bridges of 300 metres by 1 March 2026, the minister of transport said in Kyiv on Monday. "
        + "\"The old ones cannot carry lorries,\" the minister said. Ukraine and Poland signed an agreement on the railway, "
        + "and the parliament of Poland is to vote on it before the elections. The government of Ukraine expects the work to take "
        + "two years, and Poland lends cranes, engines and engineers for the time. It is a great success after the war and the crisis, and good news for the region."
    ])

  private func annotations(_ annotators: Set<Annotator>) throws -> Annotations {
    let capture = Capture(
      id: DocumentID(digest: [UInt8](repeating: 1, count: 16)), version: 1,
      capturedAt: Timestamp(millisecondsSince1970: 0), contentType: "text/plain", content: nil)
    return try Enricher(annotators: annotators).annotate(Self.article, capture: capture)
  }

  private func found(_ annotations: Annotations) -> Set<Annotator> {
    var found: Set<Annotator> = []
    if !annotations.entities.isEmpty { found.insert(.entities) }
    if !annotations.amounts.isEmpty { found.insert(.amounts) }
    if !annotations.quantities.isEmpty { found.insert(.quantities) }
    if !annotations.dates.isEmpty { found.insert(.dates) }
    if !annotations.quotations.isEmpty { found.insert(.quotations) }
    if !annotations.relations.isEmpty { found.insert(.relations) }
    if !annotations.keyphrases.isEmpty { found.insert(.keyphrases) }
    if !annotations.summary.isEmpty { found.insert(.summary) }
    if !annotations.topics.isEmpty { found.insert(.topics) }
    if annotations.tone != nil { found.insert(.tone) }
    if annotations.readability != nil { found.insert(.readability) }
    if annotations.fingerprint != nil { found.insert(.fingerprint) }
    return found
  }

  @Test("All of them find something here, and none of them nothing")
  func allAndNone() throws {
    #expect(try found(annotations(Annotator.all)) == Annotator.all)
    let none = try annotations([])
    #expect(found(none) == [])
    #expect(
      none.language == "en" && none.script == "Latn" && none.direction == .leftToRight && none.sentences.count == 6)
  }

  @Test("Each can be switched off, and then the others find what they find", arguments: Annotator.allCases)
  func oneLess(annotator: Annotator) throws {
    let expected = Annotator.all.subtracting(annotator == .entities ? [.entities, .relations] : [annotator])
    #expect(try found(annotations(Annotator.all.subtracting([annotator]))) == expected)
  }

  @Test(
    "Lists of names",
    arguments: [
      ("all", Annotator.all), ("", []), ("dates", [.dates]), ("dates,entities", [.dates, .entities]), ("date", nil),
      ("all,dates", nil), ("dates, entities", nil),
    ] as [(String, Set<Annotator>?)])
  func lists(list: String, expected: Set<Annotator>?) {
    #expect(Annotator.set(list) == expected)
  }
}
