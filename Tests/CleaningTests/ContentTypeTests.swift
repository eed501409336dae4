import Documents
import Testing

@testable import Cleaning

@Suite("What kind of page it is")
struct ContentTypeTests {
  private func page(_ body: String, title: String = storyTitle, head: String = "") -> String {
    "<html><head><title>\(title)</title>\(head)</head><body><main><h1>\(title)</h1>\(body)</main></body></html>"
  }

  private var paragraphs: String { story.map { "<p>\($0)</p>" }.joined() }

  private func quality(_ html: String, url: String? = nil) throws -> Quality {
    try article(html, html: true, url: url).quality
  }

  private func reason(_ html: String, url: String? = nil) -> String? {
    do throws(Rejection) {
      _ = try Cleaner().clean(capture(html, html: true, url: url))
      return nil
    } catch { return error.code == .noContent ? error.reason : nil }
  }

  @Test("An article is one, and goes on nowhere")
  func plainArticle() throws {
    let html = try quality(page(paragraphs))
    #expect(html.contentType == .article)
    #expect(html.continuation == nil)
    let text = try article(([storyTitle] + story).joined(separator: "\n\n")).quality
    #expect(text.contentType == .article)
    #expect(text.continuation == nil)
  }

  @Test("Error pages", arguments: ["404 - Page not found | Example", "Seite nicht gefunden", "Страница не найдена"])
  func errorPages(title: String) throws {
    let body = "<p>\(story[2])</p>"
    #expect(try quality(page(body, title: title)).contentType == .errorPage)
  }

  @Test("A long article about an error is an article")
  func articleAboutAnError() throws {
    let body = paragraphs + paragraphs.replacing("Velmora", with: "Ostrava").replacing("pier", with: "mill")
    #expect(try quality(page(body, title: "How the 404 error came to be")).contentType == .article)
  }

  @Test("A page that only asks for consent")
  func cookieWall() throws {
    let html = """
      <html><head><title>Example News</title></head><body><div>
      <p>We and our partners use cookies and similar technologies on this site, to store and read information on your
      device, to measure how the site is used, and to show you personalised ads that fit what you have read before.</p>
      <p>You may accept all cookies, or manage your cookie settings and your consent at any time by following the link at
      the foot of each page, where our cookie policy explains what each of our partners does with it.</p>
      <button>Accept all</button><button>Manage cookies</button></div></body></html>
      """
    let outcome = try? quality(html)
    let reason = reason(html)
    #expect(outcome?.contentType == .cookieWall || reason?.contains("cookie_wall") == true)
  }

  @Test("Live blogs, by what they declare and by their entries")
  func liveBlogs() throws {
    let declared = #"<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>"#
    #expect(try quality(page(paragraphs, head: declared)).contentType == .liveBlog)
    let entries = zip(["09:15", "10.40", "11:05", "12:30"], story + [story[0].replacing("Tuesday", with: "Monday")])
      .map { "<div><p>\($0.0.replacing(".", with: ":"))</p><p>\($0.1)</p></div>" }.joined()
    #expect(try quality(page(entries, title: "Grain pier vote: live updates")).contentType == .liveBlog)
    #expect(try quality(page(paragraphs, title: "Grain pier vote: live updates")).contentType == .article)
  }

  @Test("Galleries count their pictures")
  func gallery() throws {
    let pictures = (1...6).map { "<figure><img src=a.jpg></figure><p>\($0) / 6</p><p>\(story[$0 % 3])</p>" }.joined()
    #expect(try quality(page(pictures)).contentType == .gallery)
  }

  @Test("Listings: teasers that are cut off, and collections")
  func listings() throws {
    let teasers = (0..<6).map { number in
      "<article><h2><a href=/\(number)>The \(number)th story of this very long day</a></h2><p>"
        + story[number % 3].replacing("the", with: "its \(number)").prefix(160) + "…</p></article>"
    }.joined()
    let html = page(teasers, title: "News from the region")
    let type = (try? quality(html))?.contentType
    #expect(type == .listing || reason(html)?.contains("listing") == true)
    let declared = #"<script type="application/ld+json">{"@type":"CollectionPage","name":"Town"}</script>"#
    #expect(try quality(page(paragraphs, head: declared)).contentType == .listing)
  }

  @Test(
    "The beginning of an article behind a paywall",
    arguments: [
      "To continue reading, subscribe to the Example.", "Réservé aux abonnés", "Weiterlesen mit Example Plus",
      "Contenido exclusivo para suscriptores", "Лише для передплатників",
    ])
  func paywallStubs(notice: String) throws {
    let quality = try quality(page("<p>\(story[0])</p><p>\(story[1])</p><div class=promo><p>\(notice)</p></div>"))
    #expect(quality.contentType == .paywallStub)
    #expect(quality.continuation == .paywall)
  }

  @Test("What a page declares about paying counts for short texts only")
  func declaredPaywall() throws {
    let head =
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":"False"}</script>"#
    #expect(try quality(page("<p>\(story[0])</p><p>\(story[1])</p>", head: head)).contentType == .paywallStub)
    let long = (0..<4).flatMap { number in story.map { "<p>\($0.replacing("the", with: "its \(number)th"))</p>" } }
    let whole = try quality(page(long.joined(), head: head))
    #expect(whole.contentType == .article)
    #expect(whole.continuation == nil)
  }

  @Test(
    "Stubs whose text is elsewhere", arguments: ["Continue reading", "Lire la suite", "Weiterlesen", "Читати далі"])
  func stubs(link: String) throws {
    let quality = try quality(page("<p>\(story[0])</p><p>\(story[1])</p><p><a href=/full>\(link)</a></p>"))
    #expect(quality.contentType == .article)
    #expect(quality.continuation == .fullText)
  }

  @Test("Pages of several", arguments: ["Page 1 of 3", "Seite 1 von 3", "Next page", "Página siguiente"])
  func pagers(pager: String) throws {
    let body = paragraphs + paragraphs.replacing("Velmora", with: "Ostrava").replacing("pier", with: "mill")
    #expect(try quality(page(body + "<div><p>\(pager)</p></div>")).continuation == .nextPage)
    #expect(try quality(page(body + "<div><p>Page 3 of 3</p></div>")).continuation == nil)
  }

  @Test("A page without main text says what it looks like")
  func reasons() {
    let menu = (0..<10).map { "<li><a href=/\($0)>Story number \($0) of this day</a></li>" }.joined()
    let reason = reason("<html><body><ul>\(menu)</ul></body></html>", url: "https://news.example/")
    #expect(reason?.contains("the page looks like: listing") == true)
  }

  @Test(
    "A number out of a total",
    arguments: [
      ("Page 3 of 12", 3, 12), ("3 / 12", 3, 12), ("Bild 3/12", 3, 12), ("Seite 1 von 2", 1, 2), ("1 sur 4", 1, 4),
      ("Сторінка 2 із 5", 2, 5),
    ])
  func counters(text: String, number: Int, total: Int) throws {
    let counter = try #require(PageCounter(text))
    #expect(counter.number == number)
    #expect(counter.total == total)
  }

  @Test(
    "Other numbers are no counters",
    arguments: [
      "3/12", "12 of 3", "0 of 5", "5 of 1", "12:30", "3 of 12 people", "2025", "", "Page three of four", "1 / 2 / 3",
      "99999999999999999999 of 3", "3 in 12", "1 of 301",
    ])
  func noCounters(text: String) { #expect(PageCounter(text) == nil) }
}
