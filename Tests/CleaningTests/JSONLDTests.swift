import Testing

@testable import Cleaning

@Suite struct JSONLDTests {
  private func data(_ scripts: String..., url: String? = nil, title: String? = nil) -> StructuredData {
    StructuredData(scripts, url: url, title: title)
  }

  @Test func authorIsReadThroughAReference() {
    let data = data(
      """
      {"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Pier vote","author":{"@id":"#p1"},
      "publisher":{"@id":"#o"},"image":{"@id":"#i"}},{"@type":"Person","@id":"#p1","name":"Marta Olen"},
      {"@type":"Organization","@id":"#o","name":"The Coast Review"},
      {"@type":"ImageObject","@id":"#i","url":"https://coast.example/pier.jpg"}]}
      """
    )
    #expect(data.authors.map(\.name) == ["Marta Olen"])
    #expect(data.publisher == "The Coast Review")
    #expect(data.image == "https://coast.example/pier.jpg")
  }

  @Test func referencesInARingEnd() {
    let data = data(
      ##"{"@type":"Article","author":{"@id":"#a"}}"##, ##"{"@id":"#a","author":{"@id":"#a"}}"##)
    #expect(data.authors.isEmpty)
  }

  @Test(arguments: [
    "{\"@type\":\"Article\",\"headline\":\"Pier\nvote\",\"datePublished\":\"2025-06-18\"}",
    #"{"@type":"Article","headline":"Pier vote","keywords":["a","b",],"datePublished":"2025-06-18",}"#,
    #"<!-- {"@type":"Article","headline":"Pier, vote","datePublished":"2025-06-18"} -->"#,
    #"//<![CDATA[ {"@type":"Article","headline":"Pier vote","datePublished":"2025-06-18",} //]]>"#,
  ]) func commonDamageIsMended(_ script: String) {
    #expect(data(script).published == "2025-06-18")
  }

  @Test func stringsSurviveMending() {
    #expect(data(#"{"@type":"Article","headline":"a,} \",] b",}"#).headline == #"a,} ",] b"#)
  }

  @Test func theArticleOfThisPageCounts() {
    let list = """
      [{"@type":"NewsArticle","headline":"Night trains return","url":"https://coast.example/trains",
      "datePublished":"2025-01-01"},{"@type":"NewsArticle","headline":"Pier vote ends dispute",
      "url":"http://www.coast.example/pier/?x=1","datePublished":"2025-06-18"}]
      """
    #expect(data(list, url: "https://coast.example/pier").published == "2025-06-18")
    #expect(data(list, title: "Pier vote ends dispute | Coast").published == "2025-06-18")
    #expect(data(list).published == "2025-01-01")
  }

  @Test func entitiesAreResolved() {
    let data = data(#"{"@type":"Article","headline":"Fish &amp; ships","author":{"name":"Maria &amp; Jo"}}"#)
    #expect(data.headline == "Fish & ships")
    #expect(data.authors.first?.name == "Maria & Jo")
  }

  @Test func hostileScriptsAreHarmless() {
    let deep = String(repeating: #"{"@graph":["#, count: 20_000)
    let wide = "[" + String(repeating: #"{"@type":"Article"},"#, count: 20_000) + "{}]"
    #expect(data(deep, wide, "", "{", "\u{0}", #"{"@type":[[[]]],"author":[[[["x"]]]]}"#).published == nil)
  }
}
