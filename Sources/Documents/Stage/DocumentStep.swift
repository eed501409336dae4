/// A document's way through one stage: begun when it is created.
public struct DocumentStep: Sendable {
  private let name: StageName
  private let context: StageContext
  private let startedAt: Timestamp
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Begins the step.
  public init(name: StageName, context: StageContext) {
    self.name = name
    self.context = context
    startedAt = context.now()
    start = clock.now
  }

  /// What the journey says of it, ended now.
  public func ended() -> ProvenanceEntry {
    context.step(of: name, startedAt: startedAt, duration: clock.now - start)
  }

  /// The record for the next stage.
  ///
  /// - Parameter id: the document's identity, the record's key.
  public func record(_ output: some Message, id: DocumentID, following input: Record) -> Record {
    Record(
      key: Array(id.rawValue.utf8),
      value: output.json(),
      headers: context.headers(following: input, schema: type(of: output).schema),
      timestamp: input.timestamp)
  }
}
