import Foundation
import Processes

/// Chromium's driver, as a process on a free port of loopback.
struct ChromeDriver {
  static let executable = URL(fileURLWithPath: "/usr/bin/chromedriver")
  private static let startLimit: Duration = .seconds(20)

  /// Where it answers.
  let address: String
  private let process: ChildProcess
  private let folder: URL

  /// Starts it and waits until it listens.
  init() async throws {
    guard FileManager.default.isExecutableFile(atPath: Self.executable.path) else {
      throw BrowserError(
        "there is no browser to test with: scripts/setup --browser installs it; BROWSER_TESTS=off leaves these tests out"
      )
    }
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-browser-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The profile goes where it is removed with the rest.
    let environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder.path]) { $1 }
    process = try ChildProcess(
      "chromedriver", executable: Self.executable, arguments: ["--port=0"], environment: environment,
      log: folder.appendingPathComponent("log"))
    let deadline = ContinuousClock.now + Self.startLimit
    while true {
      let log = (try? String(contentsOf: process.log, encoding: .utf8)) ?? ""
      if let port = Self.port(in: log) {
        address = "http://127.0.0.1:\(port)"
        return
      }
      guard await process.isRunning, ContinuousClock.now < deadline else {
        await process.stop()
        try? FileManager.default.removeItem(at: folder)
        throw BrowserError("chromedriver does not start: \(log)")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Ends it and the browsers that it started.
  func end() async {
    await process.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// It says "ChromeDriver was started successfully on port 40021."
  private static func port(in log: String) -> Int? {
    guard let words = log.range(of: "started successfully on port ") else { return nil }
    let rest = log[words.upperBound...]
    guard rest.contains(".") else { return nil }
    return Int(rest.prefix { $0.isNumber })
  }
}

/// What went wrong with the browser.
struct BrowserError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
