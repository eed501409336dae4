import Documents

/// A store in an index of OpenSearch or Elasticsearch, for more than one machine. Safe to call from any thread.
///
/// Documents are written with external versions, so an older one never replaces a newer one, whatever the order and however often
/// they are sent. Documents and offsets cannot be written at once there: the offsets follow when all documents are in, and only
/// if they are still what the worker believes them to be. A worker that dies between the two is followed by one that writes the same
/// documents again, to the same effect; one that no longer owns a partition can write no offset, and nothing newer than what it
/// had.
///
/// The name of a store is an alias, of an index of documents; beside it, `NAME-offsets` is one of the index of offsets. Both are moved
/// in one step when a store is filled anew.
public struct OpenSearchStore: SearchStore {
  let client: OpenSearchClient
  /// The name of the store, an alias.
  let name: String
  /// The generation that this is tied to; `nil` for the one that the name leads to.
  private let tied: StoreGeneration?

  /// Opens a store; makes its index if there is none.
  ///
  /// - Throws: `StoreError.unavailable` if the server does not answer or has no such index, `.newerSchema` if the index was made by a
  ///   newer version of this program, `.notADatabase` if it is somebody else's.
  public init(_ configuration: OpenSearchConfiguration) throws(StoreError) {
    client = try OpenSearchClient(configuration)
    name = configuration.index
    tied = nil
    try open(creates: configuration.createsIndex)
  }

  private init(client: OpenSearchClient, name: String, tied: StoreGeneration?) {
    (self.client, self.name, self.tied) = (client, name, tied)
  }

  // MARK: Generations

  /// The generation that this leads to now.
  func generation() throws(StoreError) -> StoreGeneration {
    if let tied { return tied }
    let aliases = try client.expect(.GET, "/_alias/\(name)")
    let index = aliases.object?.keys.sorted().first ?? ""
    guard let generation = StoreGeneration(documents: index, of: name) else {
      throw .notADatabase(reason: "the name \(name) leads to \(index), which Newsline has not made")
    }
    return generation
  }

  /// The same store, tied to the generation that its name leads to now: what is written meanwhile goes to one and the same.
  func tiedToGeneration() throws(StoreError) -> OpenSearchStore { tied(to: try generation()) }

  /// Does something in the generation that the name leads to now; once more in the next one, if that has taken its place meanwhile.
  func inOneGeneration<Value>(
    _ body: (OpenSearchStore) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let first = try generation()
    do throws(StoreError) {
      return try body(tied(to: first))
    } catch {
      guard let next = try? generation(), next != first else { throw error }
      return try body(tied(to: next))
    }
  }

  /// The same store, tied to a generation.
  func tied(to generation: StoreGeneration) -> OpenSearchStore {
    OpenSearchStore(client: client, name: name, tied: generation)
  }

  /// Makes another generation, empty; names do not lead to it.
  func make(_ generation: StoreGeneration) throws(StoreError) -> OpenSearchStore {
    try create(generation, isCurrent: false)
    return tied(to: generation)
  }

  /// Where documents are.
  var documentIndex: String { tied?.documents ?? name }

  private func open(creates: Bool) throws(StoreError) {
    let mapping = try client.send(.GET, "/\(name)/_mapping")
    switch mapping.status {
    case 200:
      let schema = mapping.body.object?.values.first?["mappings"]?["_meta"]?["newsline_schema"]?.integer
      guard let schema else { throw .notADatabase(reason: "the index \(name) was not made by Newsline") }
      guard schema <= IndexDefinition.schema else {
        throw .newerSchema(found: Int(schema), known: IndexDefinition.schema)
      }
    case 404 where creates: try create(.first(of: name), isCurrent: true)
    case 404: throw .unavailable(reason: "there is no index \(name); the index worker makes it")
    default: throw StoreError(mapping)
    }
  }

  /// Makes the index of a generation and that of its offsets, and lets the names lead to them if it is the current one. Several workers may
  /// do so at once.
  private func create(_ generation: StoreGeneration, isCurrent: Bool) throws(StoreError) {
    for (index, alias, definition) in [
      (generation.offsets, offsetAlias, IndexDefinition.offsets(client.configuration)),
      (generation.documents, name, IndexDefinition.documents(client.configuration)),
    ] {
      var body = definition.object ?? [:]
      if isCurrent { body["aliases"] = .object([alias: [:]]) }
      let answer = try client.send(.PUT, "/\(index)", .object(body))
      guard answer.status == 200 || answer.reason.contains("resource_already_exists") else { throw StoreError(answer) }
    }
  }

