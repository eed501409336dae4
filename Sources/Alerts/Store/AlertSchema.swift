import GRDB

/// The tables of the file of alerts.
enum AlertSchema {
  /// "Nala": tells the file from any other of SQLite (`PRAGMA application_id`).
  static let applicationID: Int32 = 0x4E61_6C61

  /// The migrations, in order; that many have been done in a current file. A migration that was released never changes.
  static let migrations: [String] = [
    """
    CREATE TABLE alerts (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      webhook TEXT,
      secret TEXT,
      created_ms INTEGER NOT NULL,
      disabled TEXT,
      mark TEXT NOT NULL,
      matched INTEGER NOT NULL DEFAULT 0,
      delivered INTEGER NOT NULL DEFAULT 0,
      failed INTEGER NOT NULL DEFAULT 0,
      dropped INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE deliveries (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      alert INTEGER NOT NULL REFERENCES alerts (number) ON DELETE CASCADE,
      document TEXT,
      body TEXT NOT NULL,
      created_ms INTEGER NOT NULL,
      state TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      due_ms INTEGER NOT NULL,
      holder TEXT,
      lease_ms INTEGER NOT NULL DEFAULT 0,
      outcome TEXT
    ) STRICT;
    CREATE UNIQUE INDEX deliveries_of_document ON deliveries (alert, document) WHERE document IS NOT NULL;
    CREATE INDEX deliveries_of_alert ON deliveries (alert, number);
    CREATE INDEX deliveries_due ON deliveries (due_ms) WHERE state = 'pending';
    CREATE INDEX deliveries_due_of_alert ON deliveries (alert, due_ms) WHERE state = 'pending';
    CREATE INDEX deliveries_held ON deliveries (alert, lease_ms) WHERE holder IS NOT NULL;
    """,
    // What waits when an alert is disabled waits on, no longer fails; its time begins anew when the alert is enabled. What is due is looked
    // up alert by alert.
    """
    ALTER TABLE deliveries ADD COLUMN waiting_since_ms INTEGER;
    UPDATE alerts SET failed = failed - (
      SELECT count(*) FROM deliveries
      WHERE alert = alerts.number AND state = 'failed' AND outcome = 'disabled' AND document IS NOT NULL);
    UPDATE deliveries SET state = 'pending', outcome = NULL WHERE state = 'failed' AND outcome = 'disabled';
    DROP INDEX deliveries_due;
    """,
    // Documents that have been found are known for longer than their messages are kept.
    """
    CREATE TABLE found (
      number INTEGER PRIMARY KEY,
      alert INTEGER NOT NULL REFERENCES alerts (number) ON DELETE CASCADE,
      document TEXT NOT NULL,
      UNIQUE (alert, document)
    ) STRICT;
    CREATE INDEX found_of_alert ON found (alert, number);
    INSERT INTO found (number, alert, document)
      SELECT number, alert, document FROM deliveries WHERE document IS NOT NULL ORDER BY number;
    DROP INDEX deliveries_of_document;
    """,
  ]

  /// Brings a file up to date. On the writing connection, outside a transaction.
  static func migrate(_ db: Database) throws {
    try db.inTransaction(.immediate) {
      let done = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let isNew = try done == 0 && application == 0 && Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
      guard isNew || application == applicationID else {
        throw AlertError.unavailable(reason: "it is an SQLite file of another application (\(application))")
      }
      guard done <= migrations.count else {
        throw AlertError.unavailable(reason: "it has schema \(done); this program knows up to \(migrations.count)")
      }
      for (index, migration) in migrations.enumerated().dropFirst(done) {
        try db.execute(sql: migration)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
      if isNew { try db.execute(sql: "PRAGMA application_id = \(applicationID)") }
      return .commit
    }
  }
}
