import Documents
import Testing

@testable import Cleaning

/// Pages made to hurt a parser. Each must end, quickly and with a clear outcome; where the text is intact it is found.
@Suite struct HostilePageTests {
  private func outcome(_ html: String) -> String {
    do throws(Rejection) {
      return try Cleaner().clean(capture(html, html: true)).text
    } catch {
      return error.code.rawValue
    }
  }

  private var text: String { story.map { "<p>\($0)</p>" }.joined() }

  @Test(arguments: [
    "<div>", "<span>", "<b>", "<dd><td>", "<ul><li>", "<table><tr><td>", "<p><div>", "<x-y>", "<section><form>",
  ])
  func deepNesting(_ tag: String) {
    let html = "<html><body>" + String(repeating: tag, count: 100_000) + text
    #expect(outcome(html).contains("harbour council"))
  }

  @Test(arguments: ["</div>", "</b>", "</p>", "</span></table>"]) func endTagsWithoutStart(_ tag: String) {
    #expect(
      outcome("<body>" + String(repeating: "<div>", count: 200) + String(repeating: tag, count: 100_000) + text)
        .contains("harbour council")
    )
  }

  /// All of the text is a link then, as it is in a browser; it is still the best there is.
  @Test func linksLeftOpen() {
    #expect(outcome("<body>" + String(repeating: "<a href=x>", count: 100_000) + text).contains("harbour council"))
  }

  @Test func aMillionLinks() {
    let result = outcome("<body>" + text + String(repeating: "<a href=x>y</a> ", count: 1_000_000))
    #expect(result.contains("harbour council"))
  }

  @Test func manyAttributes() {
    let attributes = (0..<50_000).map { " a\($0)=\"\($0)\"" }.joined()
    #expect(outcome("<body><div\(attributes)>" + text + "</div>").contains("harbour council"))
  }

  /// What is marked as a time, an author or a tag is read a bounded number of times.
  @Test(arguments: [
    "<time></time>", "<time>18 June 2025</time>", #"<b itemprop="author">Ann Lee</b>"#, #"<a rel="tag">Pier</a>"#,
    #"<a href="/author/ann">Ann Lee</a>"#, #"<div class="author">"#, #"<meta property="article:tag" content="Pier">"#,
  ])
  func manyMarks(_ mark: String) {
    let result = outcome("<body>" + text + String(repeating: mark, count: 100_000))
    #expect(result.contains("harbour council"))
  }

  @Test func longNamesAndStamps() throws {
    let long = String(repeating: "Ann Lee, ", count: 50_000)
    let head = #"<meta name="author" content="\#(long)"><meta name="keywords" content="\#(long)">"#
    let html = HTMLCaptureTests.page(head: head, byline: "<p class=byline>By \(long)</p><time>\(long)</time>")
    #expect(try article(html, html: true).authors.count <= 20)
  }

  @Test func nulAndControls() {
    let dirty = text.map { $0 == " " ? "\u{0} \u{1}" : String($0) }.joined()
    #expect(outcome("<body>" + dirty).contains("harbour council"))
    #expect(
      outcome(String(repeating: "\u{0}", count: 100_000)) == "no_content"
        || outcome(String(repeating: "\u{0}", count: 100_000)) == "empty"
    )
  }

  @Test(arguments: ["<!--", "<script>", "<style>", "<a href=\"", "<textarea>", "<![CDATA[", "<div class='"])
  func unclosedTail(_ tail: String) {
    #expect(outcome("<body>" + text + String(repeating: tail, count: 20_000)).contains("harbour council"))
  }

  @Test func longTextNode() {
    let html = "<body>" + text + "<pre>" + String(repeating: "lorem ipsum ", count: 200_000) + "</pre>"
    #expect(!outcome(html).isEmpty)
  }

  @Test func oneLongLineOfText() throws {
    do throws(Rejection) {
      let article = try Cleaner().clean(capture(String(repeating: "a", count: 1_000_000)))
      #expect(article.paragraphs.count == 1)
    } catch {
      #expect(error.code == .noContent)
    }
  }

  @Test func manyLines() {
    let lines = String(repeating: "x\n", count: 200_000)
    do throws(Rejection) {
      _ = try Cleaner().clean(capture(lines))
    } catch {
      #expect(error.code == .noContent)
    }
  }

  @Test func blocksOverTheLimitAreLeftOut() {
    let html = (0..<100).map { "<p>\($0)" }.joined()
    let lines = (0..<100).map { "\($0)\n" }.joined()
    for page in [
      Page(content: html, isHTML: true, maximumBlocks: 7), Page(content: lines, isHTML: false, maximumBlocks: 7),
    ] {
      #expect(page.blocks.map { page.text($0) } == (0..<7).map(String.init))
    }
  }

  /// One line of four million marks is no byline, and forty thousand blocks are named in one pass.
  @Test func longLinesAndManyBlocks() {
    #expect(outcome("<body>" + text + "<p>" + String(repeating: "&", count: 400_000)).contains("harbour council"))
    #expect(outcome("<body>" + text + String(repeating: "<p>x", count: 60_000)).contains("harbour council"))
    #expect(outcome("<body>" + text + "<p>" + String(repeating: "<", count: 400_000)).contains("harbour council"))
  }
}
