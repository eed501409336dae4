import Documents
import GRDB
import SearchIndex

extension AlertStore {
  /// Writes what was found for an alert, and how far was looked, in one transaction.
  ///
  /// - Parameters:
  ///   - alert: as it was when it was looked for; its mark is where the search began.
  ///   - page: what was found.
  /// - Returns: `false`, and nothing is written, if the alert is gone or disabled, or another process has looked on from that mark already.
  @discardableResult
  public func fill(_ alert: Alert, with page: FollowPage, now: Timestamp) throws(AlertError) -> Bool {
    // Most looks find nothing new, and writing that down again and again would wear out the disk.
    if page.hits.isEmpty, page.mark == alert.mark { return true }
    return try write { db in
      try db.execute(
        sql: "UPDATE alerts SET mark = ? WHERE id = ? AND mark = ? AND disabled IS NULL",
        arguments: [page.mark.text, alert.id.rawValue, alert.mark.text])
      guard db.changesCount == 1 else { return false }
      let row = try AlertRow.fetch(db, id: alert.id)
      var pending = row.alert.counts.pending
      var (matched, dropped) = (0, 0)
      for hit in page.hits where try Self.isNew(hit.id, to: row.number, in: db) {
        let state: Delivery.State =
          row.alert.webhook == nil ? .kept : pending < limits.pending ? .pending : .dropped
        let id = "msg_" + RandomDigits.make()
        let body = MessageBody.match(hit, alert: row.alert, delivery: id, at: now)
        try Self.insert(id, of: row.number, document: hit.id, body: body, state: state, now: now, in: db)
        matched += 1
        if state == .pending { pending += 1 }
        if state == .dropped { dropped += 1 }
      }
      guard matched > 0 else { return true }
      try db.execute(
        sql: "UPDATE alerts SET matched = matched + ?, dropped = dropped + ? WHERE number = ?",
        arguments: [matched, dropped, row.number])
      try forgetOld(of: row.number, in: db)
      return true
    }
  }

  /// Where an alert looks next is set anew, because the store does not know its mark.
  public func restart(_ alert: Alert, at mark: FollowMark) throws(AlertError) {
    try fill(alert, with: FollowPage(hits: [], mark: mark, hasMore: false), now: alert.createdAt)
  }

  /// Writes a message that tells of no document, to see whether it arrives.
  ///
  /// - Returns: the id of the message.
  public func addTest(of id: AlertID, now: Timestamp) throws(AlertError) -> String {
    try write { db in
      let row = try AlertRow.fetch(db, id: id)
      guard row.alert.webhook != nil else { throw AlertError.noWebhook(id) }
      guard row.alert.isActive else { throw AlertError.disabled(id) }
      let message = "msg_" + RandomDigits.make()
      let body = MessageBody.test(alert: row.alert, delivery: message, at: now)
      // Tests that nobody takes do not pile up: the last one counts.
      try db.execute(
        sql: "DELETE FROM deliveries WHERE alert = ? AND document IS NULL AND state = 'pending'",
        arguments: [row.number])
      try Self.insert(message, of: row.number, document: nil, body: body, state: .pending, now: now, in: db)
      try forgetOld(of: row.number, in: db)
      return message
    }
  }

  /// Writes down that a document was found.
  ///
  /// - Returns: `false` if it has been before.
  private static func isNew(_ document: DocumentID, to alert: Int64, in db: Database) throws -> Bool {
    try db.cachedStatement(sql: "INSERT INTO found (alert, document) VALUES (?, ?) ON CONFLICT DO NOTHING").execute(
      arguments: [alert, document.rawValue])
    return db.changesCount == 1
  }

  private static func insert(
    _ id: String, of alert: Int64, document: DocumentID?, body: String, state: Delivery.State, now: Timestamp,
    in db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO deliveries (id, alert, document, body, created_ms, state, due_ms) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        id, alert, document?.rawValue, body, now.millisecondsSince1970, state.rawValue, now.millisecondsSince1970,
      ])
  }

  /// Takes away what nobody waits for and no feed shows any more, and forgets what was found long before.
  private func forgetOld(of alert: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM deliveries WHERE alert = :alert AND state <> 'pending' AND number <= (
          SELECT number FROM deliveries WHERE alert = :alert AND state <> 'pending'
          ORDER BY number DESC LIMIT 1 OFFSET :kept)
        """, arguments: ["alert": alert, "kept": limits.kept])
    try db.execute(
      sql: """
        DELETE FROM found WHERE alert = :alert AND number <= (
          SELECT number FROM found WHERE alert = :alert ORDER BY number DESC LIMIT 1 OFFSET :remembered)
        """, arguments: ["alert": alert, "remembered": limits.remembered])
  }
}
