import Documents
import SearchIndex
import Verification

/// What `newsline verify` says.
struct VerifyChecker: LineChecker {
  func violations(of line: LineView) async throws -> [Violation] {
    let store = try SQLiteStore(path: line.store, configuration: .init(access: .readOnly))
    let verifier = Verifier(
      kafka: line.cluster.clients, topics: line.topics, store: store,
      settings: .init(stages: StageName.allCases, transactionTimeout: .seconds(20), limit: 10, isStrict: true),
      logger: .faults)
    let report = try await verifier.run()
    guard !report.isBalanced else { return [] }
    let named = report.listed.prefix(3).map(\.line).joined(separator: "; ")
    return [Violation(check: "verify", text: "\(report.violationCount) differences: \(named)")]
  }
}
