import Documents

/// What a store keeps of an enriched document: the fields that are searched, filtered and shown, and the document itself.
public struct IndexedDocument: Sendable, Equatable {
  /// The page's identity; a store holds one document for each.
  public var id: DocumentID
  /// The capture time in milliseconds since 1970: a store never replaces a document by an older version.
  public var version: Int64
  /// The canonical URL.
  public var url: String?
  /// Who delivered the capture.
  public var source: String?
  /// The name of the site or paper.
  public var site: String?
  /// The headline.
  public var title: String?
  /// The standfirst.
  public var subtitle: String?
  /// The people in the byline.
  public var authors: [String]
  /// The language of the text (BCP 47).
  public var language: String?
  /// When the article was published; gives both the text that is shown and the instant that is sorted by.
  public var publishedAt: PublicationTime?
  /// When the page was captured.
  public var capturedAt: Timestamp
  /// The article's text.
  public var text: String
  /// The countries that the article names (ISO 3166-1 alpha-2), the most salient first.
  public var countries: [String]
  /// The sentences that say the most, joined by spaces.
  public var summary: String?
  /// What the text is about, in its own words; the best first.
  public var keyphrases: [String]
  /// The media type of the capture.
  public var contentType: String?
  /// Entities, amounts, quotations and topics.
  public var annotations: IndexedAnnotations
  /// A sketch of the text, by which near-duplicates find each other.
  public var fingerprint: Fingerprint?
  /// The whole enriched document: one JSON text in UTF-8. The store returns it byte for byte and does not read it.
  public var json: [UInt8]

  /// Creates a document from its fields.
  public init(
    id: DocumentID,
    version: Int64,
    url: String? = nil,
    source: String? = nil,
    site: String? = nil,
    title: String? = nil,
    subtitle: String? = nil,
    authors: [String] = [],
    language: String? = nil,
    publishedAt: PublicationTime? = nil,
    capturedAt: Timestamp,
    text: String,
    countries: [String] = [],
    summary: String? = nil,
    keyphrases: [String] = [],
    contentType: String? = nil,
    annotations: IndexedAnnotations = IndexedAnnotations(),
    fingerprint: Fingerprint? = nil,
    json: [UInt8]
  ) {
    self.id = id
    self.version = version
    self.url = url
    self.source = source
    self.site = site
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.language = language
    self.publishedAt = publishedAt
    self.capturedAt = capturedAt
    self.text = text
    self.countries = countries
    self.summary = summary
    self.keyphrases = keyphrases
    self.contentType = contentType
    self.annotations = annotations
    self.fingerprint = fingerprint
    self.json = json
  }

  /// Creates a document from the parts of an enriched document.
  ///
  /// - Parameters:
  ///   - capture: identity, version, address and source.
  ///   - article: what `clean` took out of the page.
  ///   - annotations: what `enrich` found in it. Their language wins over the one that the page declares; the countries
  ///     are those of all entities that lie in one, the most salient first.
  ///   - json: the whole document as one JSON text in UTF-8.
  public init(capture: Capture, article: Article, annotations: Annotations, json: [UInt8]) {
    var salience: [String: Double] = [:]
    for entity in annotations.entities {
      guard let code = entity.countryCode else { continue }
      salience[code] = max(salience[code] ?? 0, entity.salience)
    }
    let countries = salience.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let summary = annotations.summary.map(\.mention.text).joined(separator: " ")
    self.init(
      id: capture.id,
      version: capture.version,
      url: capture.url,
      source: capture.source,
      site: article.site,
      title: article.title,
      subtitle: article.subtitle,
      authors: article.authors,
      language: annotations.language ?? article.declaredLanguage,
      publishedAt: article.publishedAt,
      capturedAt: capture.capturedAt,
      text: article.text,
      countries: countries,
      summary: summary.isEmpty ? nil : summary,
      keyphrases: annotations.keyphrases.map(\.mention.text),
      contentType: capture.contentType.isEmpty ? nil : capture.contentType,
      annotations: IndexedAnnotations(annotations),
      fingerprint: annotations.fingerprint,
      json: json
    )
  }
}
