import Documents
import Foundation
import SearchIndex
import Testing

@testable import Alerts

@Suite("Leases")
struct LeaseTests {
  private let start = Timestamp(millisecondsSince1970: 1_760_000_000_000)

  private func filled(_ count: Int, alerts: Int = 1) throws -> AlertFixture {
    let fixture = try AlertFixture()
    let all = try (0..<alerts).map { try fixture.add(webhook: "https://paper.example/\($0)").alert }
    try fixture.store(1...count)
    for alert in all {
      let page = try fixture.index.matches(of: QueryNode("grain"), after: alert.mark, through: nil, limit: 200)
      try fixture.alerts.fill(alert, with: page, now: start)
    }
    return fixture
  }

  private func claim(_ fixture: AlertFixture, _ holder: String, at seconds: Int, limit: Int = 100) throws -> [Claim] {
    let now = start.adding(.seconds(seconds))
    return try fixture.alerts.claim(holder: holder, limit: limit, now: now, until: now.adding(.seconds(60)))
  }

  @Test("An attempt that its alert was enabled during is not the last")
  func enabledMeanwhile() throws {
    let fixture = try filled(1)
    let alert = try fixture.alerts.all()[0]
    let first = try #require(try claim(fixture, "a", at: 0).first)
    try fixture.alerts.disable(alert.id, reason: "a test")
    _ = try fixture.alerts.enable(alert.id, now: start.adding(.seconds(30)))
    #expect(try fixture.alerts.finish(first, .failed, outcome: "status 500"))
    #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 1, pending: 1))
    let second = try #require(try claim(fixture, "a", at: 31).first)
    #expect(second.delivery.attempts == 1 && second.delivery.waitingSince == start.adding(.seconds(30)))
    #expect(try fixture.alerts.finish(second, .failed, outcome: "status 500"))
    #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 1, failed: 1))
  }

  @Test("Two at a time of each alert, the oldest first; nobody gets what another holds")
  func held() throws {
    let fixture = try filled(5, alerts: 2)
    let first = try claim(fixture, "a", at: 0)
    #expect(first.count == 4 && Set(first.map(\.alert)).count == 2)
    #expect(Set(first.compactMap(\.delivery.document)) == [AlertFixture.id(1), AlertFixture.id(2)])
    #expect(try claim(fixture, "b", at: 1).isEmpty)
    #expect(try claim(fixture, "a", at: 1).isEmpty)
    #expect(try fixture.alerts.finish(first[0], .delivered, outcome: "status 200"))
    let next = try claim(fixture, "b", at: 2)
    #expect(next.count == 1 && next[0].alert == first[0].alert && next[0].delivery.document == AlertFixture.id(3))
    #expect(try claim(fixture, "c", at: 2, limit: 0).isEmpty)
  }

  @Test("What a process that died held is sent by the next when the lease is over, with the same id")
  func expired() throws {
    let fixture = try filled(1)
    let dead = try claim(fixture, "dead", at: 0)
    #expect(try claim(fixture, "next", at: 59).isEmpty)
    let again = try claim(fixture, "next", at: 60)
    #expect(
      again.map(\.delivery.id) == dead.map(\.delivery.id) && again.map(\.delivery.body) == dead.map(\.delivery.body))
    // It was only slow, but it has lost the message.
    #expect(try !fixture.alerts.finish(dead[0], .failed, outcome: "late"))
    #expect(try fixture.alerts.finish(again[0], .delivered, outcome: "status 204"))
    #expect(try !fixture.alerts.finish(again[0], .delivered, outcome: "status 204"))
    let delivery = try fixture.alerts.deliveries(of: dead[0].alert, limit: 5)[0]
    #expect(delivery.state == .delivered && delivery.attempts == 1 && delivery.outcome == "status 204")
  }

  @Test("What is given back is there for the next at once, as if nobody had tried")
  func released() throws {
    let fixture = try filled(1)
    #expect(try claim(fixture, "a", at: 0).count == 1)
    try fixture.alerts.release(holder: "a")
    let again = try claim(fixture, "b", at: 1)
    #expect(again.map(\.delivery.attempts) == [0])
  }

  @Test("What is to be sent again waits until its time")
  func due() throws {
    let fixture = try filled(1)
    let first = try claim(fixture, "a", at: 0)[0]
    try fixture.alerts.finish(first, .retry(at: start.adding(.seconds(100))), outcome: "status 500")
    #expect(try claim(fixture, "a", at: 99).isEmpty)
    let second = try claim(fixture, "a", at: 100)
    #expect(second.map(\.delivery.attempts) == [1])
    try fixture.alerts.finish(second[0], .failed, outcome: "status 500")
    #expect(try claim(fixture, "a", at: 1000).isEmpty)
    #expect(try fixture.alerts.alert(first.alert).counts == .init(matched: 1, failed: 1))
  }

  @Test("An alert that is gone takes its messages with it")
  func removed() throws {
    let fixture = try filled(2)
    let claims = try claim(fixture, "a", at: 0)
    try fixture.alerts.remove(claims[0].alert)
    #expect(try !fixture.alerts.finish(claims[0], .delivered, outcome: "status 200"))
    #expect(try claim(fixture, "b", at: 100).isEmpty)
  }
}
