import Documents
import Hummingbird
import Ingestion

/// Takes captures by `POST`, and answers when the broker has them.
struct IntakeController: Sendable {
  let intake: any DocumentIntake
  let ingester: Ingester
  let authentication: BearerAuthentication
  let maximumBodyBytes: Int
  let now: @Sendable () -> Timestamp

  /// All documents of a request, or none.
  func post(_ request: Request) async throws -> Response {
    try authentication.check(request)
    var body: [UInt8] = []
    for try await chunk in request.body {
      guard body.count + chunk.readableBytes <= maximumBodyBytes else { throw Problem.tooLarge(maximumBodyBytes) }
      body += chunk.readableBytesView
    }
    let query = QueryItems(request.uri.query)
    let items = try IntakeRequest(
      body, type: request.headers[.contentType], query: query.text
    ).items
    let captures = try check(items)
    let trace = TraceContext(request.headers)
    let failures = await intake.send(
      items.map { item in
        var record = item.record
        if let trace { record.setTraceContext(trace) }
        return record
      })
    if let failure = failures.compactMap({ $0 }).first {
      let stored = failures.count { $0 == nil }
      throw Problem.unavailable(
        "the broker has \(stored) of \(failures.count) documents and not the others: \(failure); send all again, which counts none twice"
      )
    }
    return answer(captures)
  }

  /// What `ingest` will make of the documents: so a client hears of a mistake at once, and gets the ids.
  private func check(_ items: [IntakeRequest.Item]) throws(Problem) -> [Capture] {
    let receivedAt = now()
    var captures: [Capture] = []
    var errors: [Problem.Detail] = []
    for item in items {
      do throws(Rejection) {
        var capture = try ingester.capture(from: item.record, receivedAt: receivedAt)
        capture.content = nil
        captures.append(capture)
      } catch {
        errors.append(Problem.Detail(place: item.place, code: error.code.rawValue, detail: error.reason))
      }
    }
    guard errors.isEmpty else { throw Problem.rejected(errors) }
    return captures
  }

  private func answer(_ captures: [Capture]) -> Response {
    var object = JSONObject()
    object.append(
      name: "accepted",
      objects: captures.map { capture in
        var entry = JSONObject()
        entry.append(name: "id", string: capture.id.rawValue)
        if let url = capture.url { entry.append(name: "url", string: url) }
        return entry
      })
    var headers: HTTPFields = [.contentType: "application/json", .cacheControl: "no-store"]
    if captures.count == 1 { headers[.location] = "/api/documents/\(captures[0].id.rawValue)" }
    return Response(
      status: .accepted, headers: headers, body: .init(byteBuffer: .init(string: object.json + "\n")))
  }
}
