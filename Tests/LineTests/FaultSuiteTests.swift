import Foundation
import TestSupport
import Testing

/// The fault suite itself, in its short form: it must find nothing in the line as it is, and must find a planted fault.
@Suite("Fault suite", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct FaultSuiteTests {
  @Test("The short form keeps every promise")
  func short() async throws {
    let run = try await Command.run("newsline-faults", ["--short", "--seed", "1"])
    #expect(run.status == 0, "\(run.output)\n\(run.errors)")
    #expect(run.output.contains("nothing lost, nothing twice"))
  }

  @Test("A planted fault is caught, and the absence of one is not")
  func controls() async throws {
    for control in ["offsets_before_outputs", "none"] {
      let run = try await Command.run("newsline-faults", ["--control", control, "--seed", "1", "--documents", "800"])
      #expect(run.status == 0, "\(run.output)\n\(run.errors)")
    }
  }
}
