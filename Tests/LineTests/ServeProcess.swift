import Foundation
import TestSupport
import Testing

/// `newsline serve` on a free port, until it is told to end.
struct ServeProcess {
  let process: Process
  let port: Int

  init(_ line: LineProcesses, token: String) throws {
    process = Process()
    process.executableURL = LineProcesses.binaries.appendingPathComponent("newsline")
    process.arguments = ["serve", "--port", "0"]
    process.environment = line.environment.merging(["NEWSLINE_WEB_TOKEN": token]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(address.split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) })
  }

  /// Tells it to end, as a service manager does, and waits.
  func end() async throws -> Int32 {
    process.terminate()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    return process.terminationStatus
  }
}
