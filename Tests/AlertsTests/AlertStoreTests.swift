import Documents
import Foundation
import GRDB
import SearchIndex
import Testing

@testable import Alerts

@Suite("The file of alerts")
struct AlertStoreTests {
  private func page(_ fixture: AlertFixture, _ alert: Alert, limit: Int = 200) throws -> FollowPage {
    try fixture.index.matches(of: QueryNode(alert.query), after: alert.mark, through: nil, limit: limit)
  }

  @Test("What was added is there when the file is opened again, and gone when it was removed")
  func kept() throws {
    let fixture = try AlertFixture()
    let (first, secret) = try fixture.add("grain deal", webhook: "https://paper.example/hook", name: " Deals ")
    let (second, none) = try fixture.add("country:UA")
    #expect(secret != nil && none == nil && first.name == "Deals" && second.name == "country:UA")
    let other = try fixture.reopened()
    #expect(try other.all() == [second, first])
    #expect(try other.alert(first.id) == first)
    try other.remove(first.id)
    #expect(throws: AlertError.unknown(first.id)) { try fixture.alerts.alert(first.id) }
    #expect(throws: AlertError.unknown(first.id)) { try fixture.alerts.remove(first.id) }
    #expect(try fixture.alerts.all() == [second])
  }

  @Test("Only its owner may read the file, for it holds secrets")
  func permissions() throws {
    let fixture = try AlertFixture()
    _ = try fixture.add(webhook: "https://paper.example/hook")
    for name in try FileManager.default.contentsOfDirectory(atPath: fixture.folder) where name.hasPrefix("alerts") {
      let attributes = try FileManager.default.attributesOfItem(atPath: fixture.folder + "/" + name)
      #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(name)")
    }
  }

  @Test("No more alerts than there may be")
  func limit() throws {
    let fixture = try AlertFixture(limits: AlertLimits(alerts: 2))
    let first = try fixture.add().alert
    _ = try fixture.add()
    #expect(throws: AlertError.tooMany(limit: 2)) { try fixture.add() }
    try fixture.alerts.remove(first.id)
    _ = try fixture.add()
  }

