import Documents

/// Finds groups of near-duplicates when they are asked for.
///
/// An index keeps the bands of each fingerprint; two documents are near if they share a band and their fingerprints say so; a group is
/// all that can be reached from one to the next. Nothing is kept of a group, so that it does not depend on the order in which documents
/// came nor on which worker wrote them.
struct OpenSearchDuplicates {
  /// A document and its fingerprint.
  private struct Sketch {
    var id: DocumentID
    var fingerprint: Fingerprint

    init?(id: DocumentID?, _ source: JSONValue?) {
      guard let id, let value = source?["fingerprint"]?.string, let algorithm = source?["fingerprint_algorithm"]?.string,
        let bands = source?["fingerprint_bands"]?.string, !bands.isEmpty
      else { return nil }
      self.id = id
      fingerprint = Fingerprint(algorithm: algorithm, value: value, bands: bands)
    }
  }

  /// The fields that a fingerprint is read from.
  static let fields: [JSONValue] = ["fingerprint", "fingerprint_algorithm", "fingerprint_bands"]
  /// Documents of a group whose neighbours are looked up; of larger groups some may be missed.
  static let maximumVisits = 256
  /// Requests that go in one.
  private static let requestsAtOnce = 32

  private let client: OpenSearchClient
  private let name: String
  /// The groups that are known, by each of their members; a document alone is a group of one.
  private var groups: [DocumentID: [DocumentID]] = [:]

  init(_ store: OpenSearchStore) { (client, name) = (store.client, store.name) }

  /// The group that a document is in, sorted by id, itself included.
  func group(of id: DocumentID) -> [DocumentID] { groups[id] ?? [id] }

  /// Finds the groups of hits.
  mutating func find(_ hits: [OpenSearchHit]) throws(StoreError) {
    try find(hits.compactMap { hit in groups[hit.id] == nil ? Sketch(id: hit.id, hit.source) : nil })
  }

  /// Finds the group of a document.
  mutating func find(_ id: DocumentID, source: JSONValue?) throws(StoreError) {
    if let sketch = Sketch(id: id, source) { try find([sketch]) }
  }

  private mutating func find(_ starts: [Sketch]) throws(StoreError) {
    var neighbours: [DocumentID: Set<DocumentID>] = [:]
    var next = starts
    var seen = Set(starts.map(\.id))
    var visits = 0
    // Level by level: what is near to the starts, then what is near to those, and on.
    while !next.isEmpty, visits < Self.maximumVisits + starts.count {
      visits += next.count
      var found: [Sketch] = []
      for chunk in stride(from: 0, to: next.count, by: Self.requestsAtOnce) {
        let sketches = Array(next[chunk..<min(chunk + Self.requestsAtOnce, next.count)])
        for (sketch, others) in zip(sketches, try near(sketches)) {
          for other in others {
            neighbours[sketch.id, default: []].insert(other.id)
            neighbours[other.id, default: []].insert(sketch.id)
            if seen.insert(other.id).inserted { found.append(other) }
          }
        }
      }
      next = found
    }
    for start in starts where groups[start.id] == nil {
      var members: Set<DocumentID> = [start.id]
      var open = [start.id]
      while let id = open.popLast() {
        for other in neighbours[id] ?? [] where members.insert(other).inserted { open.append(other) }
      }
      let sorted = members.sorted { $0.rawValue < $1.rawValue }
      for id in sorted { groups[id] = sorted }
    }
  }

  /// The documents that are near to each of some.
  private func near(_ sketches: [Sketch]) throws(StoreError) -> [[Sketch]] {
    var lines: [UInt8] = []
    for sketch in sketches {
      let bands = StoredDocument.bands(sketch.fingerprint)
      let query: JSONValue = [
        "size": .integer(DuplicateGroups.maximumCandidates), "_source": .array(Self.fields),
        "query": [
          "bool": [
            // The score is the number of bands in common.
            "should": .array(bands.map { ["constant_score": ["filter": OpenSearchQuery.term("bands", $0)]] }),
            "minimum_should_match": 1, "must_not": [OpenSearchQuery.term("id", sketch.id.rawValue)],
          ]
        ],
        "sort": OpenSearchHit.sort(byScore: true),
      ]
      lines += [0x7B, 0x7D, 0x0A] + query.bytes + [0x0A]
    }
    let answer = try client.send(.POST, "/\(name)/_msearch", lines: lines)
    guard answer.status == 200, let responses = answer.body["responses"]?.array, responses.count == sketches.count else {
      throw StoreError(answer)
    }
    var near: [[Sketch]] = []
    for (sketch, response) in zip(sketches, responses) {
      guard response["error"] == nil else {
        throw StoreError(OpenSearchClient.Answer(status: Int(response["status"]?.integer ?? 500), body: response))
      }
      near.append(
        (response["hits"]?["hits"]?.array ?? []).compactMap { hit in
          Sketch(id: hit["_id"]?.string.flatMap { DocumentID($0) }, hit["_source"])
        }.filter { (sketch.fingerprint.similarity(to: $0.fingerprint) ?? 0) >= DuplicateGroups.threshold })
    }
    return near
  }
}

extension OpenSearchStore {
  /// The other documents of a near-duplicate group.
  public func nearDuplicates(of id: DocumentID) throws(StoreError) -> [DocumentID] {
    let fields = OpenSearchDuplicates.fields.compactMap(\.string)
    guard let document = try stored([id], fields: fields)[id] else { return [] }
    var duplicates = OpenSearchDuplicates(self)
    try duplicates.find(id, source: document["_source"])
    return duplicates.group(of: id).filter { $0 != id }
  }
}
