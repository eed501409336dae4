import Foundation
import Testing
import WebFixtures

extension BrowserTests {
  @Suite("Pages")
  struct PageTests {
    @Test("From an article to a name in it, and to what else names it")
    func documentAndEntity() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/?q=railway+Moldova")
      try await browser.click(".hits h2 a")
      #expect(try await browser.count(".document .name.place") > 2)
      #expect(try await browser.count(".map circle") > 0)
      try await browser.click(".facts details summary")
      #expect(try await browser.run("return document.querySelector('.removed').checkVisibility()"))
      try await browser.click(".facts a.name[href='/entities/country%3AMD']")
      #expect(try await browser.text("h1") == "Moldova")
      #expect(try await browser.text(".hits h2").contains("Moldova"))
      #expect(try await browser.count(".facets a[href^='/entities/']") > 0)
      try await browser.click(".byline a")
      try await visit.expectPath("/?entity=country%3AMD")
      try await visit.expectQuietConsole()
    }

    @Test("The page of the line is kept up to date by the server")
    func line() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/")
      try await browser.click(".bar nav a[href='/line']")
      #expect(try await browser.text("[data-value=clean-lag]") == "40")
      let shown = try await browser.text("[data-value=clean-passed]")
      // What stands there is replaced by what the next event says.
      try await browser.execute("document.querySelector('[data-value=clean-passed]').textContent = '?'")
      try await browser.wait(
        for: "document.querySelector('[data-value=clean-passed]').textContent === arguments[0]", [shown])
      try await visit.expectQuietConsole()
    }

    @Test("While Kafka is away the page of the line says so, and tells no rates and ages")
    func outage() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/line")
      let isShown = "!document.querySelector('[data-away]').hidden"
      #expect(try await browser.run("return \(isShown)") == false)
      try await browser.execute("document.querySelector('[data-value=clean-rate]').textContent = '120'")
      visit.site.outage.isNow.withLock { $0 = true }
      try await browser.wait(for: isShown)
      #expect(try await browser.text("[data-value=clean-rate]") == "–")
      #expect(try await browser.text("[data-value=clean-lag]") == "40")
      visit.site.outage.isNow.withLock { $0 = false }
      try await browser.wait(for: "!(\(isShown))")
      try await visit.expectQuietConsole()
    }

    @Test("Attacks in a document come out as text, wherever they stand")
    func injection() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      let entity = try await entityOfTheHostile(visit)
      for path in [
        "/?q=harbour", "/documents/\(visit.site.hostile.rawValue)", "/entities/\(entity)", "/line",
        "/?q=%3Cscript%3Ealert(6)%3C%2Fscript%3E", "/?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(7)%3E",
        "/?site=%27%29%3B%20DROP%20TABLE%20documents%3B%20--", "/?topic=%22%20OR%20title%3A%2A",
      ] {
        try await visit.open(path)
        #expect(await !browser.hasDialog, "\(path)")
        #expect(try await browser.count("#attack, img, script:not([src]), [onmouseover], [onerror]") == 0, "\(path)")
        #expect(try await browser.run("return window.attacked === undefined"), "\(path)")
        #expect(
          try await browser.run("return [...document.links].every((link) => /^https?:$/.test(link.protocol))"),
          "\(path)")
      }
      try await visit.open("/documents/\(visit.site.hostile.rawValue)")
      let text: String = try await browser.run("return document.querySelector('main').textContent")
      for attack in ["<script>window.attacked=1;alert(1)</script>", "<b id=attack>", "DROP TABLE documents", "NEAR/5"] {
        #expect(text.contains(attack))
      }
      try await visit.expectQuietConsole()
      #expect(try visit.site.index.store.count() > Site.articles)
    }

    private func entityOfTheHostile(_ visit: Visit) async throws -> String {
      try await visit.open("/documents/\(visit.site.hostile.rawValue)")
      return try await visit.browser.run(
        "return document.querySelector('.facts a.name').getAttribute('href').slice('/entities/'.length)")
    }
  }
}