  @Test("Mistakes are named")
  func mistakes() throws {
    func draft(_ query: String, name: String = "", webhook: String? = nil) throws {
      _ = try AlertDraft(name: name, query: query, webhook: webhook)
    }
    for query in ["", "  ", "tilte:x", "(", String(repeating: "x ", count: 2000)] {
      let error = #expect(throws: AlertError.self) { try draft(query) }
      guard case .invalidQuery? = error else { #expect(Bool(false), "\(query)"); continue }
    }
    for name in [String(repeating: "x", count: 201), "a\u{0}b", "a\u{1B}[31m"] {
      let error = #expect(throws: AlertError.self) { try draft("grain", name: name) }
      guard case .invalidName? = error else { #expect(Bool(false), "\(name)"); continue }
    }
    try draft("grain", name: String(repeating: "ж", count: 200), webhook: " ")
  }

  @Test("A match is written with the mark that it was found by, or neither is")
  func atomic() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add(webhook: "https://paper.example/hook").alert
    try fixture.store(1...5)
    let page = try page(fixture, alert)
    try fixture.alerts.pool.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER crash BEFORE INSERT ON deliveries WHEN new.document LIKE '%3' BEGIN SELECT RAISE(ABORT, 'crash'); END
          """)
    }
    #expect(throws: AlertError.self) { try fixture.alerts.fill(alert, with: page, now: .current) }
    #expect(try fixture.alerts.alert(alert.id) == alert)
    #expect(try fixture.alerts.matches(of: alert.id, limit: 10).isEmpty)
    try fixture.alerts.pool.write { try $0.execute(sql: "DROP TRIGGER crash") }
    #expect(try fixture.alerts.fill(alert, with: page, now: .current))
    let matches = try fixture.alerts.matches(of: alert.id, limit: 10)
    #expect(matches.compactMap(\.document) == (1...5).reversed().map { AlertFixture.id($0) })
    #expect(Set(matches.map(\.id)).count == 5 && matches.allSatisfy { $0.state == .pending })
    #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 5, pending: 5))
  }

  @Test("What two processes find from one mark is written once")
  func once() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add().alert
    try fixture.store(1...5)
    let page = try page(fixture, alert)
    let other = try fixture.reopened()
    #expect(try other.fill(alert, with: page, now: .current))
    #expect(try !fixture.alerts.fill(alert, with: page, now: .current))
    #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 5))
    // Neither does a document come again after the mark was set back.
    let moved = try fixture.alerts.alert(alert.id)
    try fixture.alerts.restart(moved, at: alert.mark)
    #expect(try fixture.alerts.fill(fixture.alerts.alert(alert.id), with: page, now: .current))
    #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 5))
  }

  @Test("Documents that were found are known for longer than they are in the feed, but not forever")
  func remembered() throws {
    let fixture = try AlertFixture(limits: AlertLimits(kept: 2, remembered: 6))
    let alert = try fixture.add().alert
    func found(from mark: FollowMark) throws -> Int {
      let before = try fixture.alerts.alert(alert.id)
      try fixture.alerts.restart(before, at: mark)
      let now = try fixture.alerts.alert(alert.id)
      #expect(try fixture.alerts.fill(now, with: page(fixture, now), now: .current))
      return try fixture.alerts.alert(alert.id).counts.matched - before.counts.matched
    }
    try fixture.store(1...5)
    #expect(try found(from: alert.mark) == 5)
    #expect(try fixture.alerts.matches(of: alert.id, limit: 10).count == 2)
    // As after the index was filled anew.
    #expect(try found(from: alert.mark) == 0)
    try fixture.store(6...8)
    #expect(try found(from: fixture.alerts.alert(alert.id).mark) == 3)
    // Of the eight the first two are forgotten.
    #expect(try found(from: alert.mark) == 2)
    try fixture.alerts.remove(alert.id)
    #expect(try fixture.alerts.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM found") } == 0)
  }

  @Test("A file of the first version keeps its matches and messages")
  func migrated() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add(webhook: "https://paper.example/hook").alert
    try fixture.store(1...3)
    let page = try page(fixture, alert)
    let path = fixture.folder + "/first.sqlite"
    let first = try DatabaseQueue(path: path)
    try first.writeWithoutTransaction { db in
      try db.execute(sql: AlertSchema.migrations[0])
      try db.execute(
        sql: """
          INSERT INTO alerts (id, name, query, webhook, secret, created_ms, mark) VALUES (?, 'a', 'grain', ?, ?, 0, ?);
          INSERT INTO deliveries (id, alert, document, body, created_ms, state, due_ms)
          VALUES ('msg_1', 1, ?, '{}', 5, 'pending', 5);
          INSERT INTO deliveries (id, alert, document, body, created_ms, state, due_ms, outcome)
          VALUES ('msg_2', 1, 'x', '{}', 6, 'failed', 6, 'disabled'), ('msg_3', 1, 'y', '{}', 7, 'failed', 7, 'status 500');
          UPDATE alerts SET failed = 2;
          """,
        arguments: [
          alert.id.rawValue, "https://paper.example/hook", AlertSecret().revealed, alert.mark.text,
          AlertFixture.id(2).rawValue,
        ])
      try db.execute(sql: "PRAGMA user_version = 1; PRAGMA application_id = \(AlertSchema.applicationID)")
    }
    try first.close()
    let alerts = try AlertStore(path: path)
    #expect(try alerts.fill(alerts.alert(alert.id), with: page, now: .current))
    // What the first version gave up when an alert was disabled waits.
    #expect(try alerts.alert(alert.id).counts == .init(matched: 2, pending: 4, failed: 1))
    let old = try #require(try alerts.deliveries(of: alert.id, limit: 10).last)
    #expect(old.id == "msg_1" && old.waitingSince == Timestamp(millisecondsSince1970: 5))
  }

  @Test("The oldest matches wait; further ones are counted as dropped, and stay in the feed")
  func bounded() throws {
    let fixture = try AlertFixture(limits: AlertLimits(pending: 3, kept: 4))
    let alert = try fixture.add(webhook: "https://paper.example/hook").alert
    try fixture.store(1...8)
    #expect(try fixture.alerts.fill(alert, with: page(fixture, alert), now: .current))
    let counts = try fixture.alerts.alert(alert.id).counts
    #expect(counts == .init(matched: 8, pending: 3, dropped: 5))
    let matches = try fixture.alerts.matches(of: alert.id, limit: 10)
    // One of the five that were dropped is too old for the feed.
    #expect(matches.map(\.state) == Array(repeating: .dropped, count: 4) + Array(repeating: .pending, count: 3))
    #expect(matches.suffix(3).compactMap(\.document) == [3, 2, 1].map { AlertFixture.id($0) })
  }

  @Test("A look that finds nothing moves the mark, and nothing is written if nothing was stored")
  func nothing() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add("barley").alert
    try fixture.store(1...5)
    let mark = try page(fixture, alert).mark
    #expect(try fixture.alerts.fill(alert, with: page(fixture, alert), now: .current))
    #expect(try fixture.alerts.alert(alert.id).mark == mark)
    let before = try fixture.alerts.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    #expect(try fixture.alerts.fill(fixture.alerts.alert(alert.id), with: page(fixture, alert), now: .current) || true)
    #expect(try fixture.alerts.read { try Int.fetchOne($0, sql: "PRAGMA data_version") } == before)
  }

  @Test("A disabled alert takes nothing, and what waits waits on")
  func disabled() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add(webhook: "https://paper.example/hook").alert
    try fixture.store(1...2)
    let first = try page(fixture, alert)
    #expect(try fixture.alerts.fill(alert, with: first, now: .current))
    try fixture.alerts.disable(alert.id, reason: "enough")
    let disabled = try fixture.alerts.alert(alert.id)
    #expect(disabled.state == .disabled(reason: "enough") && disabled.counts == .init(matched: 2, pending: 2))
    let later = Timestamp.current.adding(.seconds(100_000))
    #expect(try fixture.alerts.claim(holder: "a", limit: 10, now: later, until: later.adding(.seconds(60))).isEmpty)
    #expect(try !fixture.alerts.read { try AlertStore.isAnythingDue($0, later) })
    try fixture.store(3...4)
    #expect(try !fixture.alerts.fill(disabled, with: page(fixture, disabled), now: .current))
    #expect(throws: AlertError.disabled(alert.id)) { try fixture.alerts.addTest(of: alert.id, now: .current) }
  }

  @Test("A disabled alert that is enabled goes on where it stopped, and sends what waited, tried or not")
  func enabled() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add(webhook: "https://paper.example/hook").alert
    try fixture.store(1...2)
    let found = Timestamp.current
    #expect(try fixture.alerts.fill(alert, with: page(fixture, alert), now: found))
    func claim(at now: Timestamp) throws -> [Claim] {
      try fixture.alerts.claim(holder: "a", limit: 10, now: now, until: now.adding(.seconds(60)))
    }
    let first = try claim(at: found)
    #expect(first.count == 2)
    try fixture.alerts.finish(first[0], .retry(at: found.adding(.seconds(3600))), outcome: "status 503")
    try fixture.alerts.finish(first[1], .gone, outcome: "status 410")
    #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 2, pending: 2))
    try fixture.store(3...4)
    // Long after both would have been given up.
    let later = found.adding(.seconds(1_000_000))
    let enabled = try fixture.alerts.enable(alert.id, now: later)
    #expect(enabled.isActive && enabled.counts == .init(matched: 2, pending: 2))
    let again = try claim(at: later)
    #expect(again.map(\.delivery.id).sorted() == first.map(\.delivery.id).sorted())
    for claim in again {
      #expect(claim.delivery.attempts == 0 && claim.delivery.createdAt == found && claim.delivery.waitingSince == later)
      try fixture.alerts.finish(claim, .delivered, outcome: "status 200")
    }
    #expect(try fixture.alerts.fill(enabled, with: page(fixture, enabled), now: later))
    // An alert that is active stays as it is.
    let counts = try fixture.alerts.enable(alert.id, now: later.adding(.seconds(1))).counts
    #expect(counts == .init(matched: 4, delivered: 2, pending: 2))
    #expect(try claim(at: later).map(\.delivery.waitingSince) == [later, later])
    #expect(throws: AlertError.unknown(AlertID("0123456789abcdef0123456789abcdef")!)) {
      try fixture.alerts.enable(AlertID("0123456789abcdef0123456789abcdef")!, now: .current)
    }
  }

  @Test("A file of another kind or of a newer version is refused")
  func foreign() throws {
    let fixture = try AlertFixture()
    #expect(throws: AlertError.self) { try AlertStore(path: fixture.folder + "/index.sqlite") }
    #expect(throws: AlertError.self) { try AlertStore(path: fixture.folder + "/nowhere/alerts.sqlite") }
    try Data("no database, but long enough to look at".utf8).write(to: URL(fileURLWithPath: fixture.folder + "/text"))
    #expect(throws: AlertError.self) { try AlertStore(path: fixture.folder + "/text") }
    try fixture.alerts.pool.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: AlertError.unavailable(reason: "it has schema 99; this program knows up to 3")) {
      try fixture.reopened()
    }
  }
}
