import Testing

@testable import Web

@Suite("Markup")
struct HTMLTests {
  @Test("What is interpolated comes out as text")
  func escaping() {
    let title = "<script>alert('x')</script> & \"more\""
    let heading: HTML = "<h1 title=\"\(title)\">\(title)</h1>"
    let text = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"
    #expect(heading.markup == "<h1 title=\"\(text)\">\(text)</h1>")
  }

  @Test("Control characters and marks that turn the direction around do not come through")
  func controls() {
    let text = "a\u{0}b\u{1B}[31m\u{202E}c\u{2066}d\te"
    let html: HTML = "\(text)"
    #expect(html.markup == "a\u{FFFD}b\u{FFFD}[31mcd\te")
  }

  @Test(
    "Only pages of the web are linked to",
    arguments: [
      ("https://a.example/x", true), ("HTTP://a.example", true), ("javascript:alert(1)", false),
      (" javascript:alert(1)", false), ("data:text/html,x", false), ("//a.example", false),
    ])
  func links(address: String, isLinked: Bool) {
    #expect((WebLink.external(address) != nil) == isLinked)
  }

  @Test("Parameters are read as forms write them, and written as they are read")
  func parameters() {
    let items = QueryItems("q=a+b%26c&lang=en&lang=fr&lang=en&empty=&bad=%G1%e2%82")
    #expect(items.text("q") == "a b&c")
    #expect(items.all("lang") == ["en", "fr"])
    #expect(items.text("empty") == nil)
    #expect(items.text("bad") == "%G1\u{FFFD}")
    let value = "50 % of \"a&b\" + ü"
    #expect(QueryItems(String(WebLink.path("/", [("q", value)]).dropFirst(2))).text("q") == value)
  }
}
