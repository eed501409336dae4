import Documents
import Testing

@testable import Alerts

@Suite("When to send again, and signatures")
struct ScheduleTests {
  private let start = Timestamp(millisecondsSince1970: 1_760_000_000_000)

  private func waits(_ random: Double) -> [Int64] {
    let schedule = RetrySchedule { random }
    return (1...14).compactMap { attempt in
      schedule.next(afterAttempts: attempt, waitingSince: start, now: start, wish: nil).map {
        $0.millisecondsSince1970 - start.millisecondsSince1970
      }
    }
  }

  @Test("Waits double up to an hour, each drawn from the whole")
  func doubling() {
    #expect(waits(0.5).prefix(5) == [2500, 5000, 10_000, 20_000, 40_000])
    #expect(waits(0.999_999_9).max().map { $0 > 3_599_000 && $0 <= 3_600_000 } == true)
    #expect(waits(0).allSatisfy { $0 == 1 })
  }

  @Test("After a day it is given up; a wish of the receiver counts as long as it is within the day")
  func bounds() {
    let schedule = RetrySchedule { 0.5 }
    func next(_ attempt: Int, after seconds: Int, wish: Duration? = nil) -> Timestamp? {
      schedule.next(afterAttempts: attempt, waitingSince: start, now: start.adding(.seconds(seconds)), wish: wish)
    }
    #expect(next(1, after: 0, wish: .seconds(120)) == start.adding(.seconds(120)))
    #expect(next(1, after: 0, wish: .zero) == start.adding(.milliseconds(2500)))
    #expect(next(1, after: 0, wish: .seconds(86_400)) == nil)
    #expect(next(1_000_000, after: 86_399) == nil)
    #expect(next(5, after: 86_400 + 1) == nil)
    #expect(next(.max, after: 0) == start.adding(.seconds(1800)))
  }

  @Test(
    "Retry-After",
    arguments: [
      ("120", 120_000), ("0", 0), (" 5", 5000), ("99999999999999999999", 604_800_000),
      ("Thu, 09 Oct 2025 08:55:20 GMT", 120_000), ("Thu, 09 Oct 2025 08:00:00 GMT", 0), ("-1", nil), ("soon", nil),
      ("", nil),
      ("Thu, 32 Oct 2025 08:55:20 GMT", nil), ("Thu, 09 Oct 2025 25:55:20 GMT", nil), ("1.5", nil),
      (String(repeating: "9", count: 100_000), 604_800_000),
    ] as [(String, Int64?)])
  func retryAfter(text: String, milliseconds: Int64?) {
    // 2025-10-09T08:53:20Z
    let now = Timestamp(millisecondsSince1970: 1_760_000_000_000)
    #expect(RetryAfter.duration(text, now: now) == milliseconds.map { .milliseconds($0) })
  }

  @Test("A signature is the one that others compute")
  func signature() throws {
    // The key, message and signature that libraries of Standard Webhooks are tested with.
    let secret = try #require(AlertSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let signature = secret.signature(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: Array(#"{"test": 2432232314}"#.utf8))
    #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test("Secrets are random, and printing one shows nothing")
  func secrets() throws {
    let secret = AlertSecret()
    #expect(secret != AlertSecret() && AlertSecret(secret.revealed) == secret)
    #expect(secret.revealed.hasPrefix("whsec_") && secret.revealed.count == 50)
    var dumped = ""
    dump(["secret": secret], to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), String(describing: Optional(secret)), dumped] {
      #expect(!text.contains(secret.revealed.dropFirst(6).prefix(8)))
    }
    for text in ["", "whsec_", "whsec_!", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] {
      #expect(AlertSecret(text) == nil)
    }
  }
}
