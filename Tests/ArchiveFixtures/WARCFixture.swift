import CZlib

/// WARC files for tests.
public enum WARCFixture {
  /// A record with its fields and the two line ends behind it.
  public static func record(
    _ type: String, _ block: [UInt8], url: String? = "https://news.example/a", date: String? = "2026-03-01T10:00:00Z",
    contentType: String? = nil, fields: [String] = [], length: Int? = nil, version: String = "WARC/1.0"
  ) -> [UInt8] {
    var lines = [version, "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"]
    if let url { lines.append("WARC-Target-URI: \(url)") }
    if let date { lines.append("WARC-Date: \(date)") }
    if let contentType { lines.append("Content-Type: \(contentType)") }
    lines += fields
    lines.append("Content-Length: \(length ?? block.count)")
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A record of an HTTP response.
  public static func response(
    _ body: [UInt8], status: String = "200 OK", type: String? = "text/html; charset=utf-8", headers: [String] = [],
    url: String? = "https://news.example/a", date: String? = "2026-03-01T10:00:00Z", fields: [String] = []
  ) -> [UInt8] {
    record(
      "response", http(body, status: status, type: type, headers: headers), url: url, date: date,
      contentType: "application/http; msgtype=response", fields: fields)
  }

  /// An HTTP response.
  public static func http(
    _ body: [UInt8], status: String = "200 OK", type: String? = "text/html; charset=utf-8", headers: [String] = []
  ) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status)"] + (type.map { ["Content-Type: \($0)"] } ?? []) + headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  /// A page whose text says which it is.
  public static func page(_ name: String) -> [UInt8] {
    Array("<html><p>The page \(name) of the crawl.</p></html>".utf8)
  }

  /// What crawlers put around the response of a page.
  public static func visit(_ name: String) -> [[UInt8]] {
    let url = "https://news.example/\(name)"
    return [
      record(
        "request", Array("GET / HTTP/1.1\r\n\r\n".utf8), url: url, contentType: "application/http; msgtype=request"),
      response(page(name), url: url),
      record("metadata", Array("fetchTimeMs: 12\r\n".utf8), url: url, contentType: "application/warc-fields"),
    ]
  }

  /// What stands at the beginning of a file.
  public static let info = record(
    "warcinfo", Array("software: test\r\n".utf8), url: nil, contentType: "application/warc-fields")

  // MARK: Compression

  /// Deflated data as RFC 1950 has them.
  public static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    precondition(compress2(&output, &length, bytes, UInt(bytes.count), 6) == Z_OK)
    return Array(output.prefix(Int(length)))
  }

  /// Deflated data without anything around them (RFC 1951).
  public static func deflated(_ bytes: [UInt8]) -> [UInt8] { Array(zlib(bytes).dropFirst(2).dropLast(4)) }

  /// A gzip member (RFC 1952).
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    func little(_ value: UInt) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt($0))) } }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + deflated(bytes) + little(crc32(0, bytes, UInt32(bytes.count)))
      + little(UInt(bytes.count))
  }

  /// Each record as a gzip member of its own.
  public static func gzipped(_ records: [[UInt8]]) -> [UInt8] { records.flatMap(gzip) }
}
