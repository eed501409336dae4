import Documents
import Kafka
import Logging
import Pipeline
import SearchIndex

/// Finds what became of documents, from the line's topics and its store.
public actor Tracer {
  private let executor = ThreadExecutor(name: "tracer")
  private let names: Pipeline.Topics
  private let store: (any SearchStore)?
  private let admin: Admin
  private let scan: TopicScan
  /// Whether a record with a key lies where librdkafka puts it by default.
  private let isPartitionedByKey: Bool
  private var scanned: [Trace.Scanned] = []

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
        search.matches($0.record)
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
    for topic in names.all {
      guard let count = existing[topic] else { throw VerificationError.noTopic(topic) }
      for number in 0..<Int32(count) {
        marks[topic, default: [:]][number] = try await admin.watermarks(
          of: TopicPartition(topic: topic, partition: number))
      }
    }
    return marks
  }

  private func committed() async throws -> [StageName: [Int32: Int64]] {
    var offsets: [StageName: [Int32: Int64]] = [:]
    for stage in StageName.allCases {
      let topic = names.input(of: stage)
      for (partition, offset) in try await admin.committed(by: names.group(of: stage)) where partition.topic == topic {
        offsets[stage, default: [:]][partition.partition] = offset.next
      }
    }
    return offsets
  }

  /// What to look for, if a place is given.
  private func makeSearch(for place: Origin, _ marks: [String: [Int32: Watermarks]]) async throws -> TraceSearch {
    guard let partitions = marks[place.topic] else { throw TraceError.foreignTopic(place, topics: names.all) }
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

  // MARK: Looking

  private func record(at place: Origin) throws -> Record? {
    var found: Record?
    try scan.read(place.topic, [place.partition: place.offset..<place.offset + 1]) { message in
      if message.offset == place.offset { found = Record(message) }
      return false
    }
    note(place.topic, partitions: 1, records: 1)
    return found
  }

  /// Finds records: first where the key says that they lie and, if there are none, everywhere else.
  private func find(
    _ topic: String,
    _ marks: [String: [Int32: Watermarks]],
    starts: [Int32: Int64],
    _ search: TraceSearch,
    _ matches: (TracedRecord) -> Bool
  ) throws -> [TracedRecord] {
    var ranges: [Int32: Range<Int64>] = [:]
    for (partition, own) in marks[topic] ?? [:] {
      ranges[partition] = min(starts[partition] ?? own.low, own.high)..<own.high
    }
    guard isPartitionedByKey, let id = search.id else { return try find(topic, ranges, matches) }
    let home = KeyPartitioner.partition(of: Array(id.rawValue.utf8), partitions: ranges.count)
    let found = try find(topic, ranges.filter { $0.key == home }, matches)
    return try found.isEmpty ? find(topic, ranges.filter { $0.key != home }, matches) : found
  }

  private func find(
    _ topic: String, _ ranges: [Int32: Range<Int64>], _ matches: (TracedRecord) -> Bool
  ) throws -> [TracedRecord] {
    var found: [TracedRecord] = []
    let before = scan.recordsRead
    try scan.read(topic, ranges) { message in
      let place = Origin(topic: topic, partition: message.partition, offset: message.offset)
      if matches(TracedRecord(place: place, record: Record(headOf: message))) {
        found.append(TracedRecord(place: place, record: Record(message)))
      }
      return true
    }
    note(topic, partitions: ranges.filter { !$0.value.isEmpty }.count, records: scan.recordsRead - before)
    return found.sorted { ($0.place.partition, $0.place.offset) < ($1.place.partition, $1.place.offset) }
  }

  private func findLetters(
    _ marks: [String: [Int32: Watermarks]], _ search: TraceSearch, _ records: [StageName: [TracedRecord]]
  ) throws -> [(place: Origin, letter: DeadLetter)] {
    let origins = Set(records.values.joined().map { $0.origin(isAtIngest: false) })
    // Dead letters bear the time of a worker's clock and, from `ingest`, the sender's key: all are looked at.
    let ranges = (marks[names.deadLetters] ?? [:]).mapValues { $0.low..<$0.high }
    return try find(names.deadLetters, ranges) { traced in
      guard let letter = DeadLetter(decoding: traced.record) else { return false }
      return search.matches(letter, origin: traced.origin(isAtIngest: false), origins: origins)
    }.compactMap { traced in DeadLetter(decoding: traced.record).map { (traced.place, $0) } }
  }

  /// The records that the journeys began with, and those that were sent to `ingest` again.
  private func findEntries(
    _ marks: [String: [Int32: Watermarks]],
    _ search: TraceSearch,
    _ letters: [(place: Origin, letter: DeadLetter)],
    _ records: [StageName: [TracedRecord]]
  ) throws -> [TracedRecord] {
    let topic = names.input(of: .ingest)
    var places = Set(records.values.joined().flatMap { [$0.input, Origin($0.origin(isAtIngest: false))] })
    for (_, letter) in letters { places.formUnion([letter.place, letter.record.origin.flatMap { Origin($0) }]) }
    places.insert(search.origin.flatMap { Origin($0) })
    return try places.compactMap { $0 }.filter { $0.topic == topic }
      .sorted { ($0.partition, $0.offset) < ($1.partition, $1.offset) }
      .compactMap { place in
        guard let own = marks[topic]?[place.partition], (own.low..<own.high).contains(place.offset),
          let record = try record(at: place)
        else { return nil }
        return TracedRecord(place: place, record: record)
      }
  }

  private func storedDocuments(_ records: [StageName: [TracedRecord]]) throws -> JourneyBuilder.Stored? {
    guard let store else { return nil }
    var stored = JourneyBuilder.Stored()
    for id in Set(records.values.joined().compactMap(\.record.documentID)) {
      guard let json = try store.document(id: id), let document = try? EnrichedDocument(json: json) else { continue }
      stored.documents[id] = document
    }
    return stored
  }

  private func note(_ topic: String, partitions: Int, records: Int) {
    guard let index = scanned.firstIndex(where: { $0.topic == topic }) else {
      return scanned.append(Trace.Scanned(topic: topic, partitions: partitions, records: records))
    }
    scanned[index].partitions += partitions
    scanned[index].records += records
  }
}
