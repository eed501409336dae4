import CWordRanking
import Foundation
import GRDB
import SeededRandom
import Testing

/// The ranking function of the full-text index, against FTS5's own.
@Suite("Ranking by words")
struct RankingTests {
  private let database: DatabaseQueue

  init() throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      guard newsline_add_word_ranking(db.sqliteConnection) == ResultCode.SQLITE_OK.rawValue else {
        throw DatabaseError(message: "no ranking function")
      }
    }
    database = try DatabaseQueue(configuration: configuration)
    try database.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE search USING fts5(title, text)")
      var random = SplitMix64(seed: 1)
      for _ in 0..<200 {
        let words = (0..<40).map { _ in "w\(min(random.below(12), random.below(12)))" }
        try db.execute(
          sql: "INSERT INTO search VALUES (?, ?)",
          arguments: [words.prefix(5).joined(separator: " "), words.dropFirst(5).joined(separator: " ")])
      }
    }
  }

  private func scores(_ function: String, _ match: String, _ words: [UInt8]? = nil) throws -> [Double] {
    try database.read { db in
      var arguments: StatementArguments = ["match": match]
      if let words { arguments = ["match": match, "words": Data(words)] }
      return try Double.fetchAll(
        db, sql: "SELECT \(function) FROM search WHERE search MATCH :match ORDER BY rowid", arguments: arguments)
    }
  }

  @Test(
    "Where each phrase is a word it is FTS5's own",
    arguments: ["w1", "w1 OR w7", "w2 w3", "\"w0 w1\" OR title : w4", "w10*", "NEAR(w1 w2, 3)", "w1 NOT w9"])
  func isBM25(match: String) throws {
    let own = try scores("bm25(search, 8.0, 1.0)", match)
    for words in [[], [1], [1, 1, 1, 1]] as [[UInt8]] {
      let found = try scores("bm25_words(search, :words, 8.0, 1.0)", match, words)
      #expect(found.count == own.count)
      #expect(zip(found, own).allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test("The forms of a word count as one word")
  func forms() throws {
    try database.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE other USING fts5(title, text)")
      try db.execute(
        sql:
          "INSERT INTO other (rowid, title, text) SELECT rowid, replace(title, 'w3', 'w2'), replace(text, 'w3', 'w2') FROM search"
      )
    }
    let forms = try scores("bm25_words(search, :words, 8.0, 1.0)", "w8 OR w2 OR w3", [1, 2])
    let one = try database.read { db in
      try Double.fetchAll(
        db, sql: "SELECT bm25(other, 8.0, 1.0) FROM other WHERE other MATCH 'w8 OR w2' ORDER BY rowid")
    }
    #expect(forms.count == one.count)
    // But for how rare the word is: rows with both forms are counted twice.
    let order = { (scores: [Double]) in scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) } }
    #expect(order(forms).prefix(5) == order(one).prefix(5))
  }

  @Test("A rare form is worth no more than a frequent one")
  func rareForm() throws {
    try database.write { db in
      try db.execute(sql: "INSERT INTO search VALUES ('x', 'w1 rare')")
      try db.execute(sql: "INSERT INTO search VALUES ('x', 'w1 w1')")
    }
    let scores = try scores("bm25_words(search, :words, 8.0, 1.0)", "(w1 OR rare) AND x", [2, 1])
    #expect(scores.count == 2 && scores[0] == scores[1])
  }

  @Test(
    "Sizes that are missing or senseless are no danger",
    arguments: [nil, [], [0], [0, 0, 0], [255], [1, 255, 3]] as [[UInt8]?])
  func senseless(words: [UInt8]?) throws {
    let found = try database.read { db in
      try Double.fetchAll(
        db, sql: "SELECT bm25_words(search, ?) FROM search WHERE search MATCH 'w1 OR w2 OR w3'",
        arguments: [words.map { Data($0) }])
    }
    #expect(!found.isEmpty && found.allSatisfy(\.isFinite))
    #expect(throws: DatabaseError.self) {
      try database.read { db in
        try Double.fetchAll(db, sql: "SELECT bm25_words(search) FROM search WHERE search MATCH 'w1'")
      }
    }
  }
}
