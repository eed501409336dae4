import Documents
import Indexing
import Kafka
import Pipeline
import SearchIndex
import Verification

/// Fills a new store from the old one and from the topic `index`, on a thread of its own.
actor ReindexWork {
  /// What came of it.
  struct Report {
    /// The documents of the new store.
    var documents: Int
    /// Documents that the new store did not take; the worker has made dead letters of those of the topic.
    var refused: Int
  }

  private static let batch = 200
  /// When less than this many records are left the new store takes the place of the old one; the worker goes on from there.
  private static let fewRecords: Int64 = 100
  private static let maximumRounds = 100

  private let executor = ThreadExecutor(name: "reindex")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let configuration: Configuration
  private let location: StoreLocation
  private let isTopicOnly: Bool
  private let topic: String
  private let partitions: Int
  private let progress: @Sendable (String) -> Void
  /// The next offset to read of each partition.
  private var next: [Int32: Int64] = [:]
  /// The same as the new store has them.
  private var written: [Int32: Int64] = [:]
  private var documents: [IndexedDocument] = []
  private var read = 0
  private var refused = 0

  init(
    configuration: Configuration, location: StoreLocation, isTopicOnly: Bool, partitions: Int,
    progress: @escaping @Sendable (String) -> Void
  ) {
    (self.configuration, self.location, self.isTopicOnly) = (configuration, location, isTopicOnly)
    topic = configuration.topics.input(of: .index)
    self.partitions = partitions
    self.progress = progress
  }

  /// Does it all.
  func run() throws -> Report {
    let rebuild = try location.rebuild()
    do {
      if !isTopicOnly { try copy(to: rebuild) }
      try follow(rebuild.store)
      let documents = try rebuild.store.count()
      try rebuild.switchOver()
      return Report(documents: documents, refused: refused)
    } catch {
      rebuild.discard()
      throw error
    }
  }

  // MARK: The old store

  private func copy(to rebuild: any StoreRebuild) throws {
    let old = try location.open(for: .readOnly)
    // What is stored from here on comes from the topic.
    next = try old.nextOffsets(topic: topic)
    var mark = try old.mark(at: .beginning)
    let end = try rebuild.endOfOldStore()
    while true {
      try Task.checkCancellation()
      let page = try old.matches(of: nil, after: mark, through: end, limit: Self.batch)
      for hit in page.hits {
        guard let json = try old.document(id: hit.id) else { continue }
        do throws(Rejection) {
          documents.append(try IndexedDocument(decoding: Record(value: json)))
        } catch {
          // Stored by a version that took it; nobody could read it.
          refused += 1
        }
      }
      read += documents.count
      try store { documents throws(StoreError) in try rebuild.copy(documents) }
      progress("\(read) documents copied from the old index")
      guard page.hasMore else { break }
      mark = page.mark
    }
    try rebuild.keepMarks(through: end)
    try write(moves(), to: rebuild.store)
    read = 0
  }

  // MARK: The topic

  /// Reads the topic until hardly anything is left of it.
  private func follow(_ store: any SearchStore) throws {
    for _ in 0..<Self.maximumRounds {
      try Task.checkCancellation()
      let ranges = try unread()
      guard !ranges.isEmpty else { return }
      try WholeTopic(configuration: configuration).read(topic, partitions: partitions, only: ranges) { place, record in
        try take(place, record, store)
        return true
      }
      // Records of transactions that were broken off may end a range, too.
      var records: Int64 = 0
      for (partition, range) in ranges {
        next[partition] = range.upperBound
        records += range.upperBound - range.lowerBound
      }
      try write(moves(), to: store)
      if records < Self.fewRecords { return }
    }
  }

  private func unread() throws -> [Int32: Range<Int64>] {
    let scan = TopicScan(
      configuration: configuration.kafka, prefix: configuration[.topicPrefix], logger: configuration.quietLogger)
    var ranges: [Int32: Range<Int64>] = [:]
    for (partition, range) in try scan.stableRanges(of: topic, Array(0..<Int32(partitions))) {
      let first = max(next[partition] ?? range.lowerBound, range.lowerBound)
      if first < range.upperBound { ranges[partition] = first..<range.upperBound }
    }
    return ranges
  }

  private func take(_ place: Origin, _ record: Record, _ store: any SearchStore) throws {
    next[place.partition] = place.offset + 1
    do throws(Rejection) {
      documents.append(try IndexedDocument(decoding: record))
    } catch {
      // The worker has made a dead letter of it.
    }
    guard documents.count == Self.batch else { return }
    try Task.checkCancellation()
    read += documents.count
    try write(moves(), to: store)
    progress("\(read) documents read from \(topic)")
  }

  // MARK: The new store

  private func moves() -> [PartitionOffset] {
    next.sorted { $0.key < $1.key }.filter { written[$0.key] != $0.value }.map { partition, offset in
      PartitionOffset(
        topic: topic, partition: partition, expectedNextOffset: written[partition], newNextOffset: offset)
    }
  }

  /// Writes a batch with offsets.
  private func write(_ moves: [PartitionOffset], to store: any SearchStore) throws(StoreError) {
    try self.store { documents throws(StoreError) in try store.apply(documents, offsets: moves) }
    for move in moves { written[move.partition] = move.newNextOffset }
  }

  /// Stores the batch without what is refused.
  private func store(_ batch: ([IndexedDocument]) throws(StoreError) -> Void) throws(StoreError) {
    while true {
      do throws(StoreError) {
        try batch(documents)
        documents = []
        return
      } catch {
        guard case .rejected(let index, _, _) = error, documents.indices.contains(index) else { throw error }
        documents.remove(at: index)
        refused += 1
      }
    }
  }
}
