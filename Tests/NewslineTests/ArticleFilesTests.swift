import Ingestion
import Testing

@testable import newsline

@Suite struct ArticleFilesTests {
  private func names(_ inputs: (String, String, Int?)...) -> [String] {
    var files = ArticleFiles(folder: "/unused", format: .markdown)
    return inputs.map { files.name(for: LocalInput(argument: $0.0, place: InputPlace(path: $0.1, number: $0.2))) }
  }

  @Test func pathsBelowAFolderAreKept() {
    #expect(
      names(("news", "news/a/page.html", nil), ("news/", "news/b.c/page.txt.gz", nil), (".", "./x.htm", nil))
        == ["a/page.md", "b.c/page.md", "x.md"])
  }

  @Test func aNamedFileKeepsItsName() {
    #expect(
      names(("/tmp/../a/page.html", "/tmp/../a/page.html", nil), ("notes", "notes", nil), ("-", "-", nil))
        == ["page.md", "notes.md", "stdin.md"])
    #expect(names((".html", ".html", nil), ("archive.2024", "archive.2024", nil)) == [".html.md", "archive.2024.md"])
  }

  @Test func pagesOfACrawlAreNumbered() {
    #expect(
      names(("x.warc.gz", "x.warc.gz", 3), ("x.warc.gz", "x.warc.gz", 1_234_567), ("-", "-", 2))
        == ["x.warc.gz/000003.md", "x.warc.gz/1234567.md", "stdin/000002.md"])
  }

  @Test func noNameIsTakenTwice() {
    #expect(
      names(("n", "n/page.html", nil), ("n", "n/page.txt", nil), ("m", "m/page.html", nil))
        == ["page.md", "page-2.md", "page-3.md"])
    #expect(
      names(("a/x.jsonl", "a/x.jsonl", 1), ("b/x.jsonl", "b/x.jsonl", 1), ("b/x.jsonl", "b/x.jsonl", 2))
        == ["x.jsonl/000001.md", "x.jsonl-2/000001.md", "x.jsonl-2/000002.md"])
  }
}
