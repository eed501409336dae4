import GRDB

/// Which filling of the index a file holds.
struct FileGeneration {
  /// The kind of its marks.
  static let kind = "sqlite"

  /// Names it: letters and digits.
  let name: String

  init(_ db: Database) throws {
    guard let name = try String.fetchOne(db.cachedStatement(sql: "SELECT name FROM generation")) else {
      throw StoreError.corrupt(reason: "the table of the generation is empty")
    }
    self.name = name
  }

  /// The generations whose marks are good in this one.
  func earlier(_ db: Database) throws -> EarlierGenerations {
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT name, last FROM earlier_generations"))
    return EarlierGenerations(last: rows.reduce(into: [:]) { $0[$1["name"]] = $1["last"] })
  }

  /// A mark of a place in it.
  func mark(_ number: Int64) -> FollowMark { NumberMark(kind: Self.kind, generation: name, number: number).mark }

  /// The place of a mark.
  ///
  /// - Throws: `StoreError.invalidMark` if it is none of this file.
  func number(of mark: FollowMark, _ db: Database) throws(StoreError) -> Int64 {
    try NumberMark(mark, kind: Self.kind).number(in: name) { () throws(StoreError) in
      try StoreError.translating { try earlier(db) }
    }
  }
}
