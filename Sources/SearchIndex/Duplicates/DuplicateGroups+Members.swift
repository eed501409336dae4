import GRDB

/// Which group a document is in. Groups have numbers; of groups that become one the largest keeps its own, so that a document is
/// renumbered at most as often as the logarithm of the number of documents (weighted union).
extension DuplicateGroups {
  /// Makes one group of documents and of the groups that they are in.
  func unite(_ documents: [Int64]) throws {
    var groups: Set<Int64> = []
    var alone: [Int64] = []
    for document in documents {
      if let group = try group(of: document) { groups.insert(group) } else { alone.append(document) }
    }
    var sizes: [(group: Int64, members: Int)] = []
    for group in groups { sizes.append((group, try members(of: group))) }
    sizes.sort { ($1.members, $0.group) < ($0.members, $1.group) }
    guard let largest = sizes.first?.group else {
      try found(documents)
      return
    }
    let renumber = try db.cachedStatement(
      sql: "UPDATE duplicate_fingerprints SET group_number = ? WHERE group_number = ?")
    for (group, _) in sizes.dropFirst() {
      try renumber.execute(arguments: [largest, group])
      try delete(group)
    }
    try put(alone, in: largest)
    try resize(largest, by: alone.count + sizes.dropFirst().reduce(0) { $0 + $1.members })
  }

  /// A document has left its group, and was near to these: what cannot be reached from one to the next any more becomes a group
  /// of its own.
  func leave(_ neighbours: [Int64]) throws {
    guard let first = neighbours.first, let group = try group(of: first) else { return }
    let pieces = try pieces(neighbours)
    for piece in pieces {
      if piece.count > 1 { try found(Array(piece)) } else { try put(Array(piece), in: nil) }
    }
    try resize(group, by: -1 - pieces.reduce(0) { $0 + $1.count })
    guard try members(of: group) < 2 else { return }
    try db.cachedStatement(sql: "UPDATE duplicate_fingerprints SET group_number = NULL WHERE group_number = ?").execute(
      arguments: [group])
    try delete(group)
  }

  /// The connected components that documents are in, but for one, which stays what the group was and need not be walked; no more
  /// than are found within ``maximumVisits``.
  private func pieces(_ documents: [Int64]) throws -> [Set<Int64>] {
    var pieces: [Set<Int64>] = []
    var open = Set(documents)
    var visits = 0
    while let start = open.popFirst() {
      var reached: Set<Int64> = [start]
      var next = [start]
      while let document = next.popLast() {
        guard !open.isEmpty, visits < maximumVisits else { return pieces }
        visits += 1
        for other in try neighbours(of: document) where reached.insert(other).inserted {
          next.append(other)
          open.remove(other)
        }
      }
      pieces.append(reached)
    }
    return pieces
  }

  // MARK: Rows

  private func group(of document: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT group_number FROM duplicate_fingerprints WHERE document = ?"),
      arguments: [document])
  }

  private func members(of group: Int64) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT members FROM duplicate_groups WHERE number = ?"), arguments: [group]) ?? 0
  }

  private func found(_ documents: [Int64]) throws {
    try db.cachedStatement(sql: "INSERT INTO duplicate_groups (members) VALUES (?)").execute(
      arguments: [documents.count])
    try put(documents, in: db.lastInsertedRowID)
  }

  private func put(_ documents: [Int64], in group: Int64?) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE duplicate_fingerprints SET group_number = ? WHERE document = ?")
    for document in documents { try statement.execute(arguments: [group, document]) }
  }

  private func resize(_ group: Int64, by difference: Int) throws {
    try db.cachedStatement(sql: "UPDATE duplicate_groups SET members = members + ? WHERE number = ?").execute(
      arguments: [difference, group])
  }

  private func delete(_ group: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM duplicate_groups WHERE number = ?").execute(arguments: [group])
  }
}
