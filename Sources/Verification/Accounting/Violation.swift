import Documents

/// A difference between what a stage was given and what it made of it.
public struct Violation: Sendable, Equatable {
  /// What kind of difference it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An input below the committed offset has neither an output nor a dead letter.
    case missing
    /// An input has more than one output, or more than one dead letter.
    case doubled
    /// An output or dead letter of an input that no reader of committed data can see.
    case phantom
    /// An input has an output and a dead letter.
    case bothOutputAndDeadLetter = "both_output_and_dead_letter"
    /// An output or dead letter names another origin than its input.
    case originChanged = "origin_changed"
    /// An output stands behind that of a later input of the same partition.
    case outOfOrder = "out_of_order"
    /// A dead letter was sent again more than once.
    case replayedTwice = "replayed_twice"
    /// A document that was indexed is not in the store.
    case notInStore = "not_in_store"
    /// The store has a document that was indexed only in an older version.
    case staleInStore = "stale_in_store"
    /// The group has read further than the topic goes: the topic was created anew, or has lost records.
    case offsetBeyondEnd = "offset_beyond_end"
    /// A transaction stays open and hides what lies behind it from readers of committed data.
    case hangingTransaction = "hanging_transaction"
    /// A record of a stage's output that no stage made; a difference only if that is asked for.
    case foreign
  }

  /// What kind of difference it is.
  public var kind: Kind
  /// The stage that it is a difference of; `nil` for one of a topic.
  public var stage: StageName?
  /// The input, as far as there is one.
  public var input: Origin?
  /// Where the document entered the line, as far as that is known.
  public var origin: String?
  /// The key of the record: the document's id, behind `ingest`.
  public var key: String?
  /// The outputs, dead letters or offsets that show the difference.
  public var places: [Origin]
  /// What else there is to say, for people.
  public var detail: String?

  /// Creates a difference.
  public init(
    _ kind: Kind,
    stage: StageName?,
    input: Origin? = nil,
    origin: String? = nil,
    key: String? = nil,
    places: [Origin] = [],
    detail: String? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.input = input
    self.origin = origin
    self.key = key
    self.places = places
    self.detail = detail
  }
}

/// Differences: all of them are counted, the first of them are kept.
public struct ViolationList: Sendable, Equatable {
  /// How many are kept at most.
  public let limit: Int
  /// The first ones, in the order in which they were found.
  public private(set) var listed: [Violation] = []
  /// How many there are of each kind.
  public private(set) var counts: [Violation.Kind: Int] = [:]

  /// Creates an empty list.
  public init(limit: Int) {
    self.limit = limit
  }

  /// How many there are in all.
  public var total: Int { counts.values.reduce(0, +) }

  /// Adds one. What it says is only made if it is kept.
  public mutating func add(_ kind: Violation.Kind, _ violation: () -> Violation) {
    counts[kind, default: 0] += 1
    if listed.count < limit { listed.append(violation()) }
  }

  /// Adds those of another list.
  public mutating func add(_ other: ViolationList) {
    counts.merge(other.counts, uniquingKeysWith: +)
    listed += other.listed.prefix(max(0, limit - listed.count))
  }

  /// Completes what is kept.
  public mutating func describe(_ body: (inout Violation) throws -> Void) rethrows {
    for index in listed.indices { try body(&listed[index]) }
  }
}
