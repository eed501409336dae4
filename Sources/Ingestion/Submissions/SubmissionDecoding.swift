import Documents
import Foundation

/// Reads JSON submissions and the sidecar files of pages. The only place that knows a JSON parser.
enum SubmissionDecoding {
  /// What a record's value is when read as a JSON submission.
  enum Result {
    /// A submission.
    case submission(Submission)
    /// Something else: no JSON, or JSON without content.
    case other(Rejection)
  }

  /// Reads a value as `{"content": ..., "url"?, "content_type"?, "captured_at"?, "source"?, "metadata"?}`, with
  /// `content_base64` in place of `content` for bytes. Members that it does not know are ignored; `null` is as good as
  /// absent.
  ///
  /// - Throws: `invalidMessage` for a submission whose members are not what they should be.
  static func decode(_ value: [UInt8]) throws(Rejection) -> Result {
    let members: [String: Any]
    switch object(value) {
    case .success(let object): members = object
    case .failure(let rejection): return .other(rejection)
    }
    let text = try string("content", in: members)
    let encoded = try string("content_base64", in: members)
    let content: Submission.Content
    switch (text, encoded) {
    case (let text?, nil): content = .text(text)
    case (nil, let encoded?):
      guard let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters) else {
        throw Rejection(code: .invalidMessage, reason: "$.content_base64 is not Base64")
      }
      content = .bytes([UInt8](data))
    case (_?, _?):
      throw Rejection(code: .invalidMessage, reason: "$.content and $.content_base64 exclude each other")
    case (nil, nil):
      return .other(Rejection(code: .invalidMessage, reason: "$.content or $.content_base64 is missing"))
    }
    if let metadata = members["metadata"], !(metadata is NSNull), !(metadata is [String: Any]) {
      throw Rejection(code: .invalidMessage, reason: "$.metadata is not an object")
    }
    return .submission(
      Submission(
        content: content,
        url: try string("url", in: members),
        contentType: try string("content_type", in: members),
        capturedAt: try string("captured_at", in: members),
        source: try string("source", in: members)
      )
    )
  }

  /// Reads a sidecar: an object of strings.
  static func decodeSidecar(_ value: [UInt8]) throws(Rejection) -> [String: String] {
    var fields: [String: String] = [:]
    for (name, value) in try object(value).get() {
      guard let text = value as? String else {
        throw Rejection(code: .invalidMessage, reason: "$.\(name) is not a string")
      }
      fields[name] = text
    }
    return fields
  }

  private static func object(_ value: [UInt8]) -> Swift.Result<[String: Any], Rejection> {
    guard String(validating: value, as: UTF8.self) != nil else {
      return .failure(Rejection(code: .notJSON, reason: "not UTF-8, which JSON is written in"))
    }
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: Data(value), options: .fragmentsAllowed)
    } catch {
      let detail = (error as NSError).userInfo["NSDebugDescription"] as? String
      return .failure(Rejection(code: .notJSON, reason: detail ?? "not a JSON text"))
    }
    guard let members = parsed as? [String: Any] else {
      return .failure(Rejection(code: .invalidMessage, reason: "$ is not an object"))
    }
    return .success(members)
  }

  private static func string(_ name: String, in members: [String: Any]) throws(Rejection) -> String? {
    switch members[name] {
    case nil: return nil
    case is NSNull: return nil
    case let text as String: return text
    default: throw Rejection(code: .invalidMessage, reason: "$.\(name) is not a string")
    }
  }
}
