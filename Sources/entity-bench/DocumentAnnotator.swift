import Documents
import Enrichment
import EntityModel

/// Annotates texts as enrich does, and says the kinds in the terms of OntoNotes.
struct DocumentAnnotator {
  /// A mention, in scalars of the text.
  struct Found {
    let start: Int
    let end: Int
    let label: String
    let confidence: Double
    let method: String

    /// Where it stands and what it is, as the scorers read it.
    var span: [Any] { [start, end, label] }
  }

  private let enricher: Enricher
  private let capture: Capture

  init(_ model: EntityModel, _ places: Places?) throws {
    enricher = try Enricher(entityModel: model, places: places)
    capture = Capture(
      id: DocumentID(digest: [UInt8](repeating: 0, count: 16)), version: 0,
      capturedAt: Timestamp(millisecondsSince1970: 0), contentType: "text/plain", content: nil)
  }

  /// The mentions of a text, in its order.
  func entities(_ text: BenchText) -> [Found] {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: text.scalars.compactMap(Unicode.Scalar.init))
    let article = Article(declaredLanguage: "en", paragraphs: [String(string)])
    // The text stands after an empty title and two line feeds.
    return enricher.annotate(article, capture: capture).entities.flatMap { entity in
      entity.mentions.map { mention in
        Found(
          start: mention.range.start - 2, end: mention.range.end - 2, label: Self.label(entity, mention),
          confidence: mention.confidence, method: mention.method)
      }
    }
    .sorted { $0.start < $1.start }
  }

  private static func label(_ entity: Entity, _ mention: Mention) -> String {
    if mention.method == "demonym" { return "NORP" }
    return switch entity.kind {
    case "person": "PERSON"
    case "organisation": "ORG"
    case "facility": "FAC"
    case "group": "NORP"
    case "event": "EVENT"
    case "law": "LAW"
    case "work": "WORK_OF_ART"
    case "product": "PRODUCT"
    case "language": "LANGUAGE"
    default: "GPE"
    }
  }
}
