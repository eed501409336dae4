import Documents

/// What is to be traced.
public enum TraceQuery: Sendable {
  /// All captures of a page.
  ///
  /// - Parameter isAddress: whether a text is an address of that page; finds what `ingest` rejected, which has no id.
  case document(DocumentID, isAddress: @Sendable (String) -> Bool = { _ in false })
  /// The document of the record at a place: on any topic of the line.
  case place(Origin)
}

/// The journeys that were found, and what was read to find them.
public struct Trace: Sendable {
  /// One a capture, in the order in which they entered.
  public var journeys: [Journey] = []
  /// What was read.
  public var scanned: [Scanned] = []

  /// What was read of a topic.
  public struct Scanned: Sendable, Hashable {
    /// The topic.
    public let topic: String
    /// How many of its partitions.
    public var partitions: Int
    /// How many records.
    public var records: Int
  }
}

/// What became of one capture.
public struct Journey: Sendable {
  /// Where it entered the line.
  public let origin: String
  /// The document; `nil` if `ingest` has not come to one.
  public let id: String?
  /// What happened to it, in order.
  public let events: [TraceEvent]
}

/// One thing that happened to a capture.
public struct TraceEvent: Sendable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// It came to the topic of `ingest`.
    case entered
    /// It was a dead letter, and was sent to this stage again.
    case sentAgain(StageName)
    /// This stage made the record at `place` of it.
    case made(by: StageName)
    /// This stage rejected it.
    case rejected(by: StageName)
    /// It is in the store, or a newer version is.
    case stored
    /// This stage has yet to read it.
    case waiting(StageName)
    /// This stage has passed it, and there is no outcome.
    case lost(StageName)
  }

  /// A fact with its name.
  public struct Fact: Sendable, Hashable {
    /// The name, in `snake_case`.
    public let name: String
    /// The value.
    public let value: String
  }

  /// What happened.
  public let kind: Kind
  /// The record that it left; `nil` if it left none.
  public var place: Origin?
  /// The record's timestamp.
  public var timestamp: Timestamp?
  /// The worker that did it.
  public var worker: String?
  /// The version of the worker's software.
  public var version: String?
  /// When the worker began.
  public var startedAt: Timestamp?
  /// How long it took.
  public var milliseconds: Double?
  /// What it changed, or why it failed.
  public var facts: [Fact] = []

  init(_ kind: Kind, place: Origin? = nil, timestamp: Timestamp? = nil, facts: [(String, String?)] = []) {
    self.kind = kind
    self.place = place
    self.timestamp = timestamp
    self.facts = facts.compactMap { name, value in value.map { Fact(name: name, value: $0) } }
  }

  /// Takes over what a step of the document's journey says about itself.
  mutating func take(_ step: ProvenanceEntry?) {
    guard let step else { return }
    worker = step.worker
    version = step.version
    startedAt = step.startedAt
    milliseconds = step.durationMilliseconds
  }
}

/// Why there is nothing to trace.
public enum TraceError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The topic is none of this line.
  case foreignTopic(Origin, topics: [String])
  /// The partition does not exist.
  case noPartition(Origin, partitions: Int)
  /// The partition holds other offsets.
  case outside(Origin, low: Int64, high: Int64)
  /// There is no record, or none that is committed.
  case noRecord(Origin)

  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .foreignTopic(let place, let topics):
      "\(place) is not on a topic of this line; its topics are \(topics.joined(separator: ", "))"
    case .noPartition(let place, let partitions):
      "\(place) does not exist: the topic has the partitions 0 to \(partitions - 1)"
    case .outside(let place, let low, let high):
      low == high
        ? "\(place) does not exist: the partition is empty"
        : "\(place) is not there: the partition holds the offsets \(low) to \(high - 1)"
    case .noRecord(let place):
      "there is no committed record at \(place): offsets are also taken by the ends of transactions and by what was aborted"
    }
  }
}
