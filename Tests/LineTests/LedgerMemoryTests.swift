import Foundation
import TestSupport
import Testing

@Suite("Memory of the books", .serialized)
struct LedgerMemoryTests {
  /// In a process of its own, because other tests need memory at the same time; `newsline-bench ledger` shows it for 10
  /// million.
  @Test("540,000 documents more take no more than 16 bytes each, and 4 MiB")
  func resident() async throws {
    let growth = try await peakBytes(documents: 600_000) - peakBytes(documents: 60_000)
    #expect(growth < 540_000 * 16 + 4 * 1_048_576, "\(growth) bytes")
  }

  private func peakBytes(documents: Int) async throws -> Double {
    let command = try await Command.run("newsline-bench", ["ledger", "--documents", "\(documents)"])
    let line = try #require(command.lines.last, "\(command.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(report["documents"] as? Int == documents)
    #expect(report["violations"] as? Int == 0)
    return try #require(report["peak_resident_mib"] as? Double) * 1_048_576
  }
}
