import Documents
import Testing

@testable import Cleaning

@Suite struct HTMLCaptureTests {
  static func page(head: String = "", byline: String = "", extra: String = "", after: String = "") -> String {
    """
    <!DOCTYPE html><html lang="en-GB"><head><title>\(storyTitle) | The Coast Review</title>
    <meta property="og:site_name" content="The Coast Review">\(head)<style>p { color: red }</style></head>
    <body class="single-post"><nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
    <li><a href="/sport">Sport</a></li></ul></nav>
    <div class="cookie-banner"><p>We use cookies to improve your experience on this website. By continuing to use it you accept our cookie policy.</p><button>Accept all</button></div>
    <main><article class="post"><h1 class="entry-title">\(storyTitle)</h1>\(byline)
    <div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
    <div class="entry-content"><figure><img src="a.jpg"><figcaption>The grain pier at dusk. Photo: Jo Lind</figcaption></figure>
    <p>\(story[0])</p><p>\(story[1])</p>\(extra)<p>\(story[2])</p></div></article>
    <section class="comments"><h3>Comments</h3><div class="comment"><p>I never liked that pier, said my uncle, and he was right about most things in town.</p><span>Reply</span></div></section></main>
    <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Night trains return between the capital and the lakes</a></li>
    <li><a href="/2">Salt prices climb as coastal works close for repairs</a></li></ul></aside>
    <footer><p>© 2025 The Coast Review. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>\(after)
    <script>document.write("<p>not text</p>")</script></body></html>
    """
  }

  @Test func articleOfAPage() throws {
    let article = try article(Self.page(), html: true)
    #expect(article.title == storyTitle)
    #expect(article.paragraphs == story)
    #expect(article.site == "The Coast Review")
    #expect(article.declaredLanguage == "en-GB")
    #expect(article.quality.words > 100)
    #expect(article.quality.terminalPunctuationFraction == 1)
  }

  @Test func removedBlocksHaveKinds() throws {
    let removed = try article(Self.page(), html: true).removed
    func kind(_ text: String) -> RemovedBlock.Kind? { removed.first { $0.text.hasPrefix(text) }?.kind }
    #expect(kind("Home") == .navigation)
    #expect(kind("We use cookies") == .consent)
    #expect(kind("Share on Facebook") == .sharing)
    #expect(kind("I never liked") == .comments)
    #expect(kind("Night trains return") == .otherStories)
    #expect(kind("© 2025") == .footer)
    #expect(kind("The grain pier at dusk") == .caption)
    #expect(!removed.contains { $0.text.contains("not text") })
  }

  @Test func blocksHaveKinds() throws {
    let extra = """
      <h2>What the plan says</h2><ul><li>The pier is rebuilt in oak and steel, as the engineers proposed in their report.</li>
      <li>The crane of 1911 stays where it is and is painted by volunteers.</li></ul>
      <blockquote><p>We have waited long enough for this, and the town has waited longer still.</p></blockquote>
      """
    let blocks = try article(Self.page(extra: extra), html: true).blocks
    func kind(_ text: String) -> Block.Kind? { blocks.first { $0.text.hasPrefix(text) }?.kind }
    #expect(kind("What the plan says") == .heading)
    #expect(kind("The crane of 1911") == .listItem)
    #expect(kind("We have waited") == .quote)
    #expect(kind("The harbour council") == .paragraph)
  }

  @Test func dataRowsAreRowsAndLayoutCellsAreBlocks() throws {
    let page = Page(
      content: "<table><tr><td>Oak</td><td>12</td></tr></table>"
        + "<table><tr><td><p>One.</p><p>Two.</p></td><td>Three</td></tr></table>",
      isHTML: true
    )
    #expect(page.blocks.map { page.text($0) } == ["Oak\t12", "One.", "Two.", "Three"])
    #expect(page.blocks.first?.kind == .tableRow)
  }

  @Test func jsonLDTellsDatesAndAuthors() throws {
    let head = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
      "headline":"\(storyTitle)","datePublished":"2025-06-18T07:30:00+02:00","dateModified":"2025-06-19",
      "author":[{"@type":"Person","name":"Marta Olen"},{"@type":"Organization","name":"The Coast Review"},
      {"@type":"Person","name":"Coast News Desk"}]}]}</script>
      """
    let article = try article(Self.page(head: head), html: true)
    #expect(article.publishedAt?.description == "2025-06-18T07:30:00+02:00")
    #expect(article.modifiedAt?.description == "2025-06-19")
    #expect(article.authors == ["Marta Olen"])
  }

  @Test func damagedJSONLDIsPassedOver() throws {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>
      <script type="application/ld+json">\(String(repeating: "[", count: 100_000))</script>
      <meta property="article:published_time" content="2025-06-18T07:30:00Z">
      """
    #expect(try article(Self.page(head: head), html: true).publishedAt?.description == "2025-06-18T07:30:00Z")
  }

  @Test func bylineAndTimeElement() throws {
    let byline =
      #"<p class="byline">By <a rel="author" href="/a">Marta Olen</a> and Jan de Vries</p><time datetime="2025-06-18T07:30">18 June</time>"#
    let article = try article(Self.page(byline: byline), html: true)
    #expect(article.authors.first == "Marta Olen")
    #expect(article.publishedAt?.description == "2025-06-18T07:30:00-00:00")
    #expect(article.paragraphs == story)
  }

  @Test func dateFromTheAddressIsADay() throws {
    let article = try article(Self.page(), html: true, url: "https://coast.example/2025/06/18/pier-vote")
    #expect(article.publishedAt?.description == "2025-06-18")
  }

  @Test func datesAfterTheCaptureAreNone() throws {
    let head = #"<meta property="article:published_time" content="2031-01-01T00:00:00Z">"#
    #expect(try article(Self.page(head: head), html: true).publishedAt == nil)
  }

  @Test func runsGiveTheSameResult() throws {
    let cleaner = Cleaner()
    let page = capture(Self.page(), html: true)
    let first = try cleaner.clean(page)
    _ = try cleaner.clean(capture(PlainTextCaptureTests.desk))
    #expect(try cleaner.clean(page) == first)
  }

  @Test func scalarsAreMended() throws {
    let extra =
      "<p>The caf&eacute; owner&#146;s plan &amp;amp; the \u{AD}ha\u{AD}r\u{AD}bour\u{200B} master\u{A0}agreed on a cafÃ© with a view of the sea, he said.</p>"
    let text = try article(Self.page(extra: extra), html: true).text
    #expect(text.contains("The café owner’s plan & the harbour master agreed on a café with a view"))
  }
}
