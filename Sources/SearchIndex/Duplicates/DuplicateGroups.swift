import Documents
import GRDB

/// Keeps the groups of near-duplicates in the tables of a store.
///
/// Two documents are near if their fingerprints say so; a group is all that can be reached from one to the next (a connected
/// component of the graph of near pairs). So the groups depend on the documents that are stored, not on the order in which they
/// came. A group goes by the least id of its members, and a document that is near to none is in no group.
///
/// Candidates are looked up by the bands of the fingerprint. Of very large groups, such as the same error page ten thousand
/// times, only the newest documents of each band are compared: enough to be linked to the group, and bounded.
struct DuplicateGroups {
  /// From this estimated similarity on two documents are near. Edited copies of articles have 0.35 and more, different articles
  /// 0.03 at the most (`scripts/near-duplicates.py`); the estimate has a standard error of 0.045.
  static let threshold = 0.3
  /// Documents that are looked at for each band.
  private static let candidatesPerBand = 16
  /// Candidates that are compared, those with the most bands in common first.
  private static let maximumCandidates = 64
  /// Near documents that are noted for a document.
  private static let maximumPairs = 16

  let db: Database

  /// A document was stored for the first time.
  func inserted(_ document: Int64, _ fingerprint: Fingerprint?) throws {
    guard let fingerprint else { return }
    try link(document, fingerprint)
  }

  /// A document's text was replaced: forgets what was near to the old one, and looks for what is near to the new one.
  ///
  /// - Parameter old: the fingerprint before.
  func replaced(_ document: Int64, old: Fingerprint?, new: Fingerprint?) throws {
    guard old != new else { return }
    let neighbours = try self.neighbours(of: document)
    if let old {
      let statement = try db.cachedStatement(sql: "DELETE FROM duplicate_bands WHERE band = ? AND document = ?")
      for band in Self.keys(old) { try statement.execute(arguments: [band, document]) }
    }
    if !neighbours.isEmpty { try unlink(document, neighbours) }
    try inserted(document, new)
  }

  // MARK: Pairs

  private func link(_ document: Int64, _ fingerprint: Fingerprint) throws {
    let keys = Self.keys(fingerprint)
    guard !keys.isEmpty else { return }
    let near = try nearest(document, fingerprint, keys)
    let insertBand = try db.cachedStatement(
      sql: "INSERT INTO duplicate_bands (band, document) VALUES (?, ?) ON CONFLICT DO NOTHING")
    for key in keys { try insertBand.execute(arguments: [key, document]) }
    guard !near.isEmpty else { return }
    try note(document, near)
    try unite([document] + near)
  }

  /// The nearest of the documents that share a band.
  private func nearest(_ document: Int64, _ fingerprint: Fingerprint, _ keys: [Int64]) throws -> [Int64] {
    var shared: [Int64: Int] = [:]
    let lookup = try db.cachedStatement(
      sql: "SELECT document FROM duplicate_bands WHERE band = ? ORDER BY document DESC LIMIT ?")
    for key in keys {
      for other in try Int64.fetchAll(lookup, arguments: [key, Self.candidatesPerBand]) where other != document {
        shared[other, default: 0] += 1
      }
    }
    let candidates = shared.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(Self.maximumCandidates)
    var near: [(document: Int64, similarity: Double)] = []
    let fetch = try db.cachedStatement(
      sql: "SELECT fingerprint_algorithm, fingerprint FROM documents WHERE rowid = ?")
    for (other, _) in candidates {
      guard let row = try Row.fetchOne(fetch, arguments: [other]), let algorithm = row[0] as String?,
        let value = row[1] as String?,
        let similarity = fingerprint.similarity(to: Fingerprint(algorithm: algorithm, value: value)),
        similarity >= Self.threshold
      else { continue }
      near.append((other, similarity))
    }
    near.sort { ($1.similarity, $1.document) < ($0.similarity, $0.document) }
    return near.prefix(Self.maximumPairs).map(\.document)
  }

