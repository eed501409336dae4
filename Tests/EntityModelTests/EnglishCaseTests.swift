import Foundation
import Testing

@testable import EntityModel

/// What spaCy 3.8 makes of this project's own sentences. Needs the models of `scripts/fetch-models`.
@Suite struct EnglishCaseTests {
  struct TokenCase: Decodable {
    let text: String
    let tokens: [String]
  }

  struct EntityCase: Decodable {
    let text: String
    let entities: [[EntityField]]
  }

  enum EntityField: Decodable, Equatable {
    case place(Int)
    case label(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let place = try? container.decode(Int.self) {
        self = .place(place)
      } else {
        self = .label(try container.decode(String.self))
      }
    }
  }

  static func cases<Case: Decodable>(_ name: String) throws -> [Case] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "jsonl", subdirectory: "Cases"))
    return try Data(contentsOf: url).split(separator: 0x0A).map { try JSONDecoder().decode(Case.self, from: $0) }
  }

  @Test(.enabled(if: FetchedModel.isThere("sm"), "scripts/fetch-models sm has not been run"))
  func tokens() throws {
    let model = try EntityModel(path: FetchedModel.path("sm"))
    let cases: [TokenCase] = try Self.cases("tokens")
    #expect(cases.count > 80)
    for item in cases { #expect(model.tokenTexts(item.text) == item.tokens) }
  }

  @Test(.enabled(if: FetchedModel.isThere("sm") && FetchedModel.isThere("md"), "scripts/fetch-models has not been run"))
  func entities() throws {
    for size in ["sm", "md"] {
      let model = try EntityModel(path: FetchedModel.path(size))
      let cases: [EntityCase] = try Self.cases("entities-\(size)")
      for item in cases {
        let found = model.entities(in: item.text.scalarValues)
        #expect(
          found.map { [.place($0.start), .place($0.end), .label($0.label.rawValue)] } == item.entities, "\(item.text)")
        #expect(found.allSatisfy { $0.confidence > 0 && $0.confidence <= 1 })
      }
      // All in one text, so that it takes several pieces: what is further than four tokens away changes nothing.
      let line = String(repeating: " and then nothing at all of note took place there again", count: 30) + ". "
      let joined = cases.map(\.text).joined(separator: line)
      let inOne = model.entities(in: joined.scalarValues).map(\.label)
      #expect(inOne.count >= cases.reduce(0) { $0 + $1.entities.count } - 2)
    }
  }
}
