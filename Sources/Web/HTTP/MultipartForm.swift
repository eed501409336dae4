/// The parts of a body of type `multipart/form-data` (RFC 7578, RFC 2046).
struct MultipartForm {
  /// A part.
  struct Part: Equatable {
    var name: String
    /// As the client calls it; never a path to be used.
    var fileName: String?
    var contentType: String?
    var content: ArraySlice<UInt8>
  }

  private static let maximumParts = 1_000
  private static let maximumHeaderBytes = 16_384

  let parts: [Part]

  /// Cuts a body, in time linear in its size.
  ///
  /// - Throws: a problem that says what is wrong with it.
  init(_ body: ArraySlice<UInt8>, boundary: String) throws(Problem) {
    guard (1...70).contains(boundary.utf8.count) else {
      throw .badRequest("the boundary of multipart/form-data must have 1 to 70 characters")
    }
    let delimiter = Array("--\(boundary)".utf8)
    var starts: [Int] = []
    var position = body.startIndex
    while let found = Self.find(delimiter, in: body, from: position) {
      // A delimiter begins a line.
      if found == body.startIndex || found >= body.startIndex + 2 && body[found - 2] == 0x0D && body[found - 1] == 0x0A
      {
        starts.append(found)
      }
      position = found + delimiter.count
      guard starts.count <= Self.maximumParts + 1 else {
        throw .badRequest("the form has more than \(Self.maximumParts) parts")
      }
    }
    var parts: [Part] = []
    var isClosed = false
    for (index, start) in starts.enumerated() {
      let after = start + delimiter.count
      if body[after...].starts(with: [0x2D, 0x2D]) {
        isClosed = true
        break
      }
      guard index + 1 < starts.count else { break }
      guard let lineEnd = Self.find([0x0D, 0x0A], in: body, from: after) else { break }
      parts.append(try Self.part(body[(lineEnd + 2)..<max(lineEnd + 2, starts[index + 1] - 2)], number: index + 1))
    }
    guard isClosed else { throw .badRequest("the form does not end with its boundary; was it cut off?") }
    self.parts = parts
  }

  /// The value of a text field; `nil` if it is not there.
  func text(_ name: String) throws(Problem) -> String? {
    guard let part = parts.last(where: { $0.name == name && $0.fileName == nil }) else { return nil }
    guard let text = String(validating: part.content, as: UTF8.self) else {
      throw .badRequest("the field \(name) is not UTF-8")
    }
    return text
  }

  private static func part(_ bytes: ArraySlice<UInt8>, number: Int) throws(Problem) -> Part {
    let end: Int
    let content: ArraySlice<UInt8>
    if bytes.starts(with: [0x0D, 0x0A]) {
      (end, content) = (bytes.startIndex, bytes.dropFirst(2))
    } else if let found = find([0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: bytes.startIndex) {
      (end, content) = (found, bytes[(found + 4)...])
    } else {
      throw .badRequest("part \(number) of the form has no empty line after its headers")
    }
    guard end - bytes.startIndex <= maximumHeaderBytes,
      let head = String(validating: bytes[bytes.startIndex..<end], as: UTF8.self)
    else {
      throw .badRequest("the headers of part \(number) are longer than \(maximumHeaderBytes) bytes, or not UTF-8")
    }
    var name: String?
    var fileName: String?
    var contentType: String?
    for line in head.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      switch line[..<colon].lowercased() {
      case "content-disposition":
        let parameters = HeaderParameters(value)
        (name, fileName) = (parameters["name"], parameters["filename"])
      case "content-type": contentType = String(value)
      default: break
      }
    }
    guard let name else { throw .badRequest("part \(number) of the form has no name") }
    return Part(name: name, fileName: fileName, contentType: contentType, content: content)
  }

  /// Where some bytes stand first, from an index on.
  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var index = start
    while index + needle.count <= bytes.endIndex {
      if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }
}
