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

  @Test func aDateInTheHeadingIsNoPartOfIt() throws {
    let heading = "<h1><span>Jun 18 2025</span> \(storyTitle)</h1>"
    let article = try article(page(title: "\(storyTitle) | Ann's blog", heading: heading), html: true)
    #expect(article.title == storyTitle)
  }
}
