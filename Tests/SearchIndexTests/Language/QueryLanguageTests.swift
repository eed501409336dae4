import Documents
import SeededRandom
import Testing

@testable import SearchIndex

@Suite("The query language")
struct QueryLanguageTests {
  @Test(
    "What is written is understood so",
    arguments: [
      ("grain deal", "grain deal"),
      ("grain AND deal", "grain deal"),
      ("\"grain  deal\"", "\"grain deal\""),
      ("\u{201E}grain deal\u{201C}", "\"grain deal\""),
      ("\"ports\"", "\"ports\""),
      ("\"ports\"*", "ports*"),
      ("title:\"ports\" ports", "title:\"ports\" ports"),
      ("getreide*", "getreide*"),
      ("\"in k\"*", "\"in k\"*"),
      ("a b OR c d", "a b OR c d"),
      ("a (b OR c)", "a (b OR c)"),
      ("a OR b OR c", "a OR b OR c"),
      ("a -b NOT c", "a -b -c"),
      ("-\"a b\"", "-\"a b\""),
      ("--a", "--a"),
      ("NOT (a OR b)", "-(a OR b)"),
      ("a NEAR/5 b", "a NEAR/5 b"),
      ("a NEAR b", "a NEAR/10 b"),
      ("a NEAR/2 b NEAR/2 c d", "a NEAR/2 b NEAR/2 c d"),
      ("-(a NEAR/3 b)", "-(a NEAR/3 b)"),
      ("title:grain", "title:grain"),
      ("TITLE:grain", "title:grain"),
      ("headline:grain", "title:grain"),
      ("title:(grain OR \"black sea\")", "title:grain OR title:\"black sea\""),
      ("title:(a NEAR/3 b)", "title:(a NEAR/3 b)"),
      ("title:a NEAR/3 title:b", "title:(a NEAR/3 b)"),
      ("country:(ua OR tr)", "country:UA OR country:TR"),
      ("country:UA,", "error"),
      ("entity:country:UA", "entity:country:UA"),
      ("entity:\"Black Sea\"", "entity:\"Black Sea\""),
      ("entity:Zel*", "entity:Zel*"),
      ("speaker:orlova quote:\"not negotiable\"", "speaker:orlova quote:\"not negotiable\""),
      ("topic:medtop:04000000 topic:economy", "topic:medtop:04000000 topic:economy"),
      ("lang:EN language:pt-BR", "lang:en lang:pt-br"),
      ("site:\"The Gazette\" site:Gazette.Example", "site:\"the gazette\" site:gazette.example"),
      ("source:Crawl", "source:Crawl"),
      ("type:html type:text/plain", "type:text/html type:text/plain"),
      ("date:2025-06-18", "date:2025-06-18"),
      ("date:2024-02", "date:2024-02-01..2024-02-29"),
      ("date:2025", "date:2025-01-01..2025-12-31"),
      ("date:2025-06..2025-07", "date:2025-06-01..2025-07-31"),
      ("date:2025-06..", "date:2025-06-01.."),
      ("date:..2025-06", "date:..2025-06-30"),
      ("date:>2025-06", "date:2025-07-01.."),
      ("date:<=2025", "date:..2025-12-31"),
      ("amount:>1bn USD", "amount:>1000000000 USD"),
      ("amount:>=1,500,000", "amount:>=1500000"),
      ("amount:5m..7m EUR", "amount:5000000..7000000 EUR"),
      ("amount:5..7m EUR", "amount:5000000..7000000 EUR"),
      ("amount:1.5bn..", "amount:>=1500000000"),
      ("amount:..2k GBP", "amount:<=2000 GBP"),
      ("amount:<€5m", "amount:<5000000 EUR"),
      ("amount:1bnUSD", "amount:1000000000 USD"),
      ("amount:USD1bn", "amount:1000000000 USD"),
      ("amount:\"1 billion USD\"", "amount:1000000000 USD"),
      ("amount:1 billion USD wheat", "amount:1000000000 USD wheat"),
      ("amount:>1bn NATO", "amount:>1000000000 NATO"),
      ("amount:7m..7m", "amount:7000000"),
      // Forgiven.
      ("\"grain deal", "\"grain deal\""),
      ("grain \"", "grain"),
      ("title:", "\"title:\""),
      ("grain title: ", "grain \"title:\""),
      ("grain OR", "grain"),
      ("OR grain", "grain"),
      ("a OR OR b", "a OR b"),
      ("a AND", "a"),
      ("a NOT", "a"),
      ("a -", "a"),
      ("a NEAR/5", "a"),
      ("NEAR a", "\"NEAR\" a"),
      ("a NEAR/5 ...", "a"),
      ("grain (", "grain"),
      ("grain () deal", "grain deal"),
      ("1) grain :)", "1 grain"),
      ("10:30 a:b", "\"10:30\" \"a:b\""),
      ("https://a.example/x", "\"https://a.example/x\""),
      ("a.* c++ ...", "\"a.\" \"c++\""),
      ("or and not near", "or and not near"),
      ("title:\"...\" x", "x"),
      ("x\0y", "x y"),
    ])
  func understood(text: String, canonical: String) throws {
    if canonical == "error" {
      #expect(throws: QueryError.self) { try QueryNode(text) }
      return
    }
    let node = try #require(try QueryNode(text))
    #expect(node.description == canonical)
    #expect(try QueryNode(node.description) == node)
  }

