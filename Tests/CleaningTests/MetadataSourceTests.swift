import Documents
import Testing

@testable import Cleaning

@Suite struct MetadataSourceTests {
  @Test func everyValueSaysWhereItCameFrom() throws {
    let head = """
      <link rel="canonical" href="/2025/pier-vote"><meta property="og:image" content="//img.example/pier.jpg">
      <meta property="article:section" content="Town"><meta property="article:tag" content="Harbour">
      <meta property="article:tag" content="Votes"><meta name="description" content="The vote &amp;amp; its price.">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"\(storyTitle)",
      "datePublished":"2025-06-18T07:30:00+02:00","author":{"@type":"Person","name":"Marta Olen"}}</script>
      <meta property="article:modified_time" content="2025-06-19T07:30:00Z">
      """
    let page = HTMLCaptureTests.page(head: head, byline: #"<p class="standfirst">\#(Self.standfirst)</p>"#)
    let article = try article(page, html: true, url: "https://coast.example/pier?x=1")
    let sources = article.metadataSources
    #expect(article.title == storyTitle && sources.title == .text)
    #expect(article.subtitle == Self.standfirst && sources.subtitle == .text)
    #expect(article.description == "The vote & its price." && sources.description == .meta)
    #expect(article.authors == ["Marta Olen"] && sources.authors == .jsonLD)
    #expect(article.publishedAt?.description == "2025-06-18T07:30:00+02:00" && sources.publishedAt == .jsonLD)
    #expect(article.modifiedAt?.description == "2025-06-19T07:30:00Z" && sources.modifiedAt == .openGraph)
    #expect(article.site == "The Coast Review" && sources.site == .openGraph)
    #expect(article.declaredLanguage == "en-GB" && sources.language == .markup)
    #expect(article.canonicalURL == "https://coast.example/2025/pier-vote" && sources.canonicalURL == .markup)
    #expect(article.image == "https://img.example/pier.jpg" && sources.image == .openGraph)
    #expect(article.section == "Town" && sources.section == .openGraph)
    #expect(article.tags == ["Harbour", "Votes"] && sources.tags == .openGraph)
  }

  private static let standfirst = "The council has ended ten years of dispute over the pier, and opponents go to court."

  @Test func whatAPageDoesNotSayIsNowhere() throws {
    let article = try article("\(storyTitle)\n\n" + story.joined(separator: "\n\n"))
    var sources = MetadataSources()
    sources.title = .text
    #expect(article.metadataSources == sources)
    #expect(article.canonicalURL == nil && article.image == nil && article.section == nil && article.tags.isEmpty)
    #expect(article.description == nil && article.site == nil && article.authors.isEmpty)
  }

  @Test func sourcesOfPlainText() throws {
    let text = story.joined(separator: "\n\n")
    let stamped = try article(" date 2023-11-17 \(storyTitle)\n\n\(text)")
    #expect(stamped.metadataSources.publishedAt == .crawlStamp)
    let addressed = try article("\(storyTitle)\n\n\(text)", url: "https://coast.example/2025/06/18/pier")
    #expect(addressed.metadataSources.publishedAt == .url)
  }

  @Test func microdataIsRead() throws {
    let byline = """
      <meta itemprop="datePublished" content="2025-06-18"><span itemprop="author">Marta Olen</span>
      <meta itemprop="articleSection" content="Town"><a rel="tag" href="/t/1">Harbour</a>
      """
    let article = try article(HTMLCaptureTests.page(byline: byline), html: true)
    #expect(article.publishedAt?.description == "2025-06-18" && article.metadataSources.publishedAt == .microdata)
    #expect(article.authors == ["Marta Olen"] && article.metadataSources.authors == .microdata)
    #expect(article.section == "Town" && article.metadataSources.section == .microdata)
    #expect(article.tags == ["Harbour"] && article.metadataSources.tags == .markup)
  }

  @Test(
    arguments: [
      ("https://coast.example/b", "https://coast.example/b"), ("/b?x=1", "https://coast.example/b?x=1"),
      ("//cdn.example/b", "https://cdn.example/b"), ("javascript:alert(1)", nil), ("data:image/png;base64,AAAA", nil),
      ("b.jpg", nil), ("", nil), ("https://", nil), ("https://host/ a", nil),
    ] as [(String, String?)]
  ) func linksBecomeAbsolute(_ link: String, _ expected: String?) {
    #expect(PageAddress("https://coast.example/2025/a").absolute(link) == expected)
    #expect(PageAddress(nil).absolute("/b") == nil)
    #expect(PageAddress("file:///etc/passwd").absolute("/b") == nil)
  }

  @Test func aFrontPageIsNotTheArticlesAddress() throws {
    let head = #"<link rel="canonical" href="https://coast.example/">"#
    let article = try article(HTMLCaptureTests.page(head: head), html: true, url: "https://coast.example/pier")
    #expect(article.canonicalURL == nil)
  }

  @Test func tagsAreBoundedAndUnique() throws {
    let words = (0..<500).map { "tag\($0 % 250)" }.joined(separator: ", ")
    let head = #"<meta name="keywords" content="\#(words)">"#
    let tags = try article(HTMLCaptureTests.page(head: head), html: true).tags
    #expect(tags.count == 40 && Set(tags).count == 40)
  }

  @Test func placeholdersAreNoValues() throws {
    let head = """
      <meta name="author" content="null"><meta property="article:section" content="undefined">
      <meta name="keywords" content=", ,"><meta property="og:image" content="{{image}}">
      """
    let article = try article(HTMLCaptureTests.page(head: head), html: true)
    #expect(article.authors.isEmpty && article.section == nil && article.tags.isEmpty && article.image == nil)
  }
}
