import Foundation
import Testing

extension BrowserTests {
  @Suite("Searching")
  struct SearchTests {
    @Test("Words typed into the box find articles; a click on one opens it")
    func search() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/")
      try await browser.type("railway Moldova", into: "input[type=search]")
      try await browser.click("form.search button")
      try await visit.expectPath("/?q=railway+Moldova")
      #expect(try await browser.text(".hits h2").contains("Moldova"))
      #expect(try await browser.count(".hits mark") > 0)
      #expect(try await browser.run("return document.querySelector('input[type=search]').value") == "railway Moldova")
      try await browser.click(".hits h2 a")
      try await browser.wait(for: "location.pathname.startsWith('/documents/')")
      #expect(try await browser.text("h1").contains("Moldova"))
      try await visit.expectQuietConsole()
    }

    @Test("A value of a facet narrows the search by way of the address, and a chip takes it back")
    func facets() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/?q=report")
      let before = try await browser.text(".count")
      try await browser.click(".facets a[href*='site=Paper%201']")
      try await visit.expectPath("/?q=report&site=Paper%201")
      #expect(try await browser.text(".facets a[aria-current]") == "Paper 1")
      #expect(try await browser.text(".count") != before)
      let sites: [String] = try await browser.run(
        "return [...new Set([...document.querySelectorAll('.hits .facts-line span:first-child')].map((e) => e.textContent))]"
      )
      #expect(sites == ["Paper 1"])
      // What is typed next keeps the filter.
      try await browser.type(" hall", into: "input[type=search]")
      try await browser.click("form.search button")
      try await visit.expectPath("/?q=report+hall&site=Paper+1")
      try await browser.click(".filters a")
      try await visit.expectPath("/?q=report%20hall")
      try await visit.expectQuietConsole()
    }

    @Test("Pages follow each other, without an article twice and without one left out")
    func paging() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/?q=title%3Areport&sort=newest")
      var seen: [String] = []
      var folded = 0
      while true {
        #expect(try await browser.run("return document.querySelector('.hits').start") == seen.count + 1)
        seen += try await browser.run("return [...document.querySelectorAll('.hits h2 a')].map((link) => link.href)")
        folded += try await browser.run(
          "return [...document.querySelectorAll('.hits .facts-line')].reduce((sum, e) => sum + Number(e.textContent.match(/(\\d+) near/)?.[1] ?? 0), 0)"
        )
        guard try await browser.count("a[rel=next]") == 1, seen.count < 1000 else { break }
        let next: String = try await browser.run(
          "const link = document.querySelector('a[rel=next]'); return link.pathname + link.search")
        try await browser.click("a[rel=next]")
        try await visit.expectPath(next)
      }
      #expect(seen.count > 2 * 20)
      #expect(Set(seen).count == seen.count)
      let total = try await browser.text(".count").prefix { $0.isNumber }
      #expect(Int(total) == seen.count + folded)
      try await browser.click(".pages a")
      try await visit.expectPath("/?q=title%3Areport&sort=newest")
      try await visit.expectQuietConsole()
    }

    @Test("A mistake in a query is told beside the box, which keeps what was typed")
    func mistake() async throws {
      let visit = try await Visit.begin()
      try await visit.open("/")
      try await visit.browser.type("colour:red", into: "input[type=search]")
      try await visit.browser.press(Key.enter.rawValue)
      try await visit.browser.wait(for: "document.querySelector('[role=alert]')")
      #expect(try await visit.browser.text("[role=alert]").contains("colour"))
      #expect(try await visit.browser.run("return document.querySelector('input[type=search]').value") == "colour:red")
    }
  }
}
