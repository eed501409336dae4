import Foundation

/// Another time for one process, by libfaketime (https://github.com/wolfcw/libfaketime): the whole process has it,
/// librdkafka included.
enum FakeClock {
  /// The library, if it is installed.
  static let library: String? = {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
    let candidates = (folders.filter { $0.hasSuffix("-linux-gnu") } + [""]).map {
      "/usr/lib/\($0)/faketime/libfaketimeMT.so.1"
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// What a process must see.
  ///
  /// - Parameter shift: such as `+1h`.
  static func environment(library: String, shift: String) -> [String: String] {
    // The wall clock is wrong; that time passes is not.
    ["LD_PRELOAD": library, "FAKETIME": shift, "FAKETIME_DONT_FAKE_MONOTONIC": "1"]
  }
}
