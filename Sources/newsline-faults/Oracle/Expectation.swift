import Documents

/// What must be there when everything has been processed, whatever happened on the way.
struct Expectation: Sendable, Equatable {
  /// A document in the store.
  struct Stored: Sendable, Equatable {
    var version: Int64
    var hash: String
  }

  /// What dead letters have in common that are made of the same rejected record.
  struct DeadLetterKind: Sendable, Hashable, CustomStringConvertible {
    var stage: StageName
    var code: String
    var hash: String

    var description: String { "\(stage.rawValue) \(code) \(hash)" }
  }

  /// By id.
  var documents: [DocumentID: Stored] = [:]
  /// How many of each there are.
  var deadLetters: [DeadLetterKind: Int] = [:]

  /// Adds a document that reaches the store, where the newest version stays.
  mutating func add(_ id: DocumentID, _ stored: Stored) {
    if let known = documents[id], known.version > stored.version { return }
    documents[id] = stored
  }
}
