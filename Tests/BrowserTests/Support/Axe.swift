import Foundation

/// Deque's axe-core, which tells breaches of the WCAG; scripts/setup --browser fetches it.
struct Axe: Sendable {
  /// A rule that a page breaks, with the elements.
  struct Violation: Decodable, Sendable, CustomStringConvertible {
    struct Node: Decodable, Sendable {
      let html: String
      let failureSummary: String?
    }
    let id: String
    let help: String
    let nodes: [Node]

    var description: String {
      "\(id): \(help): " + nodes.map { "\($0.html) (\($0.failureSummary ?? ""))" }.joined(separator: "; ")
    }
  }

  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".build/tools/axe.min.js")

  private let source: String

  init() throws {
    guard let source = try? String(contentsOf: Self.path, encoding: .utf8) else {
      throw BrowserError("there is no \(Self.path.path): scripts/setup --browser fetches it")
    }
    self.source = source
  }

  /// Examines the page that is open, by all rules.
  func violations(in browser: Browser) async throws -> [Violation] {
    struct Results: Decodable, Sendable { let violations: [Violation] }
    let results: Results = try await browser.run(
      "\(source)\nreturn axe.run(document, {resultTypes: ['violations']})")
    return results.violations
  }
}
