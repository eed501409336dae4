import Documents

/// A new generation of an index of a search server that takes the place of another: the names of a store are aliases, and both are moved
/// in one step.
struct IndexRebuild: StoreRebuild {
  private let current: OpenSearchStore
  private let next: OpenSearchStore

  var store: any SearchStore { next }

  init(_ configuration: OpenSearchConfiguration) throws(StoreError) {
    current = try OpenSearchStore(configuration)
    let generation = try current.generation()
    next = try current.makeGeneration(generation.number + 1)
  }

  func keepMarks(through end: FollowMark) throws(StoreError) { try next.continueMarks(through: end) }

  func switchOver() throws(StoreError) {
    let old = try current.generation()
    let new = try next.generation()
    let moves = [(current.name, old.documents, new.documents), (current.offsetAlias, old.offsets, new.offsets)]
    let actions = moves.flatMap { alias, old, new -> [JSONValue] in
      [
        ["remove": ["index": .string(old), "alias": .string(alias)]],
        ["add": ["index": .string(new), "alias": .string(alias)]],
      ]
    }
    _ = try current.client.expect(.POST, "/_aliases", ["actions": .array(actions)])
    for index in [old.documents, old.offsets] { _ = try current.client.expect(.DELETE, "/\(index)") }
  }

  func discard() {
    guard let generation = try? next.generation() else { return }
    for index in [generation.documents, generation.offsets] { _ = try? next.client.send(.DELETE, "/\(index)") }
  }
}

/// The indices that a store's names lead to.
struct StoreGeneration: Sendable, Equatable {
  /// Counts up from 1 with each rebuild.
  var number: Int
  /// The index of documents.
  var documents: String
  /// The index of offsets.
  var offsets: String

  init(_ number: Int, of name: String) {
    self.number = number
    documents = "\(name)-\(number)-documents"
    offsets = "\(name)-\(number)-offsets"
  }
}