  /// The order in which documents are stored.
  var order: StoringOrder { StoringOrder(client: client, index: offsetIndex) }

  /// Where offsets are.
  var offsetIndex: String { tied?.offsets ?? offsetAlias }

  /// The name of the index of offsets.
  var offsetAlias: String { name + "-offsets" }

  // MARK: Reading

  /// The whole enriched document.
  public func document(id: DocumentID) throws(StoreError) -> [UInt8]? {
    let found = try get(id, "?_source_includes=json")
    return found?["_source"]?["json"]?.string.map { Array($0.utf8) }
  }

  /// The version that is stored of a document.
  public func version(of id: DocumentID) throws(StoreError) -> Int64? {
    try get(id, "?_source=false")?["_version"]?.integer
  }

  private func get(_ id: DocumentID, _ query: String) throws(StoreError) -> JSONValue? {
    let answer = try client.send(.GET, "/\(documentIndex)/_doc/\(id.rawValue)\(query)")
    if answer.status == 404 { return nil }
    guard answer.status == 200 else { throw StoreError(answer) }
    return answer.body["found"]?.boolean == true ? answer.body : nil
  }

  /// The versions that are stored of documents.
  public func versions(of ids: [DocumentID]) throws(StoreError) -> [DocumentID: Int64] {
    try stored(ids, fields: []).compactMapValues { $0["_version"]?.integer }
  }

  /// What is stored of documents, as of now: some fields, and the version.
  func stored(_ ids: [DocumentID], fields: [String]) throws(StoreError) -> [DocumentID: JSONValue] {
    guard !ids.isEmpty else { return [:] }
    let source = fields.isEmpty ? "false" : fields.joined(separator: ",")
    let parameter = fields.isEmpty ? "_source" : "_source_includes"
    let body = try client.expect(
      .POST, "/\(documentIndex)/_mget?\(parameter)=\(source)", ["ids": .strings(Set(ids).map(\.rawValue))])
    var found: [DocumentID: JSONValue] = [:]
    for document in body["docs"]?.array ?? [] where document["found"]?.boolean == true {
      if let id = document["_id"]?.string.flatMap({ DocumentID($0) }) { found[id] = document }
    }
    return found
  }

  /// The stored offsets of a topic.
  public func nextOffsets(topic: String) throws(StoreError) -> [Int32: Int64] {
    _ = try client.expect(.POST, "/\(offsetIndex)/_refresh")
    let body = try client.expect(
      .POST, "/\(offsetIndex)/_search", ["query": OpenSearchQuery.term("topic", topic), "size": 10_000])
    var next: [Int32: Int64] = [:]
    for hit in body["hits"]?["hits"]?.array ?? [] {
      if let partition = hit["_source"]?["partition"]?.integer, let offset = hit["_source"]?["next_offset"]?.integer {
        next[Int32(truncatingIfNeeded: partition)] = offset
      }
    }
    return next
  }

  /// The number of documents.
  public func count() throws(StoreError) -> Int {
    _ = try client.expect(.POST, "/\(documentIndex)/_refresh")
    return Int(try client.expect(.GET, "/\(documentIndex)/_count")["count"]?.integer ?? 0)
  }

  /// The number of documents by language and by country.
  public func statistics() throws(StoreError) -> StoreStatistics {
    let body = try client.expect(
      .POST, "/\(documentIndex)/_search",
      [
        "size": 0, "track_total_hits": true,
        "aggs": ["languages": OpenSearchFacets.terms("language"), "countries": OpenSearchFacets.terms("countries")],
      ])
    func buckets(_ name: String) -> [StoreStatistics.Bucket] {
      OpenSearchFacets.buckets(body["aggregations"]?[name])
        .map { StoreStatistics.Bucket(value: $0.key, count: $0.count) }
        .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
    return StoreStatistics(
      documents: Int(body["hits"]?["total"]?["value"]?.integer ?? 0), languages: buckets("languages"),
      countries: buckets("countries"))
  }
}
