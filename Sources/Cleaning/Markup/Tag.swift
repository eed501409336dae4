/// The elements that the cleaner tells apart (HTML Living Standard).
enum Tag: UInt8, CaseIterable {
  case other
  case html, head, body, title, meta, link, base
  case p, h1, h2, h3, h4, h5, h6, li, ul, ol, dl, dt, dd, blockquote, pre, figure, figcaption, table, caption, thead,
    tbody, tfoot, tr, td, th, hr, address
  case div, section, article, main, aside, nav, header, footer, form, fieldset, details, summary, dialog, center, menu
  case a, span, b, strong, i, em, time, br, wbr, sub, sup, u, small, font, code, q, cite, mark, abbr, label, button,
    img,
    picture, source, video, audio, input, ins, del, s, big, tt, kbd
  case script, style, template, svg, math, iframe, object, embed, noscript, textarea, select, option, canvas, noembed,
    noframes, xmp, applet, map, area

  /// The tag of the lowercase name with that hash (`WordHash.add` over its bytes, from `seed`).
  @inline(__always)
  init(nameHash: UInt64) {
    self = Tag(rawValue: UInt8(truncatingIfNeeded: Self.byHash[nameHash])) ?? .other
  }

  /// Whether an element that the cleaner does not tell apart has no content, by the hash of its name.
  @inline(__always)
  static func isVoid(nameHash: UInt64) -> Bool { byHash[nameHash] == voidMark }

  private static let voidMark: UInt32 = 0x100

  private static let byHash: HashTable = {
    func hash(_ name: some StringProtocol) -> UInt64 {
      name.utf8.reduce(WordHash.seed) { WordHash.add(UInt32($1), to: $0) }
    }
    var entries: [(key: UInt64, value: UInt32)] = []
    for tag in Tag.allCases where tag != .other {
      entries.append((hash(String(describing: tag)), UInt32(tag.rawValue)))
    }
    for name in "col param track keygen frame basefont bgsound command image".split(separator: " " as Character) {
      entries.append((hash(name), voidMark))
    }
    return HashTable(entries)
  }()

  /// Whether the element has no content.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .hr, .br, .wbr, .img, .source, .input, .embed, .area: true
    default: false
    }
  }

  /// Whether its end tag may be left out, so that many may stand open in a page that is not nested at all.
  var hasOptionalEnd: Bool {
    switch self {
    case .p, .li, .dt, .dd, .td, .th, .tr, .thead, .tbody, .tfoot, .option, .html, .head, .body: true
    default: false
    }
  }

  /// Whether the element holds nothing that a reader sees as text.
  var isSkipped: Bool {
    switch self {
    case .script, .style, .template, .svg, .math, .iframe, .object, .noscript, .textarea, .select, .canvas, .noembed,
      .noframes, .xmp, .applet, .map:
      true
    default: false
    }
  }

  /// Whether the element flows within a line.
  var isInline: Bool {
    switch self {
    case .a, .span, .b, .strong, .i, .em, .time, .wbr, .sub, .sup, .u, .small, .font, .code, .q, .cite, .mark, .abbr,
      .label, .img, .picture, .source, .input, .ins, .del, .s, .big, .tt, .kbd, .other, .area:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
