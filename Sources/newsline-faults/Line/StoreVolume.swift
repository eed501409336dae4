import Foundation
import Processes

/// The folder of the store: a file system of its own in memory where that is allowed, so that it can be full.
actor StoreVolume {
  nonisolated let folder: URL
  /// Whether it can be filled.
  private(set) var canBeFilled = false

  /// - Parameter folder: must exist and be empty.
  init(folder: URL) {
    self.folder = folder
  }

  /// Mounts the file system, which takes the right to do so (`CAP_SYS_ADMIN`).
  func mount() async {
    canBeFilled = await run("mount", ["-t", "tmpfs", "-o", "size=4g", "newsline-faults", folder.path])
  }

  /// Leaves no room for another byte.
  ///
  /// - Returns: whether that could be done.
  func fill() async -> Bool {
    // A file system cannot be made smaller than what is in it, and that grows while it is asked.
    for _ in 0..<20 {
      guard let used else { return false }
      if await run("mount", ["-o", "remount,size=\(used)", folder.path]) { return true }
    }
    return false
  }

  /// Makes room again.
  func free() async {
    _ = await run("mount", ["-o", "remount,size=4g", folder.path])
  }

  func unmount() async {
    guard canBeFilled else { return }
    canBeFilled = false
    _ = await run("umount", [folder.path])
  }

  /// Bytes in use.
  private var used: Int? {
    var statistics = statvfs()
    guard statvfs(folder.path, &statistics) == 0 else { return nil }
    return Int(statistics.f_blocks - statistics.f_bfree) * Int(statistics.f_frsize)
  }

  private func run(_ command: String, _ arguments: [String]) async -> Bool {
    let log = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-\(UUID().uuidString).log")
    defer { try? FileManager.default.removeItem(at: log) }
    guard
      let path = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"].map({ "\($0)/\(command)" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      }),
      let process = try? ChildProcess(
        command, executable: URL(fileURLWithPath: path), arguments: arguments,
        environment: ProcessInfo.processInfo.environment, log: log)
    else { return false }
    _ = await process.waitForExit(within: .seconds(20))
    return await process.status == 0
  }
}
