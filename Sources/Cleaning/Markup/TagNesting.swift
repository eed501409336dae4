/// How elements nest (HTML Living Standard, "The rules for parsing tokens in HTML content").
extension Tag {
  /// Whether the element's start ends a paragraph that is open.
  var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .div, .dl, .dd, .dt, .li, .fieldset,
      .figcaption, .figure, .footer, .header, .main, .menu, .nav, .ol, .p, .section, .summary, .ul, .pre, .form, .table,
      .hr, .h1, .h2, .h3, .h4, .h5, .h6:
      true
    default: false
    }
  }

  /// Whether the element sets how text looks, so that its end tag counts even where blocks lie between.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .s, .small, .strong, .tt, .u: true
    default: false
    }
  }

  /// Whether no end tag reaches out of the element, but that of a table.
  var isScope: Bool {
    switch self {
    case .table, .td, .th, .html: true
    default: false
    }
  }

  /// Whether the element holds rows.
  var isRowGroup: Bool {
    switch self {
    case .table, .thead, .tbody, .tfoot: true
    default: false
    }
  }

  /// Whether the element is a cell.
  var isCell: Bool { self == .td || self == .th }
}
