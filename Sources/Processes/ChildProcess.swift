import Foundation

/// A process that this one started, with its output in a file.
public actor ChildProcess {
  private let process = Process()
  /// What to call it.
  public nonisolated let name: String
  /// Where its output goes.
  public nonisolated let log: URL

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - name: what to call it.
  ///   - environment: all that it sees.
  ///   - log: the file for its output, which is emptied first.
  /// - Throws: ``ChildProcessError``.
  public init(_ name: String, executable: URL, arguments: [String] = [], environment: [String: String], log: URL) throws
  {
    self.name = name
    self.log = log
    // This process traps signals, which makes its children ignore them unless they are told otherwise.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal=TERM,INT,PIPE", executable.path] + arguments
    process.environment = environment
    guard FileManager.default.isExecutableFile(atPath: executable.path) else {
      throw ChildProcessError("there is no program at \(executable.path)")
    }
    // One that is started again goes on with its log.
    guard
      FileManager.default.fileExists(atPath: log.path)
        || FileManager.default.createFile(atPath: log.path, contents: nil)
    else { throw ChildProcessError("cannot write the log \(log.path)") }
    let output = try FileHandle(forWritingTo: log)
    try output.seekToEnd()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    do { try process.run() } catch { throw ChildProcessError("cannot start \(executable.path): \(error)") }
  }

  /// Whether it has not ended yet.
  public var isRunning: Bool { process.isRunning }

  /// The exit status, once it has ended.
  public var status: Int32? { process.isRunning ? nil : process.terminationStatus }

  /// Whether a signal ended it; then the status is the signal's number.
  public var wasSignalled: Bool { !process.isRunning && process.terminationReason == .uncaughtSignal }

  /// Its process number.
  public var identifier: Int32 { process.processIdentifier }

  /// Sends it a signal, if it has not ended.
  public func send(_ signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
  }

  /// Waits until it has ended.
  ///
  /// - Returns: whether that happened in time.
  public func waitForExit(within limit: Duration) async -> Bool {
    let deadline = ContinuousClock.now + limit
    while process.isRunning, ContinuousClock.now < deadline { try? await pause() }
    return !process.isRunning
  }

  /// Asks it to end, waits, and kills it if it takes too long.
  public func stop(within limit: Duration = .seconds(15)) async {
    guard process.isRunning else { return }
    process.terminate()
    let deadline = ContinuousClock.now + limit
    while process.isRunning, ContinuousClock.now < deadline { try? await pause() }
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    while process.isRunning { try? await pause() }
  }

  /// A stop must go on when the task that stops is itself cancelled, so the pause is a thread's.
  private func pause() async throws {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.02) { continuation.resume() }
    }
  }

  /// The last lines of its output.
  public nonisolated func logTail(lines: Int = 20) -> String {
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").suffix(lines).joined(separator: "\n")
  }
}

/// A process could not be started.
public struct ChildProcessError: Error, CustomStringConvertible {
  /// Why, and what can be done about it.
  public let description: String

  /// Creates an error.
  public init(_ description: String) { self.description = description }
}
