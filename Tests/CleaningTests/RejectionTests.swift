import Documents
import Testing

@testable import Cleaning

@Suite struct RejectionTests {
  private func code(_ content: String?, html: Bool = false, _ configuration: CleanerConfiguration = .init())
    -> Rejection.Code?
  {
    do throws(Rejection) {
      _ = try Cleaner(configuration: configuration).clean(capture(content, html: html))
      return nil
    } catch {
      return error.code
    }
  }

  @Test(arguments: ["", " \n\t\r\n ", "\u{A0}\u{2003}\u{3000}\u{FEFF}"]) func whiteSpaceIsEmpty(_ content: String) {
    #expect(code(content) == .empty)
    #expect(code(content, html: true) == .empty)
  }

  @Test func noContentAtAllIsEmpty() { #expect(code(nil) == .empty) }

  @Test func menusAreNoContent() {
    #expect(code("Home\nNews\nSport\nContact us\nLog in\nPrivacy policy\n© 2025 Example") == .noContent)
    #expect(
      code("<html><body><ul><li><a href='/'>Home</a><li><a href='/n'>News</a></ul></body></html>", html: true)
        == .noContent
    )
    #expect(
      code("<html><head><title>x</title></head><body><script>var a = 1;</script></body></html>", html: true)
        == .noContent
    )
    #expect(code("<!-- nothing but a comment", html: true) == .noContent)
  }

  @Test func contentOverTheLimitIsTooLarge() {
    #expect(code(String(repeating: "word ", count: 300), .init(maximumBytes: 1_000)) == .tooLarge)
  }

  @Test func reasonNamesTheNumbers() {
    do throws(Rejection) {
      _ = try Cleaner(configuration: .init(maximumBytes: 10)).clean(capture("far more than ten bytes"))
      Issue.record("not rejected")
    } catch {
      #expect(error.reason.contains("23") && error.reason.contains("10"))
    }
  }
}
