import Documents
import EntityModel
import Foundation
import Testing

@testable import Enrichment

/// A text in which names are marked as a model would have found them: `{Paris}` a place, `{p:Lena Orlova}` a person, `{o:Velmont}` an
/// organisation.
struct MarkedText {
  /// The file that scripts/fetch-places makes; most cases need it.
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".build/models/places.nlgaz").path
  static let isThere = FileManager.default.fileExists(atPath: path)
  static let places: Places? = try? Places(path: path)

  let text: String
  let found: [FoundEntity]

  init(_ marked: String) {
    var text = ""
    var found: [FoundEntity] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      var name = rest[rest.index(after: open)..<close]
      var label = EntityLabel.geopolitical
      if name.hasPrefix("p:") { label = .person }
      if name.hasPrefix("o:") { label = .organisation }
      if label != .geopolitical { name = name.dropFirst(2) }
      let start = text.unicodeScalars.count
      text += name
      found.append(FoundEntity(start: start, end: text.unicodeScalars.count, label: label, confidence: 0.9))
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.found = found
  }

  /// The entities, as if the text were English and a model had found what is marked.
  func entities(site: String? = nil, places: Places? = Self.places) throws -> [Entity] {
    let pipeline = try Pipeline.shared.get()
    let article = Article(declaredLanguage: "en", paragraphs: text.components("\n"))
    let model = pipeline.read(article).model
    // The text stands after an empty title and two line feeds.
    let shifted = found.map {
      FoundEntity(start: $0.start + 2, end: $0.end + 2, label: $0.label, confidence: $0.confidence)
    }
    return pipeline.entities.find(model, found: shifted, places, site: site).entities
  }

  /// The identifier of each mention, in the order of the text: `Paris=city:4717560`.
  func mentions(site: String? = nil) throws -> [String] {
    try entities(site: site).flatMap { entity in entity.mentions.map { ($0.range.start, "\($0.text)=\(entity.id)") } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// A sentence and the identifiers that some of its names must have; `-` for none of a place, person or organisation.
struct IdentityCase: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: [String]
  let site: String?

  init(_ text: String, _ expected: String, site: String? = nil) {
    self.text = text
    self.expected = expected.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    self.site = site
  }

  var testDescription: String { text }

  /// What is missing or must not be there.
  func faults() throws -> [String] {
    let mentions = try MarkedText(text).mentions(site: site)
    return expected.filter { wanted in
      // `!Mobile=city` must not be there; the identifier may be cut.
      wanted.hasPrefix("!") ? mentions.contains { $0.hasPrefix(wanted.dropFirst()) } : !mentions.contains(wanted)
    }.map { "\($0) in \(mentions)" }
  }
}
