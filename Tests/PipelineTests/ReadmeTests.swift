import Foundation
import Testing

@testable import Pipeline

@Suite("README")
struct ReadmeTests {
  @Test("The table of settings says what the code says")
  func settings() throws {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("README.md")
    let readme = try String(contentsOf: path, encoding: .utf8)
    for key in ConfigurationKey.all {
      let shown = key.defaultValue.isEmpty ? "" : "`\(key.defaultValue)`"
      #expect(readme.contains("| `\(key.name)` | `\(key.environmentName)` | \(shown) | \(key.documentation) |"), "\(key.name)")
    }
  }
}
