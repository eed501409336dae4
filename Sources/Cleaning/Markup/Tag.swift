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

  /// The tag of a lowercase name.
  init(name: UnsafeBufferPointer<UInt8>) {
    var hash: UInt64 = 0
    for byte in name.prefix(12) { hash = hash << 5 &+ hash >> 43 ^ UInt64(byte) &* 0x9E37_79B9 }
    self = Self.byHash[hash] ?? .other
  }

  private static let byHash: [UInt64: Tag] = {
    var table: [UInt64: Tag] = [:]
    for tag in Tag.allCases where tag != .other {
      var hash: UInt64 = 0
      for byte in String(describing: tag).utf8.prefix(12) {
        hash = hash << 5 &+ hash >> 43 ^ UInt64(byte) &* 0x9E37_79B9
      }
      table[hash] = tag
    }
    return table
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
