import Documents
import Pipeline
import Testing

@testable import newsline

@Suite("Choosing dead letters")
struct DeadLetterFilterTests {
  private let place = Origin(topic: "dead-letters", partition: 2, offset: 7)

  private func letter(_ value: String = "", headers: [Record.Header] = []) -> DeadLetter {
    DeadLetter(
      stage: .clean, rejection: Rejection(code: .noContent, reason: "planted"),
      place: Origin(topic: "clean", partition: 0, offset: 1), attempts: 1, worker: "w", version: "1",
      failedAt: Timestamp(millisecondsSince1970: 1000), record: Record(value: Array(value.utf8), headers: headers))
  }

  @Test("Nothing given means all; each thing given must hold")
  func eachMember() {
    let letter = letter()
    #expect(DeadLetterFilter().matches(letter, at: place))
    #expect(DeadLetterFilter(stage: .clean, code: "no_content").matches(letter, at: place))
    #expect(!DeadLetterFilter(stage: .ingest).matches(letter, at: place))
    #expect(!DeadLetterFilter(code: "too_large").matches(letter, at: place))
    #expect(!DeadLetterFilter(stage: .clean, code: "too_large").matches(letter, at: place))
    #expect(DeadLetterFilter(places: [place]).matches(letter, at: place))
    #expect(
      !DeadLetterFilter(places: [Origin(topic: "dead-letters", partition: 2, offset: 8)]).matches(letter, at: place))
  }

  @Test("since is the first moment that counts, until the first that does not")
  func times() {
    func at(_ milliseconds: Int64) -> Timestamp { Timestamp(millisecondsSince1970: milliseconds) }
    #expect(DeadLetterFilter(since: at(1000), until: at(1001)).matches(letter(), at: place))
    #expect(!DeadLetterFilter(since: at(1001)).matches(letter(), at: place))
    #expect(!DeadLetterFilter(until: at(1000)).matches(letter(), at: place))
  }

  @Test(
    "The source is the member of a JSON value, or else the header",
    arguments: [
      ("page", "crawl", "crawl"), ("{\"id\":\"1\",\"source\":\"member\",\"x\":[{}]}", "crawl", "member"),
      ("{\"source\":null}", "crawl", "crawl"), ("{\"source\":5}", "crawl", "crawl"),
      ("{\"source\":\"cut", "crawl", "crawl"),
      ("{\"a\":{\"source\":\"inner\"}}", nil, nil), ("", nil, nil), ("\n {\"source\":\"a\\u0062\"}", nil, "ab"),
    ] as [(String, String?, String?)])
  func source(value: String, header: String?, expected: String?) {
    let letter = letter(value, headers: header.map { [.init(name: HeaderName.source, text: $0)] } ?? [])
    #expect(letter.source == expected)
    #expect(DeadLetterFilter(source: "crawl").matches(letter, at: place) == (expected == "crawl"))
  }

  @Test("Places narrow what is read to their partitions and offsets")
  func offsets() {
    #expect(DeadLetterFilter(stage: .clean).offsets == nil)
    let places: Set = [
      place, Origin(topic: "dead-letters", partition: 2, offset: 3),
      Origin(topic: "dead-letters", partition: 0, offset: 0),
    ]
    #expect(DeadLetterFilter(places: places).offsets == [2: 3..<8, 0: 0..<1])
    let last = Origin(topic: "dead-letters", partition: 0, offset: .max)
    #expect(DeadLetterFilter(places: [last]).offsets?[0]?.isEmpty == false)
  }

  @Test(
    "A place must be one of this line's dead letters",
    arguments: ["", "clean/0/1", "dead-letters/0", "dead-letters/-1/2"])
  func foreignPlace(text: String) {
    #expect(throws: (any Error).self) { try DeadLetterSelection.place(text, topic: "dead-letters") }
  }

  @Test("A dead letter goes back to a topic that a stage of this line reads, and to no other")
  func target() throws {
    let plan = ReplayPlan(
      topics: Pipeline.Topics(prefix: "a."), partitions: ["a.clean": 3, "b.clean": 3, "a.dead-letters": 3])
    func letter(_ topic: String, _ partition: Int32 = 1) -> DeadLetter {
      var letter = self.letter()
      letter.place = Origin(topic: topic, partition: partition, offset: 0)
      return letter
    }
    #expect(try plan.topic(of: letter("a.clean")) == "a.clean")
    for topic in ["clean", "b.clean", "a.dead-letters", "a.dead-letter-resolutions", "a.enrich", "__consumer_offsets"] {
      let error = #expect(throws: ResolutionError.self) { try plan.topic(of: letter(topic)) }
      #expect(error?.isAboutOneLetter == true)
    }
    #expect(plan.partition(of: letter("a.clean")) == 1)
    #expect(plan.partition(of: letter("a.clean", 3)) == nil)
    #expect(plan.partition(of: letter("a.clean", -1)) == nil)
  }
}
