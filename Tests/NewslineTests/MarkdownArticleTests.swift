import Documents
import Testing

@testable import newsline

@Suite struct MarkdownArticleTests {
  private func markdown(_ blocks: (Block.Kind, String)..., title: String? = nil) -> String {
    MarkdownArticle.text(Article(title: title, blocks: blocks.map { Block(kind: $0.0, text: $0.1) }))
  }

  @Test func everyKindKeepsItsForm() {
    let text = markdown(
      (.paragraph, "One."), (.heading, "Two"), (.listItem, "three"), (.listItem, "four"), (.quote, "Five."),
      (.quote, "Six."), (.tableRow, "a\tb"), (.tableRow, "c|d"), (.tableRow, "e\tf\tg"), (.caption, "Seven"),
      (.preformatted, "x = 1\n  y"), title: "Title")
    #expect(
      text == """
        # Title

        One.

        ## Two

        - three
        - four

        > Five.
        >
        > Six.

        | a | b |  |
        | --- | --- | --- |
        | c\\|d |  |  |
        | e | f | g |

        *Seven*

        ```
        x = 1
          y
        ```

        """)
  }

  @Test(arguments: [
    ("5 * 3 * 2", "5 \\* 3 \\* 2"), ("snake_case and _emphasis_", "snake_case and \\_emphasis\\_"),
    ("[link](x)", "\\[link\\](x)"), ("a < b, a<b>", "a < b, a\\<b>"), ("AT&T & Sons &amp;", "AT\\&T & Sons \\&amp;"),
    ("# hash", "\\# hash"), ("- dash", "\\- dash"), ("1. first", "1\\. first"), ("1.5 million", "1.5 million"),
    ("2024) was", "2024\\) was"), ("> more", "\\> more"), ("a~~b~~", "a\\~\\~b\\~\\~"), ("~5 km", "~5 km"),
    ("`code` \\ end", "\\`code\\` \\\\ end"), ("", ""), ("12345678901. x", "12345678901. x"), ("7.", "7\\."),
  ])
  func textMeansItself(text: String, escaped: String) {
    #expect(MarkdownText.line(text) == escaped)
  }

  @Test func aFenceIsLongerThanAnyInside() {
    #expect(markdown((.preformatted, "```` x")) == "`````\n```` x\n`````\n")
  }

  @Test func metadataAreYAML() {
    let article = Article(
      title: "A \"quoted\": title", authors: ["Ana Lima", "Bo Lee"],
      publishedAt: PublicationTime(rfc3339: "2026-03-01"), paragraphs: ["x"])
    #expect(
      FrontMatter.text(article, url: "https://a.example/", capturedAt: nil, input: "a.html") == """
        ---
        title: "A \\"quoted\\": title"
        authors: ["Ana Lima","Bo Lee"]
        published_at: "2026-03-01"
        url: "https://a.example/"
        input: "a.html"
        ---

        """)
  }
}
