import Documents
import Kafka
import Logging
import Pipeline
import SearchIndex

/// Finds what became of documents, from the line's topics and its store.
public actor Tracer {
  private let executor = ThreadExecutor(name: "tracer")
  let names: Pipeline.Topics
  let store: (any SearchStore)?
  private let admin: Admin
  let scan: TopicScan
  /// Whether a record with a key lies where librdkafka puts it by default.
  let isPartitionedByKey: Bool
  var scanned: [Trace.Scanned] = []

  /// The thread that reads.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Creates a tracer; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - kafka: must hold `bootstrap.servers`.
  ///   - store: what `index` writes; without it nothing is said about the store.
  public init(
    kafka: KafkaConfiguration, topics: Pipeline.Topics, store: (any SearchStore)?, logger: Logger
  ) throws(KafkaError) {
    names = topics
    self.store = store
    var committed = kafka
    committed["isolation.level"] = "read_committed"
    admin = try Admin(configuration: committed, logger: logger)
    scan = TopicScan(configuration: kafka, prefix: topics.prefix, logger: logger)
    isPartitionedByKey = kafka["partitioner"].map { KeyPartitioner.equivalents.contains($0) } ?? true
  }

  /// Finds the journeys of a document.
  ///
  /// - Throws: ``TraceError`` if a place holds nothing, ``VerificationError`` or `KafkaError` if topics cannot be read.
  public func trace(_ query: TraceQuery) async throws -> Trace {
    scanned = []
    let marks = try await watermarks()
    var search: TraceSearch
    switch query {
    case .document(let id, let isAddress): search = TraceSearch(id: id, isAddress: isAddress)
    case .place(let place): search = try await makeSearch(for: place, marks)
    }
    var records: [StageName: [TracedRecord]] = [:]
    for stage in StageName.allCases.dropFirst() {
      let topic = names.input(of: stage)
      records[stage] = try find(topic, marks, starts: try await starts(search, topic, marks), search) {
        search.matches($0)
      }
      if search.id == nil { search.id = records[stage]?.first?.record.documentID }
    }
    let letters = try findLetters(marks, search, records)
    records[.ingest] = try findEntries(marks, search, letters, records)
    let builder = JourneyBuilder(
      names: names, records: records, letters: letters, committed: try await committed(),
      stored: try storedDocuments(records))
    return Trace(journeys: builder.journeys(), scanned: scanned)
  }

  // MARK: Where to look

  private func watermarks() async throws -> [String: [Int32: Watermarks]] {
    let existing = Dictionary(uniqueKeysWithValues: try await admin.topics().map { ($0.name, $0.partitions) })
    var marks: [String: [Int32: Watermarks]] = [:]
    for topic in names.documents {
      guard let count = existing[topic] else { throw VerificationError.noTopic(topic) }
      let partitions = (0..<Int32(count)).map { TopicPartition(topic: topic, partition: $0) }
      for (partition, pair) in try await admin.watermarks(of: partitions) {
        marks[topic, default: [:]][partition.partition] = pair
      }
    }
    return marks
  }

  private func committed() async throws -> [StageName: [Int32: Int64]] {
    var offsets: [StageName: [Int32: Int64]] = [:]
    for stage in StageName.allCases {
      let topic = names.input(of: stage)
      for (partition, offset) in try await admin.committed(by: names.group(of: stage), in: topic) {
        offsets[stage, default: [:]][partition.partition] = offset.next
      }
    }
    return offsets
  }

  /// What to look for, if a place is given.
  private func makeSearch(for place: Origin, _ marks: [String: [Int32: Watermarks]]) async throws -> TraceSearch {
    guard let partitions = marks[place.topic] else { throw TraceError.foreignTopic(place, topics: names.documents) }
    guard let own = partitions[place.partition] else {
      throw TraceError.noPartition(place, partitions: partitions.count)
    }
    guard (own.low..<own.high).contains(place.offset) else {
      throw TraceError.outside(place, low: own.low, high: own.high)
    }
    guard let record = try record(at: place) else { throw TraceError.noRecord(place) }
    let isAtIngest = place.topic == names.input(of: .ingest)
    let origin = record.origin(at: place, entersLine: isAtIngest) ?? place.description
    var search = TraceSearch(origin: origin)
    let isRejectedSubmission = DeadLetter(decoding: record)?.stage == .ingest
    if !isAtIngest, !isRejectedSubmission { search.id = record.documentID }
    // Every record on the way bears the time of the one that entered, so those before it need not be read.
    if let entry = Origin(origin), entry.topic == names.input(of: .ingest),
      let range = marks[entry.topic]?[entry.partition], (range.low..<range.high).contains(entry.offset)
    {
      search.since = try self.record(at: entry)?.timestamp
    }
    return search
  }

  private func starts(
    _ search: TraceSearch, _ topic: String, _ marks: [String: [Int32: Watermarks]]
  ) async throws -> [Int32: Int64] {
    let own = marks[topic] ?? [:]
    guard let since = search.since else { return own.mapValues(\.low) }
    let partitions = own.keys.map { TopicPartition(topic: topic, partition: $0) }
    let offsets = try await admin.offsets(since: since.millisecondsSince1970, in: partitions)
    return Dictionary(
      uniqueKeysWithValues: own.map { number, marks in
        (number, max(marks.low, offsets[TopicPartition(topic: topic, partition: number)] ?? marks.high))
      })
  }
}
