import Documents
import Hummingbird
import Ingestion

/// The captures that a request brings, each as the record that `kcat` or `newsline produce` would send.
struct IntakeRequest {
  /// A capture, and where in the request it stands.
  struct Item {
    var record: Record
    var place: String
  }

  private static let maximumItems = 10_000

  let items: [Item]

  /// Reads a request's body.
  ///
  /// - Throws: a problem if the body is none of the forms that are taken.
  init(_ body: [UInt8], type: String?, query: (String) -> String?) throws(Problem) {
    let parameters = HeaderParameters(type ?? "")
    switch parameters.value {
    case "application/json": items = [Item(record: Self.submission(body[...]), place: "body")]
    case "application/x-ndjson", "application/jsonl", "application/x-jsonlines": items = Self.lines(body)
    case "text/html", "text/plain":
      items = [
        Item(
          record: Self.page(
            body[...], type: type, url: query("url"), capturedAt: query("captured_at"), source: query("source")),
          place: "body")
      ]
    case "multipart/form-data":
      guard let boundary = parameters["boundary"] else {
        throw .badRequest("multipart/form-data needs a boundary")
      }
      items = try Self.form(MultipartForm(body[...], boundary: boundary))
    default:
      throw .unsupported(
        type, allowed: "application/json, application/x-ndjson, multipart/form-data, text/html or text/plain")
    }
    guard !items.isEmpty else { throw .badRequest("there is no document in the request") }
    guard items.count <= Self.maximumItems else {
      throw .badRequest("\(items.count) documents in one request; at most \(Self.maximumItems) may be")
    }
  }

  private static func submission(_ bytes: ArraySlice<UInt8>) -> Record {
    Record(
      key: (try? Submission(json: Array(bytes)))?.url.map { Array($0.utf8) }, value: Array(bytes),
      headers: [Record.Header(name: HeaderName.contentType, text: "application/json")])
  }

  private static func lines(_ body: [UInt8]) -> [Item] {
    var items: [Item] = []
    var number = 0
    for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      items.append(Item(record: submission(line), place: "line \(number)"))
      if items.count > maximumItems { break }
    }
    return items
  }

  private static func form(_ form: MultipartForm) throws(Problem) -> [Item] {
    let (url, capturedAt, source) = (try form.text("url"), try form.text("captured_at"), try form.text("source"))
    let files = form.parts.enumerated().filter { $0.element.fileName != nil }
    guard url == nil || files.count == 1 else {
      throw .badRequest("a form with a url may have one file; it has \(files.count)")
    }
    return files.map { number, part in
      let name = part.fileName ?? ""
      if HeaderParameters(part.contentType ?? "").value == "application/json" {
        return Item(record: submission(part.content), place: "part \(number + 1) (\(name))")
      }
      return Item(
        record: page(part.content, type: part.contentType, url: url, capturedAt: capturedAt, source: source),
        place: "part \(number + 1) (\(name))")
    }
  }

  private static func page(
    _ content: ArraySlice<UInt8>, type: String?, url: String?, capturedAt: String?, source: String?
  ) -> Record {
    var headers: [Record.Header] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { headers.append(Record.Header(name: name, text: value)) }
    }
    // A browser calls a file that it does not know a stream of bytes, which says nothing.
    add(HeaderName.contentType, type == "application/octet-stream" ? nil : type)
    add(HeaderName.url, url)
    add(HeaderName.capturedAt, capturedAt)
    add(HeaderName.source, source)
    return Record(key: url.map { Array($0.utf8) }, value: Array(content), headers: headers)
  }
}
