import Documents
import Foundation
import GRDB
import Testing

@testable import SearchIndex

/// Several writers, damaged files, full disks.
@Suite struct SharedFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes 20 batches of 10 documents as one worker would: partition by partition.
  static func write(path: String, partition: Int32) throws {
    let store = try SQLiteStore(path: path)
    var next: Int64?
    for batch in 0..<20 {
      let documents = (0..<10).map { document(Int(partition) * 1000 + batch * 10 + $0, text: "shared words") }
      let end = Int64(batch * 10 + 10)
      try store.apply(documents, offsets: [move(partition, from: next, to: end)])
      next = end
    }
  }

  @Test func processesShareAFile() async throws {
    // None of them finds a file: they also race to create and migrate it.
    let path = folder.store
    async let first = #expect(processExitsWith: .success) { [path = path as String] in
      try SharedFileTests.write(path: path, partition: 1)
    }
    async let second = #expect(processExitsWith: .success) { [path = path as String] in
      try SharedFileTests.write(path: path, partition: 2)
    }
    async let third = #expect(processExitsWith: .success) { [path = path as String] in
      try SharedFileTests.write(path: path, partition: 3)
    }
    _ = await (first, second, third)
    let store = try SQLiteStore(path: path)
    #expect(try store.count() == 600)
    #expect(try store.search(SearchQuery(text: "shared")).total == 600)
    #expect(try store.nextOffsets(topic: "index") == [1: 200, 2: 200, 3: 200])
  }

  @Test func connectionsOpenAndWriteAtOnce() async throws {
    let path = folder.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for partition: Int32 in 1...4 {
        group.addTask { try SharedFileTests.write(path: path, partition: partition) }
      }
      try await group.waitForAll()
    }
    let store = try SQLiteStore(path: path)
    #expect(try store.count() == 800)
  }

  @Test func aLockedFileIsBusyNotBroken() throws {
    let holder = try SQLiteStore(path: folder.store)
    let other = try SQLiteStore(path: folder.store, configuration: .init(busyTimeout: 0.05))
    try holder.pool.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let error = #expect(throws: StoreError.self) { try other.apply([document(1)], offsets: []) }
        guard case .busy? = error else {
          #expect(Bool(false), "\(String(describing: error))")
          return .commit
        }
        #expect(error?.isTransient == true)
        // Readers do not wait for a writer.
        let count = try other.count()
        #expect(count == 0)
        return .commit
      }
    }
    try other.apply([document(1)], offsets: [])
  }

  @Test func aFullStoreSaysSoAndStaysWhole() throws {
    let store = try SQLiteStore(path: folder.store, configuration: .init(maximumBytes: 300_000))
    try store.apply([document(1)], offsets: [move(0, from: nil, to: 1)])
    var error: StoreError?
    for number in 2..<200 {
      do throws(StoreError) {
        try store.apply([document(number, text: noise(number))], offsets: [])
      } catch let full {
        error = full
        break
      }
    }
    guard case .diskFull? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(error?.isTransient == true)
    let count = try store.count()
    #expect(throws: StoreError.self) {
      try store.apply([document(500, text: noise(500))], offsets: [move(0, from: 1, to: 2)])
    }
    #expect(try store.count() == count)
    #expect(try store.nextOffsets(topic: "index") == [0: 1])
    let roomy = try SQLiteStore(path: folder.store)
    try roomy.apply([document(500, text: noise(500))], offsets: [move(0, from: 1, to: 2)])
    #expect(try roomy.count() == count + 1)
  }

  private func noise(_ seed: Int) -> String {
    (0..<2000).map { String(($0 &* 7919 &+ seed) &* 104_729 % 1_000_003, radix: 36) }.joined(separator: " ")
  }

  @Test func everythingIsThereAfterReopening() throws {
    do {
      let store = try SQLiteStore(path: folder.store)
      try store.apply([document(1, text: "durable words")], offsets: [move(0, from: nil, to: 1)])
    }
    for access in [SQLiteStore.Configuration.Access.readWrite, .readOnly] {
      let store = try SQLiteStore(path: folder.store, configuration: .init(access: access))
      #expect(try store.numbers("durable") == [1])
      #expect(try store.nextOffsets(topic: "index") == [0: 1])
    }
    let readOnly = try SQLiteStore(path: folder.store, configuration: .init(access: .readOnly))
    #expect(throws: StoreError.self) { try readOnly.apply([document(2)], offsets: []) }
  }

  @Test func aMissingFileIsNotCreatedForReading() throws {
    let error = #expect(throws: StoreError.self) {
      try SQLiteStore(path: folder.store, configuration: .init(access: .readOnly))
    }
    guard case .unavailable? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(!FileManager.default.fileExists(atPath: folder.store))
    #expect(throws: StoreError.self) { try SQLiteStore(path: folder.path + "/none/store.sqlite") }
  }

  @Test func otherFilesAreRefused() throws {
    try Data(repeating: 0x41, count: 5000).write(to: URL(fileURLWithPath: folder.store))
    let error = #expect(throws: StoreError.self) { try SQLiteStore(path: folder.store) }
    guard case .notADatabase? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.store)).count == 5000)

    let foreign = folder.path + "/foreign.sqlite"
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    #expect(throws: StoreError.notADatabase(reason: "an SQLite file of another application (0)")) {
      try SQLiteStore(path: foreign)
    }
  }

  @Test func aNewerSchemaIsLeftAlone() throws {
    do {
      let store = try SQLiteStore(path: folder.store)
      try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    }
    #expect(throws: StoreError.newerSchema(found: 99, known: Schema.migrations.count)) {
      try SQLiteStore(path: folder.store)
    }
  }

  @Test func aStoreOfTheFirstVersionIsBroughtUpToDate() throws {
    try DatabaseQueue(path: folder.store).write { db in
      try db.execute(sql: Schema.migrations[0])
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
      try db.execute(
        sql: """
          INSERT INTO documents (id, version, captured_ms, countries, fingerprint_algorithm, fingerprint, authors,
            keyphrases, text, json)
          VALUES (?, 1, 1, '', 'minhash-128', '00', '', '', 'an old text', '{}')
          """, arguments: [identity(1).rawValue])
    }
    let store = try SQLiteStore(path: folder.store)
    #expect(try store.numbers("old") == [1])
    try store.apply([document(1, version: 2, text: "a new text"), document(2, text: "another")], offsets: [])
    #expect(try store.numbers("text") == [1])
    #expect(try store.nearDuplicates(of: identity(1)) == [])
  }

  /// Groups of the second version were a column of the documents, and go by the least id.
  @Test func groupsOfTheSecondVersionAreKept() throws {
    try DatabaseQueue(path: folder.store).write { db in
      for migration in Schema.migrations.prefix(2) { try db.execute(sql: migration) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 2")
      let group = identity(2).rawValue
      for (number, group) in [(1, nil), (2, group), (3, group)] {
        try db.execute(
          sql: """
            INSERT INTO documents (id, version, captured_ms, countries, fingerprint_algorithm, fingerprint, fingerprint_bands,
              duplicate_group, authors, keyphrases, text, json)
            VALUES (?, 1, 1, '', 'test', '00000000', '00000001', ?, '', '', 'a text', '{}')
            """, arguments: [identity(number).rawValue, group])
      }
      try db.execute(sql: "INSERT INTO duplicate_pairs VALUES (2, 3), (3, 2)")
      try db.execute(sql: "INSERT INTO duplicate_bands VALUES (1, 2), (1, 3)")
    }
    let store = try SQLiteStore(path: folder.store)
    #expect(try store.nearDuplicates(of: identity(2)) == [identity(3)])
    #expect(try store.nearDuplicates(of: identity(1)) == [])
    var document = document(4)
    document.fingerprint = Fingerprint(algorithm: "test", value: "00000000", bands: "00000001")
    try store.apply([document], offsets: [])
    #expect(try store.nearDuplicates(of: identity(4)) == [identity(2), identity(3)])
    document.fingerprint = nil
    document.version = 2
    try store.apply([document], offsets: [])
    #expect(try store.nearDuplicates(of: identity(2)) == [identity(3)])
  }

  @Test func damageIsNamed() throws {
    do {
      let store = try SQLiteStore(path: folder.store)
      try store.apply((0..<200).map { document($0, text: noise($0)) }, offsets: [])
    }
    let file = try #require(FileHandle(forUpdatingAtPath: folder.store))
    let size = try file.seekToEnd()
    try file.seek(toOffset: 8192)
    try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 8192))
    try file.close()
    let error = #expect(throws: StoreError.self) {
      let store = try SQLiteStore(path: folder.store)
      _ = try store.search(SearchQuery(text: "x"))
      _ = try store.document(id: identity(3))
    }
    guard case .corrupt? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(error?.isTransient == false)
  }
}
