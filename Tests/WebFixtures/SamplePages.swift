import Documents
import Foundation

/// Pages and documents for an index that has something to show.
public enum SamplePages {
  private static let subjects = ["harbour", "bridge", "council", "ministry", "museum", "railway", "hospital", "ferry"]
  private static let verbs = ["opened", "closed", "extended", "repaired", "presented", "bought", "sold"]
  private static let places = ["Kyiv", "Paris", "Lisbon", "Warsaw", "Tallinn", "Rome", "Vienna"]
  private static let people = ["Anna Berger", "Paul Novak", "Maria Costa", "Jan Kowalski", "Helen Adams"]
  private static let words = [
    "granite", "timber", "winter", "tender", "survey", "orchard", "signal", "copper", "market", "parcel", "canvas",
    "lantern",
    "meadow", "pillar", "saddle", "turbine", "velvet", "window", "anchor", "basket", "candle", "draft", "engine",
    "forest",
  ]

  /// An article that is like no other: published on a day of the first half of 2025, by one of four papers.
  public static func article(_ number: Int) -> (html: String, url: String) {
    var state = UInt64(number) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func pick(_ list: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return list[Int(state >> 33) % list.count]
    }
    let (subject, place) = (pick(subjects), pick(places))
    let paragraphs = (0..<5).map { index in
      "<p>The \(pick(subjects)) \(pick(verbs)) its \(pick(words)) hall in \(pick(places)) on Tuesday, and \(pick(people)) said that the "
        + "\(pick(words)) \(pick(words)) had cost $\(number % 90 + 10) million over \(index + 2) years, more than the \(pick(words)) "
        + "\(pick(words)) of the \(pick(words)) \(pick(subjects)), while the \(pick(words)) and the \(pick(words)) stayed as they were.</p>"
    }
    let title = "Report \(number): the \(subject) of \(place)"
    let (month, day) = (number % 6 + 1, number * 7 % 27 + 1)
    let time = "2025-0\(month)-\(day < 10 ? "0" : "")\(day)T08:00:00Z"
    return (
      """
      <html lang="en"><head><title>\(title)</title><meta property="article:published_time" content="\(time)">
      <meta property="og:site_name" content="Paper \(number % 4 + 1)"></head><body><article><h1>\(title)</h1>\(paragraphs.joined())
      </article></body></html>
      """,
      "https://paper\(number % 4 + 1).example/report/\(number)"
    )
  }

  /// What a hostile message may hold where people look: markup, scripts, SQL and queries in every text.
  public static let attack =
    "<script>window.attacked=1;alert(1)</script><img src=x onerror=\"window.attacked=2;alert(2)\">\"'><b id=attack>x</b>"
    + "'); DROP TABLE documents; -- \" OR title:* NEAR/5 (\u{202E}txet"

  /// A document all of whose texts attack, as any producer may put it on the topic `index`.
  public static func hostile() throws -> EnrichedDocument {
    let page = """
      <html lang="en"><head><title>The harbour of Brenholm</title></head><body><article><h1>The harbour of Brenholm</h1>
      <p>The council of Brenholm said on Tuesday that &lt;script&gt;window.attacked=3;alert(3)&lt;/script&gt; is no part of the new harbour,
      in a letter to all who live in Brenholm, near Kyiv.</p>
      <p>It will cost 40 million euros, said Anna Berger, the mayor: "&lt;img src=x onerror=alert(4)&gt; is what we had to pay for the work in
      the old harbour of Brenholm, and nobody asked for it."</p></article></body></html>
      """
    var document = try SampleIndex.document(Array(page.utf8), url: "https://hostile.example/harbour")
    document.capture.url = "javascript:alert(document.domain)//\(attack)"
    document.article.title = "\(document.article.title ?? "") \(attack)"
    document.article.subtitle = attack
    document.article.authors = [attack]
    document.article.site = attack
    for index in document.annotations.entities.indices {
      document.annotations.entities[index].name += attack
      document.annotations.entities[index].kind += "\" onmouseover=\"alert(5)"
    }
    for index in document.annotations.quotations.indices { document.annotations.quotations[index].speaker = attack }
    return document
  }

  /// One text in two papers.
  public static func twins() throws -> [EnrichedDocument] {
    let page = article(1000).html
    return try [
      SampleIndex.document(Array(page.utf8), url: "https://first.example/twin"),
      SampleIndex.document(
        Array(page.replacing("Paper 1", with: "Second Paper").utf8), url: "https://second.example/twin"),
    ]
  }
}
