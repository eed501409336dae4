/// A piece of a page. What is written in a literal is markup; what is interpolated is text, and escaped.
///
///     let heading: HTML = "<h1>\(title)</h1>"
///
/// So markup in a document can only come out as text, whatever a page does with it.
struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
  /// The markup.
  private(set) var markup: String

  init(stringLiteral markup: String) { self.markup = markup }
  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  /// The pieces of a list, one after the other.
  init(joining pieces: some Sequence<HTML>, separator: HTML = "") {
    markup = pieces.map(\.markup).joined(separator: separator.markup)
  }

  static func + (left: HTML, right: HTML) -> HTML { HTML(joining: [left, right]) }
  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  /// Builds the markup.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }
    mutating func appendInterpolation(_ piece: HTML?) { if let piece { markup += piece.markup } }
    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { markup += piece.markup } }
    mutating func appendInterpolation(_ text: some StringProtocol) { HTMLText.escape(text, into: &markup) }
    mutating func appendInterpolation(_ number: some BinaryInteger) { markup += String(number) }
  }
}

/// Text as it stands in markup, within elements and within quoted attributes.
enum HTMLText {
  /// Appends the text with its signs escaped. Control characters, which HTML does not allow, become U+FFFD.
  static func escape(_ text: some StringProtocol, into markup: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: markup += "&amp;"
      case 0x3C: markup += "&lt;"
      case 0x3E: markup += "&gt;"
      case 0x22: markup += "&quot;"
      case 0x27: markup += "&#39;"
      case 0x09, 0x0A: markup.unicodeScalars.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: markup += "\u{FFFD}"
      // What turns the direction of the text around it would reach beyond its element.
      case 0x202A...0x202E, 0x2066...0x2069: break
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }
}
