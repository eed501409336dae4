import Documents

/// Documents to code, made up like those that travel between the stages.
struct Samples {
  /// How many different ones there are of each kind, so that no branch predictor learns one by heart.
  static let count = 64

  /// The size of a `raw-document` in bytes of JSON.
  static let rawSize = 4096

  /// Captures of plain text: paragraphs between line feeds.
  static let rawText = (0..<count).map { index in
    var prose = ProseGenerator(seed: UInt64(index))
    return raw(index, contentType: "text/plain") { prose.paragraph() + "\n\n" }
  }

  /// Captures of HTML: tags with attributes in quotation marks, each of which is an escape in JSON.
  static let rawHTML = (0..<count).map { index in
    var prose = ProseGenerator(seed: UInt64(index) + 1000)
    return raw(index, contentType: "text/html") {
      switch prose.number(below: 4) {
      case 0:
        "<li class=\"nav-item\"><a href=\"/\(prose.word())/\(prose.word())\" title=\"\(prose.phrase(words: 3))\">"
          + "\(prose.phrase(words: 2))</a></li>\n"
      case 1: "<div class=\"ad\" data-id=\"\(prose.number(below: 100_000))\"></div>\n"
      default: "\t<p class=\"body-text\">\(prose.paragraph())</p>\n"
      }
    }
  }

  /// Captures of text without a Latin letter: two bytes of UTF-8 each, none of them ASCII but spaces and points.
  static let rawCyrillic = (0..<count).map { index in
    var prose = ProseGenerator(seed: UInt64(index) + 4000)
    return raw(index, contentType: "text/plain") { cyrillic(prose.paragraph()) + "\n\n" }
  }

  /// Each Latin letter replaced by the Cyrillic one of the same place in its alphabet.
  private static func cyrillic(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: result.append(Unicode.Scalar(scalar.value - 0x41 + 0x410) ?? scalar)
      case 0x61...0x7A: result.append(Unicode.Scalar(scalar.value - 0x61 + 0x430) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func capture(_ index: Int, contentType: String, content: String?) -> Capture {
    var metadata = JSONObject()
    metadata.append(name: "crawl", string: "CC-MAIN-2026-43")
    metadata.append(name: "record", string: "urn:uuid:6f1ad8b2-93f0-4c50-8d41-0d2e6b7c\(1000 + index)")
    let time = 1_795_300_000_000 + Int64(index) * 977
    return Capture(
      id: DocumentID(digest: (0..<16).map { UInt8(truncatingIfNeeded: $0 * 37 + index * 11) }),
      version: time,
      url: "https://news.example.org/world/2026/11/22/story-\(index)-of-the-day",
      source: "common-crawl",
      capturedAt: Timestamp(millisecondsSince1970: time),
      contentType: contentType,
      content: content,
      metadata: metadata
    )
  }

  static func steps(_ stages: [String], _ index: Int) -> [ProvenanceEntry] {
    stages.enumerated().map { step, stage in
      ProvenanceEntry(
        stage: stage,
        version: "1.0.0",
        worker: "\(stage)-\(index % 3)",
        startedAt: Timestamp(millisecondsSince1970: 1_795_300_100_000 + Int64(step * 250 + index)),
        durationMilliseconds: 1.25 + Double(step),
        origin: "\(stage)/\(index % 12)/\(40_000 + index)"
      )
    }
  }

  /// A document whose JSON is as close to `rawSize` bytes as whole characters allow.
  private static func raw(_ index: Int, contentType: String, _ piece: () -> String) -> RawDocument {
    var document = RawDocument(
      capture: capture(index, contentType: contentType, content: ""),
      provenance: steps(["ingest"], index)
    )
    var content = ""
    while document.json().count < rawSize {
      content += piece()
      document.capture.content = content
    }
    while document.json().count > rawSize {
      content.removeLast()
      document.capture.content = content
    }
    return document
  }
}
