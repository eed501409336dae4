/// A record that a stage would not process: the value as it came, byte for byte, and why.
///
/// On the topic `dead-letters` everything but the record itself stands in headers that begin with `dead-letter-`.
public struct DeadLetter: Sendable, Equatable {
  /// The stage that rejected it.
  public var stage: StageName
  /// Why.
  public var rejection: Rejection
  /// Where the record was read.
  public var place: Origin
  /// How often the stage has tried it.
  public var attempts: Int
  /// The instance that rejected it.
  public var worker: String
  /// The version of the software that rejected it.
  public var version: String
  /// When it was rejected.
  public var failedAt: Timestamp
  /// The record: its key, value, own headers and timestamp.
  public var record: Record

  /// Creates a dead letter.
  public init(
    stage: StageName,
    rejection: Rejection,
    place: Origin,
    attempts: Int,
    worker: String,
    version: String,
    failedAt: Timestamp,
    record: Record
  ) {
    self.stage = stage
    self.rejection = rejection
    self.place = place
    self.attempts = attempts
    self.worker = worker
    self.version = version
    self.failedAt = failedAt
    self.record = record
  }

  private static let prefix = "dead-letter-"

  /// The record for the topic `dead-letters`.
  public func encoded() -> Record {
    var headers = record.headers.filter { !$0.name.hasPrefix(Self.prefix) && $0.name != HeaderName.origin }
    if let origin = record.origin(at: place, entersLine: stage == .ingest) {
      headers.append(Record.Header(name: HeaderName.origin, text: origin))
    }
    var fields = [
      ("stage", stage.rawValue), ("code", rejection.code.rawValue), ("reason", rejection.reason),
      ("topic", place.topic), ("partition", String(place.partition)), ("offset", String(place.offset)),
    ]
    if let timestamp = record.timestamp { fields.append(("timestamp", timestamp.description)) }
    fields += [
      ("attempts", String(attempts)), ("worker", worker), ("version", version), ("failed-at", failedAt.description),
    ]
    headers += fields.map { Record.Header(name: Self.prefix + $0.0, text: $0.1) }
    return Record(key: record.key, value: record.value, headers: headers, timestamp: failedAt)
  }

  /// Reads a record of the topic `dead-letters`; `nil` if it lacks a header that every dead letter has.
  public init?(decoding record: Record) {
    func field(_ name: String) -> String? { record.text(ofHeader: Self.prefix + name) }
    guard let stage = field("stage").flatMap(StageName.init(rawValue:)), let code = field("code"),
      let topic = field("topic"), let partition = field("partition").flatMap({ Int32($0) }),
      let offset = field("offset").flatMap({ Int64($0) })
    else { return nil }
    self.init(
      stage: stage,
      rejection: Rejection(code: .init(rawValue: code), reason: field("reason") ?? ""),
      place: Origin(topic: topic, partition: partition, offset: offset),
      attempts: field("attempts").flatMap { Int($0) } ?? 1,
      worker: field("worker") ?? "",
      version: field("version") ?? "",
      failedAt: field("failed-at").flatMap { Timestamp(rfc3339: $0) } ?? Timestamp(millisecondsSince1970: 0),
      record: Record(
        key: record.key,
        value: record.value,
        headers: record.headers.filter { !$0.name.hasPrefix(Self.prefix) },
        timestamp: field("timestamp").flatMap { Timestamp(rfc3339: $0) }))
  }
}
