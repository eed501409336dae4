/// What `clean` takes out of a capture: the article itself and what its page says about it.
public struct Article: Sendable, Equatable {
  /// The headline, without the site's name.
  public var title: String?
  /// The standfirst under the headline.
  public var subtitle: String?
  /// What the page says for search engines and previews of what it is about.
  public var description: String?
  /// The people in the byline, one name each, in its order; the desk or organisation that signs, if no person does.
  public var authors: [String]
  /// When the article was published.
  public var publishedAt: PublicationTime?
  /// When the article was last changed, if the page says so.
  public var modifiedAt: PublicationTime?
  /// The name of the site or paper.
  public var site: String?
  /// The address that the page gives as its own.
  public var canonicalURL: String?
  /// The address of the lead image.
  public var image: String?
  /// The section of the site that the article stands in.
  public var section: String?
  /// The words that the site files the article under.
  public var tags: [String]
  /// Where each of these values was found.
  public var metadataSources: MetadataSources
  /// The language that the page declares (BCP 47); what the text is really written in is found by `enrich`.
  public var declaredLanguage: String?
  /// The article's text, a string a paragraph; headings, list items and quotes included.
  public var paragraphs: [String]
  /// The same text with the kind of each block.
  public var blocks: [Block]
  /// What was left out, and as what.
  public var removed: [RemovedBlock]
  /// Measures of the text; numbers, not verdicts.
  public var quality: Quality

  /// Creates an article from its fields.
  public init(
    title: String? = nil,
    subtitle: String? = nil,
    description: String? = nil,
    authors: [String] = [],
    publishedAt: PublicationTime? = nil,
    modifiedAt: PublicationTime? = nil,
    site: String? = nil,
    canonicalURL: String? = nil,
    image: String? = nil,
    section: String? = nil,
    tags: [String] = [],
    metadataSources: MetadataSources = MetadataSources(),
    declaredLanguage: String? = nil,
    paragraphs: [String] = [],
    blocks: [Block] = [],
    removed: [RemovedBlock] = [],
    quality: Quality = Quality()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.authors = authors
    self.publishedAt = publishedAt
    self.modifiedAt = modifiedAt
    self.site = site
    self.canonicalURL = canonicalURL
    self.image = image
    self.section = section
    self.tags = tags
    self.metadataSources = metadataSources
    self.declaredLanguage = declaredLanguage
    self.paragraphs = paragraphs
    self.blocks = blocks
    self.removed = removed
    self.quality = quality
  }

  /// The paragraphs, joined by two line feeds.
  public var text: String { paragraphs.joined(separator: "\n\n") }

  /// What the offsets of annotations count in: the title (empty if there is none), two line feeds, the text.
  public var annotatedText: String { (title ?? "") + "\n\n" + text }
}

/// A block of the article.
public struct Block: Sendable, Hashable {
  /// What a block is on its page.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The word that stands in the message.
    public var rawValue: String
    /// Creates a kind from its word.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Running text.
    public static let paragraph = Kind(rawValue: "paragraph")
    /// A heading inside the article.
    public static let heading = Kind(rawValue: "heading")
    /// An item of a list.
    public static let listItem = Kind(rawValue: "list_item")
    /// A block quote.
    public static let quote = Kind(rawValue: "quote")
    /// A row of a table, cells separated by tabs.
    public static let tableRow = Kind(rawValue: "table_row")
    /// The caption of a picture or table.
    public static let caption = Kind(rawValue: "caption")
    /// Text whose line breaks count: code, poems.
    public static let preformatted = Kind(rawValue: "preformatted")
  }

  /// What the block is.
  public var kind: Kind
  /// Its text, white space folded.
  public var text: String
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a block.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A block that `clean` left out.
public struct RemovedBlock: Sendable, Hashable {
  /// Why a block is not part of the article.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The word that stands in the message.
    public var rawValue: String
    /// Creates a kind from its word.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Menus and other navigation.
    public static let navigation = Kind(rawValue: "navigation")
    /// Lists of other stories: trending, most popular, related, a news feed.
    public static let otherStories = Kind(rawValue: "other_stories")
    /// Newsletter prompts, donation appeals, subscriptions.
    public static let promotion = Kind(rawValue: "promotion")
    /// Share buttons and social links.
    public static let sharing = Kind(rawValue: "sharing")
    /// Cookie and consent notices.
    public static let consent = Kind(rawValue: "consent")
    /// Comments of readers.
    public static let comments = Kind(rawValue: "comments")
    /// Copyright, contacts, legal links.
    public static let footer = Kind(rawValue: "footer")
    /// Title, byline, date and the like, which are kept as fields of their own.
    public static let metadata = Kind(rawValue: "metadata")
    /// Captions and credits of pictures.
    public static let caption = Kind(rawValue: "caption")
    /// Text that comes back on other pages of the site.
    public static let recurring = Kind(rawValue: "recurring")
    /// Text outside the article that fits no other kind.
    public static let boilerplate = Kind(rawValue: "boilerplate")
  }

  /// Why the block was left out.
  public var kind: Kind
  /// Its text.
  public var text: String
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a removed block.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
