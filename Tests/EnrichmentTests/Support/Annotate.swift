import Documents
import Enrichment
import EntityModel

/// Annotates a text as an article would be.
func annotate(
  _ text: String,
  title: String? = nil,
  published: String? = nil,
  language: String? = nil,
  entityModel: EntityModel? = nil
) throws -> Annotations {
  let article = Article(
    title: title,
    publishedAt: published.flatMap { PublicationTime(rfc3339: $0) },
    declaredLanguage: language,
    paragraphs: text.isEmpty ? [] : text.components("\n\n")
  )
  return try annotate(article, entityModel: entityModel)
}

func annotate(_ article: Article, entityModel: EntityModel? = nil) throws -> Annotations {
  let capture = Capture(
    id: DocumentID(String(repeating: "0", count: 32))!,
    version: 1,
    capturedAt: Timestamp(millisecondsSince1970: 1_900_000_000_000),
    contentType: "text/plain",
    content: nil
  )
  return try Enricher(entityModel: entityModel).annotate(article, capture: capture)
}

extension String {
  func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

extension Annotations {
  /// Every mention of every annotation.
  var mentions: [Mention] {
    entities.flatMap(\.mentions) + amounts.map(\.mention) + quantities.map(\.mention) + dates.map(\.mention)
      + quotations.map(\.mention)
      + relations.map(\.mention) + keyphrases.map(\.mention) + summary.map(\.mention)
      + (tone?.cues.map(\.mention) ?? [])
  }

  func entity(_ id: String) -> Entity? { entities.first { $0.id == id } }

  /// The texts of the sentences.
  func sentenceTexts(of article: Article) -> [String] {
    let scalars = Array(article.annotatedText.unicodeScalars)
    return sentences.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
  }
}

/// The sentences of a text without a title, in a declared language.
func sentences(_ text: String, _ language: String = "en") throws -> [String] {
  let article = Article(declaredLanguage: language, paragraphs: text.components("\n\n"))
  return try annotate(article).sentenceTexts(of: article)
}