  @Test(
    "A mistake is told with its kind, its place and the way out",
    arguments: [
      ("grain tilte:x", QueryError.Kind.unknownField, 6, "title:"),
      ("👩‍🌾 foo:bar", .unknownField, 4, "quotation marks"),
      ("foo:\"bar\"", .unknownField, 0, "title: author:"),
      ("date:yesterday", .badValue, 5, "date:2025-06"),
      ("date:2025-13", .badValue, 5, "date:2025-06"),
      ("date:2025-02-30", .badValue, 5, "date:2025-06"),
      ("date:..", .badValue, 5, "date:2025-06"),
      ("date:2025-07..2025-06", .badValue, 5, "date:2025-06"),
      ("date:25-6-1", .badValue, 5, "date:2025-06"),
      ("country:Ukraine", .badValue, 8, "entity:"),
      ("lang:e_n", .badValue, 5, "lang:en"),
      ("type:pdf", .badValue, 5, "type:html"),
      ("amount:lots", .badValue, 7, "amount:>1bn USD"),
      ("amount:7m..5m", .badValue, 7, "amount:>1bn USD"),
      ("amount:5mEUR..7mUSD", .badValue, 7, "amount:>1bn USD"),
      ("amount:-5", .badValue, 7, "amount:>1bn USD"),
      ("amount:1e300", .badValue, 7, "amount:>1bn USD"),
      ("a (b OR c", .unbalancedParenthesis, 2, "close it"),
      ("(a) b)", .unbalancedParenthesis, 5, "take it out"),
      ("NEAR(a b, 5)", .badNear, 0, "a NEAR/5 b"),
      ("a NEAR/500 b", .badNear, 2, "0 to 100"),
      ("a NEAR/5 country:UA", .badNear, 2, "AND"),
      ("a NEAR/5 (b OR c)", .badNear, 2, "AND"),
      ("title:a NEAR/5 b", .badNear, 8, "title:(a NEAR/5 b)"),
      ("a NEAR/5 b NEAR/3 c", .badNear, 11, "same"),
      ("...", .nothingToFind, 0, "write a word"),
      (" OR AND", .nothingToFind, 1, "write a word"),
      ("- -", .nothingToFind, 0, "write a word"),
    ])
  func mistakes(text: String, kind: QueryError.Kind, position: Int, remedy: String) {
    let error = #expect(throws: QueryError.self) { try QueryNode(text) }
    #expect(error?.kind == kind)
    if !remedy.isEmpty {
      #expect(error?.position == position)
      #expect(error?.remedy.contains(remedy) == true, "\(String(describing: error))")
    }
    #expect(error?.description.contains("at character \((error?.position ?? 0) + 1)") == true)
  }

