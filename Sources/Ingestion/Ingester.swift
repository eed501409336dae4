import Crypto
import Documents

/// The first stage: turns a record, whatever it holds, into a capture.
///
/// A pure function of the record, the time at which it was received and the limits; safe to share between threads.
public struct Ingester: Sendable {
  /// The limits.
  public let configuration: IngestConfiguration

  /// Creates a stage.
  public init(configuration: IngestConfiguration = .init()) {
    self.configuration = configuration
  }

  /// Turns a record into a capture.
  ///
  /// The value is the page itself, text or HTML in any known character set, with the optional headers `url`,
  /// `captured-at` (RFC 3339), `content-type` and `source`; or a JSON submission. Fields of a submission win over
  /// headers.
  ///
  /// - Parameters:
  ///   - record: what came in.
  ///   - receivedAt: when it came in; the capture time if neither the sender nor the record gives one.
  /// - Throws: `empty`, `tooLarge`, `notText`, `undecodable`, `notJSON`, `invalidMessage` or `invalidField`.
  public func capture(from record: Record, receivedAt: Timestamp) throws(Rejection) -> Capture {
    let submission = try submission(from: record)
    let mediaType = try mediaType(of: submission)
    let source = try limited(submission.source, name: "source")
    let url = try canonicalURL(of: submission)
    let capturedAt = try capturedAt(submission, record: record, receivedAt: receivedAt)
    let page = try PageReader(configuration: configuration).read(submission.content, declared: mediaType)
    let id =
      if let url {
        url.id
      } else {
        DocumentID(digest: SHA256.hash(data: ContentNormalisation.normalised(page.text)))
      }
    return Capture(
      id: id,
      version: capturedAt.millisecondsSince1970,
      url: url?.text,
      source: source,
      capturedAt: capturedAt,
      contentType: page.isHTML ? "text/html" : "text/plain",
      content: page.text,
      metadata: submission.metadata
    )
  }

  private func submission(from record: Record) throws(Rejection) -> Submission {
    let headers = try SubmissionHeaders(record)
    let isDeclared = headers.contentType.flatMap(MediaType.init)?.isJSON ?? false
    if isDeclared || Self.mayBeObject(record.value) {
      let limit = configuration.maximumSubmissionBytes
      guard record.value.count <= limit else {
        throw Rejection(code: .tooLarge, reason: "the submission has \(record.value.count) bytes, over \(limit)")
      }
      switch try SubmissionDecoding.decode(record.value) {
      case .submission(var submission):
        submission.url = submission.url ?? headers.url
        submission.capturedAt = submission.capturedAt ?? headers.capturedAt
        submission.source = submission.source ?? headers.source
        let metadata = submission.metadata.json.utf8.count
        guard metadata <= configuration.maximumMetadataBytes else {
          throw Rejection(
            code: .tooLarge, reason: "the metadata have \(metadata) bytes, over \(configuration.maximumMetadataBytes)")
        }
        return submission
      case .other(let rejection):
        // An empty value stays `empty`, whatever it is declared as.
        if isDeclared, !record.value.isEmpty { throw rejection }
      }
    }
    return Submission(
      content: .bytes(record.value),
      url: headers.url,
      contentType: headers.contentType,
      capturedAt: headers.capturedAt,
      source: headers.source
    )
  }

  /// Whether the first sign of a value is the brace of an object.
  private static func mayBeObject(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D } == 0x7B
  }

  private func mediaType(of submission: Submission) throws(Rejection) -> MediaType? {
    guard let text = try limited(submission.contentType, name: "content type") else { return nil }
    guard let type = MediaType(text) else {
      throw Rejection(code: .invalidField, reason: "content type \"\(text)\" is not of the form type/subtype")
    }
    return type
  }

  private func canonicalURL(of submission: Submission) throws(Rejection) -> CanonicalURL? {
    guard let text = submission.url, !text.isEmpty else { return nil }
    let size = text.utf8.count
    guard size <= configuration.maximumURLBytes else {
      throw Rejection(code: .tooLarge, reason: "the URL has \(size) bytes, over \(configuration.maximumURLBytes)")
    }
    do {
      return try CanonicalURL(text)
    } catch {
      throw Rejection(code: .invalidField, reason: "the URL \(error.reason)")
    }
  }

  private func capturedAt(
    _ submission: Submission,
    record: Record,
    receivedAt: Timestamp
  ) throws(Rejection) -> Timestamp {
    let latest = receivedAt.millisecondsSince1970 + configuration.maximumClockSkewMilliseconds
    func isPlausible(_ time: Timestamp) -> Bool {
      time >= configuration.earliestCapture && time.millisecondsSince1970 <= latest
    }
    if let text = try limited(submission.capturedAt, name: "capture time") {
      guard let time = Timestamp(rfc3339: text) else {
        throw Rejection(code: .invalidField, reason: "capture time \"\(text)\" is no RFC 3339 date and time")
      }
      guard isPlausible(time) else {
        throw Rejection(
          code: .invalidField,
          reason: "capture time \(time) is not from \(configuration.earliestCapture)"
            + " to \(Timestamp(millisecondsSince1970: latest))"
        )
      }
      return time
    }
    // A record's time is the clock of a producer, which the document cannot help: a wrong one is passed over.
    if let time = record.timestamp, isPlausible(time) { return time }
    return receivedAt
  }

  private func limited(_ text: String?, name: String) throws(Rejection) -> String? {
    guard let text, !text.isEmpty else { return nil }
    let size = text.utf8.count
    guard size <= configuration.maximumFieldBytes else {
      throw Rejection(
        code: .tooLarge,
        reason: "the \(name) has \(size) bytes, over \(configuration.maximumFieldBytes)"
      )
    }
    return text
  }
}
