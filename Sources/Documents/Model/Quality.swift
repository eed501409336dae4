/// Measures of an article's text: numbers, not verdicts. Whoever builds a corpus sets the limits.
public struct Quality: Sendable, Equatable {
  /// Unicode scalars of the text.
  public var characters: Int
  /// Words of the text, by Unicode word boundaries or white space.
  public var words: Int
  /// Scalars that were left out.
  public var removedCharacters: Int
  /// Scalars per word; 0 without words.
  public var meanWordLength: Double
  /// The share of paragraphs that end in sentence punctuation, 0...1.
  public var terminalPunctuationFraction: Double
  /// The share of letters among the scalars that are not white space, 0...1.
  public var letterFraction: Double
  /// What kind of page the text was taken from; `nil` if nobody looked.
  public var contentType: ContentType?
  /// Where the article goes on, if the page does not hold all of it.
  public var continuation: Continuation?
  /// What the filters of C4 look at.
  public var c4: C4Measures
  /// What the filters of MassiveText look at.
  public var gopher: GopherMeasures
  /// What the filters of FineWeb look at, besides those of the other two.
  public var fineWeb: FineWebMeasures
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates measures.
  public init(
    characters: Int = 0,
    words: Int = 0,
    removedCharacters: Int = 0,
    meanWordLength: Double = 0,
    terminalPunctuationFraction: Double = 0,
    letterFraction: Double = 0,
    contentType: ContentType? = nil,
    continuation: Continuation? = nil,
    c4: C4Measures = C4Measures(),
    gopher: GopherMeasures = GopherMeasures(),
    fineWeb: FineWebMeasures = FineWebMeasures()
  ) {
    self.characters = characters
    self.words = words
    self.removedCharacters = removedCharacters
    self.meanWordLength = meanWordLength
    self.terminalPunctuationFraction = terminalPunctuationFraction
    self.letterFraction = letterFraction
    self.contentType = contentType
    self.continuation = continuation
    self.c4 = c4
    self.gopher = gopher
    self.fineWeb = fineWeb
  }
}

/// What kind of page a text was taken from.
public struct ContentType: RawRepresentable, Sendable, Hashable {
  /// The word that stands in the message.
  public var rawValue: String
  /// Creates a kind from its word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Running text on one matter; also what is no other kind.
  public static let article = ContentType(rawValue: "article")
  /// Entries with a time each, added as things happen.
  public static let liveBlog = ContentType(rawValue: "live_blog")
  /// Pictures with captions.
  public static let gallery = ContentType(rawValue: "gallery")
  /// Teasers of articles: a front page, a section, results of a search.
  public static let listing = ContentType(rawValue: "listing")
  /// The beginning of an article that only subscribers may read.
  public static let paywallStub = ContentType(rawValue: "paywall_stub")
  /// A page that says that there is none, or that one may not see it.
  public static let errorPage = ContentType(rawValue: "error_page")
  /// A page that asks for consent before it shows anything.
  public static let cookieWall = ContentType(rawValue: "cookie_wall")
  /// A page without text.
  public static let empty = ContentType(rawValue: "empty")
}

/// Where an article goes on that its page does not hold all of.
public struct Continuation: RawRepresentable, Sendable, Hashable {
  /// The word that stands in the message.
  public var rawValue: String
  /// Creates a continuation from its word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// On the next of several pages.
  public static let nextPage = Continuation(rawValue: "next_page")
  /// Behind a link: the page has a stub.
  public static let fullText = Continuation(rawValue: "full_text")
  /// Behind a paywall.
  public static let paywall = Continuation(rawValue: "paywall")
}
