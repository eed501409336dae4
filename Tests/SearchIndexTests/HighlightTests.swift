import Documents
import Testing

@testable import SearchIndex

@Suite struct HighlightTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.store)
  }

  private func matches(_ text: HighlightedText?) -> [String] {
    (text?.segments ?? []).filter(\.isMatch).map(\.text)
  }

  @Test func titleAndSnippetAreMarked() throws {
    try store.apply([document(1, title: "🌾 Grain sails", text: "e\u{301}tat 👩‍🌾: grain, GRAIN!")], offsets: [])
    let hit = try #require(try store.search(SearchQuery(text: "grain")).hits.first)
    #expect(hit.title?.text == "🌾 Grain sails")
    #expect(hit.title?.matches == [TextRange(start: 2, end: 7)])
    #expect(matches(hit.snippet) == ["grain", "GRAIN"])
    #expect(hit.snippet.marked(open: "[", close: "]") == "e\u{301}tat 👩‍🌾: [grain], [GRAIN]!")
  }

  @Test func aSnippetShowsTheMatchOfALongText() throws {
    let text =
      String(repeating: "before it. ", count: 500) + "the needle is here " + String(repeating: "after it. ", count: 500)
    try store.apply([document(1, text: text)], offsets: [])
    let hit = try #require(try store.search(SearchQuery(text: "needle", snippetWords: 10)).hits.first)
    #expect(matches(hit.snippet) == ["needle"])
    #expect(hit.snippet.text.split(separator: " ").count <= 12)
  }

  @Test func textCannotFakeAMatch() throws {
    let fake = HighlightMarks.open + "fake" + HighlightMarks.close
    try store.apply([document(1, title: fake + " real", text: fake + " real " + fake)], offsets: [])
    let hit = try #require(try store.search(SearchQuery(text: "real")).hits.first)
    #expect(matches(hit.title) == ["real"])
    #expect(matches(hit.snippet) == ["real"])
    #expect(hit.title?.text == "\u{FFFD}fake\u{FFFD} real")
    #expect(matches(try store.search(SearchQuery()).hits.first?.title) == [])
  }

  @Test func endlessWordsAreCut() throws {
    let word = String(repeating: "a", count: 100_000)
    try store.apply([document(1, title: word, text: word + " match")], offsets: [])
    let hit = try #require(try store.search(SearchQuery(text: "match")).hits.first)
    #expect(hit.title?.text.unicodeScalars.count == 1000)
    #expect(hit.snippet.text.unicodeScalars.count == 1000)
    let cut = try #require(try store.search(SearchQuery(text: "aaa*")).hits.first)
    #expect(cut.title?.matches == [TextRange(start: 0, end: 1000)])
  }

  @Test func segmentsOfOddRanges() {
    let text = HighlightedText(text: "abc", matches: [TextRange(start: 1, end: 2), TextRange(start: 2, end: 99)])
    #expect(text.segments.map(\.text) == ["a", "b", "c"])
    #expect(HighlightedText(text: "").segments == [])
    #expect(HighlightedText(text: "<b>", matches: []).marked(open: "*", close: "*") == "<b>")
  }
}
