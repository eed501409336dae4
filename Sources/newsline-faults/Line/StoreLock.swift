import Foundation
import GRDB

/// Holds a store's write lock, as another process that has forgotten to commit.
enum StoreLock {
  /// Takes the lock, keeps it for a while, and gives it back with nothing written.
  static func hold(path: String, for duration: Duration) async throws {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(30)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try await queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      Thread.sleep(forTimeInterval: duration / .seconds(1))
      try db.execute(sql: "ROLLBACK")
    }
  }
}
