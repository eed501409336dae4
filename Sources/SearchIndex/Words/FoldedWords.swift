import Documents
import Foundation

/// The words of a text as indexes hold them: in lower case, Latin letters without their marks.
///
/// Follows SQLite's tokenizer `unicode61 remove_diacritics 2` (https://www.sqlite.org/fts5.html#unicode61_tokenizer), so that every store
/// finds the same documents: a word is a run of letters, digits and private-use characters. Two things differ: marks that are
/// no accents, such as the vowels of Indian scripts, do not end a word; and letters that are newer than SQLite's tables have
/// a lower case.
struct FoldedWords: Sequence, IteratorProtocol {
  /// A word and where it stands.
  struct Word: Equatable {
    /// The word as indexes hold it.
    var text: String
    /// Its place in the text, in Unicode scalars.
    var range: TextRange
  }

  /// Longer words are cut: Lucene splits them (at 255 UTF-16 units), and nobody looks for them.
  static let maximumScalars = 120

  private var scalars: String.UnicodeScalarView.Iterator
  private var position = 0
  private let folds = CommonFolds.table

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  mutating func next() -> Word? {
    var word = String.UnicodeScalarView()
    var start = 0
    var length = 0
    while let scalar = scalars.next() {
      defer { position += 1 }
      let fold = scalar.value < CommonFolds.size ? folds[Int(scalar.value)] : Fold(scalar)
      switch fold {
      case .separator:
        if !word.isEmpty { return Word(text: String(word), range: TextRange(start: start, end: position)) }
      case .mark(let mark):
        // Alone it is no word.
        if !word.isEmpty, let mark, length < Self.maximumScalars {
          word.append(mark)
          length += 1
        }
      case .letter(let letter):
        if word.isEmpty { start = position }
        guard length < Self.maximumScalars else { continue }
        word.append(letter)
        length += 1
      }
    }
    guard !word.isEmpty else { return nil }
    return Word(text: String(word), range: TextRange(start: start, end: position))
  }

  /// The words of a text, with single spaces between them.
  static func joined(_ text: String) -> String {
    var joined = ""
    for word in FoldedWords(text) {
      if !joined.isEmpty { joined += " " }
      joined += word.text
    }
    return joined
  }
}

/// What becomes of a scalar.
private enum Fold {
  /// It ends a word.
  case separator
  /// It belongs to the letter before it; `nil` for an accent, which is dropped.
  case mark(Unicode.Scalar?)
  /// It is a letter of a word.
  case letter(Unicode.Scalar)

  init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      // Combining Diacritical Marks, which stand on Latin, Greek and Cyrillic letters.
      self = .mark((0x300...0x36F).contains(scalar.value) ? nil : scalar)
    default:
      self = QueryPhrase.isTokenScalar(scalar) ? .letter(Self.letter(scalar)) : .separator
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let final = finals[scalar.value] { return final }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    guard lower.value >= 0x80 else { return lower }
    // Only Latin letters lose their marks: й is no и.
    let base = String(lower).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? lower
    return base.value < 0x80 && base.properties.isAlphabetic ? base : lower
  }

  /// Forms of letters that Unicode's simple case folding brings together and lower case does not (CaseFolding.txt).
  private static let finals: [UInt32: Unicode.Scalar] = [
    0xB5: "\u{3BC}", 0x17F: "s", 0x3C2: "\u{3C3}", 0x3D0: "\u{3B2}", 0x3D1: "\u{3B8}", 0x3D5: "\u{3C6}",
    0x3D6: "\u{3C0}", 0x3F0: "\u{3BA}", 0x3F1: "\u{3C1}", 0x3F5: "\u{3B5}",
  ]
}

/// Unicode's tables take a hundred times as long as this one, and most texts use few scalars beyond it.
private enum CommonFolds {
  static let size: UInt32 = 0x600
  static let table: [Fold] = (0..<size).map { value in Unicode.Scalar(value).map { Fold($0) } ?? .separator }
}
