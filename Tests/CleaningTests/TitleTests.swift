import Documents
import Testing

@testable import Cleaning

@Suite struct TitleTests {
  private func page(title: String, heading: String, head: String = "") -> String {
    """
    <html><head><title>\(title)</title>\(head)</head><body>\(heading)
    <p>\(story[0])</p><p>\(story[1])</p><p>\(story[2])</p></body></html>
    """
  }

  @Test func theOneMainHeadingIsTheHeadline() throws {
    let page = page(
      title: "Grain pier: what the Velmora council decided and why it took ten years - The Coast Review",
      heading: "<h1>Velmora rebuilds its pier</h1>"
    )
    let article = try article(page, html: true)
    #expect(article.title == "Velmora rebuilds its pier")
    #expect(article.metadataSources.title == .text)
  }

  @Test func theSitesNameIsNot() throws {
    let head = #"<meta property="og:site_name" content="The Coast Review">"#
    let page = page(title: "\(storyTitle) | The Coast Review", heading: "<h1>The Coast Review</h1>", head: head)
    let article = try article(page, html: true)
    #expect(article.title == storyTitle)
    #expect(article.metadataSources.title == .markup)
  }

  @Test(
    arguments: [
      ("Coast Review Online: Nine votes for a new pier", "Nine votes for a new pier"),
      ("The Coast Review: pier", "The Coast Review: pier"),
      ("Velmora: Nine votes for a new pier", "Velmora: Nine votes for a new pier"),
    ]) func theSitesNameBeforeAColonIsNot(title: String, headline: String)
  {
    #expect(TitleText.headline(of: title, site: nil, host: "www.coastreview.example") == headline)
  }

  @Test func aDateInTheHeadingIsNoPartOfIt() throws {
    let heading = "<h1><span>Jun 18 2025</span> \(storyTitle)</h1>"
    let article = try article(page(title: "\(storyTitle) | Ann's blog", heading: heading), html: true)
    #expect(article.title == storyTitle)
  }

  @Test func theScriptsHeadlineMayGoOn() throws {
    func title(_ headline: String) throws -> String? {
      let script = #"<script type="application/ld+json">{"@type":"Article","headline":"\#(headline)"}</script>"#
      let page = page(title: "\(headline) | The Coast Review", heading: "<h1>Grain piers of Velmora</h1>", head: script)
      return try article(page, html: true).title
    }
    #expect(try title("Grain piers of Velmora in 2025") == "Grain piers of Velmora in 2025")
    #expect(try title("Grain piers of Velmora - A visit") == "Grain piers of Velmora")
  }

  @Test func theAddressTellsAHeadlineFromASlogan() throws {
    let page = page(title: "How to rebuild a grain pier in winter", heading: "<h1>Rebuild your pier with us today</h1>")
    let url = "https://coast.example/articles/how-to-rebuild-a-grain-pier-in-winter"
    #expect(try article(page, html: true, url: url).title == "How to rebuild a grain pier in winter")
    #expect(try article(page, html: true).title == "Rebuild your pier with us today")
  }

  @Test func plainTextHeadlineStandsApartAndSpeaksOfTheText() throws {
    let text = """
      Skip to content
      Sports and leisure in the region
      Harbour

      Velmora harbour council backs its grain pier

      Marta Olen
      18 June 2025 | 3 min read

      Opponents of the plan want a court to look at it.

      \(story.joined(separator: "\n\n"))
      """
    let article = try article(text)
    #expect(article.title == "Velmora harbour council backs its grain pier")
    #expect(article.authors == ["Marta Olen"])
  }
}
