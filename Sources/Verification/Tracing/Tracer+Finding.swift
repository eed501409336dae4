import Documents
import Kafka
import SearchIndex

extension Tracer {
  func record(at place: Origin) throws -> Record? {
    var found: Record?
    try scan.read(place.topic, [place.partition: place.offset..<place.offset + 1]) { message in
      if message.offset == place.offset { found = Record(message) }
      return false
    }
    note(place.topic, partitions: 1, records: 1)
    return found
  }

  /// Finds records: first where the key says that they lie and, if there are none, everywhere else.
  func find(
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

  func find(
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

  func findLetters(
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
  func findEntries(
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

  func storedDocuments(_ records: [StageName: [TracedRecord]]) throws -> JourneyBuilder.Stored? {
    guard let store else { return nil }
    var stored = JourneyBuilder.Stored()
    for id in Set(records.values.joined().compactMap(\.record.documentID)) {
      guard let json = try store.document(id: id), let document = try? EnrichedDocument(json: json) else { continue }
      stored.documents[id] = document
    }
    return stored
  }

  func note(_ topic: String, partitions: Int, records: Int) {
    guard let index = scanned.firstIndex(where: { $0.topic == topic }) else {
      return scanned.append(Trace.Scanned(topic: topic, partitions: partitions, records: records))
    }
    scanned[index].partitions += partitions
    scanned[index].records += records
  }
}
