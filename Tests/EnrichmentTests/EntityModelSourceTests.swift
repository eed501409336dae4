import EntityModel
import Foundation
import Testing

@testable import Enrichment

@Suite struct EntityModelSourceTests {
  private static let fetched = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(".build/models/en-sm.nlentity").path

  @Test func noModel() throws {
    let source = try EntityModelSource(path: "")
    #expect(source.model == nil && !source.isMissing)
    #expect(source.message.contains("entity-model") && source.message.contains("gazetteer"))
  }

  @Test func missingModelLeavesTheGazetteer() throws {
    let source = try EntityModelSource(path: "/nowhere/en.nlentity")
    #expect(source.model == nil && source.isMissing)
    #expect(source.message.contains("/nowhere/en.nlentity") && source.message.contains("scripts/fetch-models"))
  }

  @Test func damagedModelIsAnError() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).nlentity").path
    try Data(repeating: 0x41, count: 5000).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: EntityModelError.notAModel(path: path)) { try EntityModelSource(path: path) }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: fetched), "scripts/fetch-models sm has not been run"))
  func namesWithAModel() throws {
    let source = try EntityModelSource(path: Self.fetched)
    #expect(source.message.contains("en_core_web_sm"))
    let text = "President Emmanuel Macron met Olaf Becker in Berlin. Macron said Ukraine needs the European Commission."
    let annotations = try annotate(text, language: "en", entityModel: source.model)
    for id in ["person:emmanuel-macron", "person:olaf-becker", "capital:DE", "country:UA"] {
      #expect(annotations.entity(id) != nil, "\(id)")
    }
    #expect(annotations.entity("person:emmanuel-macron")?.mentions.map(\.text) == ["Emmanuel Macron", "Macron"])
    // Without the model the same text has no unknown persons; another language does not use it.
    #expect(try annotate(text, language: "en").entity("person:olaf-becker") == nil)
    let german =
      "Der Präsident der Ukraine traf am Dienstag in Berlin den Bundeskanzler und flog danach nach Paris weiter."
    #expect(try annotate(german, entityModel: source.model) == annotate(german))
  }
}
