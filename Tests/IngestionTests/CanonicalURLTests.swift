import Testing

@testable import Ingestion

@Suite struct CanonicalURLTests {
  @Test(arguments: [
    ("HTTPS://News.Example/A", "https://news.example/A"),
    ("https://news.example", "https://news.example/"),
    ("https://news.example?x=1", "https://news.example/?x=1"),
    ("https://news.example:443/a", "https://news.example/a"),
    ("http://news.example:80/a", "http://news.example/a"),
    ("https://news.example:80/a", "https://news.example:80/a"),
    ("https://news.example:/a", "https://news.example/a"),
    ("https://news.example./a", "https://news.example/a"),
    ("https://user:secret@news.example/a", "https://news.example/a"),
    ("https://user:p@ss@news.example/a", "https://news.example/a"),
    ("https://news.example/a/./b/../c", "https://news.example/a/c"),
    ("https://news.example/../../a/..", "https://news.example/"),
    ("https://news.example/a/%2E%2e/b/.", "https://news.example/b/"),
    ("https://news.example/a//b/", "https://news.example/a//b/"),
    ("https://news.example/a/#part", "https://news.example/a/"),
    ("https://news.example/%7euser/%e4%b8%ad%2f", "https://news.example/~user/%E4%B8%AD%2F"),
    ("https://news.example/Київ page", "https://news.example/%D0%9A%D0%B8%D1%97%D0%B2%20page"),
    ("https://news.example/100%", "https://news.example/100%25"),
    ("https://news.example/a%%341", "https://news.example/a%2541"),
    ("https://news.example/a?b=2&a=1&b=1", "https://news.example/a?b=2&a=1&b=1"),
    ("https://news.example/a?&&b=&c&", "https://news.example/a?b=&c"),
    ("https://news.example/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z", "https://news.example/a?id=7"),
    ("https://news.example/a?utm%5Fsource=x", "https://news.example/a"),
    ("https://news.example/a?gclid=1#top", "https://news.example/a"),
    ("https://news.example/a?ref=x&utmost=1", "https://news.example/a?ref=x&utmost=1"),
    ("https://news.example/a;jsessionid=AB12?x=1", "https://news.example/a?x=1"),
    ("https://news.example/a;v=1", "https://news.example/a;v=1"),
    ("https:\\\\news.example\\a\\b", "https://news.example/a/b"),
    ("  https://news.example/a\n", "https://news.example/a"),
    ("https://news.exa\nmple/a\tb", "https://news.example/ab"),
    ("https://xn--e1aybc.example/", "https://xn--e1aybc.example/"),
    ("https://НОВИНИ.example/", "https://новини.example/"),
    ("https://[2001:DB8::1]:8080/a", "https://[2001:db8::1]:8080/a"),
    ("https://192.0.2.1/a?q=a b|c", "https://192.0.2.1/a?q=a%20b%7Cc"),
  ])
  func canonicalForm(_ input: String, _ expected: String) throws {
    let url = try CanonicalURL(input)
    #expect(url.text == expected)
    // Once more changes nothing.
    #expect(try CanonicalURL(url.text) == url)
    #expect(try CanonicalURL(url.identity).identity == url.identity)
  }

  @Test func bothSchemesHaveOneIdentity() throws {
    let plain = try CanonicalURL("http://news.example:80/a")
    let secure = try CanonicalURL("https://news.example/a")
    #expect(plain.identity == secure.identity)
    #expect(plain.text == "http://news.example/a")
    #expect(try CanonicalURL("http://news.example:8080/").identity == "https://news.example:8080/")
  }

  @Test(arguments: [
    "", " ", "news.example/a", "/a", "//news.example/a", "ftp://news.example/a", "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x", "https:", "https:/news.example", "https://", "https:///a", "https://:80/", "https://user@/a",
    "https://news.example:0/", "https://news.example:99999/", "https://news.example:8x/", "https://ne ws.example/",
    "https://news%2eexample/", "https://<x>/", "https://[::1/", "https://[]/", "https://[zz::1]/", "https://[::1]x/",
    "https://.example/", "https://\u{1}/", "https://a\0b/",
  ])
  func notAPage(_ input: String) {
    #expect(throws: InvalidURL.self) { try CanonicalURL(input) }
  }

  @Test func secretsAreNotInTheReason() {
    let error = #expect(throws: InvalidURL.self) { try CanonicalURL("https://user:secret@/a") }
    #expect(error?.reason.contains("secret") == false)
  }

  @Test func longPathsAreLinear() throws {
    let dots = "https://news.example" + String(repeating: "/..", count: 500) + String(repeating: "/a", count: 500)
    #expect(try CanonicalURL(dots).text.hasPrefix("https://news.example/a/a"))
  }
}
