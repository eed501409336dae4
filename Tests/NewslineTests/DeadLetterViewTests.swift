import Documents
import Testing

@testable import newsline

@Suite("Showing a dead letter")
struct DeadLetterViewTests {
  private let place = Origin(topic: "dead-letters", partition: 0, offset: 4)

  private func view(
    headers: [Record.Header] = [],
    value: [UInt8] = Array("x".utf8),
    reason: String = "planted",
    resolution: DeadLetterResolution? = nil,
    history: [(place: Origin, letter: DeadLetter)] = []
  ) -> DeadLetterView {
    let record = Record(key: Array("k\u{1B}".utf8), value: value, headers: headers)
    let letter = DeadLetter(
      stage: .clean, rejection: Rejection(code: .noContent, reason: reason),
      place: Origin(topic: "clean", partition: 0, offset: 1), attempts: 2, worker: "w\u{7}", version: "1",
      failedAt: Timestamp(millisecondsSince1970: 1000), record: record)
    return DeadLetterView(
      place: place, letter: letter, record: record, resolution: resolution, history: history, limit: 1000)
  }

  @Test("It says what became of it, who decided that, and what it was before")
  func state() {
    #expect(view().lines().contains("state: open"))
    let at = Timestamp(millisecondsSince1970: 0)
    let replayed = DeadLetterResolution(
      place: place, action: .replayed, at: at, by: "ann@host", version: "1", run: "r", topic: "clean")
    #expect(
      view(resolution: replayed).lines().contains("state: replayed to clean 1970-01-01T00:00:00.000Z by ann@host"))
    let discarded = DeadLetterResolution(
      place: place, action: .discarded, at: at, by: "ann@host", reason: "spam\u{1B}", version: "1", run: "r")
    let lines = view(resolution: discarded).lines()
    #expect(lines.contains("state: discarded 1970-01-01T00:00:00.000Z by ann@host: spam\\u{1B}"))
    #expect(view(resolution: discarded).json().json.contains("\"state\":\"discarded\""))
    let earlier = view()
    let history = [(place: Origin(topic: "dead-letters", partition: 0, offset: 1), letter: earlier.letter)]
    #expect(
      view(history: history).lines().contains {
        $0.hasPrefix("before: dead-letters/0/1, 1970-01-01T00:00:01.000Z, attempt 2, no_content: planted")
      })
  }

  @Test("Headers of any size, number and kind are shown safely")
  func headers() {
    var headers = [
      Record.Header(name: "bin\u{202E}", value: [0xFF, 0x00]), .init(name: "null", value: nil),
      .init(name: "long", text: String(repeating: "y", count: 100_000)),
    ]
    headers += (0..<5000).map { .init(name: "h\($0)", text: "v") }
    let lines = view(headers: headers, reason: "a\u{1B}[31m\nb").lines()
    #expect(lines.contains("header bin\\u{202E}: (2 bytes) ff 00"))
    #expect(lines.contains("header null: (null)"))
    #expect(lines.contains("… 5003 headers in all"))
    #expect(lines.contains("reason: a\\u{1B}[31m\\u{A}b"))
    #expect(lines.count < 150)
    #expect(lines.allSatisfy { $0.count < 1200 && !$0.contains("\u{1B}") })
  }

  @Test("One whose content was left out says where it was")
  func omitted() {
    let place = Origin(topic: "clean", partition: 0, offset: 1)
    let reason = "too large" + DeadLetter.omissionNote(bytes: 5, place: place)
    #expect(
      view(value: [], reason: reason).lines().last == "the content was left out, and clean/0/1 is not there any more")
    #expect(view(value: []).lines().last == "")
  }
}
