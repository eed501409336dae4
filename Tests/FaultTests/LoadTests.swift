import Documents
import SeededRandom
import Testing

@testable import newsline_faults

@Suite("The load of a run")
struct LoadTests {
  private func load(seed: UInt64, documents: Int = 1000) -> Load {
    var generator = SplitMix64(seed: seed)
    return Load(documents: documents, contentLimit: 16_384, generator: &generator)
  }

  @Test("The seed alone decides what is submitted")
  func determinism() {
    #expect(load(seed: 5).records == load(seed: 5).records)
    #expect(load(seed: 5).records != load(seed: 6).records)
  }

  @Test("A tenth comes twice, a twentieth is newer, some are late, and a hundredth is poison of each kind")
  func composition() {
    let load = load(seed: 1, documents: 2000)
    #expect(load.records.count == 2000)
    #expect(
      load.composition
        == .init(
          pages: 1460, newerCaptures: 100, lateCaptures: 40, submittedTwice: 200, poison: 20 * PoisonKind.allCases.count
        ))
    #expect(load.composition.total == 2000)
  }

  @Test("The oracle takes every page and rejects every kind of poison, each with its code")
  func oracle() async throws {
    let oracle = try Oracle(contentLimit: 16_384)
    let load = load(seed: 2, documents: 300)
    let expectation = await oracle.expectation(of: load)
    #expect(expectation.documents.count == load.composition.pages)
    let kinds = Set(expectation.deadLetters.keys.map { "\($0.stage.rawValue) \($0.code)" })
    #expect(
      kinds == [
        "ingest empty", "ingest not_text", "ingest not_json", "ingest invalid_message", "ingest too_large",
        "ingest undecodable", "ingest invalid_field", "clean no_content",
      ])
    #expect(await oracle.expectation(of: load) == expectation)
  }

  @Test("The newest version of a page stays, whatever order the captures come in")
  func newest() throws {
    let id = try #require(DocumentID(String(repeating: "a", count: 32)))
    var expectation = Expectation()
    for version in [2, 3, 1] as [Int64] { expectation.add(id, .init(version: version, hash: "\(version)")) }
    #expect(expectation.documents == [id: .init(version: 3, hash: "3")])
  }
}
