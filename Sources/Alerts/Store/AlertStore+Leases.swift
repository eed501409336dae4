import Documents
import GRDB

/// A message that one process has taken upon itself to send, for a time.
struct Claim: Sendable {
  /// The message.
  let delivery: Delivery
  /// The alert that it belongs to.
  let alert: AlertID
  /// Where it is sent.
  let webhook: WebhookAddress
  /// What it is signed with.
  let secret: AlertSecret
  /// Who sends it.
  let holder: String
}

/// What an attempt to send a message came to.
enum AttemptResult: Sendable, Equatable {
  /// The receiver has it.
  case delivered
  /// It is to be sent again at that time.
  case retry(at: Timestamp)
  /// It is not to be sent again.
  case failed
  /// The receiver wants nothing of this alert any more: the message waits until somebody enables it.
  case gone
}

extension AlertStore {
  /// Takes messages that are due and that nobody else holds. Whoever does not write down their outcome before the lease is over loses
  /// them to whoever comes next.
  ///
  /// - Parameters:
  ///   - holder: names the process; no two may have one name.
  ///   - limit: how many at most.
  ///   - until: when the lease is over.
  func claim(holder: String, limit: Int, now: Timestamp, until: Timestamp) throws(AlertError) -> [Claim] {
    guard limit > 0, try read({ db in try Self.isAnythingDue(db, now) }) else { return [] }
    return try write { db in
      let alerts = try Row.fetchAll(
        db, sql: "SELECT number, id, webhook, secret FROM alerts WHERE webhook IS NOT NULL AND disabled IS NULL")
      var claims: [Claim] = []
      // Whoever comes first in the table does not come first each time.
      for alert in alerts.shuffled() {
        guard claims.count < limit else { break }
        let number: Int64 = alert[0]
        let held =
          try Int.fetchOne(
            db.cachedStatement(
              sql: "SELECT count(*) FROM deliveries WHERE alert = ? AND holder IS NOT NULL AND lease_ms > ?"),
            arguments: [number, now.millisecondsSince1970]) ?? 0
        let free = min(limits.perAlert - held, limit - claims.count)
        guard free > 0, let id = AlertID(alert[1] as String), let secret = AlertSecret(alert[3] as String? ?? "") else {
          continue
        }
        let webhook = try WebhookAddress(alert[2] as String)
        let rows = try Row.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT * FROM deliveries WHERE alert = ? AND state = 'pending' AND due_ms <= ? AND lease_ms <= ?
              ORDER BY due_ms, number LIMIT ?
              """),
          arguments: [number, now.millisecondsSince1970, now.millisecondsSince1970, free])
        for row in rows {
          try db.cachedStatement(sql: "UPDATE deliveries SET holder = ?, lease_ms = ? WHERE number = ?").execute(
            arguments: [holder, until.millisecondsSince1970, row["number"] as Int64])
          claims.append(
            Claim(delivery: try Delivery(row: row), alert: id, webhook: webhook, secret: secret, holder: holder))
        }
      }
      return claims
    }
  }

  /// Whether there is a message to claim: asked all the time, so it writes nothing and takes no lock.
  static func isAnythingDue(_ db: Database, _ now: Timestamp) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM alerts WHERE webhook IS NOT NULL AND disabled IS NULL AND EXISTS (
              SELECT 1 FROM deliveries
              WHERE alert = alerts.number AND state = 'pending' AND due_ms <= ?1 AND lease_ms <= ?1))
          """),
      arguments: [now.millisecondsSince1970]) ?? false
  }

  /// Writes down what an attempt came to.
  ///
  /// - Returns: `false`, and nothing is written, if the message is no longer held.
  @discardableResult
  func finish(_ claim: Claim, _ result: AttemptResult, outcome: String) throws(AlertError) -> Bool {
    try write { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT * FROM deliveries WHERE id = ? AND holder = ? AND state = 'pending'",
          arguments: [claim.delivery.id, claim.holder])
      else { return false }
      let (number, alert, now): (Int64, Int64, Delivery) = (row["number"], row["alert"], try Delivery(row: row))
      // Its alert was enabled while it was sent: it has all its time before it.
      let result = result == .failed && now.waitingSince > claim.delivery.waitingSince ? .retry(at: now.dueAt) : result
      // Tests are no matches, so they are not counted as such.
      let one = now.document == nil ? 0 : 1
      let (state, due): (Delivery.State, Timestamp) =
        switch result {
        case .delivered: (.delivered, now.dueAt)
        case .retry(let time): (.pending, time)
        case .gone: (.pending, now.dueAt)
        case .failed: (.failed, now.dueAt)
        }
      try db.execute(
        sql: """
          UPDATE deliveries SET state = ?, due_ms = ?, attempts = attempts + 1, holder = NULL, lease_ms = 0, outcome = ?
          WHERE number = ?
          """, arguments: [state.rawValue, due.millisecondsSince1970, outcome, number])
      switch result {
      case .delivered:
        try db.execute(sql: "UPDATE alerts SET delivered = delivered + ? WHERE number = ?", arguments: [one, alert])
      case .failed:
        try db.execute(sql: "UPDATE alerts SET failed = failed + ? WHERE number = ?", arguments: [one, alert])
      case .gone: try Self.disable(alert, reason: "its webhook wants no more of it (\(outcome))", in: db)
      case .retry: break
      }
      return true
    }
  }

  /// Gives back what a process holds, as if it had never taken it: it ends.
  func release(holder: String) throws(AlertError) {
    try write { db in
      try db.execute(
        sql: "UPDATE deliveries SET holder = NULL, lease_ms = 0 WHERE holder = ? AND state = 'pending'",
        arguments: [holder])
    }
  }
}
