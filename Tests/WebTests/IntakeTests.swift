import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebFixtures

@testable import Web

@Suite("POST /api/documents")
struct IntakeTests {
  private static let text = "The council of Brenholm met on Tuesday and agreed to build three bridges over the river."

  private func post(
    _ body: String, type: String?, uri: String = "/api/documents", token: String? = SampleIndex.token,
    serverToken: String = SampleIndex.token, refusal: String? = nil, trace: [(String, String)] = []
  ) async throws -> (status: HTTPResponse.Status, object: [String: Any], records: [Record]) {
    let index = try SampleIndex()
    defer { index.remove() }
    let intake = RecordedIntake()
    if let refusal { intake.refuse(refusal) }
    var headers: HTTPFields = [:]
    if let type { headers[.contentType] = type }
    if let token { headers[.authorization] = "Bearer \(token)" }
    for (name, value) in trace { headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
    let fields = headers
    let answer = Answer()
    try await index.serve(token: serverToken, maximumBodyBytes: 4096, intake: intake) { client in
      try await client.execute(uri: uri, method: .post, headers: fields, body: ByteBuffer(string: body)) { response in
        await answer.set(response.status, response.body)
        if response.status != .accepted { #expect(response.headers[.contentType] == "application/problem+json") }
      }
    }
    let (status, data) = await answer.value
    return (status, try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]), intake.records)
  }

  private actor Answer {
    var value: (HTTPResponse.Status, Data) = (.ok, Data())
    func set(_ status: HTTPResponse.Status, _ body: ByteBuffer) { value = (status, Data(body.readableBytesView)) }
  }

  private func ids(_ object: [String: Any]) -> [String] {
    (object["accepted"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test("A submission is accepted with the id that ingest gives it")
  func submission() async throws {
    let body = "{\"content\": \"\(Self.text)\", \"url\": \"https://paper.example/bridges?utm_source=x\"}"
    let (status, object, records) = try await post(body, type: "application/json")
    #expect(status == .accepted)
    #expect(records.map(\.value) == [Array(body.utf8)])
    #expect(records[0].key == Array("https://paper.example/bridges?utm_source=x".utf8))
    let accepted = try #require((object["accepted"] as? [[String: Any]])?.first)
    #expect(accepted["url"] as? String == "https://paper.example/bridges")
    #expect((accepted["id"] as? String)?.count == 32)
  }

  @Test("A page as it is, with what is known of it in the query")
  func page() async throws {
    let (status, object, records) = try await post(
      "<p>\(Self.text)</p>", type: "text/html; charset=utf-8",
      uri: "/api/documents?url=https://paper.example/a&source=crawl")
    #expect(status == .accepted && ids(object).count == 1)
    #expect(records[0].text(ofHeader: "url") == "https://paper.example/a")
    #expect(records[0].text(ofHeader: "source") == "crawl")
    #expect(records[0].text(ofHeader: "content-type") == "text/html; charset=utf-8")
  }

  @Test("Documents belong to the trace that the client asks within; what is none is ignored")
  func trace() async throws {
    let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    let line = "{\"content\": \"\(Self.text)\"}"
    let traced = try await post(
      "\(line)\n\(line)", type: "application/x-ndjson",
      trace: [("traceparent", parent), ("tracestate", "a=1"), ("tracestate", "b=2")])
    #expect(traced.records.map { $0.text(ofHeader: "traceparent") } == [parent, parent])
    #expect(traced.records.allSatisfy { $0.traceContext?.state.filter { $0 != " " } == "a=1,b=2" })
    for bad in [
      [("traceparent", "junk")], [("traceparent", parent), ("traceparent", parent)], [("tracestate", "a=1")],
      [("traceparent", parent + String(repeating: "f", count: 2000))],
    ] {
      let answer = try await post(line, type: "application/x-ndjson", trace: bad)
      #expect(answer.status == .accepted)
      #expect(answer.records.allSatisfy { record in !record.headers.contains { $0.name.hasPrefix("trace") } })
    }
  }

  @Test("Lines and parts: all or none")
  func several() async throws {
    let line = "{\"content\": \"\(Self.text)\"}"
    let lines = try await post("\(line)\n\n\(line)\r\n", type: "application/x-ndjson")
    #expect(lines.status == .accepted && ids(lines.object).count == 2)

    let bad = try await post("\(line)\n{\"content\": 5}\n{\"content\": \"\"}", type: "application/x-ndjson")
    #expect(bad.status == .unprocessableContent && bad.records.isEmpty)
    let errors = try #require(bad.object["errors"] as? [[String: Any]])
    #expect(errors.map { $0["place"] as? String } == ["line 2", "line 3"])
    #expect(errors.map { $0["code"] as? String } == ["invalid_message", "empty"])

    let form =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n\(Self.text)\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nupload\r\n--b--\r\n"
    let parts = try await post(form, type: "multipart/form-data; boundary=b")
    #expect(parts.status == .accepted)
    #expect(parts.records.map { $0.text(ofHeader: "source") } == ["upload"])
    #expect(parts.records.first?.value == Array(Self.text.utf8))
  }

  @Test("Without the token nothing is taken")
  func authentication() async throws {
    #expect(try await post(Self.text, type: "text/plain", token: nil).status == .unauthorized)
    let wrong = try await post(Self.text, type: "text/plain", token: "another-token-than-it-is")
    #expect(wrong.status == .unauthorized && wrong.records.isEmpty)
    let closed = try await post(Self.text, type: "text/plain", token: "", serverToken: "")
    #expect(closed.status == .forbidden && closed.records.isEmpty)
    #expect((closed.object["detail"] as? String)?.contains("NEWSLINE_WEB_TOKEN") == true)
  }

  @Test(
    "What cannot be read is refused with the way out",
    arguments: [
      ("x", "application/pdf", 415), ("x", nil, 415), ("", "application/x-ndjson", 400),
      ("x", "multipart/form-data", 400), ("no parts", "multipart/form-data; boundary=b", 400),
      (
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ncut off",
        "multipart/form-data; boundary=b", 400
      ),
      ("{", "application/json", 422), ("", "text/plain", 422),
      (String(repeating: "a ", count: 4000), "text/plain", 413),
    ])
  func refused(body: String, type: String?, status: Int) async throws {
    let answer = try await post(body, type: type)
    #expect(answer.status.code == status)
    #expect(answer.records.isEmpty)
    #expect((answer.object["detail"] as? String)?.isEmpty == false)
    #expect(answer.object["status"] as? Int == status)
  }

  @Test("If the broker does not take it, the client hears that and may try again")
  func brokerAway() async throws {
    let answer = try await post(Self.text, type: "text/plain", refusal: "broker away")
    #expect(answer.status == .serviceUnavailable)
    #expect((answer.object["detail"] as? String)?.contains("broker away") == true)
  }
}
