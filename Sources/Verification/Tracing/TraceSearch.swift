import Documents

/// What a record must have to belong to what is traced.
struct TraceSearch {
  /// The document, as soon as it is known.
  var id: DocumentID?
  /// The capture, if it is only about one.
  var origin: String?
  /// No record that belongs to it has an older timestamp.
  var since: Timestamp?
  private let isAddress: @Sendable (String) -> Bool

  init(id: DocumentID, isAddress: @escaping @Sendable (String) -> Bool) {
    self.id = id
    self.isAddress = isAddress
  }

  init(origin: String) {
    self.origin = origin
    isAddress = { _ in false }
  }

  /// Whether a record between stages belongs to it. One that does not say where it came from entered where it stands.
  func matches(_ traced: TracedRecord) -> Bool {
    if let origin { return traced.origin(isAtIngest: false) == origin }
    return traced.record.documentID == id
  }

  /// - Parameter origins: those of the records that were found.
  func matches(_ letter: DeadLetter, origin found: String, origins: Set<String>) -> Bool {
    if let origin { return found == origin }
    if origins.contains(found) || (letter.stage != .ingest && letter.record.documentID == id) { return true }
    let record = letter.record
    return letter.stage == .ingest
      && (record.text(ofHeader: HeaderName.url).map(isAddress) ?? record.shownAddress.map(isAddress) ?? false)
  }
}

extension Record {
  /// The document that the key names.
  var documentID: DocumentID? { key.flatMap { DocumentID(String(decoding: $0, as: UTF8.self)) } }

  /// Where the document entered, as the record says.
  var origin: String? { text(ofHeader: HeaderName.origin) }

  /// The key, if it may be an address.
  var shownAddress: String? { key.flatMap { $0.count <= 8192 ? String(decoding: $0, as: UTF8.self) : nil } }
}
