import Documents
import Foundation
import SearchIndex
import TestSupport
import Testing

/// The command as people call it, on pages, on what `run enrich` prints and on a search index.
@Suite("newsline show")
struct ShowCommandTests {
  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path
  private static let page = "\(seeds)/northern-wire-rail-loan.txt"

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func temporary(_ name: String) -> String { folder.path("\(UUID())-\(name)") }

  @Test("A page is shown without control sequences, and in colour if that is asked for")
  func page() async throws {
    let plain = try await Command.newsline(["show", Self.page])
    #expect(plain.status == 0)
    #expect(plain.output.contains("300 million euros  300,000,000 EUR") && plain.output.contains("Romania"))
    #expect(!plain.output.contains("\u{1B}"))
    let coloured = try await Command.newsline(["show", "--color", "always", Self.page])
    #expect(coloured.output.contains("\u{1B}[32mRomania\u{1B}[39m"))
    let brief = try await Command.newsline(["show", "--brief", Self.page])
    #expect(!brief.output.contains("The opposition asked") && plain.output.contains("The opposition asked"))
  }

  @Test("The tone is marked as weak, with words that it rests on; languages stand there if there is more than one")
  func toneAndLanguages() async throws {
    let english = """
      The brutal attack killed twelve people and destroyed the school on Monday, the governor of the region said. The victims and their families fear \
      more violence, and the crisis gets worse from day to day, he said in the capital.
      """
    let more = """
      Doctors in the hospital treat the wounded, and the police have arrested two suspects. The governor condemned the attack, which he called \
      a terrible crime against children and their teachers in a quiet town by the river.
      """
    let ukrainian = """
      Жорстока атака вбила дванадцять людей і зруйнувала школу в понеділок, повідомив губернатор області. Жертви та їхні родини \
      бояться нового насильства, а криза з кожним днем поглиблюється, сказав він у столиці.
      """
    let mixed = temporary("mixed.txt")
    let plain = temporary("plain.txt")
    defer { for path in [mixed, plain] { try? FileManager.default.removeItem(atPath: path) } }
    try "Attack on a school\n\n\(english)\n\n\(more)\n\n\(ukrainian)\n".write(
      toFile: mixed, atomically: true, encoding: .utf8)
    try "Attack on a school\n\n\(english)\n\n\(more)\n".write(toFile: plain, atomically: true, encoding: .utf8)
    let shown = try await Command.newsline(["show", "--brief", mixed])
    let languages = try #require(shown.lines.first { $0.hasPrefix("languages") })
    #expect(languages.contains("en ") && languages.contains("uk ") && languages.contains("%"))
    let tone = try #require(shown.lines.first { $0.contains("tone (weak)") })
    #expect(tone.contains("negative -0.") && tone.contains(", such as ") && tone.contains("attack"))
    let single = try await Command.newsline(["show", "--brief", plain])
    #expect(!single.lines.contains { $0.hasPrefix("languages") })
    #expect(single.lines.contains { $0.contains("tone (weak)") })
  }

  @Test("What run enrich has printed is shown as the page is; a line that is none is named")
  func printed() async throws {
    let path = temporary("enriched.jsonl")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let enriched = try await Command.newsline(["run", "enrich", Self.page])
    try enriched.output.write(toFile: path, atomically: true, encoding: .utf8)
    let shown = try await Command.newsline(["show", path])
    let page = try await Command.newsline(["show", Self.page])
    // The version of a capture without a time is that of its receipt.
    #expect(shown.status == 0 && Array(shown.lines.dropFirst()) == Array(page.lines.dropFirst()))

    try (enriched.output + "{}\n").write(toFile: path, atomically: true, encoding: .utf8)
    let damaged = try await Command.newsline(["show", path])
    #expect(damaged.status != 0 && damaged.errors.contains("\(path), line 2"))
  }

  @Test("An article of the index is shown with its near-duplicates; what is not there is an error with the way out")
  func stored() async throws {
    let path = temporary("store.sqlite")
    let store = try SQLiteStore(path: path)
    let enriched = try await Command.newsline(["run", "enrich", Self.page])
    let document = try EnrichedDocument(json: Array(enriched.output.utf8))
    let ids = try ["1", "2"].map { try #require(DocumentID(String(repeating: "0", count: 31) + $0)) }
    try store.apply(
      ids.map { id in
        var document = document
        document.capture.id = id
        return IndexedDocument(
          capture: document.capture, article: document.article, annotations: document.annotations, json: document.json()
        )
      }, offsets: [])

    let shown = try await Command.newsline(["show", ids[0].rawValue, "--store", path])
    #expect(shown.status == 0 && shown.output.contains("300,000,000 EUR"))
    #expect(shown.lines.contains { $0.hasPrefix("near to it") && $0.contains(ids[1].rawValue) })

    let other = String(repeating: "f", count: 32)
    let missing = try await Command.newsline(["show", other, "--store", path])
    #expect(missing.status != 0 && missing.errors.contains("newsline trace \(other)"))
    let nowhere = try await Command.newsline(["show", other, "--store", path + ".none"])
    #expect(nowhere.status != 0 && nowhere.errors.contains(path + ".none") && nowhere.errors.contains("--store"))
  }

  @Test("A page that a stage rejects and a file that is not there are named, and the status tells")
  func failures() async throws {
    let rejected = try await Command.newsline(["show", "\(Self.seeds)/hostile/empty.txt", Self.page])
    #expect(rejected.status == 1 && rejected.errors.contains("ingest rejected it as empty"))
    #expect(rejected.output.contains("Romania"))
    let missing = try await Command.newsline(["show", "/nowhere/page.html"])
    #expect(missing.status == 1 && missing.errors.contains("/nowhere/page.html"))
  }
}
