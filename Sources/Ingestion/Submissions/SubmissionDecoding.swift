import Documents

/// Reads JSON submissions and the sidecar files of pages.
enum SubmissionDecoding {
  /// What a record's value is when read as a JSON submission.
  enum Result {
    /// A submission.
    case submission(Submission)
    /// Something else: no JSON, or JSON without content.
    case other(Rejection)
  }

  /// Reads a value as a ``Documents/Submission``; members that it does not know travel along with the metadata.
  ///
  /// - Throws: `invalidMessage` for a submission whose members are not what they should be.
  static func decode(_ value: [UInt8]) throws(Rejection) -> Result {
    let message: Documents.Submission
    do throws(JSONError) {
      message = try Documents.Submission(json: value)
    } catch {
      let rejection = Rejection(
        code: error.kind == .malformed ? .notJSON : .invalidMessage,
        reason: "not a \(Documents.Submission.schema): \(error)")
      guard error.kind == .mismatch, hasContent(value) else { return .other(rejection) }
      throw rejection
    }
    var metadata = message.metadata
    for member in message.unknownFields.members { metadata.append(member) }
    return .submission(
      Submission(
        content: content(message.content),
        url: message.url,
        contentType: message.contentType,
        capturedAt: message.capturedAt?.description,
        source: message.source,
        metadata: metadata
      )
    )
  }

  /// Reads a sidecar: an object of strings.
  static func decodeSidecar(_ value: [UInt8]) throws(Rejection) -> [String: String] {
    do throws(JSONError) {
      return try JSONObject(json: String(decoding: value, as: UTF8.self)).strings()
    } catch {
      throw Rejection(code: error.kind == .malformed ? .notJSON : .invalidMessage, reason: error.description)
    }
  }

  private static func content(_ content: Documents.Submission.Content) -> Submission.Content {
    switch content {
    case .text(let text): .text(text)
    case .bytes(let bytes): .bytes(bytes)
    }
  }

  /// Whether an object looks like a submission at all: other JSON is a page of text like any other.
  private static func hasContent(_ value: [UInt8]) -> Bool {
    guard let object = try? JSONObject(json: String(decoding: value, as: UTF8.self)) else { return false }
    return object["content"] != nil || object["content_base64"] != nil
  }
}
