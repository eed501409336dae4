import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pipeline
import Testing
import WebFixtures

@testable import Web

@Suite("Dead letters by HTTP")
struct DeadLetterTests {
  private let letters = RecordedDesk.letter(.clean, "too_short", count: 3, reason: "<b>12 words")

  private func post(
    _ path: String, _ body: String, desk: RecordedDesk, type: String = "application/json",
    token: String? = SampleIndex.token
  ) async throws -> (status: Int, object: [String: Any]) {
    let index = try SampleIndex()
    defer { index.remove() }
    var headers: HTTPFields = [.contentType: type]
    if let token { headers[.authorization] = "Bearer \(token)" }
    let fields = headers
    let (answers, answer) = AsyncStream.makeStream(of: (Int, Data).self)
    try await index.serve(deadLetters: desk) { client in
      try await client.execute(uri: path, method: .post, headers: fields, body: ByteBuffer(string: body)) { response in
        _ = answer.yield((response.status.code, Data(response.body.readableBytesView)))
      }
    }
    let (status, data) = try #require(await answers.first { _ in true })
    return (status, try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
  }

  @Test("They are counted by stage and code, as JSON and on the page, as text")
  func list() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    let status = LineStatus(stages: [], deadLetterOffsets: 3)
    try await index.serve(line: status, deadLetters: RecordedDesk(letters)) { client in
      try await client.execute(uri: "/api/dead-letters", method: .get) { response in
        let object = try response.object
        #expect(object["open"] as? Int == 3 && object["is_partial"] as? Bool == false)
        let group = try #require((object["groups"] as? [[String: Any]])?.first)
        #expect(group["stage"] as? String == "clean" && group["open"] as? Int == 3)
        #expect((object["newest"] as? [[String: Any]])?.first?["place"] as? String == "dead-letters/0/0")
      }
      try await client.execute(uri: "/line", method: .get) { response in
        #expect(response.text.contains("<td>too_short</td>") && response.text.contains("&lt;b&gt;12 words"))
        #expect(response.text.contains("data-code=\"too_short\""))
        // Markup of ours does not come out as text.
        #expect(!response.text.contains("&lt;t") && !response.text.contains("&lt;/"))
      }
    }
    // Without a token nothing can be changed, and no button says so.
    try await index.serve(token: "", line: status, deadLetters: RecordedDesk(letters)) { client in
      try await client.execute(uri: "/line", method: .get) { response in
        #expect(response.text.contains("<td>too_short</td>") && !response.text.contains("<button type=\"button\""))
      }
    }
  }

  @Test("An order reaches the desk with everything that it says")
  func order() async throws {
    let desk = RecordedDesk(letters)
    let answer = try await post(
      "/api/dead-letters/discard",
      #"{"stage": "clean", "code": "too_short", "source": "x", "limit": 7, "reason": "spam", "dry_run": true, "places": ["dead-letters/3/17"]}"#,
      desk: desk)
    #expect(answer.status == 200)
    #expect(answer.object["resolved"] as? Int == 3 && answer.object["action"] as? String == "discarded")
    #expect(
      desk.orders == [
        DeadLetterOrder(
          action: .discarded, stage: .clean, code: "too_short", source: "x",
          places: [Origin(topic: "dead-letters", partition: 3, offset: 17)], limit: 7, reason: "spam", isDryRun: true)
      ])
    #expect(try await post("/api/dead-letters/replay", #"{"all": true}"#, desk: desk).status == 200)
    #expect(desk.orders.last == DeadLetterOrder(action: .replayed, limit: 1000))
  }

  @Test(
    "An order that makes no sense is refused, and says why",
    arguments: [
      ("replay", "{}", "at least one"), ("replay", "[]", "object"), ("replay", "{", "no JSON"),
      ("replay", #"{"stag": "clean"}"#, "stag"), ("replay", #"{"stage": "cook"}"#, "ingest, clean"),
      ("replay", #"{"all": true, "limit": 0}"#, "1 to 10000"),
      ("replay", #"{"all": true, "limit": 1.5}"#, "1 to 10000"),
      ("replay", #"{"all": 1}"#, "true or false"), ("replay", #"{"all": false}"#, "at least one"),
      ("replay", #"{"places": ["x"]}"#, "dead-letters/3/17"), ("discard", #"{"all": true}"#, "reason"),
      ("discard", #"{"all": true, "reason": " "}"#, "reason"),
      ("replay", "{\"code\": \"\(String(repeating: "x", count: 501))\"}", "500"),
    ])
  func mistakes(action: String, body: String, words: String) async throws {
    let desk = RecordedDesk(letters)
    let answer = try await post("/api/dead-letters/\(action)", body, desk: desk)
    #expect(answer.status == 400)
    #expect((answer.object["detail"] as? String)?.contains(words) == true, "\(answer.object)")
    #expect(desk.orders.isEmpty)
  }

  @Test("Neither without the token, nor as a form of another page could send it")
  func authentication() async throws {
    let desk = RecordedDesk(letters)
    let body = #"{"all": true}"#
    #expect(try await post("/api/dead-letters/replay", body, desk: desk, token: nil).status == 401)
    #expect(
      try await post("/api/dead-letters/discard", body, desk: desk, token: "another-token-than-it-is").status == 401)
    #expect(try await post("/api/dead-letters/replay", body, desk: desk, type: "text/plain").status == 415)
    #expect(
      try await post(
        "/api/dead-letters/replay", "{\"code\": \"\(String(repeating: "x", count: 1 << 20))\"}", desk: desk
      )
      .status == 413)
    #expect(desk.orders.isEmpty)
  }

  @Test("A run beside another is refused for now, and so is one without Kafka")
  func refusals() async throws {
    let desk = RecordedDesk(letters)
    desk.refuse(.busy("another run has begun"))
    let busy = try await post("/api/dead-letters/replay", #"{"all": true}"#, desk: desk)
    #expect(busy.status == 409 && (busy.object["detail"] as? String) == "another run has begun")
    desk.refuse(.unavailable("no broker"))
    #expect(try await post("/api/dead-letters/replay", #"{"all": true}"#, desk: desk).status == 503)
  }
}
