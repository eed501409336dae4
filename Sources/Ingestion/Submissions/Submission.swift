import Documents

/// What somebody sends in, before anything is known about it.
struct Submission: Equatable {
  /// The content of a submission.
  enum Content: Equatable {
    /// Bytes in some character set.
    case bytes([UInt8])
    /// Text that came as text.
    case text(String)
  }

  /// The content.
  var content: Content
  /// The address of the page, as sent.
  var url: String?
  /// The media type of the content, as sent.
  var contentType: String?
  /// When the page was captured, as sent.
  var capturedAt: String?
  /// Who sends it.
  var source: String?
  /// Whatever shall travel along.
  var metadata = JSONObject()
}

/// The fields that headers may carry beside raw bytes.
struct SubmissionHeaders {
  var url: String?
  var contentType: String?
  var capturedAt: String?
  var source: String?

  /// Reads the headers of a record. The last of several counts; an empty one counts as absent.
  ///
  /// - Throws: `invalidField` for a header that is not UTF-8.
  init(_ record: Record) throws(Rejection) {
    url = try Self.text("url", of: record)
    contentType = try Self.text("content-type", of: record)
    capturedAt = try Self.text("captured-at", of: record)
    source = try Self.text("source", of: record)
  }

  private static func text(_ name: String, of record: Record) throws(Rejection) -> String? {
    guard let value = record.headers.last(where: { $0.name == name })?.value, !value.isEmpty else { return nil }
    guard let text = record.text(ofHeader: name) else {
      throw Rejection(code: .invalidField, reason: "header \(name) is not UTF-8")
    }
    return text
  }
}
