import Testing

/// A sentence, and the values in it as lines of text; each suite says what a line holds.
struct ValueCase: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String
  let expected: [String]
  var testDescription: String { "\(language): \(text)" }

  init(_ language: String, _ text: String, _ expected: String...) {
    self.language = language
    self.text = text
    self.expected = expected
  }
}
