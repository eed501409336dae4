import ArgumentParser
import Documents
import Foundation
import Verification

/// `newsline-bench ledger`: the books of `newsline verify`, without a broker.
struct Ledger: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures time and memory of the books that `newsline verify` keeps of a stage.",
    discussion: "The peak of the process's resident memory is what counts: 10 million documents must fit in 1 GiB.")

  @Option(help: "How many documents.")
  var documents = 10_000_000
  @Option(help: "How many partitions.")
  var partitions = 12

  func run() throws {
    let each = Int64(documents / partitions)
    let scope = Dictionary(uniqueKeysWithValues: (0..<Int32(partitions)).map { ($0, 0..<each) })
    let start = monotonicSeconds()
    var ledger = StageLedger(
      stage: .clean, topic: "clean", outputTopic: "enrich", deadLetterTopic: "dead-letters", scope: scope)
    for partition in scope.keys {
      for offset in 0..<each {
        ledger.input(partition: partition, offset: offset, origin: "ingest/\(partition)/\(offset)")
      }
    }
    for partition in scope.keys {
      for offset in 0..<each {
        let input = Origin(topic: "clean", partition: partition, offset: offset)
        let origin = "ingest/\(partition)/\(offset)"
        if offset % 100 == 99 {
          ledger.deadLetter(partition: partition, offset: offset / 100, input: input, origin: origin, key: nil)
        } else {
          ledger.output(partition: partition, offset: offset, input: input, origin: origin, key: nil)
        }
      }
    }
    let (balance, violations) = ledger.close()
    report([
      "name": "ledger", "documents": .count(balance.inputs), "outputs": .count(balance.outputs),
      "dead_lettered": .count(balance.deadLettered), "violations": .count(violations.total),
      "seconds": .measure(monotonicSeconds() - start), "peak_resident_mib": .measure(Self.peakResidentMebibytes()),
    ])
  }

  /// The most memory that the process has ever had (`VmHWM`, proc_pid_status(5)).
  private static func peakResidentMebibytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
  }
}
