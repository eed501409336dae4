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
      guard let id, let value = source?["fingerprint"]?.string,
        let algorithm = source?["fingerprint_algorithm"]?.string,
        let bands = source?["fingerprint_bands"]?.string, !bands.isEmpty
      else { return nil }
      self.id = id
      fingerprint = Fingerprint(algorithm: algorithm, value: value, bands: bands)
    }
  }

  /// The fields that a fingerprint is read from.
  static let fields: [JSONValue] = ["fingerprint", "fingerprint_algorithm", "fingerprint_bands"]
  /// Documents that are looked at for the hits of a page; of larger groups some may be missed.
  static let maximumDocuments = 2000
  /// Hits whose groups are looked for at once.
  private static let maximumStarts = 1000
  /// Bands that a request asks for (`index.max_terms_count`, 65,536).
  private static let maximumBands = 50_000
  /// How many steps a document may be away from a hit.
  private static let maximumSteps = 8

  private let client: OpenSearchClient
  private let documentIndex: String
  /// The groups that are known, by each of their members; a document alone is a group of one.
  private var groups: [DocumentID: [DocumentID]] = [:]

  init(_ store: OpenSearchStore) { (client, documentIndex) = (store.client, store.documentIndex) }

  /// The group that a document is in, sorted by id, itself included.
  func group(of id: DocumentID) -> [DocumentID] { groups[id] ?? [id] }

  /// Finds the groups of hits.
  mutating func find(_ hits: [OpenSearchHit]) throws(StoreError) {
    for first in stride(from: 0, to: hits.count, by: Self.maximumStarts) {
      let some = hits[first..<min(first + Self.maximumStarts, hits.count)]
      try find(some.compactMap { hit in groups[hit.id] == nil ? Sketch(id: hit.id, hit.source) : nil })
    }
  }

  /// Finds the group of a document.
  mutating func find(_ id: DocumentID, source: JSONValue?) throws(StoreError) {
    if let sketch = Sketch(id: id, source) { try find([sketch]) }
  }

  /// Step by step: all that shares a band with the starts, in one request; then all that shares one with those, and on.
  private mutating func find(_ starts: [Sketch]) throws(StoreError) {
    var known = Dictionary(starts.map { ($0.id, $0) }) { first, _ in first }
    var asked: Set<String> = []
    var next = starts
    for _ in 0..<Self.maximumSteps where !next.isEmpty && known.count < Self.maximumDocuments {
      let bands = Set(next.flatMap { StoredDocument.bands($0.fingerprint) }).subtracting(asked)
      guard !bands.isEmpty else { break }
      asked.formUnion(bands)
      next = []
      let sorted = bands.sorted()
      for first in stride(from: 0, to: sorted.count, by: Self.maximumBands) {
        for sketch in try sharing(Array(sorted[first..<min(first + Self.maximumBands, sorted.count)]))
        where known.updateValue(sketch, forKey: sketch.id) == nil {
          next.append(sketch)
        }
      }
    }
    var components = Components()
    for near in Self.nearPairs(known.values.sorted { $0.id.rawValue < $1.id.rawValue }) {
      components.unite(near.0, near.1)
    }
    for (_, members) in Dictionary(grouping: known.keys, by: { components.root(of: $0) }) {
      let sorted = members.sorted { $0.rawValue < $1.rawValue }
      for id in sorted { groups[id] = sorted }
    }
  }

  /// Documents that have any of some bands.
  private func sharing(_ bands: [String]) throws(StoreError) -> [Sketch] {
    let answer = try client.expect(
      .POST, "/\(documentIndex)/_search",
      [
        "size": .integer(Self.maximumDocuments), "_source": .array(Self.fields), "track_total_hits": false,
        "query": ["bool": ["filter": [["terms": ["bands": .strings(bands)]]]]],
        "sort": [["id": ["order": "asc"]]],
      ])
    return (answer["hits"]?["hits"]?.array ?? []).compactMap { hit in
      Sketch(id: hit["_id"]?.string.flatMap { DocumentID($0) }, hit["_source"])
    }
  }

  /// Pairs that are near: of those that share a band, each is compared with the ones before it, no more than a few.
  private static func nearPairs(_ sketches: [Sketch]) -> [(DocumentID, DocumentID)] {
    var pairs: [(DocumentID, DocumentID)] = []
    var byBand: [String: [Int]] = [:]
    for (index, sketch) in sketches.enumerated() {
      var compared: Set<Int> = []
      for band in StoredDocument.bands(sketch.fingerprint) {
        for other in (byBand[band] ?? []).suffix(DuplicateGroups.candidatesPerBand)
        where compared.count < DuplicateGroups.maximumCandidates && compared.insert(other).inserted {
          let similarity = sketch.fingerprint.similarity(to: sketches[other].fingerprint) ?? 0
          if similarity >= DuplicateGroups.threshold { pairs.append((sketch.id, sketches[other].id)) }
        }
        byBand[band, default: []].append(index)
      }
    }
    return pairs
  }
}

/// Connected components, by union and find with shortened paths.
private struct Components {
  private var parents: [DocumentID: DocumentID] = [:]

  mutating func root(of id: DocumentID) -> DocumentID {
    var root = id
    while let parent = parents[root], parent != root { root = parent }
    var next = id
    while let parent = parents[next], parent != root {
      parents[next] = root
      next = parent
    }
    return root
  }

  mutating func unite(_ left: DocumentID, _ right: DocumentID) {
    let (left, right) = (root(of: left), root(of: right))
    if left != right { parents[left] = right }
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
