/// What the words in an element's class, id, role and tag say about its part in the page. Words, not names: `post-body`,
/// `postBody` and `post_body` are `post` and `body`.
struct ElementHints: OptionSet, Hashable {
  var rawValue: UInt32

  static let content = ElementHints(rawValue: 1 << 0)
  static let navigation = ElementHints(rawValue: 1 << 1)
  static let footer = ElementHints(rawValue: 1 << 2)
  static let header = ElementHints(rawValue: 1 << 3)
  static let sidebar = ElementHints(rawValue: 1 << 4)
  static let comments = ElementHints(rawValue: 1 << 5)
  static let otherStories = ElementHints(rawValue: 1 << 6)
  static let sharing = ElementHints(rawValue: 1 << 7)
  static let promotion = ElementHints(rawValue: 1 << 8)
  static let consent = ElementHints(rawValue: 1 << 9)
  static let advertisement = ElementHints(rawValue: 1 << 10)
  static let author = ElementHints(rawValue: 1 << 11)
  static let metadata = ElementHints(rawValue: 1 << 12)
  static let caption = ElementHints(rawValue: 1 << 13)
  static let title = ElementHints(rawValue: 1 << 14)
  static let card = ElementHints(rawValue: 1 << 15)
  static let hidden = ElementHints(rawValue: 1 << 16)
  static let articleElement = ElementHints(rawValue: 1 << 17)
  static let mainElement = ElementHints(rawValue: 1 << 18)
  static let form = ElementHints(rawValue: 1 << 19)
  static let figure = ElementHints(rawValue: 1 << 20)
  static let table = ElementHints(rawValue: 1 << 21)
  static let list = ElementHints(rawValue: 1 << 22)
  static let articleBody = ElementHints(rawValue: 1 << 23)
  static let widget = ElementHints(rawValue: 1 << 24)
  static let subtitle = ElementHints(rawValue: 1 << 25)
  static let quote = ElementHints(rawValue: 1 << 26)

  /// How many of the bits are used.
  static let count = 27

  /// The hints of a class, id or role attribute.
  static func words(in attribute: UnsafeBufferPointer<UInt8>) -> ElementHints {
    let vocabulary = Self.vocabulary
    var hints: ElementHints = []
    var hash = WordHash.seed
    var length = 0
    var previousIsLower = false
    for byte in attribute.prefix(400) {
      let isUpper = byte &- 0x41 < 26
      let isLower = byte &- 0x61 < 26
      if !isUpper && !isLower || isUpper && previousIsLower {
        if length > 1 { hints.formUnion(ElementHints(rawValue: vocabulary[hash])) }
        (hash, length) = (WordHash.seed, 0)
      }
      if isUpper || isLower {
        hash = WordHash.add(UInt32(byte | 0x20), to: hash)
        length += 1
      }
      previousIsLower = isLower
    }
    if length > 1 { hints.formUnion(ElementHints(rawValue: vocabulary[hash])) }
    return hints
  }

  /// The hints of a tag.
  static func of(_ tag: Tag) -> ElementHints {
    switch tag {
    case .nav, .menu: .navigation
    case .footer: .footer
    case .header: .header
    case .aside: .sidebar
    case .article: .articleElement
    case .main: .mainElement
    case .form, .fieldset, .button, .label: .form
    case .figure, .video, .audio: .figure
    case .figcaption, .caption: .caption
    case .table: .table
    case .ul, .ol, .dl: .list
    case .dialog: .consent
    case .time: .metadata
    case .blockquote: .quote
    default: []
    }
  }

  private static let vocabulary: HashTable = {
    let groups: [(ElementHints, String)] = [
      (
        .content, "article content body post entry story text main richtext prose copy paragraph paragraphs rte wysiwyg"
      ),
      (.articleBody, "articlebody entrycontent postcontent articletext storybody bodytext maincontent storytext"),
      (
        .navigation,
        "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager toc tabs tab megamenu skip"
      ),
      (.footer, "footer foot colophon copyright legal bottom disclaimer"),
      (.header, "header masthead topbar toolbar branding banner head logo"),
      (.sidebar, "sidebar side rail aside secondary complementary right left sidecol"),
      (.comments, "comment comments disqus respond reply replies commentlist discussion response responses thread"),
      (
        .otherStories,
        "related recommended recommendations recommend popular trending latest recent more readmore similar others feed outbrain taboola recirculation recirc upnext next prev previous suggestions mostread ticker newsfeed also"
      ),
      (.sharing, "share sharing social sharedaddy addthis addtoany facebook twitter follow socials whatsapp linkedin"),
      (
        .promotion,
        "newsletter subscribe subscription signup promo promotion promoted cta donate donation paywall membership offer marketing subscriber callout optin mailchimp"
      ),
      (.consent, "cookie cookies consent gdpr modal popup overlay dialog alert notice lightbox alertdialog onetrust"),
      (.advertisement, "ad ads advert advertisement sponsor sponsored adsense dfp gpt advertising adslot commercial"),
      (.author, "author authors byline bio contributor vcard writer reporter"),
      (
        .metadata,
        "meta date time timestamp datetime published updated tags tag category categories taxonomy topics postmeta kicker dateline keywords info details"
      ),
      (
        .caption,
        "caption credit credits figcaption photo image media gallery slideshow picture img thumbnail thumb video player"
      ),
      (.title, "title headline heading pagetitle"),
      (
        .card,
        "card cards teaser teasers tile tiles grid item items excerpt summary carousel slider slide swiper list listing loop"
      ),
      (
        .widget,
        "widget widgets module block box panel component plugin tool tools toolbox button btn buttons search login account"
      ),
      (.subtitle, "subtitle subheadline subhead standfirst dek deck lede lead intro abstract description sapo chapo"),
      (.quote, "quote blockquote pullquote quotation"),
      (.hidden, "hidden invisible hide sr screen visuallyhidden collapse collapsed"),
    ]
    var entries: [(key: UInt64, value: UInt32)] = []
    for (hint, list) in groups {
      for word in WordHash.words(of: list) { entries.append((word, hint.rawValue)) }
    }
    return HashTable(entries)
  }()
}
