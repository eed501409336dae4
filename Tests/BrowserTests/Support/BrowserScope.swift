import Foundation
import Testing

/// Gives a suite a site and one browser, which all its tests share: a browser takes longer to start than most tests to run.
struct BrowserScope: SuiteTrait, TestScoping {
  /// The environment variable by which somebody who has no browser leaves these tests out.
  static let isWanted = ProcessInfo.processInfo.environment["BROWSER_TESTS"] != "off"

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard Self.isWanted else { return try await function() }
    let driver = try await ChromeDriver()
    do {
      try await Site.withSite { site in
        let browser = try await Browser(driver: driver)
        try await Visit.$current.withValue(Visit(browser: browser, site: site)) { try await function() }
        try await browser.end()
      }
    } catch {
      await driver.end()
      throw error
    }
    await driver.end()
  }
}

extension Trait where Self == BrowserScope {
  /// A site and a browser for the suite.
  static var browser: Self { Self() }
}

/// A browser at a site.
struct Visit: Sendable {
  @TaskLocal static var current: Visit?

  let browser: Browser
  let site: Site

  /// The visit of the suite that runs, begun anew: a blank page, light colours, a wide window, an empty console.
  static func begin() async throws -> Visit {
    let visit = try #require(current)
    try await visit.browser.open("about:blank")
    try await visit.browser.setColours(dark: false)
    try await visit.browser.resize(width: 1280, height: 900)
    _ = try await visit.browser.messages()
    return visit
  }

  /// Opens a page of the site.
  func open(_ path: String) async throws { try await browser.open(site.origin + path) }

  /// The browser is, or comes, to a page of the site.
  func expectPath(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    do {
      try await browser.wait(
        for: "location.pathname + location.search === arguments[0] && document.readyState === 'complete'", [path])
    } catch {
      Issue.record("the browser is at \(try await browser.path), not at \(path)", sourceLocation: sourceLocation)
    }
  }

  /// Nothing is wrong in the console: no error of a script, no breach of the Content-Security-Policy, no missing file.
  ///
  /// - Parameter refusals: whether pages were opened that the server answers with a status from 400 on, as it should.
  func expectQuietConsole(
    refusals: Bool = false, _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let messages = try await browser.messages().filter { !refusals || $0.source != "network" }
    #expect(messages.isEmpty, "\(what): \(messages)", sourceLocation: sourceLocation)
  }
}
