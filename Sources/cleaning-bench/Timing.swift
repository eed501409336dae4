import Cleaning
import Documents
import Foundation

/// Measures the CPU that cleaning takes, in one thread: the whole, and step by step.
struct Timing {
  private let captures: [Capture]
  private let cleaner = Cleaner()

  init(_ captures: [Capture]) { self.captures = captures }

  /// Cleans all captures several times and prints the fastest round, then what each step takes.
  func report(rounds: Int) {
    let bytes = captures.reduce(0) { $0 + ($1.content?.utf8.count ?? 0) }
    let pages = Double(max(captures.count, 1))
    line("\(captures.count) pages of \(Int(Double(bytes) / pages)) bytes")
    if let largest = captures.max(by: { ($0.content?.utf8.count ?? 0) < ($1.content?.utf8.count ?? 0) }) {
      line("memory".padded + memory(of: largest))
    }
    var best = Double.infinity
    for _ in 0...max(rounds, 1) {
      let start = processorSeconds()
      for capture in captures { _ = try? cleaner.clean(capture) }
      best = min(best, processorSeconds() - start)
    }
    line("whole".padded + "\(rounded(best * 1e3 / pages)) ms a page, \(rounded(Double(bytes) / 1e6 / best)) MB/s")
    var spent: [CleaningPhases.Phase: Double] = [:]
    let phases = CleaningPhases(cleaner)
    for _ in 0..<max(rounds, 1) {
      for capture in captures {
        var last = processorSeconds()
        phases.run(capture) { phase in
          let now = processorSeconds()
          spent[phase, default: 0] += now - last
          last = processorSeconds()
        }
      }
    }
    for phase in CleaningPhases.Phase.allCases {
      line(phase.rawValue.padded + "\(rounded((spent[phase] ?? 0) * 1e3 / pages / Double(max(rounds, 1)))) ms a page")
    }
  }

  /// The memory that cleaning one page takes at its peak (Linux).
  private func memory(of capture: Capture) -> String {
    var small = capture
    small.content = "Tables are read at their first use."
    _ = try? cleaner.clean(small)
    // The kernel forgets the peak so far (proc(5), clear_refs).
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let before = Self.memory("VmRSS")
    _ = try? cleaner.clean(capture)
    let spent = Self.memory("VmHWM") - before
    let bytes = Double(max(capture.content?.utf8.count ?? 0, 1))
    return "\(rounded(Double(spent) / 1e6)) MB for a page of \(rounded(bytes / 1e6)) MB"
  }

  private static func memory(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n" as Character).first { $0.hasPrefix(name) }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1024
  }

  private func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
  private func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}

extension String {
  fileprivate var padded: String { padding(toLength: 12, withPad: " ", startingAt: 0) }
}
