/// An HTTP/1.x response as a WARC record keeps it (RFC 9112); heads that say `HTTP/2` and look the same are taken too.
struct HTTPResponse {
  /// The three digits.
  let status: Int
  /// What follows the head, coded as it came.
  let body: ArraySlice<UInt8>
  private let fields: [(name: String, value: String)]

  /// The most bytes of a head.
  static let maximumHeadBytes = 1 << 18

  /// Reads a response; `nil` if the bytes do not begin with the head of one.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while true {
      guard let end = rest.prefix(Self.maximumHeadBytes).firstIndex(of: 0x0A), end <= Self.maximumHeadBytes else {
        // A head that the record's end cuts off has no body.
        return nil
      }
      var line = rest[..<end]
      if line.last == 0x0D { line.removeLast() }
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      lines.append(line)
    }
    guard let first = lines.first, let status = Self.status(first) else { return nil }
    self.status = status
    body = rest
    fields = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: 0x3A) else { return nil }
      return (Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...]))
    }
  }

  /// The last value of a field, which is the one that browsers take of `content-type`; `nil` if it is missing or empty.
  func last(_ name: String) -> String? {
    guard let value = fields.last(where: { $0.name == name })?.value, !value.isEmpty else { return nil }
    return value
  }

  /// The codings of a field with a list, in the order in which they were applied, in lower case and without `identity`.
  func codings(_ name: String) -> [String] {
    var codings: [String] = []
    for field in fields where field.name == name {
      for part in field.value.split(separator: ",") {
        // Parameters are not defined for codings, and some servers send them.
        let word = part.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" }).first
        guard let coding = word?.lowercased(), coding != "identity", coding != "none" else { continue }
        codings.append(coding)
      }
    }
    return codings
  }

  private static func status(_ line: ArraySlice<UInt8>) -> Int? {
    let words = line.split(separator: 0x20, maxSplits: 2)
    guard words.count >= 2, words[1].count == 3, words[1].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return words[1].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
