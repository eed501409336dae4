import Documents
import Testing

@testable import Cleaning

@Suite struct AuthorTests {
  private func authors(head: String = "", byline: String = "", extra: String = "") throws -> [String] {
    try article(HTMLCaptureTests.page(head: head, byline: byline, extra: extra), html: true).authors
  }

  @Test(arguments: [
    ("Md Karim Haque", ["Md Karim Haque"]),
    ("By Ann Lee, MD, PhD, and Jo Lind, RD", ["Ann Lee", "Jo Lind"]),
    ("Ann Lee and Jo Lind, The Coast Review", ["Ann Lee", "Jo Lind"]),
    ("Prof. Ann Lee", ["Ann Lee"]),
    ("Martin Lind Jr.", ["Martin Lind Jr."]),
    ("Text: Anna Müller | Fotos: Jan Kurz", ["Anna Müller"]),
    ("by Ann LeeNovember 20, 2007", ["Ann Lee"]),
    ("Ann LeeUpdated today", ["Ann Lee"]),
    ("Ann Lee Ann Lee", ["Ann Lee"]),
    ("Jo McNamara", ["Jo McNamara"]),
    ("LENA ORLOVA Lisbon - 08 jul 2025", ["LENA ORLOVA"]),
    ("LENA ORLOVA Lisbon and TOM ABARA, Vienna", ["LENA ORLOVA", "TOM ABARA"]),
    ("LENA Orlova Smith", ["LENA Orlova Smith"]),
    ("By Ann Lee, Harbour Columnist", ["Ann Lee"]),
  ]) func namesWithTitlesAndDegrees(_ byline: String, _ expected: [String]) {
    #expect(PersonNames.people(in: byline) == expected)
  }

  @Test(
    arguments: [
      ("Amanda · Dec 20, 2025", "Amanda"), ("Kate", "Kate"), ("Kate, 5 min read", "Kate"), ("Reuters", nil),
      ("Popular demand", nil), ("March 5", nil), ("the sea", nil),
    ] as [(String, String?)]
  ) func oneNameOnly(_ byline: String, _ expected: String?) {
    #expect(PersonNames.mononym(in: byline) == expected)
  }

  @Test(
    arguments: [
      ("Coast Data Team", "Coast Data Team"), ("Swim", "Swim"), ("by Kristin", "Kristin"), ("freewave", "freewave"),
      ("admin", nil), ("site_admin", nil), ("https://social.example/ann", nil), ("ann@coast.example", nil),
      ("18 June 2025", nil), ("Guest", nil), ("12", nil), ("{{author}}", nil),
    ] as [(String, String?)]
  ) func penNames(_ text: String, _ expected: String?) {
    #expect(PenNames.name(text) == expected)
  }

  @Test func anOrganisationSignsWhereNobodyElseDoes() throws {
    let organisation = #"{"@type":"Organization","name":"Harbour Data Team"}"#
    func script(_ authors: String) -> String {
      #"<script type="application/ld+json">{"@type":"Article","author":[\#(authors)]}</script>"#
    }
    #expect(try authors(head: script(organisation)) == ["Harbour Data Team"])
    #expect(try authors(head: script(organisation + #",{"@type":"Person","name":"Ann Lee"}"#)) == ["Ann Lee"])
    #expect(try authors(head: script(organisation), byline: "<p class=byline>By Ann Lee</p>") == ["Ann Lee"])
    #expect(try authors(head: script(#"{"@type":"Person","name":"admin"}"#)).isEmpty)
  }

  @Test func sitesNamedAfterPeopleHaveAuthors() throws {
    let page = """
      <html><head><title>\(storyTitle) - Ann Lee</title><meta name="author" content="Ann Lee">
      <meta property="og:site_name" content="Ann Lee"></head><body><h1>\(storyTitle)</h1>
      <p>\(story[0])</p><p>\(story[1])</p><p>\(story[2])</p></body></html>
      """
    let article = try article(page, html: true)
    #expect(article.authors == ["Ann Lee"])
    #expect(article.title == storyTitle)
    #expect(article.metadataSources.authors == .meta)
  }

  @Test(arguments: [
    #"<div class="x"><a href="/team/authors/ann-lee">Ann Lee</a><span>18 June 2025</span></div>"#,
    #"<div><a href="https://coast.example/autor/ann-lee?x=1">Ann Lee</a></div>"#,
    #"<div class="byline"><div>By:</div><div>Ann Lee</div><div>Last updated: 18 June 2025</div></div>"#,
    #"<div class="author"><div>Ann Lee</div><div>Jun 18</div></div>"#,
    #"<p>Written by:</p><p>Ann Lee</p>"#,
    #"<p>By <strong>Ann Lee</strong></p>"#,
    #"<p>18 June 2025 by Ann Lee</p>"#,
    #"<span itemprop="author"><span itemprop="name">Ann Lee</span></span>"#,
    #"<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">"#,
  ]) func markupNamesTheAuthor(_ byline: String) throws {
    #expect(try authors(byline: byline) == ["Ann Lee"])
  }

