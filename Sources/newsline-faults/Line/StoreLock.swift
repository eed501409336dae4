import Foundation
import GRDB

/// A store's write lock.
enum StoreLock {
  /// Whether nobody holds it. A process that is stopped in the middle of a write keeps it.
  static func isFree(path: String) async -> Bool {
    (try? await hold(path: path, for: .zero, patience: 1)) != nil
  }

  /// Takes it, as another process that has forgotten to commit, keeps it for a while, and gives it back with nothing written.
  ///
  /// - Parameter patience: seconds to wait for whoever holds it.
  static func hold(path: String, for duration: Duration, patience: Double = 30) async throws {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(patience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try await queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      Thread.sleep(forTimeInterval: duration / .seconds(1))
      try db.execute(sql: "ROLLBACK")
    }
  }
}
