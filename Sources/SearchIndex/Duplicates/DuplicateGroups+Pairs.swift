import Documents
import GRDB

/// Pairs of near documents. The table has each in both directions.
extension DuplicateGroups {
  /// The documents that are near to one, those with the most bands in common first; `isCut` if there may be more than are given.
  func nearest(_ document: Int64, _ fingerprint: Fingerprint, _ keys: [Int64]) throws -> (
    documents: [Int64], isCut: Bool
  ) {
    let candidates = try self.candidates(document, keys)
    var near: [Int64] = []
    let fetch = try db.cachedStatement(sql: "SELECT algorithm, value FROM duplicate_fingerprints WHERE document = ?")
    // Those with the most bands in common come first, so that of a large group the first ones are enough.
    for other in candidates.documents {
      if near.count == Self.maximumPairs { return (near, true) }
      guard let row = try Row.fetchOne(fetch, arguments: [other]),
        let similarity = fingerprint.similarity(to: Fingerprint(algorithm: row[0], value: row[1])),
        similarity >= Self.threshold
      else { continue }
      near.append(other)
    }
    return (near, candidates.isCut)
  }

  /// The newest documents that share a band, those with the most bands in common first.
  private func candidates(_ document: Int64, _ keys: [Int64]) throws -> (documents: [Int64], isCut: Bool) {
    var shared: [Int64: Int] = [:]
    var isCut = false
    let lookup = try db.cachedStatement(
      sql: "SELECT document FROM duplicate_bands WHERE band = ? ORDER BY document DESC LIMIT ?")
    // Most bands are no other document's: one statement finds those that are.
    let shares = try db.cachedStatement(
      sql: """
        SELECT DISTINCT value FROM json_each(?)
        WHERE EXISTS (SELECT 1 FROM duplicate_bands WHERE band = value AND document <> ?)
        """)
    for key in try Int64.fetchAll(shares, arguments: [JSONNumbers.list(keys), document]) {
      let others = try Int64.fetchAll(lookup, arguments: [key, Self.candidatesPerBand])
      isCut = isCut || others.count == Self.candidatesPerBand
      for other in others where other != document { shared[other, default: 0] += 1 }
    }
    let order = shared.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
    return (order.prefix(Self.maximumCandidates).map(\.key), isCut || order.count > Self.maximumCandidates)
  }

  func note(_ document: Int64, _ others: [Int64]) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO duplicate_pairs (document, other) VALUES (?, ?) ON CONFLICT DO NOTHING")
    for other in others {
      try statement.execute(arguments: [document, other])
      try statement.execute(arguments: [other, document])
    }
  }

  func forget(_ document: Int64, _ others: [Int64]) throws {
    let statement = try db.cachedStatement(sql: "DELETE FROM duplicate_pairs WHERE document = ? AND other = ?")
    for other in others {
      try statement.execute(arguments: [document, other])
      try statement.execute(arguments: [other, document])
    }
  }

  func neighbours(of document: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT other FROM duplicate_pairs WHERE document = ?"), arguments: [document])
  }

  /// Of documents with more near ones than could be noted, some that were left out are noted in the place of one that is gone.
  /// All others have theirs already.
  func compareAnew(_ documents: [Int64]) throws {
    let isCut = try db.cachedStatement(sql: "SELECT is_cut FROM duplicate_fingerprints WHERE document = ?")
    var compared = 0
    for document in documents where try Bool.fetchOne(isCut, arguments: [document]) == true {
      guard compared < Self.maximumComparedAnew else { return }
      compared += 1
      guard let fingerprint = try fingerprint(of: document) else { continue }
      let near = try nearest(document, fingerprint, Self.keys(fingerprint)).documents
      try note(document, near)
      try unite([document] + near)
    }
  }
}