  @Test func headingsOfTwoWordsAreNoNames() throws {
    let extra = "<p>The climate of the coast is to change, and with it, the council said, the harbour and the town.</p>"
    let byline = #"<div class="author-modal">Climate Change</div><p>18 June 2025</p>"#
    #expect(try authors(byline: byline, extra: extra).isEmpty)
  }

  @Test(arguments: [
    ("/author/ann", true), ("https://a.example/autoren/ann-lee/", true), ("/by/ann", true), ("/author/", false),
    ("/authority/ann", false), ("/news?x=/author/ann", false), ("", false),
  ]) func linksToAuthors(_ link: String, _ expected: Bool) {
    var link = link
    #expect(link.withUTF8 { AuthorLinks.isAuthorPage($0) } == expected)
  }

  @Test(arguments: [
    ("Ann Lee | 18 June 2025, 18:46", "Ann Lee"),
    ("18 June 2025 - by Ann Lee", "Ann Lee"),
    ("Par Anne Leroy, publié le 18 juin 2025 à 18h46", "Anne Leroy"),
    ("Von Anna Müller, aktualisiert am 18. Juni 2025", "Anna Müller"),
    ("Por Ana López, 18 de junio de 2025", "Ana López"),
    ("di Anna Rossi, 18 giugno 2025", "Anna Rossi"),
    ("Por Ana Souza, 18/06/2025 18h46", "Ana Souza"),
    ("Автор: Олена Коваль, 18 червня 2025", "Олена Коваль"),
    ("Автор: Анна Белова, 18 июня 2025", "Анна Белова"),
  ]) func plainTextBylines(_ line: String, _ expected: String) throws {
    let article = try article("\(storyTitle)\n\n\(line)\n\n" + story.joined(separator: "\n\n"))
    #expect(article.authors == [expected])
    #expect(article.metadataSources.authors == .text)
    #expect((article.publishedAt ?? article.modifiedAt)?.day.description == "2025-06-18")
    #expect(article.paragraphs == story)
  }

  @Test func aLineOfItsOwnBesideTheDateIsAName() throws {
    let text = "\(storyTitle)\n\nAnn Lee\n\n18 June 2025\n\n" + story.joined(separator: "\n\n")
    #expect(try article(text).authors == ["Ann Lee"])
  }

  @Test(arguments: [
    "Picture of Ann Lee\nAnn Lee\n18 June 2025", "Ann Lee's avatar\nAnn Lee\nJun 18", "Photo of Ann Lee",
    "Ann Lee\nAnn Lee\nLast updated: 18 June 2025", "18 June 2025Ann Lee", "Ann Lee\nShipping\n18 June 2025",
    "Author\n\nAnn Lee",
  ]) func linesAroundAPictureOfTheAuthor(_ lines: String) throws {
    let text = "\(storyTitle)\n\n\(lines)\n\n" + story.joined(separator: "\n\n")
    #expect(try article(text).authors == ["Ann Lee"])
  }

  @Test func aNameAboveTheHeadlineBesideTheDateCounts() throws {
    let text = "Home\n\nAnn Lee\n18 June 2025\n\n\(storyTitle)\n\n" + story.joined(separator: "\n\n")
    #expect(try article(text).authors == ["Ann Lee"])
  }

  @Test func farBehindTheTextOnlyLabelsCount() throws {
    let filler = (0..<8).map { "Link \($0)" }.joined(separator: "\n\n")
    let text = "\(storyTitle)\n\n" + story.joined(separator: "\n\n") + "\n\n\(filler)\n\n"
    #expect(try article(text + "Written by Ann Lee").authors == ["Ann Lee"])
    #expect(try article(text + "By Jo Lind").authors.isEmpty)
  }

  @Test func aDeskThatSignsWithACueIsNamed() throws {
    let text = "\(storyTitle)\n\nby Harbour Data Team\n\n" + story.joined(separator: "\n\n")
    #expect(try article(text).authors == ["Harbour Data Team"])
  }

  @Test func desksInPlainTextAreNobody() throws {
    let text = "\(storyTitle)\n\nCoastwire News Desk | 18-06-2025 18:46 IST\n\n" + story.joined(separator: "\n\n")
    #expect(try article(text).authors.isEmpty)
  }
}
