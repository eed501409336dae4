import Documents
import Glibc
import Kafka
import Metrics
import Synchronization

/// What the kernel knows of this process, under the names that Prometheus' client libraries use, with the label `stage`;
/// and what the process is. Any thread.
public final class ProcessMetrics: Sendable {
  private let cpuSeconds: FloatingPointCounter
  private let residentMemory: Meter
  private let openFiles: Meter
  /// How many seconds have been counted.
  private let counted = Mutex(0.0)

  /// - Parameters:
  ///   - stage: the label; a stage, or `serve`.
  ///   - version: the program's.
  public init(stage: String, version: String, factory: any MetricsFactory) {
    let labels = [("stage", stage)]
    cpuSeconds = FloatingPointCounter(label: "process_cpu_seconds_total", dimensions: labels, factory: factory)
    residentMemory = Meter(label: "process_resident_memory_bytes", dimensions: labels, factory: factory)
    openFiles = Meter(label: "process_open_fds", dimensions: labels, factory: factory)
    Meter(label: "process_start_time_seconds", dimensions: labels, factory: factory).set(
      Double(Timestamp.now.millisecondsSince1970) / 1000)
    Meter(
      label: "newsline_build_info",
      dimensions: labels + [("version", version), ("librdkafka", KafkaLibrary.version)], factory: factory
    ).set(1)
  }

  /// Looks anew.
  public func update() {
    var usage = rusage()
    if getrusage(RUSAGE_SELF.rawValue, &usage) == 0 {
      let seconds = usage.ru_utime.seconds + usage.ru_stime.seconds
      let spent = counted.withLock { counted in
        defer { counted = max(counted, seconds) }
        return max(0, seconds - counted)
      }
      cpuSeconds.increment(by: spent)
    }
    if let bytes = ResidentMemory.bytes() { residentMemory.set(Int64(bytes)) }
    if let count = Self.countOpenFiles() { openFiles.set(Int64(count)) }
  }

  private static func countOpenFiles() -> Int? {
    guard let folder = opendir("/proc/self/fd") else { return nil }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    // Without the folder itself and its parent, and without what it is read through.
    return max(0, count - 3)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
