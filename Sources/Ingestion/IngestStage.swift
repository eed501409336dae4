import Documents

/// The stage `ingest`: whatever enters the line becomes a `raw-document`.
public struct IngestStage: Stage {
  /// `ingest`.
  public let name = StageName.ingest
  private let ingester: Ingester

  /// Creates the stage.
  public init(configuration: IngestConfiguration = .init()) {
    ingester = Ingester(configuration: configuration)
  }

  /// Processes one record.
  ///
  /// - Throws: a ``Rejection`` as ``Ingester/capture(from:receivedAt:)`` does.
  public func process(_ record: Record, in context: StageContext) throws(Rejection) -> [Record] {
    let startedAt = context.now()
    let clock = ContinuousClock()
    let start = clock.now
    let capture = try ingester.capture(from: record, receivedAt: startedAt)
    let step = context.step(of: name, startedAt: startedAt, duration: clock.now - start)
    return [
      Record(
        key: Array(capture.id.rawValue.utf8),
        value: RawDocument(capture: capture, provenance: [step]).json(),
        headers: context.headers(following: record, schema: RawDocument.schema, entersLine: true),
        timestamp: record.timestamp)
    ]
  }
}
