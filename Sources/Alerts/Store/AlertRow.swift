import Documents
import GRDB
import SearchIndex

/// An alert as a row of its table.
struct AlertRow {
  var number: Int64
  var alert: Alert

  private static let select = """
    SELECT *, (SELECT count(*) FROM deliveries WHERE alert = alerts.number AND state = 'pending') AS pending FROM alerts
    """

  static func fetch(_ db: Database, id: AlertID) throws -> AlertRow {
    guard let row = try Row.fetchOne(db, sql: select + " WHERE id = ?", arguments: [id.rawValue]) else {
      throw AlertError.unknown(id)
    }
    return try AlertRow(row)
  }

  static func fetchAll(_ db: Database) throws -> [AlertRow] {
    try Row.fetchAll(db, sql: select + " ORDER BY number DESC").map(AlertRow.init)
  }

  private init(_ row: Row) throws {
    guard let id = AlertID(row["id"] as String) else {
      throw AlertError.unavailable(reason: "an alert has no id; the file is damaged")
    }
    number = row["number"]
    let disabled: String? = row["disabled"]
    let webhook: String? = row["webhook"]
    alert = Alert(
      id: id, name: row["name"], query: row["query"], webhook: try webhook.map { try WebhookAddress($0) },
      createdAt: Timestamp(millisecondsSince1970: row["created_ms"]),
      state: disabled.map { .disabled(reason: $0) } ?? .active, mark: FollowMark(text: row["mark"]),
      counts: .init(
        matched: row["matched"], delivered: row["delivered"], pending: row["pending"], failed: row["failed"],
        dropped: row["dropped"]))
  }
}

extension Delivery {
  init(row: Row) throws {
    guard let state = State(rawValue: row["state"]) else {
      throw AlertError.unavailable(reason: "a delivery has no state; the file is damaged")
    }
    let created: Int64 = row["created_ms"]
    self.init(
      id: row["id"], document: (row["document"] as String?).flatMap { DocumentID($0) }, body: row["body"],
      createdAt: Timestamp(millisecondsSince1970: created),
      waitingSince: Timestamp(millisecondsSince1970: row["waiting_since_ms"] ?? created), state: state,
      attempts: row["attempts"], dueAt: Timestamp(millisecondsSince1970: row["due_ms"]), outcome: row["outcome"])
  }
}
