import Documents
import Testing

@Suite("Dead letters")
struct DeadLetterTests {
  private let place = Origin(topic: "ingest", partition: 2, offset: 9)
  private let own = Origin(topic: "dead-letters", partition: 1, offset: 3)

  private func letter(
    _ record: Record,
    stage: StageName = .ingest,
    reason: String = "planted",
    attempts: Int = 1
  ) throws -> DeadLetter {
    let letter = DeadLetter(
      stage: stage, rejection: Rejection(code: .tooLarge, reason: reason), place: place, attempts: attempts,
      worker: "w",
      version: "1", failedAt: Timestamp(millisecondsSince1970: 5), record: record)
    return try #require(DeadLetter(decoding: letter.encoded()))
  }

  @Test("A replay is the record as it was, with its origin and the marks of a replay")
  func replay() throws {
    let record = Record(
      key: [1], value: [0xFF, 0], headers: [.init(name: "x", text: "1"), .init(name: "x", value: nil)],
      timestamp: Timestamp(millisecondsSince1970: 77))
    let replay = try letter(record).replayed(from: own)
    #expect(replay.key == record.key)
    #expect(replay.value == record.value)
    #expect(replay.timestamp == record.timestamp)
    #expect(replay.headers.map(\.name) == ["x", "x", "newsline-origin", "newsline-replay-of", "newsline-attempts"])
    #expect(replay.text(ofHeader: HeaderName.origin) == "ingest/2/9")
    #expect(replay.text(ofHeader: HeaderName.replayOf) == "dead-letters/1/3")
    #expect(replay.text(ofHeader: HeaderName.attempts) == "1")
  }

  @Test("A second replay counts on, keeps the first origin, and names the second dead letter only")
  func secondReplay() throws {
    let first = try letter(Record(value: [1])).replayed(from: own)
    let second = try letter(first, attempts: 2)
    #expect(second.replayOf == own)
    let next = Origin(topic: "dead-letters", partition: 0, offset: 8)
    let replay = second.replayed(from: next)
    #expect(replay.text(ofHeader: HeaderName.origin) == "ingest/2/9")
    #expect(replay.headers.filter { $0.name == HeaderName.replayOf }.count == 1)
    #expect(replay.text(ofHeader: HeaderName.replayOf) == "dead-letters/0/8")
    #expect(replay.text(ofHeader: HeaderName.attempts) == "2")
  }

  @Test("Numbers of attempts that make no sense are put right", arguments: [(-5, "1"), (0, "1"), (Int.max, "1000000")])
  func attempts(stated: Int, sent: String) throws {
    let replay = try letter(Record(value: [1]), attempts: stated).replayed(from: own)
    #expect(replay.text(ofHeader: HeaderName.attempts) == sent)
  }

  @Test("Only what says so by its reason, and is empty, goes without its content; its original takes its place")
  func omission() throws {
    let note = DeadLetter.omissionNote(bytes: 70, place: place)
    let omitted = try letter(Record(value: []), reason: "too large" + note)
    #expect(omitted.omitsContent)
    #expect(try !letter(Record(value: [1]), reason: "too large" + note).omitsContent)
    #expect(try !letter(Record(value: []), reason: "the content has no bytes").omitsContent)
    let elsewhere = DeadLetter.omissionNote(bytes: 70, place: own)
    #expect(try !letter(Record(value: []), reason: "too large" + elsewhere).omitsContent)
    // What enters may not say where it entered.
    let original = Record(key: [9], value: [1, 2], headers: [.init(name: HeaderName.origin, text: "ingest/7/7")])
    let replay = omitted.replayed(from: own, original: original)
    #expect(replay.key == [9])
    #expect(replay.value == [1, 2])
    #expect(replay.text(ofHeader: HeaderName.origin) == "ingest/2/9")
    let later = try letter(Record(value: []), stage: .clean, reason: "too large" + note)
    #expect(later.replayed(from: own, original: original).text(ofHeader: HeaderName.origin) == "ingest/7/7")
  }

  @Test("A resolution keeps fields that it does not know, and means nothing without place, action and time")
  func resolution() throws {
    let json = "{\"place\":\"dead-letters/0/1\",\"action\":\"archived\",\"at\":\"2025-06-18T13:16:00Z\",\"shelf\":[3]}"
    let resolution = try DeadLetterResolution(json: Array(json.utf8))
    #expect(resolution.action.rawValue == "archived")
    #expect(String(decoding: resolution.json(), as: UTF8.self).hasSuffix(",\"shelf\":[3]}"))
    for broken in [
      "{}", "[]", json.replacing("dead-letters/0/1", with: "dead-letters/0"),
      json.replacing("\"at\"", with: "\"when\""),
      json.replacing("2025-06", with: "2025-66"),
    ] { #expect(throws: JSONError.self, "\(broken)") { try DeadLetterResolution(json: Array(broken.utf8)) } }
  }
}
