import Foundation
import Testing

extension BrowserTests {
  @Suite("The histogram")
  struct HistogramTests {
    private static let query = "/?q=title%3Areport"

    /// The first and last days of the bars.
    private func days(_ browser: Browser) async throws -> [[String]] {
      try await browser.run(
        "return [...document.querySelectorAll('.histogram a')].map((bar) => [bar.dataset.from, bar.dataset.to])")
    }

    /// The days that the address asks for.
    private func asked(_ browser: Browser) async throws -> [String?] {
      try await browser.run(
        "const asked = new URL(location.href).searchParams; return [asked.get('q'), asked.get('from'), asked.get('to')]"
      )
    }

    @Test(
      "A pointer drawn over it, by mouse or finger, in either direction, chooses the days under it",
      arguments: [
        (Browser.Pointer.mouse, 0.0, 0.5), (.mouse, 0.5, 0.0), (.touch, 0.02, 0.5),
      ])
    func drag(pointer: Browser.Pointer, start: Double, end: Double) async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open(Self.query)
      let before = try await days(browser)
      let total = try await browser.text(".count")
      try await browser.drag(over: ".histogram", from: start, to: end, by: pointer)
      try await browser.wait(
        for: "new URL(location.href).searchParams.has('from') && document.readyState === 'complete'")
      let asked = try await asked(browser)
      #expect(asked[0] == "title:report")
      #expect(asked[1] == before.first?[0])
      let last = try #require(asked[2])
      #expect(before.contains { $0[1] == last } && last < (before.last?[1] ?? ""))
      #expect(try await browser.text(".count") != total)
      #expect(try await browser.text(".filters").contains(last))
      try await visit.expectQuietConsole()
    }

    @Test("Escape takes the choice back; a click on a bar is still a link")
    func escapeAndClick() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open(Self.query)
      try await browser.drag(over: ".histogram", from: 0.1, to: 0.6, thenPress: .escape)
      try await visit.expectPath(Self.query)
      #expect(try await browser.count(".histogram .selection") == 0)
      let bar: String = try await browser.run(
        "const link = document.querySelector('.histogram a'); return link.href.baseVal")
      try await browser.click(".histogram a")
      try await visit.expectPath(bar)
      try await visit.expectQuietConsole()
    }

    @Test("Without a pointer: a bar by Enter, any two days by the fields")
    func keyboard() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open(Self.query)
      let bar: String = try await browser.run(
        "const link = document.querySelector('.histogram a'); link.focus(); return link.href.baseVal")
      try await browser.press(Key.enter.rawValue)
      try await visit.expectPath(bar)
      try await visit.open(Self.query)
      try await browser.execute(
        "document.querySelector('.days [name=from]').value = '2025-02-01'; document.querySelector('.days [name=to]').value = '2025-03-31'"
      )
      try await browser.click(".days button")
      try await visit.expectPath("/?from=2025-02-01&to=2025-03-31&q=title%3Areport")
      let days: [String] = try await browser.run(
        "return [...document.querySelectorAll('.hits time')].map((time) => time.textContent)")
      #expect(!days.isEmpty && days.allSatisfy { $0 >= "2025-02-01" && $0 <= "2025-03-31" })
      try await visit.expectQuietConsole()
    }
  }
}
