import Documents
import Testing

@testable import Enrichment

/// A text in one language whose persons and organisations are marked: `{p:Lena Obermoser} leitet die {o:Seewerke AG}.`
struct LabelledText: CustomTestStringConvertible, Sendable {
  let language: String
  let text: String
  /// `person Lena Obermoser`, in the order of the text.
  let expected: [String]

  init(_ language: String, _ marked: String) {
    self.language = language
    var text = ""
    var expected: [String] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let mark = rest[rest.index(after: open)..<close]
      expected.append((mark.hasPrefix("p:") ? "person " : "organisation ") + mark.dropFirst(2))
      text += mark.dropFirst(2)
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.expected = expected
  }

  var testDescription: String { text }

  /// The persons and organisations that are found without a model, in the order of the text.
  func found() throws -> [String] {
    try annotate(text, language: language).entities
      .filter { $0.kind == "person" || $0.kind == "organisation" }
      .flatMap { entity in entity.mentions.map { ($0.range.start, "\(entity.kind) \($0.text)") } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }
}
