import Documents

/// A page of hits.
public struct SearchPage: Sendable, Equatable {
  /// How many documents match in all.
  public var total: Int
  /// How many of them were skipped.
  public var offset: Int
  /// The hits, in the order of the query.
  public var hits: [SearchHit]

  /// Creates a page.
  public init(total: Int, offset: Int, hits: [SearchHit]) {
    self.total = total
    self.offset = offset
    self.hits = hits
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
  /// The sentences that say the most.
  public var summary: String?
  /// What the text is about, in its own words.
  public var keyphrases: [String]
  /// How well it matches: higher is better, comparable within one query only; `nil` without words.
  public var score: Double?
}
