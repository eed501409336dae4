/// A stage of the line as a pure function: one record in, records out, or a rejection.
///
/// It knows nothing of Kafka, so it can be tested as a function and run without a broker. A stage is called from several
/// threads at once.
public protocol Stage: Sendable {
  /// Which stage it is.
  var name: StageName { get }

  /// Processes one record.
  ///
  /// - Returns: what goes to the next stage's topic, in order.
  /// - Throws: a ``Rejection`` if the record cannot become a document of the next stage, now or ever.
  func process(_ record: Record, in context: StageContext) throws(Rejection) -> [Record]
}

/// What a stage may know of its surroundings: time and identity come from here, so that tests can set them.
public struct StageContext: Sendable {
  /// The instance that processes.
  public var worker: String
  /// The version of the software.
  public var version: String
  /// Where the record was read; `nil` without a broker.
  public var place: Origin?
  /// The present.
  public var now: @Sendable () -> Timestamp

  /// Creates a context.
  public init(worker: String, version: String, place: Origin? = nil, now: @escaping @Sendable () -> Timestamp) {
    self.worker = worker
    self.version = version
    self.place = place
    self.now = now
  }

  /// The journey's next step, begun at a point in time and ended now.
  public func step(of stage: StageName, startedAt: Timestamp, duration: Duration) -> ProvenanceEntry {
    let (seconds, attoseconds) = duration.components
    let microseconds = Double(seconds) * 1e6 + (Double(attoseconds) / 1e12).rounded()
    return ProvenanceEntry(
      stage: stage.rawValue, version: version, worker: worker, startedAt: startedAt,
      durationMilliseconds: microseconds / 1000, origin: place?.description ?? "")
  }

  /// The headers of a record that a stage writes: the schema of its value, and those that travel from end to end.
  ///
  /// - Parameter entersLine: whether the record is one that enters the line.
  public func headers(
    following record: Record,
    schema: MessageSchema,
    entersLine: Bool = false
  ) -> [Record.Header] {
    var headers = [
      Record.Header(name: HeaderName.contentType, text: "application/json"),
      Record.Header(name: HeaderName.schema, text: schema.description),
    ]
    if let origin = record.origin(at: place, entersLine: entersLine) {
      headers.append(Record.Header(name: HeaderName.origin, text: origin))
    }
    if let place { headers.append(Record.Header(name: HeaderName.input, text: place.description)) }
    // What is no trace context is not handed on: anybody may have written it.
    if let trace = record.traceContext { headers += trace.headers }
    return headers
  }
}

extension Record {
  /// Where the document of a record entered the line.
  ///
  /// - Parameters:
  ///   - place: where the record was read.
  ///   - entersLine: whether the line begins with this record: then nobody may say otherwise, unless it was sent again.
  public func origin(at place: Origin?, entersLine: Bool) -> String? {
    let isFirst = entersLine && text(ofHeader: HeaderName.replayOf) == nil
    return (isFirst ? nil : text(ofHeader: HeaderName.origin)) ?? place?.description
  }
}
