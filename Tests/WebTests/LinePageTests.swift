import Documents
import Kafka
import Pipeline
import Testing

@testable import Web

@Suite("The line's page")
struct LinePageTests {
  private func values(wait: LineStatus.Wait?, rate: Double?) -> [String: String] {
    var stage = LineStatus.Stage(name: .enrich, topic: "enrich", lags: [], members: [])
    stage.wait = wait
    stage.offsetsPerSecond = rate
    return LinePage.values(LineStatus(stages: [stage], deadLetterOffsets: 0), count: 3)
  }

  @Test(
    "Ages are told in a unit that can be read, and what is a bound is told as such",
    arguments: [
      (nil, "–"), (.init(seconds: 0, isAtLeast: false), "0 s"), (.init(seconds: 119.4, isAtLeast: false), "119 s"),
      (.init(seconds: 125, isAtLeast: true), "over 2 min"), (.init(seconds: 10_000, isAtLeast: false), "2 h"),
    ] as [(LineStatus.Wait?, String)])
  func ages(wait: LineStatus.Wait?, text: String) {
    #expect(values(wait: wait, rate: nil)["enrich-wait"] == text)
  }

  @Test(
    "Rates", arguments: [(nil, "–"), (0, "0"), (0.25, "0.3"), (9.04, "9"), (1234.5, "1,235")] as [(Double?, String)])
  func rates(rate: Double?, text: String) {
    #expect(values(wait: nil, rate: rate)["enrich-rate"] == text)
  }

  @Test("The page has a place for everything that changes")
  func places() {
    let status = LineStatus(
      stages: [.init(name: .clean, topic: "clean", lags: [], members: [])], deadLetterOffsets: 2)
    let page = LinePage(status: status, count: 3, deadLetters: DeadLetterSection(overview: nil, takesOrders: false))
    let markup = page.content.markup
    for name in LinePage.values(status, count: 3).keys { #expect(markup.contains("data-value=\"\(name)\""), "\(name)") }
  }
}
