import Documents
import Foundation
import SearchIndex
import TestSupport
import Testing

/// The command as people call it, on an index of a few articles.
@Suite("newsline search")
struct SearchCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("search.sqlite")
    let store = try SQLiteStore(path: path)
    try store.apply((1...5).map(Self.document), offsets: [])
  }

  private static func document(_ number: Int) -> IndexedDocument {
    IndexedDocument(
      id: DocumentID(String(repeating: "0", count: 31) + "\(number)")!, version: 1, url: "https://a.example/\(number)",
      site: "Paper \(number % 2)", title: "Report \(number) on grain", language: "en",
      publishedAt: PublicationTime(rfc3339: "2025-06-1\(number)"), capturedAt: Timestamp(millisecondsSince1970: 1),
      text: "The grain corridor \u{1B}[31mstays open.", countries: ["UA"],
      annotations: IndexedAnnotations(
        entities: [.init(id: "person:lena-orlova", name: "Lena Orlova", kind: "person")],
        amounts: [.init(Double(number) * 1e9, currency: "USD")]),
      // Two of them are copies of one report.
      fingerprint: number < 3
        ? Fingerprint(
          algorithm: "test", value: String(repeating: "00000001", count: 126),
          bands: String(repeating: "00000001", count: 42))
        : nil,
      json: [0x7B, 0x7D])
  }

  private func search(_ arguments: String...) async throws -> Command {
    try await Command.newsline(["search", "--store", path] + arguments)
  }

  private func ids(_ command: Command) -> [String] {
    command.lines.compactMap { line in
      let word = line.split(separator: " ").first.map(String.init) ?? ""
      return DocumentID(word) == nil ? nil : String(word.suffix(1))
    }
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("The query language, options beside it, and near-duplicates folded unless asked for")
  func language() async throws {
    #expect(ids(try await search("amount:>3bn USD", "--newest")) == ["5", "4"])
    #expect(ids(try await search("entity:orlova", "--site", "paper 1", "date:2025-06-13..", "--newest")) == ["5", "3"])
    let folded = try await search("\"grain corridor\"", "--newest")
    #expect(ids(folded) == ["5", "4", "3", "2"] && folded.output.contains("and 1 near-duplicate\n"))
    #expect(folded.lines.first == "5 found, 1 to 4 shown")
    #expect(ids(try await search("\"grain corridor\"", "--newest", "--all-copies")) == ["5", "4", "3", "2", "1"])
  }

  @Test("Matches are marked if asked for; nothing of an article moves the cursor")
  func colours() async throws {
    let plain = try await search("corridor", "--limit", "1")
    #expect(plain.status == 0 && !plain.output.contains("\u{1B}"))
    let marked = try await search("corridor", "--limit", "1", "--color", "always")
    #expect(marked.output.contains("\u{1B}[1;33mcorridor\u{1B}[0m") && !marked.output.contains("\u{1B}[31m"))
  }

  @Test("Pages by cursor, for people and for programs")
  func cursors() async throws {
    let first = try await search("grain", "--newest", "--limit", "3")
    let last = try #require(first.lines.last)
    #expect(last.hasPrefix("next page: --cursor "))
    let cursor = try #require(last.split(separator: " ").last.map(String.init))
    let second = try await search("grain", "--newest", "--limit", "3", "--cursor", cursor)
    #expect(ids(first) == ["5", "4", "3"] && ids(second) == ["2"] && !second.output.contains("--cursor"))
    let other = try await search("corridor", "--newest", "--cursor", cursor)
    #expect(other.status != 0 && other.errors.contains("another query"))

    let page = try await search("grain", "--newest", "--limit", "3", "--json", "--cursor", "first")
    #expect(page.lines.count == 4)
    #expect(try object(page.lines[3])["next_cursor"] as? String == cursor)
    #expect(try object(page.lines[0])["duplicates"] as? Int == 0)
  }

  @Test("Facets and a histogram, for people and for programs")
  func facets() async throws {
    let shown = try await search("grain", "--facets", "--limit", "1")
    #expect(shown.output.contains("Lena Orlova 5") && shown.output.contains("UA 5") && shown.output.contains("by day"))
    let json = try await search("grain", "--facets", "--limit", "1", "--json")
    #expect(json.lines.count == 2)
    let summary = try object(try #require(json.lines.last))
    #expect(summary["total"] as? Int == 5)
    let facets = try #require(summary["facets"] as? [String: Any])
    let persons = try #require(facets["persons"] as? [[String: Any]])
    #expect(persons.first?["value"] as? String == "person:lena-orlova")
    let sites = try #require(facets["sites"] as? [[String: Any]])
    #expect(sites.compactMap { $0["count"] as? Int } == [3, 2])
    #expect(facets["is_estimate"] as? Bool == false)
    let histogram = try #require(summary["histogram"] as? [String: Any])
    #expect((histogram["buckets"] as? [[String: Any]])?.count == 5)
  }

  @Test("A misspelt word is corrected, a mistake is shown in its place, and the help explains the language")
  func help() async throws {
    let misspelt = try await search("coridor")
    #expect(misspelt.lines == ["nothing found", "did you mean: corridor"])
    let mistake = try await search("grain tilte:x")
    #expect(mistake.status != 0 && mistake.errors.contains("there is no field \"tilte:\" (at character 7)"))
    #expect(mistake.errors.contains("grain tilte:x\n        ^"))
    let hostile = try await search("'; DROP TABLE documents; -- \u{1B}[31m foo:bar")
    #expect(hostile.status != 0 && !hostile.errors.contains("\u{1B}"))
    #expect(ids(try await search("grain")).count == 4)
    let help = try await Command.newsline(["search", "--help"])
    for field in ["NEAR/5", "amount:>1bn USD", "speaker:", "date:2025-06..2025-07", "--facets", "--cursor"] {
      #expect(help.output.contains(field), "\(field)")
    }
  }
}
