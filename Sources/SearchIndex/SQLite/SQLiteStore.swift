import CWordRanking
import Documents
import Foundation
import GRDB

/// A store in one SQLite file with a full-text index (FTS5). Safe to call from any thread; several processes of one
/// machine may share the file.
///
/// Documents and offsets are in one file and one transaction, so a batch either is there with its offsets or will be
/// read from Kafka again. That is also why `synchronous=NORMAL` is enough: in WAL mode a power cut can lose the last
/// transactions but never part of one, and lost ones take their offsets with them.
public struct SQLiteStore: SearchStore {
  /// How a store is opened.
  public struct Configuration: Sendable {
    /// What the store is opened for.
    public enum Access: Sendable {
      /// Creates the file and brings its schema up to date if need be.
      case readWrite
      /// Changes nothing; the file must exist and be up to date.
      case readOnly
    }

    /// What the store is opened for.
    public var access: Access
    /// How long to wait for another process, in seconds.
    public var busyTimeout: Double
    /// The largest size of the file in bytes, rounded down to pages of 4096; `nil` for none. Writes past it fail with
    /// `StoreError.diskFull`.
    public var maximumBytes: Int?
    /// The largest document, counted as its text and its JSON, in bytes; larger ones are rejected.
    public var maximumDocumentBytes: Int
    /// The connections that search at the same time, at least 1.
    public var readers: Int
    /// The page cache of each connection in bytes, filled as needed; 32 MiB unless told. SQLite's own 2 MiB is less
    /// than the index of a few thousand articles.
    public var cacheBytes: Int
    /// The most documents of a result that are counted for facets and histograms; of larger results a sample of that size is.
    public var facetSampleSize: Int

    /// Creates a configuration.
    public init(
      access: Access = .readWrite,
      busyTimeout: Double = 20,
      maximumBytes: Int? = nil,
      maximumDocumentBytes: Int = 64 << 20,
      readers: Int = 4,
      cacheBytes: Int = 32 << 20,
      facetSampleSize: Int = 20_000
    ) {
      self.access = access
      self.busyTimeout = busyTimeout
      self.maximumBytes = maximumBytes
      self.maximumDocumentBytes = maximumDocumentBytes
      self.readers = readers
      self.cacheBytes = cacheBytes
      self.facetSampleSize = max(facetSampleSize, 1)
    }
  }

  let pool: DatabasePool
  let configuration: Configuration
  let names = NameNumbers()

  /// Opens a store.
  ///
  /// - Parameter path: the file; its folder must exist. SQLite keeps two more files beside it (`-wal`, `-shm`).
  public init(path: String, configuration: Configuration = Configuration()) throws(StoreError) {
    self.configuration = configuration
    pool = try StoreError.translating { try Self.open(path: path, configuration: configuration) }
  }

  private static func open(path: String, configuration: Configuration) throws -> DatabasePool {
    var settings = GRDB.Configuration()
    settings.readonly = configuration.access == .readOnly
    settings.busyMode = .timeout(configuration.busyTimeout)
    settings.maximumReaderCount = max(configuration.readers, 1)
    let cacheKibibytes = max(configuration.cacheBytes >> 10, 64)
    let maximumPages = configuration.maximumBytes.map { max($0 / 4096, 1) }
    settings.prepareDatabase { db in
      let result = ResultCode(rawValue: newsline_add_word_ranking(db.sqliteConnection))
      guard result == .SQLITE_OK else {
        throw DatabaseError(resultCode: result, message: "SQLite's FTS5 is missing or takes no ranking function")
      }
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // A negative size is in KiB (https://www.sqlite.org/pragma.html#pragma_cache_size).
      try db.execute(sql: "PRAGMA cache_size = -\(cacheKibibytes)")
      if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
    }
    let deadline = ContinuousClock.now + .seconds(configuration.busyTimeout)
    while true {
      do {
        let pool = try DatabasePool(path: path, configuration: settings)
        if configuration.access == .readWrite {
          try pool.writeWithoutTransaction { db in
            try Schema.migrate(db)
            try Backfill.run(db)
          }
        } else if try !pool.read(Schema.isCurrent) {
          throw StoreError.unavailable(reason: "the schema is out of date; open the store for writing once")
        }
        return pool
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
      {
        // SQLite does not wait for the lock that it takes to turn a new file to WAL mode: the only way is to ask again.
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// The whole enriched document.
  public func document(id: DocumentID) throws(StoreError) -> [UInt8]? {
    try read { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT json FROM documents WHERE id = ?"),
        arguments: [id.rawValue]
      ).map { Array($0.utf8) }
    }
  }

  /// The version that is stored of a document.
  public func version(of id: DocumentID) throws(StoreError) -> Int64? {
    try read { db in
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT version FROM documents WHERE id = ?"),
        arguments: [id.rawValue]
      )
    }
  }

  /// The versions that are stored of documents.
  public func versions(of ids: [DocumentID]) throws(StoreError) -> [DocumentID: Int64] {
    guard !ids.isEmpty else { return [:] }
    return try read { db in
      var versions: [DocumentID: Int64] = [:]
      let statement = try db.cachedStatement(sql: "SELECT version FROM documents WHERE id = ?")
      for id in ids {
        if let version = try Int64.fetchOne(statement, arguments: [id.rawValue]) { versions[id] = version }
      }
      return versions
    }
  }

  /// The other documents of a near-duplicate group.
  public func nearDuplicates(of id: DocumentID) throws(StoreError) -> [DocumentID] {
    try read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id FROM duplicate_fingerprints
            WHERE id <> :id AND group_number = (
              SELECT group_number FROM duplicate_fingerprints
              WHERE document = (SELECT rowid FROM documents WHERE id = :id))
            ORDER BY id
            """
        ),
        arguments: ["id": id.rawValue]
      ).compactMap { DocumentID($0) }
    }
  }

  /// The stored offsets of a topic.
  public func nextOffsets(topic: String) throws(StoreError) -> [Int32: Int64] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT partition, next_offset FROM partition_offsets WHERE topic = ?",
        arguments: [topic]
      )
      var offsets: [Int32: Int64] = [:]
      while let row = try rows.next() { offsets[row[0]] = row[1] }
      return offsets
    }
  }

  /// The number of documents.
  public func count() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM document_facts") ?? 0 }
  }

  /// The number of documents by language and by country.
  public func statistics() throws(StoreError) -> StoreStatistics {
    try read { db in
      func buckets(_ sql: String) throws -> [StoreStatistics.Bucket] {
        try Row.fetchAll(db, sql: sql).map { StoreStatistics.Bucket(value: $0[0], count: $0[1]) }
      }
      return StoreStatistics(
        documents: try Int.fetchOne(db, sql: "SELECT count(*) FROM document_facts") ?? 0,
        languages: try buckets(
          "SELECT language, count(*) AS n FROM document_facts WHERE language IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1"
        ),
        countries: try buckets(
          "SELECT country, count(*) AS n FROM document_countries GROUP BY 1 ORDER BY n DESC, 1"
        )
      )
    }
  }

  /// Writes all that is stored to the disk.
  func checkpoint() throws(StoreError) {
    try StoreError.translating { try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) } }
  }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.translating { try pool.read(body) }
  }
}
