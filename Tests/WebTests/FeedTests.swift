import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebFixtures

@testable import Web

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Feeds")
struct FeedTests {
  /// The texts of the elements of a name, in order; `nil` if the document is not well-formed.
  private func texts(of name: String, in xml: String) -> [String]? {
    final class Reader: NSObject, XMLParserDelegate {
      let name: String
      var texts: [String] = []
      var isInside = false
      init(_ name: String) { self.name = name }
      func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) {
        isInside = element == name
        if isInside { texts.append(attributes["href"] ?? "") }
      }
      func parser(_ parser: XMLParser, foundCharacters text: String) { if isInside { texts[texts.count - 1] += text } }
      func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
        isInside = false
      }
    }
    let (reader, parser) = (Reader(name), XMLParser(data: Data(xml.utf8)))
    parser.delegate = reader
    return parser.parse() ? reader.texts : nil
  }

  @Test("A search is a feed in three forms, and the page names them", arguments: ["", "https://news.example/"])
  func forms(address: String) async throws {
    let index = try SampleIndex(documents: [SamplePages.hostile()])
    defer { index.remove() }
    try await index.serve(address: address) { client in
      let origin = address.isEmpty ? "http://localhost" : "https://news.example"
      func get(_ path: String) async throws -> TestResponse {
        try await client.execute(uri: path, method: .get) { response in
          #expect(response.status == .ok)
          return response
        }
      }
      for path in ["/feed?q=the", "/feed.atom?q=the"] {
        let atom = try await get(path)
        #expect(atom.headers[.contentType]?.hasPrefix("application/atom+xml") == true)
        let links = try #require(texts(of: "link", in: atom.text))
        #expect(links.count == 6 && links.allSatisfy { $0.hasPrefix("\(origin)/") }, "\(links)")
        #expect(links[0] == "\(origin)/feed.atom?q=the" && links[1] == "\(origin)/?q=the")
      }
      let rss = try await get("/feed.rss?q=the")
      #expect(rss.headers[.contentType]?.hasPrefix("application/rss+xml") == true)
      let links = try #require(texts(of: "link", in: rss.text))
      #expect(links.count == 5 && links.allSatisfy { $0.hasPrefix("\(origin)/") }, "\(links)")
      let dates = try #require(texts(of: "pubDate", in: rss.text))
      #expect(
        dates.contains("Mon, 22 Sep 2025 18:12:00 GMT") && dates.allSatisfy { $0.hasSuffix(" GMT") }, "\(dates)")
      #expect(texts(of: "guid", in: rss.text)?.allSatisfy { $0.hasPrefix("urn:newsline:document:") } == true)

      let json = try await get("/feed.json?q=the")
      #expect(json.headers[.contentType]?.hasPrefix("application/feed+json") == true)
      let feed = try json.object
      #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
      #expect(feed["feed_url"] as? String == "\(origin)/feed.json?q=the")
      let items = try #require(feed["items"] as? [[String: Any]])
      #expect(items.count == 4)
      for item in items {
        #expect((item["url"] as? String)?.hasPrefix("\(origin)/documents/") == true)
        #expect(item["id"] is String && item["title"] is String && item["content_text"] is String)
        // An address that no browser should follow is none.
        #expect((item["external_url"] as? String)?.hasPrefix("javascript") != true)
      }

      let page = try await get("/?q=the").text
      for (type, path) in [("atom+xml", "atom"), ("rss+xml", "rss"), ("feed+json", "json")] {
        let link = page.split(separator: "\n").first { $0.contains("type=\"application/\(type)\"") }
        #expect(link?.hasPrefix("<link rel=\"alternate\"") == true)
        #expect(link?.contains("href=\"/feed.\(path)?q=the\"") == true)
      }
    }
  }

  @Test("A mistake in the query is a problem, whatever the form", arguments: FeedFormat.allCases)
  func mistake(format: FeedFormat) async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "\(format.path)?q=colour:red", method: .get) { response in
        #expect(response.status == .badRequest)
        #expect(response.headers[.contentType] == "application/problem+json")
      }
    }
  }

  @Test(
    "Dates as mail has them",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (1_709_164_800_000, "Thu, 29 Feb 2024 00:00:00 GMT"),
      (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    ] as [(Int64, String)])
  func dates(milliseconds: Int64, text: String) {
    #expect(RFC822.text(Timestamp(millisecondsSince1970: milliseconds)) == text)
  }

  @Test("The public name is answered to as well")
  func publicName() {
    let origin = WebOrigin(address: "https://News.example:8443", fallback: "127.0.0.1")
    #expect(origin.host == "news.example")
    let check = HostCheck<BasicRequestContext>(host: "127.0.0.1", names: [], publicName: origin.host)
    #expect(check.allows("news.example:8443") && check.allows("localhost") && !check.allows("evil.example"))
    #expect(WebOrigin(address: "", fallback: "127.0.0.1").host == nil)
    #expect(WebOrigin(address: "http://[::1]:80", fallback: "").host == "::1")
  }
}
