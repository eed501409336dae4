import Documents

/// The record of a partition's offset, as it was when a batch began: moved only if nobody else has moved it since.
struct OffsetRecord {
  private let move: PartitionOffset
  /// The sequence number and term of the record as it was read (optimistic concurrency control); `nil` if there was none.
  private let place: (sequence: Int64, term: Int64)?
  /// Whether the record stands at the new offset already: a batch with several was broken off between them, and comes again.
  private let isMoved: Bool

  /// Reads the record.
  ///
  /// - Throws: `StoreError.fenced` if it is not what the worker expects.
  init(_ move: PartitionOffset, in store: OpenSearchStore) throws(StoreError) {
    self.move = move
    let current = try Self.read(move, in: store)
    isMoved = current?.next == move.newNextOffset
    guard isMoved || current?.next == move.expectedNextOffset else { throw Self.fenced(move, current?.next) }
    place = current.map { ($0.sequence, $0.term) }
  }

  /// Writes the new offset.
  ///
  /// - Throws: `StoreError.fenced` if somebody else was faster.
  func move(in store: OpenSearchStore) throws(StoreError) {
    if isMoved { return }
    var path = Self.path(move, in: store)
    if let place {
      path += "?if_seq_no=\(place.sequence)&if_primary_term=\(place.term)"
    } else {
      path += "?op_type=create"
    }
    let answer = try store.client.send(
      .PUT, path,
      [
        "topic": .string(move.topic), "partition": .integer(move.partition),
        "next_offset": .integer(move.newNextOffset),
      ])
    switch answer.status {
    case 200, 201: return
    case 409:
      let current = try Self.read(move, in: store)
      // An answer that was lost on its way: the write was sent again, and finds its own work done.
      if current?.next == move.newNextOffset, move.newNextOffset != move.expectedNextOffset { return }
      throw Self.fenced(move, current?.next)
    default: throw StoreError(answer)
    }
  }

  private static func read(_ move: PartitionOffset, in store: OpenSearchStore) throws(StoreError) -> (
    next: Int64, sequence: Int64, term: Int64
  )? {
    guard let record = try store.client.record(at: path(move, in: store)) else { return nil }
    return (try record.integer("next_offset"), record.sequence, record.term)
  }

  /// Names of topics hold letters, digits, dots, underscores and hyphens only.
  private static func path(_ move: PartitionOffset, in store: OpenSearchStore) -> String {
    "/\(store.offsetIndex)/_doc/\(move.topic):\(move.partition)"
  }

  private static func fenced(_ move: PartitionOffset, _ found: Int64?) -> StoreError {
    .fenced(topic: move.topic, partition: move.partition, expected: move.expectedNextOffset, found: found)
  }
}
