import Foundation
import Testing

extension BrowserTests {
  @Suite("For everybody")
  struct AccessTests {
    /// One of each kind of page.
    private func paths(_ visit: Visit) async throws -> [String] {
      try await visit.open("/?q=railway+Moldova")
      let document: String = try await visit.browser.run("return document.querySelector('.hits h2 a').pathname")
      return [
        "/", "/?q=report&site=Paper%201&from=2025-01-01", "/?q=colour%3Ared", "/?q=nosuchwordatall", document,
        "/documents/\(visit.site.hostile.rawValue)", "/entities/country%3AMD", "/entities/nobody", "/line",
        "/alerts?q=railway",
      ]
    }

    /// Opens what is folded, so that it is examined too.
    private static let unfold = "document.querySelectorAll('details').forEach((e) => { e.open = true })"

    @Test("axe and the checks of our own find nothing, in light and dark, on a wide and a narrow screen")
    func rules() async throws {
      let visit = try await Visit.begin()
      let axe = try Axe()
      let file = try #require(
        Bundle.module.url(forResource: "accessibility", withExtension: "js", subdirectory: "Scripts"))
      let checks = try String(contentsOf: file, encoding: .utf8)
      for (path, dark, width) in try await paths(visit).flatMap({ [($0, false, 1280), ($0, true, 360)] }) {
        try await visit.browser.resize(width: width, height: 900)
        try await visit.browser.setColours(dark: dark)
        try await visit.open(path)
        try await visit.browser.execute(Self.unfold)
        let place = "\(path), \(dark ? "dark" : "light"), \(width) wide"
        #expect(try await visit.browser.run(checks) as [String] == [], "\(place)")
        let violations = try await axe.violations(in: visit.browser)
        #expect(violations.isEmpty, "\(place)")
        try await visit.expectQuietConsole(refusals: true, place)
      }
    }

    @Test("Nothing is wider than a phone")
    func narrow() async throws {
      let visit = try await Visit.begin()
      let paths = try await paths(visit)
      try await visit.browser.resize(width: 360, height: 740)
      for path in paths {
        try await visit.open(path)
        try await visit.browser.execute(Self.unfold)
        #expect(try await visit.browser.run("return innerWidth") == 360)
        let width: Int = try await visit.browser.run("return document.scrollingElement.scrollWidth")
        #expect(width <= 360, "\(path) is \(width) wide")
      }
      try await visit.expectQuietConsole(refusals: true)
    }

    @Test("The system's dark colours are followed")
    func dark() async throws {
      let visit = try await Visit.begin()
      let colour = "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]"
      try await visit.open("/")
      #expect(try await (visit.browser.run(colour) as Int) > 200)
      try await visit.browser.setColours(dark: true)
      #expect(try await (visit.browser.run(colour) as Int) < 60)
    }

    @Test("Keys are enough: the skip link, the box, an article, and the focus is always seen")
    func keyboard() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/?q=report")
      var order: [String] = []
      for _ in 0..<6 {
        try await browser.press(Key.tab.rawValue)
        order.append(
          try await browser.run(
            "const e = document.activeElement; return (e.textContent.trim() || e.getAttribute('aria-label') || '').split(' ')[0]"
          ))
        #expect(
          try await browser.run(
            """
            const style = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect();
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.left >= 0 && box.top >= 0
            """), "\(order)")
      }
      #expect(order == ["Skip", "Newsline", "Search", "Alerts", "Line", "Search"])
      // The skip link leads past the bar.
      try await visit.open("/?q=report")
      try await browser.press(Key.tab.rawValue, Key.enter.rawValue)
      #expect(try await browser.run("return document.activeElement.id") == "content")
      try await browser.press(Key.tab.rawValue)
      #expect(try await browser.run("return document.activeElement.type") == "search")
      // `/` goes to the box from anywhere, and is a letter within it.
      try await visit.open("/line")
      try await browser.press("/")
      #expect(try await browser.run("return document.activeElement === document.body"))
      try await visit.open("/?q=report")
      try await browser.press("/")
      #expect(try await browser.run("return document.activeElement.type") == "search")
      try await browser.press("a", "/", "b", Key.enter.rawValue)
      try await visit.expectPath("/?q=a%2Fb")
      // Backwards from the box to the bar, and Enter opens.
      try await browser.press("/")
      try await browser.press(Key.tab.rawValue, holding: .shift)
      #expect(try await browser.run("return document.activeElement.pathname") == "/line")
      try await browser.press(Key.enter.rawValue)
      try await visit.expectPath("/line")
      try await visit.expectQuietConsole()
    }
  }
}
