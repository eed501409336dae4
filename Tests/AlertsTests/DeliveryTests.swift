import Documents
import Foundation
import Hummingbird
import SearchIndex
import Synchronization
import Testing

@testable import Alerts

/// The whole of it with real receivers.
@Suite("Webhooks", .timeLimit(.minutes(2)))
struct DeliveryTests {
  @Test("What is indexed is posted, signed, once")
  func delivered() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { receiver in
      let (alert, secret) = try fixture.add("grain", webhook: receiver.url("/deep/hook?x=1"), name: "Grain")
      try fixture.store([1], text: "barley")
      try fixture.store([2, 3])
      try await running([fixture.follower().run, fixture.deliverer().run]) {
        try await receiver.wait { $0.messages.count == 2 }
        try fixture.store([4])
        try await receiver.wait { $0.messages.count == 3 }
        try await until { try fixture.alerts.alert(alert.id).counts.delivered == 3 }
      }
      #expect(Set(receiver.messages.compactMap(\.document)) == Set([2, 3, 4].map { AlertFixture.id($0).rawValue }))
      for message in receiver.messages {
        #expect(message.path == "/deep/hook" && message.contentType == "application/json")
        #expect(
          message.signature == secret?.signature(id: message.id, timestamp: message.timestamp, body: message.body))
        #expect(abs(message.timestamp - Timestamp.current.millisecondsSince1970 / 1000) < 120)
        #expect(
          message.object["type"] as? String == "alert.matched" && message.data["delivery"] as? String == message.id)
        let named = try #require(message.data["alert"] as? [String: Any])
        #expect(named["id"] as? String == alert.id.rawValue && named["name"] as? String == "Grain")
        let document = try #require(message.data["document"] as? [String: Any])
        #expect((document["title"] as? String)?.hasPrefix("Report") == true)
        #expect((document["snippet_matches"] as? [[String: Any]])?.first?["end"] as? Int == 5)
      }
      #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 3, delivered: 3))
    }
  }

  @Test("What fails is sent again with the same id until it is taken")
  func again() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { _, number in
      Response(status: [.internalServerError, .badRequest, .movedPermanently, .ok][min(number - 1, 3)])
    } _: { receiver in
      let alert = try fixture.add(webhook: receiver.url()).alert
      try fixture.store([1])
      try await running([fixture.follower().run, fixture.deliverer().run]) {
        try await until { try fixture.alerts.alert(alert.id).counts.delivered == 1 }
      }
      #expect(receiver.messages.count == 4)
      #expect(Set(receiver.messages.map(\.id)).count == 1 && Set(receiver.messages.map(\.body)).count == 1)
      let delivery = try fixture.alerts.deliveries(of: alert.id, limit: 1)[0]
      #expect(delivery.attempts == 4 && delivery.outcome == "status 200")
    }
  }

  @Test("Redirects are not followed")
  func redirect() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { other in
      try await Receiver.serving { _, _ in
        Response(status: .temporaryRedirect, headers: [.location: other.url("/elsewhere")])
      } _: { receiver in
        let alert = try fixture.add(webhook: receiver.url()).alert
        try fixture.store([1])
        try await running([fixture.follower().run, fixture.deliverer().run]) {
          try await receiver.wait { $0.messages.count >= 2 }
        }
        #expect(other.messages.isEmpty)
        let outcome = try fixture.alerts.deliveries(of: alert.id, limit: 1)[0].outcome
        #expect(outcome == "status 307; redirects are not followed")
      }
    }
  }

  @Test("A receiver that says when to come back is left alone until then")
  func retryAfter() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { _, _ in
      Response(status: .tooManyRequests, headers: [.retryAfter: "3600"])
    } _: { receiver in
      let alert = try fixture.add(webhook: receiver.url()).alert
      try fixture.store([1])
      let before = Timestamp.current
      try await running([fixture.follower().run, fixture.deliverer().run]) {
        try await until { try fixture.alerts.deliveries(of: alert.id, limit: 1).first?.attempts == 1 }
      }
      let delivery = try fixture.alerts.deliveries(of: alert.id, limit: 1)[0]
      #expect(delivery.state == .pending && delivery.dueAt >= before.adding(.seconds(3600)))
      #expect(delivery.dueAt < Timestamp.current.adding(.seconds(3601)))
      #expect(receiver.messages.count == 1)
    }
  }

  @Test("Gone is gone: the alert is disabled, and what waits waits on")
  func gone() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { _, _ in
      Response(status: .gone)
    } _: { receiver in
      let alert = try fixture.add(webhook: receiver.url()).alert
      try fixture.store(1...20)
      try await running([fixture.follower().run, fixture.deliverer().run]) {
        try await until { try !fixture.alerts.alert(alert.id).isActive }
      }
      let now = try fixture.alerts.alert(alert.id)
      #expect(now.state == .disabled(reason: "its webhook wants no more of it (status 410)"))
      #expect(now.counts == .init(matched: 20, pending: 20))
      #expect(receiver.messages.count <= 2)
    }
  }

  @Test("After its time a message is given up")
  func givenUp() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { _, _ in
      Response(status: .internalServerError)
    } _: { receiver in
      let alert = try fixture.add(webhook: receiver.url()).alert
      try fixture.store([1])
      let schedule = RetrySchedule(first: .milliseconds(2), longest: .milliseconds(5), total: .milliseconds(200))
      try await running([fixture.follower().run, fixture.deliverer(schedule: schedule).run]) {
        try await until { try fixture.alerts.alert(alert.id).counts.failed == 1 }
      }
      #expect(try fixture.alerts.deliveries(of: alert.id, limit: 1)[0].state == .failed)
    }
  }

  @Test("What waited for its alert to be enabled has all its time again")
  func enabled() async throws {
    let fixture = try AlertFixture()
    let status = Mutex(HTTPResponse.Status.serviceUnavailable)
    try await Receiver.serving { _, _ in
      Response(status: status.withLock { $0 })
    } _: { receiver in
      let alert = try fixture.add(webhook: receiver.url()).alert
      try fixture.store([1])
      let page = try fixture.index.matches(of: QueryNode("grain"), after: alert.mark, through: nil, limit: 200)
      try fixture.alerts.fill(alert, with: page, now: Timestamp(millisecondsSince1970: 0))
      try fixture.alerts.disable(alert.id, reason: "a test")
      _ = try fixture.alerts.enable(alert.id, now: .current)
      try await running([fixture.deliverer(schedule: RetrySchedule(first: .milliseconds(2))).run]) {
        try await until { try fixture.alerts.deliveries(of: alert.id, limit: 1)[0].attempts > 0 }
        status.withLock { $0 = .ok }
        try await until { try fixture.alerts.alert(alert.id).counts.delivered == 1 }
      }
      #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 1, delivered: 1))
    }
  }

  @Test("A receiver that hangs or is not there holds up no other")
  func hanging() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { message, _ in
      if message.path == "/hangs" { try await Task.sleep(for: .seconds(600)) }
      return Response(status: .ok)
    } _: { receiver in
      let hanging = try fixture.add(webhook: receiver.url("/hangs")).alert
      // A port that nobody listens on.
      let absent = try fixture.add(webhook: "http://127.0.0.1:1/hook").alert
      let good = try fixture.add(webhook: receiver.url("/good")).alert
      try fixture.store(1...30)
      try await running([fixture.follower().run, fixture.deliverer(timeout: .milliseconds(300)).run]) {
        try await until { try fixture.alerts.alert(good.id).counts.delivered == 30 }
        try await until {
          try fixture.alerts.deliveries(of: hanging.id, limit: 50).contains {
            $0.outcome?.hasPrefix("no answer") == true
          }
        }
        try await until {
          try fixture.alerts.deliveries(of: absent.id, limit: 50).contains { $0.outcome?.hasPrefix("no ") == true }
        }
      }
      #expect(try fixture.alerts.alert(hanging.id).counts == .init(matched: 30, pending: 30))
    }
  }

  @Test("Of an answer only so much is read")
  func endless() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { _, _ in
      Response(
        status: .ok,
        body: ResponseBody { writer in
          let part = ByteBuffer(repeating: 0x61, count: 65_536)
          while true { try await writer.write(part) }
        })
    } _: { receiver in
      let alert = try fixture.add(webhook: receiver.url()).alert
      try fixture.store([1])
      try await running([fixture.follower().run, fixture.deliverer().run]) {
        try await until { try fixture.alerts.alert(alert.id).counts.delivered == 1 }
      }
      #expect(receiver.messages.count == 1)
    }
  }

  @Test("What was on its way when the process ended is sent by the next")
  func stopped() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { _, number in
      if number <= 2 { try await Task.sleep(for: .seconds(600)) }
      return Response(status: .ok)
    } _: { receiver in
      let alert = try fixture.add(webhook: receiver.url()).alert
      try fixture.store(1...3)
      // Ended between the outbox and the delivery: nothing was sent yet.
      try await running([fixture.follower().run]) {
        try await until { try fixture.alerts.alert(alert.id).counts.pending == 3 }
      }
      // Ended in the middle of two deliveries.
      try await running([fixture.deliverer().run]) { try await receiver.wait { $0.messages.count == 2 } }
      #expect(try fixture.alerts.alert(alert.id).counts == .init(matched: 3, pending: 3))
      let other = try fixture.reopened()
      try await running([fixture.deliverer(other).run]) {
        try await until { try other.alert(alert.id).counts.delivered == 3 }
      }
      let documents = receiver.messages.suffix(3).compactMap(\.document)
      #expect(Set(documents) == Set((1...3).map { AlertFixture.id($0).rawValue }))
      #expect(Set(receiver.messages.map(\.id)).count == 3)
    }
  }

  @Test("Two processes on one file find and send each match once")
  func shared() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { receiver in
      let alerts = try (0..<3).map { try fixture.add(webhook: receiver.url("/\($0)")).alert }
      let other = try fixture.reopened()
      try await running([
        fixture.follower().run, fixture.follower(other).run, fixture.deliverer().run, fixture.deliverer(other).run,
      ]) {
        for batch in 0..<20 { try fixture.store(batch * 5..<batch * 5 + 5) }
        try await until { try alerts.allSatisfy { try other.alert($0.id).counts.delivered == 100 } }
      }
      #expect(receiver.messages.count == 300 && Set(receiver.messages.map(\.id)).count == 300)
      for path in 0..<3 {
        #expect(Set(receiver.messages.filter { $0.path == "/\(path)" }.compactMap(\.document)).count == 100)
      }
    }
  }

  @Test("A test arrives, is no match, and takes the place of one that waits")
  func test() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { receiver in
      let (alert, secret) = try fixture.add(webhook: receiver.url())
      _ = try fixture.alerts.addTest(of: alert.id, now: .current)
      let id = try fixture.alerts.addTest(of: alert.id, now: .current)
      try await running([fixture.deliverer().run]) {
        try await until { try fixture.alerts.deliveries(of: alert.id, limit: 5).map(\.state) == [.delivered] }
      }
      let message = try #require(receiver.messages.first)
      #expect(receiver.messages.count == 1 && message.id == id && message.object["type"] as? String == "alert.test")
      #expect(message.signature == secret?.signature(id: id, timestamp: message.timestamp, body: message.body))
      #expect(try fixture.alerts.alert(alert.id).counts == .init())
      #expect(try fixture.alerts.matches(of: alert.id, limit: 5).isEmpty)
      let silent = try fixture.add().alert
      #expect(throws: AlertError.noWebhook(silent.id)) { try fixture.alerts.addTest(of: silent.id, now: .current) }
    }
  }

  @Test(
    "An address that is not public is not called, whatever it is named; one that is looked up is the one that is called"
  )
  func addresses() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { receiver in
      let alert = try fixture.add(webhook: receiver.url("/hook", host: "hooks.paper.example")).alert
      try fixture.store([1])
      // The name leads to this machine, which is not allowed.
      let home = HostResolver { _ in [.v4(0x0101_0101), .v4(0x7F00_0001)] }
      try await running([fixture.follower().run, fixture.deliverer(policy: AddressPolicy(), resolver: home).run]) {
        try await until { try (fixture.alerts.deliveries(of: alert.id, limit: 1).first?.attempts ?? 0) >= 2 }
      }
      let outcome = try fixture.alerts.deliveries(of: alert.id, limit: 1)[0].outcome
      #expect(outcome?.hasPrefix("hooks.paper.example is not public: 127.0.0.1") == true)
      #expect(receiver.messages.isEmpty)
      // Nobody else knows the name, so it is the looked up address that is called.
      let known = HostResolver { _ in [.v4(0x7F00_0001)] }
      try await running([fixture.deliverer(resolver: known).run]) {
        try await until { try fixture.alerts.alert(alert.id).counts.delivered == 1 }
      }
      #expect(receiver.messages.count == 1)
    }
  }

  @Test("Neither the secret nor the address is in a log or an outcome")
  func silence() async throws {
    let fixture = try AlertFixture()
    try await Receiver.serving { _, number in
      if number == 1 { try await Task.sleep(for: .seconds(600)) }
      return Response(status: .gone)
    } _: { receiver in
      let (alert, secret) = try fixture.add(webhook: receiver.url("/services/T0/path-secret"))
      try fixture.store(1...3)
      try await running([fixture.follower().run, fixture.deliverer(timeout: .milliseconds(200)).run]) {
        try await until { try !fixture.alerts.alert(alert.id).isActive }
      }
      var texts = [fixture.log.content, String(reflecting: try fixture.alerts.alert(alert.id))]
      texts += try fixture.alerts.deliveries(of: alert.id, limit: 5).compactMap(\.outcome)
      #expect(fixture.log.content.contains("a webhook did not take a message"))
      for text in texts {
        #expect(!text.contains("path-secret"))
        #expect(!text.contains(try #require(secret).revealed.dropFirst(6)))
      }
    }
  }

  @Test("Where the index was made anew, an alert goes on at its end")
  func madeAnew() async throws {
    let fixture = try AlertFixture()
    try fixture.store(1...10)
    let alert = try fixture.add().alert
    let index = try SQLiteStore(path: fixture.folder + "/new.sqlite")
    try index.apply((1...3).map { AlertFixture.document($0) }, offsets: [])
    let follower = AlertFollower(alerts: fixture.alerts, index: index, logger: fixture.log.logger)
    #expect(try !follower.followAll())
    try index.apply([AlertFixture.document(50)], offsets: [])
    #expect(try !follower.followAll())
    #expect(try fixture.alerts.matches(of: alert.id, limit: 9).compactMap(\.document) == [AlertFixture.id(50)])
  }

  @Test("What does not match is not written down each time, and passed over all the same")
  func passedOver() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add("wheat").alert
    let (follower, other) = (fixture.follower(), fixture.follower(try fixture.reopened()))
    try fixture.store(1...10)
    #expect(try !follower.followAll())
    #expect(try fixture.alerts.alert(alert.id).mark == alert.mark)
    try fixture.store([11], text: "wheat")
    #expect(try !follower.followAll())
    let moved = try fixture.alerts.alert(alert.id)
    #expect(try moved.mark == fixture.index.mark(at: .end) && moved.counts.matched == 1)
    // A process that has not looked before begins at the mark, and one that has at where another has come to.
    try fixture.store(12...20)
    try fixture.store([21], text: "wheat")
    #expect(try !other.followAll())
    try fixture.store([22], text: "wheat")
    #expect(try !follower.followAll())
    let found = try fixture.alerts.matches(of: alert.id, limit: 9).compactMap(\.document)
    #expect(found == [22, 21, 11].map { AlertFixture.id($0) })
  }

  @Test("After a while the mark is written down even if nothing matches")
  func lag() throws {
    let fixture = try AlertFixture()
    let alert = try fixture.add("wheat").alert
    let positions = Positions(lag: .zero)
    #expect(!positions.note(FollowMark(text: "sqlite-5"), of: alert) && positions.mark(of: alert) == alert.mark)
    let patient = Positions(lag: .seconds(3600))
    #expect(patient.note(FollowMark(text: "sqlite-5"), of: alert))
    #expect(patient.mark(of: alert) == FollowMark(text: "sqlite-5"))
    patient.keep([])
    #expect(patient.mark(of: alert) == alert.mark)
  }

  @Test("An alert that is far behind is not left there, and others have their turn")
  func behind() async throws {
    let fixture = try AlertFixture(limits: AlertLimits(pending: 10_000, kept: 10_000))
    let alerts = try (0..<2).map { _ in try fixture.add().alert }
    for batch in 0..<5 { try fixture.store(batch * 500..<batch * 500 + 500) }
    let follower = fixture.follower()
    #expect(try follower.followAll())
    #expect(try alerts.allSatisfy { try fixture.alerts.alert($0.id).counts.matched == 1000 })
    while try follower.followAll() {}
    #expect(try alerts.allSatisfy { try fixture.alerts.alert($0.id).counts.matched == 2500 })
  }
}
