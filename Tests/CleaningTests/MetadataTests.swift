import Documents
import Testing

@testable import Cleaning

@Suite struct MetadataTests {
  @Test(arguments: [
    ("by Rachel Amran November 18, 2023 12:45 AM 1 min read", ["Rachel Amran"]),
    ("By Jean-Luc O’Neill and María de la Cruz | Updated today", ["Jean-Luc O’Neill", "María de la Cruz"]),
    ("Von Anna Müller, Berlin", ["Anna Müller"]),
    ("Автор: Олена Коваль", ["Олена Коваль"]),
    ("Anna May, Jo Lind & Kim Park", ["Anna May", "Jo Lind", "Kim Park"]),
    ("Devdiscourse News Desk", []),
    ("By Reuters", []),
    ("The Kyiv Independent news desk", []),
    ("admin", []),
    ("By J. R. Smith for The Coast Review", ["J. R. Smith"]),
  ]) func peopleOfABylines(_ byline: String, _ expected: [String]) {
    #expect(PersonNames.people(in: byline) == expected)
  }

  @Test(
    arguments: [
      ("Pier vote ends long dispute | The Coast Review", nil, "Pier vote ends long dispute"),
      ("Pier vote ends long dispute - coast.example", "coast.example", "Pier vote ends long dispute"),
      ("The Coast Review: Pier vote", nil, "The Coast Review: Pier vote"),
      ("Coast Review | Pier vote ends long dispute", "www.coastreview.com", "Pier vote ends long dispute"),
      ("Pier vote - a long dispute ends in tears", nil, "Pier vote - a long dispute ends in tears"),
      ("Pier vote ends dispute – News – Coast Review", "coastreview.co.uk", "Pier vote ends dispute"),
    ] as [(String, String?, String)]
  ) func siteIsTakenOffTheTitle(_ title: String, _ host: String?, _ expected: String) {
    #expect(TitleText.headline(of: title, site: nil, host: host) == expected)
  }

  @Test(
    arguments: [
      ("https://a.example/2025/06/18/pier", "2025-06-18"), ("https://a.example/news/2025-06-18-pier?x=1", "2025-06-18"),
      ("https://a.example/20250618/pier", "2025-06-18"),
      ("https://a.example/2025/jun/18/pier", "2025-06-18"), ("https://a.example/2025/news/18/pier", nil),
      ("https://a.example/2025/pier/18", nil),
      ("https://a.example/item/12345678", nil), ("not a url", nil),
    ] as [(String, String?)]
  ) func dayOfAnAddress(_ url: String, _ expected: String?) {
    #expect(PageAddress(url).day?.description == expected)
  }

  @Test func authorsOfOtherStoriesAreNone() throws {
    let html = HTMLCaptureTests.page(
      after: #"<div class="card"><h3>Night trains return</h3><span class="author">By Someone Else</span></div>"#
    )
    #expect(try article(html, html: true).authors.isEmpty)
  }
}
