import Documents
import Foundation
import GRDB
import SearchIndex

/// Alerts and what is to be delivered, in one SQLite file. Safe to call from any thread; calls block. Several processes of one machine
/// may share the file.
///
/// A match is written in one transaction with the mark that it was found by: after a crash it is there and its document is passed, or
/// neither. The file holds the secrets that messages are signed with, so only its owner may read it.
public struct AlertStore: Sendable {
  /// How much there may be.
  public let limits: AlertLimits
  let pool: DatabasePool

  /// Opens the file; it is made if it is not there.
  ///
  /// - Parameters:
  ///   - path: its folder must exist.
  ///   - busyTimeout: how long to wait for another process, in seconds.
  public init(path: String, limits: AlertLimits = AlertLimits(), busyTimeout: Double = 10) throws(AlertError) {
    self.limits = limits
    pool = try Self.translating { try Self.open(path: path, busyTimeout: busyTimeout) }
  }

  private static func open(path: String, busyTimeout: Double) throws -> DatabasePool {
    // SQLite gives the files beside it the same permissions.
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw AlertError.unavailable(reason: "cannot open \(path): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
    var settings = GRDB.Configuration()
    settings.busyMode = .timeout(busyTimeout)
    settings.maximumReaderCount = 2
    settings.prepareDatabase { db in
      // What has been written must be there after a power cut: a receiver may know of it already.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    let deadline = ContinuousClock.now + .seconds(busyTimeout)
    while true {
      do {
        let pool = try DatabasePool(path: path, configuration: settings)
        try pool.writeWithoutTransaction(AlertSchema.migrate)
        return pool
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline {
        // SQLite does not wait for the lock that it takes to turn a new file to WAL mode: the only way is to ask again.
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  // MARK: Alerts

  /// Makes an alert.
  ///
  /// - Parameters:
  ///   - mark: where it begins to look.
  ///   - now: when it is made.
  /// - Returns: the alert, and the secret of its webhook, which is never given again.
  public func add(
    _ draft: AlertDraft, mark: FollowMark, now: Timestamp
  ) throws(AlertError) -> (alert: Alert, secret: AlertSecret?) {
    let id = AlertID()
    let secret = draft.webhook.map { _ in AlertSecret() }
    let alert = try write { db in
      guard try Int.fetchOne(db, sql: "SELECT count(*) FROM alerts") ?? 0 < limits.alerts else {
        throw AlertError.tooMany(limit: limits.alerts)
      }
      try db.execute(
        sql: "INSERT INTO alerts (id, name, query, webhook, secret, created_ms, mark) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id.rawValue, draft.name, draft.query, draft.webhook?.text, secret?.revealed, now.millisecondsSince1970,
          mark.text,
        ])
      return try AlertRow.fetch(db, id: id).alert
    }
    return (alert, secret)
  }

  /// All alerts, the newest first.
  public func all() throws(AlertError) -> [Alert] {
    try read { db in try AlertRow.fetchAll(db).map(\.alert) }
  }

  /// An alert.
  ///
  /// - Throws: `AlertError.unknown` if it is not there.
  public func alert(_ id: AlertID) throws(AlertError) -> Alert {
    try read { db in try AlertRow.fetch(db, id: id).alert }
  }

  /// Takes an alert away, with all that waits for its webhook.
  ///
  /// - Throws: `AlertError.unknown` if it is not there.
  public func remove(_ id: AlertID) throws(AlertError) {
    try write { db in
      try db.execute(sql: "DELETE FROM alerts WHERE id = ?", arguments: [id.rawValue])
      guard db.changesCount == 1 else { throw AlertError.unknown(id) }
    }
  }

  /// Stops an alert: it looks no further, and what waits for its webhook waits until it is enabled.
  public func disable(_ id: AlertID, reason: String) throws(AlertError) {
    try write { db in try Self.disable(AlertRow.fetch(db, id: id).number, reason: reason, in: db) }
  }

  static func disable(_ number: Int64, reason: String, in db: Database) throws {
    try db.execute(
      sql: "UPDATE alerts SET disabled = coalesce(disabled, ?) WHERE number = ?", arguments: [reason, number])
  }

  /// Starts a disabled alert again: it looks on from where it stopped, and what waits is sent at once, as if it had been found now. An
  /// alert that is active stays as it is.
  ///
  /// - Returns: the alert as it is now.
  /// - Throws: `AlertError.unknown` if it is not there.
  public func enable(_ id: AlertID, now: Timestamp) throws(AlertError) -> Alert {
    try write { db in
      let row = try AlertRow.fetch(db, id: id)
      guard !row.alert.isActive else { return row.alert }
      try db.execute(sql: "UPDATE alerts SET disabled = NULL WHERE number = ?", arguments: [row.number])
      try db.execute(
        sql: """
          UPDATE deliveries SET due_ms = :now, waiting_since_ms = :now, attempts = 0
          WHERE alert = :alert AND state = 'pending'
          """,
        arguments: ["now": now.millisecondsSince1970, "alert": row.number])
      return try AlertRow.fetch(db, id: id).alert
    }
  }

  // MARK: Deliveries

  /// What was found for an alert, for its feed: the last first. Tests are left out.
  public func matches(of id: AlertID, limit: Int) throws(AlertError) -> [Delivery] {
    try deliveries(of: id, "document IS NOT NULL", limit)
  }

  /// What was, is or would be sent to an alert's webhook: the last first, tests included.
  public func deliveries(of id: AlertID, limit: Int) throws(AlertError) -> [Delivery] {
    try deliveries(of: id, "TRUE", limit)
  }

  private func deliveries(of id: AlertID, _ condition: String, _ limit: Int) throws(AlertError) -> [Delivery] {
    try read { db in
      let number = try AlertRow.fetch(db, id: id).number
      return try Row.fetchAll(
        db, sql: "SELECT * FROM deliveries WHERE alert = ? AND \(condition) ORDER BY number DESC LIMIT ?",
        arguments: [number, limit]
      ).map(Delivery.init(row:))
    }
  }

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws(AlertError) -> Value {
    try Self.translating { try pool.read(body) }
  }

  /// Immediate: a transaction that reads first and is refused the write lock later could not go on.
  func write<Value>(_ body: (Database) throws -> Value) throws(AlertError) -> Value {
    try Self.translating {
      var value: Value?
      try pool.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
      }
      guard let value else { throw AlertError.unavailable(reason: "the transaction was not done") }
      return value
    }
  }

  /// Values of a statement are not part of an error: they may be secret.
  private static func translating<Value>(_ body: () throws -> Value) throws(AlertError) -> Value {
    do {
      return try body()
    } catch let error as AlertError {
      throw error
    } catch let error as DatabaseError {
      throw .unavailable(reason: error.message ?? "\(error.extendedResultCode)")
    } catch {
      throw .unavailable(reason: "\(type(of: error))")
    }
  }
}