  @Test("Blank queries are none", arguments: ["", " ", "\n\t", "\0"])
  func blank(text: String) throws {
    #expect(try QueryNode(text) == nil)
  }

  @Test(
    "Length, number of words and depth are bounded",
    arguments: [
      String(repeating: "a", count: 2001), String(repeating: "a ", count: 65),
      String(repeating: "(", count: 21) + "a" + String(repeating: ")", count: 21),
      String(repeating: "-", count: 21) + "a",
      String(repeating: "NOT ", count: 21) + "a", String(repeating: "(", count: 100_000),
      String(repeating: "\"", count: 100_000),
      String(repeating: "title:(", count: 21) + "a",
    ])
  func bounds(text: String) {
    let error = #expect(throws: QueryError.self) { try QueryNode(text) }
    #expect(error?.kind == .tooLong)
  }

  @Test("At the bounds a query is understood")
  func atTheBounds() throws {
    #expect(try QueryNode(String(repeating: "a", count: 2000)) != nil)
    #expect(try QueryNode(String(repeating: "a ", count: 64)) != nil)
    let deep = String(repeating: "(", count: 20) + "a" + String(repeating: ")", count: 20)
    #expect(try QueryNode(deep)?.description == "a")
    #expect(try QueryNode(String(repeating: "-", count: 20) + "a") != nil)
  }

  @Test("Any tree is printed so that it is read as the same tree", arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    var random = RandomQuery(random: SplitMix64(seed: seed))
    for _ in 0..<50 {
      let tree = random.node()
      let text = tree.description
      guard text.unicodeScalars.count <= QueryParser.maximumScalars else { continue }
      #expect(try QueryNode(text) == tree, "\(text)")
    }
  }

  @Test(
    "Whatever is typed is understood or refused, and what is understood is printed and read again", arguments: 0..<20)
  func anything(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "(", ")", "\"", "-", "*", ":", "OR", "AND", "NOT", "NEAR/3", "NEAR", " ", " ", " ", "title:", "date:", "amount:",
      "2025", "..",
      ">", "USD", "grain", "é", "\0", HighlightMarks.open, "'", ";", "\\", "speaker:", "quote:", "country:UA", "👩‍🌾",
      "a.b",
    ]
    for _ in 0..<300 {
      let text = (0..<(1 + random.below(12))).map { _ in pieces[random.below(pieces.count)] }.joined()
      guard let node = try? QueryNode(text) else { continue }
      #expect(try QueryNode(node.description) == node, "\(text) is \(node)")
    }
  }

  @Test("A speaker begins a quotation, and what is quoted beside it belongs to it")
  func quotations() throws {
    func groups(_ text: String) throws -> [String] {
      guard case .and(let nodes)? = try QueryNode(text) else { return [] }
      return QueryNode.quotations(of: nodes).quotations.map { quotation in
        let speaker: QueryNode? = quotation.speaker.map { .speaker($0) }
        return ([speaker?.description] + quotation.quotes.map { QueryNode.text($0).description }).compactMap { $0 }
          .joined(separator: "+")
      }
    }
    #expect(try groups("speaker:a quote:b grain") == ["speaker:a+quote:b"])
    #expect(try groups("quote:b grain speaker:a") == ["speaker:a+quote:b"])
    #expect(try groups("speaker:a speaker:b") == ["speaker:a", "speaker:b"])
    #expect(
      try groups("speaker:a quote:b quote:c speaker:d quote:e") == ["speaker:a+quote:b+quote:c", "speaker:d+quote:e"])
  }
}