  private func note(_ document: Int64, _ others: [Int64]) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO duplicate_pairs (document, other) VALUES (?, ?) ON CONFLICT DO NOTHING")
    for other in others {
      try statement.execute(arguments: [document, other])
      try statement.execute(arguments: [other, document])
    }
  }

  private func neighbours(of document: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT other FROM duplicate_pairs WHERE document = ?"), arguments: [document])
  }

  /// Takes a document out of its group. Its neighbours are compared anew: they may have been noted as near to it only.
  private func unlink(_ document: Int64, _ neighbours: [Int64]) throws {
    try db.execute(
      sql:
        "DELETE FROM duplicate_pairs WHERE document = :document OR other = :document AND document IN (\(Self.list(neighbours)))",
      arguments: ["document": document])
    let fetch = try db.cachedStatement(
      sql: "SELECT fingerprint_algorithm, fingerprint, fingerprint_bands FROM documents WHERE rowid = ?")
    for neighbour in neighbours {
      guard let row = try Row.fetchOne(fetch, arguments: [neighbour]), let fingerprint = Self.fingerprint(row) else {
        continue
      }
      try note(neighbour, try nearest(neighbour, fingerprint, Self.keys(fingerprint)).filter { $0 != document })
    }
    try name([document], nil)
    var open = Set(neighbours)
    while let start = open.popFirst() {
      let component = try self.component(of: start)
      open.subtract(component)
      try name(component, component.count > 1 ? try leastID(of: component) : nil)
    }
  }

  // MARK: Groups

  /// Makes one group of documents and of the groups that they are in.
  private func unite(_ documents: [Int64]) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, duplicate_group FROM documents WHERE rowid IN (\(Self.list(documents)))")
    var groups: Set<String> = []
    var least: String?
    for row in rows {
      let id: String = row[0]
      let group: String? = row[1]
      if let group { groups.insert(group) }
      least = [least, id, group].compactMap { $0 }.min()
    }
    guard let least else { return }
    try name(documents, least)
    let rename = try db.cachedStatement(
      sql: "UPDATE documents SET duplicate_group = ? WHERE duplicate_group = ?")
    for group in groups where group != least { try rename.execute(arguments: [least, group]) }
  }

  /// All that can be reached from a document.
  private func component(of start: Int64) throws -> Set<Int64> {
    var reached: Set<Int64> = [start]
    var open = [start]
    while let next = open.popLast() {
      for other in try neighbours(of: next) where reached.insert(other).inserted { open.append(other) }
    }
    return reached
  }

  private func leastID(of documents: Set<Int64>) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT id FROM documents WHERE rowid = ?")
    return try documents.compactMap { try String.fetchOne(statement, arguments: [$0]) }.min()
  }

  private func name(_ documents: some Sequence<Int64>, _ group: String?) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE documents SET duplicate_group = :group WHERE rowid = :document AND duplicate_group IS NOT :group")
    for document in documents { try statement.execute(arguments: ["group": group, "document": document]) }
  }

  // MARK: Values

  /// The bands of a fingerprint as keys of the table: the place, then the number.
  static func keys(_ fingerprint: Fingerprint) -> [Int64] {
    (Fingerprint.numbers(fingerprint.bands) ?? []).prefix(256).enumerated().map { Int64($0) << 32 | Int64($1) }
  }

  /// The fingerprint in a row that has its three columns one after the other.
  static func fingerprint(_ row: Row, from column: Int = 0) -> Fingerprint? {
    guard let algorithm = row[column] as String?, let value = row[column + 1] as String? else { return nil }
    return Fingerprint(algorithm: algorithm, value: value, bands: row[column + 2] as String? ?? "")
  }

  /// Row ids, which are numbers of this store, as a list in SQL.
  private static func list(_ documents: [Int64]) -> String { documents.map(String.init).joined(separator: ",") }
}
