import Documents
import GRDB

/// Keeps the groups of near-duplicates in the tables of a store.
///
/// Two documents are near if their fingerprints say so; a group is all that can be reached from one to the next (a connected
/// component of the graph of near pairs). So the groups depend on the documents that are stored, not on the order in which they
/// came. A document that is near to none is in no group.
///
/// What a document costs is bounded, however many are like it. Of very large groups, such as the same error page ten thousand
/// times, only the newest documents of each band are compared, which is enough to be linked to the group; and a piece that falls
/// off such a group when a text is replaced is found only if it is small.
struct DuplicateGroups {
  /// From this estimated similarity on two documents are near. Edited copies of articles have 0.35 and more, different articles
  /// 0.03 at the most (`scripts/near-duplicates.py`); the estimate has a standard error of 0.045.
  static let threshold = 0.3
  /// Documents that are looked at for each band.
  static let candidatesPerBand = 16
  /// Candidates that are compared, those with the most bands in common first.
  static let maximumCandidates = 64
  /// Near documents that are noted for a document when it comes.
  static let maximumPairs = 16
  /// Neighbours that are compared anew when a text that was near to them is replaced.
  static let maximumComparedAnew = 32

  let db: Database
  /// Documents that are visited to find out what a group falls apart into when a text is replaced.
  var maximumVisits = 2_048

  /// A document was stored for the first time.
  func inserted(_ document: Int64, id: DocumentID, _ fingerprint: Fingerprint?) throws {
    guard let fingerprint else { return }
    let keys = Self.keys(fingerprint)
    let near = try nearest(document, fingerprint, keys)
    try write(document, id, fingerprint, keys, isCut: near.isCut)
    guard !near.documents.isEmpty else { return }
    try note(document, near.documents)
    try unite([document] + near.documents)
  }

  /// A document's text was replaced: forgets what was near to the old one, and looks for what is near to the new one.
  func replaced(_ document: Int64, id: DocumentID, _ fingerprint: Fingerprint?) throws {
    if let old = try self.fingerprint(of: document) {
      guard old != fingerprint else { return }
      try remove(document, old)
    }
    try inserted(document, id: id, fingerprint)
  }

  // MARK: Fingerprints

  private func write(
    _ document: Int64, _ id: DocumentID, _ fingerprint: Fingerprint, _ keys: [Int64], isCut: Bool
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO duplicate_fingerprints (document, id, algorithm, value, bands, is_cut) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [document, id.rawValue, fingerprint.algorithm, fingerprint.value, fingerprint.bands, isCut])
    // One statement for all: a statement costs more than a row.
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO duplicate_bands (band, document) SELECT value, ? FROM json_each(?)"
    ).execute(arguments: [document, JSONNumbers.list(keys)])
  }

  private func remove(_ document: Int64, _ fingerprint: Fingerprint) throws {
    let removeBand = try db.cachedStatement(sql: "DELETE FROM duplicate_bands WHERE band = ? AND document = ?")
    for key in Self.keys(fingerprint) { try removeBand.execute(arguments: [key, document]) }
    try db.cachedStatement(sql: "DELETE FROM duplicate_fingerprints WHERE document = ?").execute(arguments: [document])
    let neighbours = try self.neighbours(of: document)
    guard !neighbours.isEmpty else { return }
    try forget(document, neighbours)
    try compareAnew(neighbours)
    try leave(neighbours)
  }

  func fingerprint(of document: Int64) throws -> Fingerprint? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT algorithm, value, bands FROM duplicate_fingerprints WHERE document = ?"),
      arguments: [document])
    return row.map { Fingerprint(algorithm: $0[0], value: $0[1], bands: $0[2]) }
  }

  /// The bands of a fingerprint as keys of the table: the place, then the number.
  static func keys(_ fingerprint: Fingerprint) -> [Int64] {
    (Fingerprint.numbers(fingerprint.bands) ?? []).prefix(256).enumerated().map { Int64($0) << 32 | Int64($1) }
  }
}
