import Documents
import SeededRandom

/// What a document that no stage can use looks like.
enum PoisonKind: String, CaseIterable, Sendable {
  case noBytes = "no bytes"
  case blank
  case picture
  case notJSON = "not JSON"
  case wrongType = "wrong type in JSON"
  case tooLarge = "too large"
  case undecodable
  case malformedURL = "malformed URL"
  case malformedTime = "malformed capture time"
  case noContent = "no content"

  /// A record of this kind; the number makes it differ from others.
  func record(_ number: Int, contentLimit: Int) -> Record {
    let key = Array("poison-\(number)".utf8)
    let text = "Nobody will read this page, number \(number)."
    func header(_ name: String, _ value: String) -> [Record.Header] { [Record.Header(name: name, text: value)] }
    switch self {
    case .noBytes: return Record(key: key, value: [])
    case .blank: return Record(key: key, value: Array(" \n\t\(String(repeating: " ", count: number % 50))".utf8))
    case .picture:
      return Record(key: key, value: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] + Array("\(number)".utf8))
    case .notJSON:
      return Record(
        key: key, value: Array("{\"content\": \"\(text)".utf8), headers: header("content-type", "application/json"))
    case .wrongType: return Record(key: key, value: Array("{\"content\": \(number)}".utf8))
    case .tooLarge:
      return Record(key: key, value: Array(text.utf8) + [UInt8](repeating: 0x61, count: contentLimit))
    case .undecodable:
      return Record(key: key, value: Self.noise(number), headers: header(HeaderName.capturedAt, Self.time))
    case .malformedURL:
      return Record(key: key, value: Array(text.utf8), headers: header(HeaderName.url, "http://[\(number)/page"))
    case .malformedTime:
      return Record(
        key: key, value: Array(text.utf8), headers: header(HeaderName.capturedAt, "the \(number)th of never"))
    case .noContent:
      let page =
        "<html><head><title>\(number)</title></head><body><nav><a href=/a>Home</a> <a href=/b>News</a></nav></body></html>"
      return Record(
        key: key, value: Array(page.utf8),
        headers: header(HeaderName.url, "https://poison.example/empty/\(number)")
          + header(HeaderName.capturedAt, Self.time))
    }
  }

  private static let time = "2025-06-15T00:00:00Z"

  /// Bytes that are text in no character set: no control characters, which would make them binary, and no letters.
  private static func noise(_ number: Int) -> [UInt8] {
    var generator = SplitMix64(seed: UInt64(number))
    return (0..<400).map { _ in UInt8.random(in: 0x80...0xFF, using: &generator) }
  }
}
