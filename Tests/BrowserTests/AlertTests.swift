import Testing

extension BrowserTests {
  @Suite("Alerts on the page")
  struct AlertTests {
    @Test("A search leads to its alert, which whoever has the token makes, sees and deletes; names are text")
    func make() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/?q=railway&site=Paper%201")
      try await browser.click(".count a[href^='/alerts']")
      let asked: String = try await browser.run("return document.querySelector('[name=query]').value")
      #expect(asked.contains("railway") && asked.contains("site:"))

      // A wrong token makes nothing, and is told.
      try await browser.type("not-the-token-at-all", into: "[name=token]")
      try await browser.click("[name=add]")
      try await browser.wait(for: "document.querySelector('[data-alert-answer] .problem') !== null")
      #expect(try visit.site.index.alerts().all().isEmpty)

      try await browser.execute("document.querySelector('[name=token]').value = ''")
      try await browser.type(Site.token, into: "[name=token]")
      try await browser.type("<img src=x onerror=alert(1)>", into: "[name=name]")
      try await browser.click("[name=add]")
      try await browser.wait(for: "document.querySelectorAll('[data-alert-list] li').length === 1")
      #expect(try await browser.text("[data-alert-list] h2") == "<img src=x onerror=alert(1)>")
      #expect(try await browser.count("[data-alert-list] img") == 0)
      #expect(try visit.site.index.alerts().all().map(\.query) == [asked])

      try await browser.click("[data-alert-list] button")
      try await browser.wait(for: "document.querySelector('[data-alert-list]').textContent === 'There are no alerts.'")
      #expect(try visit.site.index.alerts().all().isEmpty)
      try await visit.expectQuietConsole(refusals: true)
    }
  }
}
