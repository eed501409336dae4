import Documents
import Testing

@Suite("Stages between documents")
struct DocumentStageTests {
  private let stage = DocumentStage<RawDocument, CleanDocument>(name: .clean) {
    (document: RawDocument) throws(Rejection) in
    guard document.capture.content != "bad" else { throw Rejection(code: .noContent, reason: "bad") }
    return CleanDocument(
      capture: document.capture, article: Article(paragraphs: ["x"]), provenance: document.provenance,
      unknownFields: document.unknownFields)
  } conclude: { document, step in
    document.provenance.append(step)
    return document.capture.id
  }

  private let context = StageContext(
    worker: "clean-1", version: "1", place: Origin(topic: "clean", partition: 1, offset: 2),
    now: { Timestamp(millisecondsSince1970: 5) })

  @Test("The output has the document's key, schema, origin and one more step")
  func process() throws {
    let record = Record(
      value: Samples.raw.json(),
      headers: [
        .init(name: "newsline-origin", text: "ingest/0/7"),
        .init(name: "traceparent", text: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"),
      ])
    let outputs = try stage.process(record, in: context)
    #expect(outputs.count == 1)
    #expect(outputs[0].key == Array(Samples.capture.id.rawValue.utf8))
    #expect(outputs[0].text(ofHeader: "newsline-schema") == "clean-document/1")
    #expect(outputs[0].text(ofHeader: "newsline-origin") == "ingest/0/7")
    #expect(outputs[0].text(ofHeader: "newsline-input") == "clean/1/2")
    #expect(outputs[0].text(ofHeader: "traceparent") == "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
    let document = try CleanDocument(json: outputs[0].value)
    #expect(document.provenance.map(\.stage) == ["ingest", "clean"])
    #expect(document.provenance.last?.origin == "clean/1/2")
  }

  @Test("Without an origin the place is the origin")
  func origin() throws {
    let outputs = try stage.process(Record(value: Samples.raw.json()), in: context)
    #expect(outputs[0].text(ofHeader: "newsline-origin") == "clean/1/2")
  }

  @Test("Where the line begins, what a sender says of the origin counts only for a record that was sent again")
  func statedOrigin() {
    var record = Record(value: [], headers: [.init(name: HeaderName.origin, text: "ingest/9/9")])
    func origin() -> String? {
      let headers = context.headers(following: record, schema: RawDocument.schema, entersLine: true)
      return Record(value: [], headers: headers).text(ofHeader: HeaderName.origin)
    }
    #expect(origin() == "clean/1/2")
    record.headers.append(.init(name: HeaderName.replayOf, text: "dead-letters/0/0"))
    #expect(origin() == "ingest/9/9")
  }

  @Test("What cannot be read is rejected with its code")
  func rejections() {
    func code(_ value: [UInt8], schema: String? = nil) -> Rejection.Code? {
      let headers = schema.map { [Record.Header(name: "newsline-schema", text: $0)] } ?? []
      do throws(Rejection) {
        _ = try stage.process(Record(value: value, headers: headers), in: context)
        return nil
      } catch { return error.code }
    }
    var bad = Samples.raw
    bad.capture.content = "bad"
    #expect(code(bad.json()) == .noContent)
    #expect(code([0xFF]) == .notJSON)
    #expect(code(Array("{}".utf8)) == .invalidMessage)
    #expect(code(Samples.raw.json(), schema: "raw-document/9") == .unknownSchema)
    #expect(code(Samples.raw.json(), schema: "nonsense") == .unknownSchema)
    #expect(code(Samples.raw.json(), schema: "raw-document/1") == nil)
  }
}
