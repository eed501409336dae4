import Documents

/// Why a store did not do what it was asked for. Nothing of the batch was stored.
public enum StoreError: Error, Sendable, Equatable {
  /// Somebody else has moved the partition's offset: this worker no longer owns the partition and must drop the batch.
  case fenced(topic: String, partition: Int32, expected: Int64?, found: Int64?)
  /// Another process held the store longer than the busy timeout.
  case busy(reason: String)
  /// No room on the disk, or the store has reached its size limit.
  case diskFull(reason: String)
  /// The file cannot be opened, read or written.
  case unavailable(reason: String)
  /// The file is damaged.
  case corrupt(reason: String)
  /// The file is of another kind.
  case notADatabase(reason: String)
  /// The file was written by a newer version of the schema than this program knows.
  case newerSchema(found: Int, known: Int)
  /// The store will not take this document, the one at that index of the batch, whatever it is sent with; without it the
  /// batch may pass.
  case rejected(index: Int, id: DocumentID, reason: String)
  /// The move of an offset makes no sense: it goes backward or below zero.
  case invalidOffset(PartitionOffset)
  /// The query cannot be answered; the reason tells its author why.
  case invalidQuery(reason: String)
  /// The mark is damaged, or of another store: this one was made anew, say. ``FollowStart`` tells where to begin again.
  case invalidMark(reason: String)
  /// The text of the query has a mistake.
  case querySyntax(QueryError)
  /// Any other answer of the database: its result code and message.
  case failed(code: Int, reason: String)

  /// Whether the same call may succeed later without anybody changing it.
  public var isTransient: Bool {
    switch self {
    case .busy, .diskFull, .unavailable: true
    default: false
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .fenced(let topic, let partition, let expected, let found):
      "fenced: the next offset of \(topic)/\(partition) is \(Self.text(found)), not \(Self.text(expected))"
    case .busy(let reason): "the store is busy: \(reason)"
    case .diskFull(let reason): "the store is full: \(reason)"
    case .unavailable(let reason): "the store is not available: \(reason)"
    case .corrupt(let reason): "the store is damaged: \(reason)"
    case .notADatabase(let reason): "not a store: \(reason)"
    case .newerSchema(let found, let known): "the store has schema \(found); this program knows up to \(known)"
    case .rejected(_, let id, let reason): "document \(id) rejected: \(reason)"
    case .invalidOffset(let move):
      "offset of \(move.topic)/\(move.partition) cannot move from \(Self.text(move.expectedNextOffset))"
        + " to \(move.newNextOffset)"
    case .invalidQuery(let reason): "invalid query: \(reason)"
    case .invalidMark(let reason): "invalid mark: \(reason)"
    case .querySyntax(let error): "the query cannot be read: \(error)"
    case .failed(let code, let reason): "database error \(code): \(reason)"
    }
  }

  private static func text(_ offset: Int64?) -> String { offset.map(String.init) ?? "absent" }
}
