import Documents
import Foundation
import Testing

@testable import Verification

@Suite("Memory of the books", .serialized)
struct LedgerMemoryTests {
  /// `newsline-bench ledger` shows it for 10 million.
  @Test("400,000 documents take no more than 16 bytes each, and 24 MiB for everything that runs beside")
  func resident() throws {
    let documents = Int64(400_000)
    let before = try residentBytes()
    var ledger = StageLedger(
      stage: .clean, topic: "in", outputTopic: "out", deadLetterTopic: "dead", scope: [0: 0..<documents])
    for offset in 0..<documents { ledger.input(partition: 0, offset: offset, origin: "entry/0/\(offset)") }
    for offset in 0..<documents {
      ledger.output(
        partition: 0, offset: offset, input: Origin(topic: "in", partition: 0, offset: offset),
        origin: "entry/0/\(offset)", key: nil)
    }
    let growth = try residentBytes() - before
    #expect(ledger.close().violations.total == 0)
    #expect(growth < Int(documents) * 16 + (24 << 20), "\(growth) bytes")
  }

  /// `VmRSS` of proc_pid_status(5).
  private func residentBytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) * 1024
  }
}
