/// Where on a page a value was found.
public struct MetadataSource: RawRepresentable, Sendable, Hashable {
  /// The word that stands in the message.
  public var rawValue: String
  /// Creates a source from its word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A JSON-LD script (schema.org).
  public static let jsonLD = MetadataSource(rawValue: "json-ld")
  /// A `<meta>` tag of the Open Graph protocol, `og:...` or `article:...`.
  public static let openGraph = MetadataSource(rawValue: "open-graph")
  /// Any other `<meta>` tag.
  public static let meta = MetadataSource(rawValue: "meta")
  /// An element with `itemprop` (schema.org).
  public static let microdata = MetadataSource(rawValue: "microdata")
  /// A `<time>` element.
  public static let timeElement = MetadataSource(rawValue: "time-element")
  /// Other markup: `<title>`, `lang`, a link's `rel` or target, the name of a class.
  public static let markup = MetadataSource(rawValue: "markup")
  /// Text that readers of the page see.
  public static let text = MetadataSource(rawValue: "text")
  /// The page's own address.
  public static let url = MetadataSource(rawValue: "url")
  /// For the time of publication: that of the last change, the only one which the page shows under its headline.
  public static let modification = MetadataSource(rawValue: "modified-at")
  /// The date that a crawl wrote in front of the text.
  public static let crawlStamp = MetadataSource(rawValue: "crawl-stamp")
}

/// Where each value that a page tells about its article was found; `nil` for a value that is not there.
public struct MetadataSources: Sendable, Hashable {
  /// The source of the headline.
  public var title: MetadataSource?
  /// The source of the standfirst.
  public var subtitle: MetadataSource?
  /// The source of the description.
  public var description: MetadataSource?
  /// The source of the authors.
  public var authors: MetadataSource?
  /// The source of the publication time.
  public var publishedAt: MetadataSource?
  /// The source of the time of the last change.
  public var modifiedAt: MetadataSource?
  /// The source of the site's name.
  public var site: MetadataSource?
  /// The source of the declared language.
  public var language: MetadataSource?
  /// The source of the canonical URL.
  public var canonicalURL: MetadataSource?
  /// The source of the lead image.
  public var image: MetadataSource?
  /// The source of the section.
  public var section: MetadataSource?
  /// The source of the tags.
  public var tags: MetadataSource?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates sources; none is known.
  public init() {}
}
