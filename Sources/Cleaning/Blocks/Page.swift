import Documents

/// A page as a sequence of blocks: what HTML and plain text both become before anything is decided.
struct Page {
  /// The folded text of all blocks, UTF-8.
  var bytes: [UInt8] = []
  /// The blocks, in the order of the page.
  var blocks: [PageBlock] = []
  /// The elements that hold the blocks; empty for plain text.
  var elements: [PageElement] = []
  /// Whether the page came with markup.
  var hasMarkup = false
  /// What the page says about itself.
  var head = PageHead()

  /// The text of a block.
  func text(_ block: PageBlock) -> String { text(block.range) }

  /// The text of a range of `bytes`.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The hashes of a block's words.
  func words(_ block: PageBlock) -> [UInt64] {
    bytes.withUnsafeBufferPointer { WordHash.words(of: UnsafeBufferPointer(rebasing: $0[block.range])) }
  }
}

/// A run of text that the page sets apart: a line, a paragraph, an item, a row.
struct PageBlock {
  /// Where its text is in `Page.bytes`.
  var range: Range<Int>
  /// What it would be as a part of the article.
  var kind: Block.Kind
  /// The index of its element in `Page.elements`; -1 for plain text.
  var element = -1
  /// Bytes of its text that are links.
  var linkBytes = 0
  /// How many links it has.
  var links = 0
  /// Bytes of its text that are set in bold or italics.
  var emphasisBytes = 0
  /// Empty lines before it (plain text), at most 255.
  var blankLinesBefore: UInt8 = 0
  /// Columns that it is indented by (plain text), at most 255.
  var indent: UInt8 = 0
}

/// An element of the page's markup, in document order; a parent comes before its children.
struct PageElement {
  /// Its name.
  var tag: Tag
  /// The index of its parent; -1 for the root.
  var parent: Int
  /// Its distance from the root.
  var depth: Int
  /// Stands for its name and class: equal for elements that a page means to look alike.
  var signature: UInt64
  /// What its class and id say.
  var hints: ElementHints
  /// The same for the element and all that hold it.
  var inheritedHints: ElementHints
}

/// What the page says about itself outside its visible text.
struct PageHead {
  /// Of `<title>`.
  var title: String?
  /// Contents of `<meta>` by lowercased name, property or itemprop; the first counts.
  var meta: [String: String] = [:]
  /// The names among them that are an itemprop.
  var microdata: Set<String> = []
  /// What the page is filed under: `article:tag`, and links with `rel=tag`.
  var tags: [String] = []
  /// Bodies of JSON-LD scripts.
  var jsonLD: [String] = []
  /// The `lang` of the root element.
  var language: String?
  /// `<link rel=canonical>`.
  var canonicalURL: String?
  /// `<link rel=image_src>`.
  var imageLink: String?
  /// `<time>` elements and the like: the machine-readable value, and the block that they stand in.
  var times: [MarkedValue] = []
  /// Texts marked as author: by `rel`, `itemprop`, class, or a link to an author's page.
  var authors: [MarkedValue] = []
  /// The day of a crawl stamp in front of a plain text.
  var crawlDay: CalendarDay?
}

/// A value that the markup names, with the place where it stands.
struct MarkedValue {
  var value: String
  /// The index of the block that was being collected.
  var block: Int
  /// Whether the markup says publication (or authorship) outright, as `itemprop=datePublished` does.
  var isExplicit: Bool
  /// Whether `itemprop` says it.
  var isMicrodata = false
  /// Whether it is a link to the page of an author.
  var isLink = false
  /// Whether it is marked as the date of a change.
  var isModification = false
}

extension Page {
  /// Makes blocks of a capture's content; what follows the first `maximumBlocks` of them is left out.
  init(content: String, isHTML: Bool, maximumBlocks: Int = .max) {
    var content = content
    self = content.withUTF8 {
      isHTML
        ? HTMLPageBuilder.page(of: $0, maximumBlocks: maximumBlocks)
        : PlainTextPageBuilder.page(of: $0, maximumBlocks: maximumBlocks)
    }
  }
}
