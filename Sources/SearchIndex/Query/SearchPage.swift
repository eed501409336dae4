import Documents

/// A page of hits.
public struct SearchPage: Sendable, Equatable {
  /// How many documents match in all, near-duplicates included.
  public var total: Int
  /// How many hits come before these.
  public var offset: Int
  /// The hits, in the order of the query.
  public var hits: [SearchHit]
  /// What to give with the same query to get the next page; `nil` if this is the last.
  public var nextCursor: String?
  /// Counts by value, if the query asks for them.
  public var facets: Facets?
  /// Counts by time of publication, if the query asks for them.
  public var histogram: DateHistogram?
  /// What its author may have meant, in the query language; `nil` if there are hits or nothing like it is known.
  public var suggestion: String?

  /// Creates a page.
  public init(
    total: Int, offset: Int, hits: [SearchHit], nextCursor: String? = nil, facets: Facets? = nil,
    histogram: DateHistogram? = nil, suggestion: String? = nil
  ) {
    self.total = total
    self.offset = offset
    self.hits = hits
    self.nextCursor = nextCursor
    self.facets = facets
    self.histogram = histogram
    self.suggestion = suggestion
  }
}

/// A document that matches.
public struct SearchHit: Sendable, Equatable {
  /// The document.
  public var id: DocumentID
  /// The version that is stored.
  public var version: Int64
  /// The canonical URL.
  public var url: String?
  /// Who delivered the capture.
  public var source: String?
  /// The name of the site or paper.
  public var site: String?
  /// The headline, with what matches in it; cut after 1,000 scalars.
  public var title: HighlightedText?
  /// The part of the text that matches best, with what matches in it; cut after 1,000 scalars.
  public var snippet: HighlightedText
  /// The people in the byline.
  public var authors: [String]
  /// The language of the text.
  public var language: String?
  /// When the article was published.
  public var publishedAt: PublicationTime?
  /// When the page was captured.
  public var capturedAt: Timestamp
  /// The countries that the article names, the most salient first.
  public var countries: [String]
  /// The persons, organisations and places that it names, in this order, the most salient three of each; their kinds are `person`,
  /// `organisation` and `place`.
  public var entities: [IndexedAnnotations.Entity] = []
  /// The sentences that say the most.
  public var summary: String?
  /// What the text is about, in its own words.
  public var keyphrases: [String]
  /// How well it matches: higher is better, comparable within one query only; `nil` without words.
  public var score: Double?
  /// How many other documents of the result are near-duplicates of this one and are not shown for that.
  public var duplicates: Int
}
