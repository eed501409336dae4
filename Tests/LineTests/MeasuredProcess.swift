import Foundation
import TestSupport

/// A run of the command `newsline`, by what it costs.
struct MeasuredProcess {
  /// Its exit status.
  let status: Int32
  /// The most memory that it held, in bytes.
  let peakBytes: Int

  /// Runs the command, throws away what it prints, and waits for it. Blocks its thread.
  init(_ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let path = LineProcesses.binaries.appendingPathComponent("newsline").path
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var pid: pid_t = 0
    let error = posix_spawn(&pid, path, &actions, nil, words, variables)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .ENOENT) }
    var usage = rusage()
    var status: Int32 = 0
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    // A signal's number stands in the lower bits, an exit status above them.
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    peakBytes = usage.ru_maxrss * 1024
  }
}
