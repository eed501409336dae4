import EntityModel
import Foundation
import Testing

@testable import Enrichment

@Suite struct EnrichmentSettingsTests {
  @Test func withoutFilesBothAreToldAndNoneIsMissing() throws {
    let settings = try EnrichmentSettings(entityModel: "", places: "", annotators: "dates")
    #expect(settings.notices.map(\.isMissing) == [false, false])
    #expect(settings.annotators == [.dates])
  }

  @Test func filesThatAreNotThereAreNamed() throws {
    let settings = try EnrichmentSettings(entityModel: "/nowhere/en", places: "/nowhere/places", annotators: "all")
    #expect(settings.notices.map(\.isMissing) == [true, true])
    #expect(settings.notices[0].message.contains("/nowhere/en"))
    #expect(settings.notices[1].message.contains("/nowhere/places"))
  }

  @Test func anUnknownAnnotatorIsAnErrorWithTheNamesThatThereAre() throws {
    let error = EnrichmentError.unknownAnnotators("dates,names")
    #expect(throws: error) { try EnrichmentSettings(entityModel: "", places: "", annotators: "dates,names") }
    #expect("\(error)".contains("dates,names") && "\(error)".contains("entities,amounts"))
  }

  @Test func damagedFilesAreErrors() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).damaged").path
    try Data(repeating: 0x41, count: 5000).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: EntityModelError.self) { try EnrichmentSettings(entityModel: path, places: "", annotators: "all") }
    #expect(throws: PlacesError.self) { try EnrichmentSettings(entityModel: "", places: path, annotators: "all") }
  }
}
