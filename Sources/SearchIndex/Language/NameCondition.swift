/// An entity, speaker or topic: by its stable id, or by words of its name.
public enum NameCondition: Sendable, Hashable {
  /// An id such as `person:lena-orlova` or `medtop:04000000`, exactly.
  case id(String)
  /// Words of a name, in that order: `Orlova` finds `Lena Orlova`.
  case name(QueryPhrase)

  /// Creates a condition from what a user writes: a lowercase word, a colon and no space make an id. `nil` if there is no letter
  /// and no digit.
  public init?(_ text: String, isPrefix: Bool = false) {
    guard let phrase = QueryPhrase(text, isPrefix: isPrefix) else { return nil }
    self = !isPrefix && Self.isID(phrase.text) ? .id(phrase.text) : .name(phrase)
  }

  private static func isID(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return false }
    let isKind = text[..<colon].utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x5F }
    return isKind && text.index(after: colon) < text.endIndex
      && !text.unicodeScalars.contains { $0 == " " || $0 == "(" || $0 == ")" || $0 == "*" }
  }
}
