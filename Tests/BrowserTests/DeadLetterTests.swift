import Documents
import Testing
import Web

extension BrowserTests {
  @Suite("Dead letters on the page")
  struct DeadLetterTests {
    @Test("They are resolved by whoever has the token, and the list follows")
    func resolve() async throws {
      let visit = try await Visit.begin()
      let browser = visit.browser
      try await visit.open("/line")
      #expect(try await browser.text("#dead-letter-list").contains("4 are open"))
      #expect(try await browser.count(".dead-letters tbody tr") == 2)

      // A wrong token is told of where it was typed.
      try await browser.click("button[data-code=too_short]")
      #expect(try await browser.text("#resolve h2") == "3 of clean: too_short")
      try await browser.type("not-the-token-at-all", into: "#resolve [name=token]")
      try await browser.click("#resolve [value=replay]")
      try await browser.wait(for: "document.querySelector('#resolve-problem').textContent.includes('token')")
      #expect(visit.site.desk.orders.isEmpty)

      // To discard takes a reason.
      try await browser.execute("document.querySelector('#resolve [name=token]').value = ''")
      try await browser.type(Site.token, into: "#resolve [name=token]")
      try await browser.click("#resolve [value=discard]")
      try await browser.wait(for: "document.querySelector('#resolve-problem').textContent.includes('reason')")
      #expect(visit.site.desk.orders.isEmpty)

      try await browser.click("#resolve [value=replay]")
      try await browser.wait(for: "document.querySelector('#dead-letter-outcome').textContent === '3 replayed'")
      try await browser.wait(for: "document.querySelectorAll('.dead-letters tbody tr').length === 1")
      #expect(try await browser.run("return document.querySelector('#resolve').open === false"))
      #expect(
        visit.site.desk.orders == [
          DeadLetterOrder(action: .replayed, stage: .clean, code: "too_short", limit: 1000)
        ])

      // The token is still in its field; by keyboard alone, the other is discarded.
      try await browser.execute("document.querySelector('button[data-code=too_large]').focus()")
      try await browser.press(Key.enter.rawValue)
      try await browser.wait(for: "document.querySelector('#resolve').open")
      try await browser.type("spam", into: "#resolve [name=reason]")
      try await browser.press(Key.tab.rawValue, Key.tab.rawValue, Key.enter.rawValue)
      try await browser.wait(for: "document.querySelector('#dead-letter-list').textContent.includes('None is open')")
      #expect(visit.site.desk.orders.last?.action == .discarded && visit.site.desk.orders.last?.reason == "spam")

      // It is kept nowhere.
      #expect(
        try await browser.run(
          "return document.cookie === '' && localStorage.length === 0 && sessionStorage.length === 0"))
      try await visit.open("/line")
      #expect(try await browser.run("return document.querySelector('#resolve [name=token]').value") == "")
      try await visit.expectQuietConsole(refusals: true)
      visit.site.desk.reset(Site.letters)
    }
  }
}
