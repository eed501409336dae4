/// One step of a document's journey: a stage that worked on it.
public struct ProvenanceEntry: Sendable, Hashable {
  /// The stage.
  public var stage: String
  /// The version of the software that did it.
  public var version: String
  /// The instance that did it.
  public var worker: String
  /// When it began.
  public var startedAt: Timestamp
  /// How long it took, in milliseconds with fractions.
  public var durationMilliseconds: Double
  /// The record that it read: `topic/partition/offset`; empty without a broker.
  public var origin: String
  /// What the stage had learned from other documents and used; `nil` if it used nothing of the kind.
  public var memory: MemoryUse?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a step.
  public init(
    stage: String,
    version: String,
    worker: String,
    startedAt: Timestamp,
    durationMilliseconds: Double,
    origin: String,
    memory: MemoryUse? = nil
  ) {
    self.stage = stage
    self.version = version
    self.worker = worker
    self.startedAt = startedAt
    self.durationMilliseconds = durationMilliseconds
    self.origin = origin
    self.memory = memory
  }
}
