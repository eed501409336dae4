import Testing

/// The pages in Chromium, as people use them. One browser for all, one test after the other.
@Suite(
  "In a browser", .serialized, .enabled(if: BrowserScope.isWanted, "BROWSER_TESTS=off"), .browser)
struct BrowserTests {}
