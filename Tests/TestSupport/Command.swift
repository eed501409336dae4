import Foundation

/// Runs the command `newsline` as a user does, without a terminal.
public struct Command: Sendable {
  /// What came of it.
  public let status: Int32
  /// Standard output.
  public let output: String
  /// Standard error.
  public let errors: String

  /// The lines of standard output.
  public var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs the command and waits for it.
  ///
  /// - Parameter condition: when it holds the command gets SIGINT.
  public static func newsline(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = ProcessInfo.processInfo.environment,
    interruptedWhen condition: (() throws -> Bool)? = nil
  ) async throws -> Command {
    try await run("newsline", arguments, input: input, environment: environment, interruptedWhen: condition)
  }

  /// Runs a program of the project and waits for it.
  public static func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = ProcessInfo.processInfo.environment,
    interruptedWhen condition: (() throws -> Bool)? = nil
  ) async throws -> Command {
    let process = Process()
    process.executableURL = LineProcesses.binaries.appendingPathComponent(name)
    process.arguments = arguments
    process.environment = environment
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try stdin.fileHandleForWriting.close()
    if let condition {
      do {
        while try process.isRunning && !condition() { try await Task.sleep(for: .milliseconds(5)) }
      } catch {
        process.terminate()
        throw error
      }
      process.interrupt()
    }
    async let output = read(stdout.fileHandleForReading)
    async let errors = read(stderr.fileHandleForReading)
    let (outputText, errorText) = await (output, errors)
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return Command(status: process.terminationStatus, output: outputText, errors: errorText)
  }

  /// Starts the command and leaves it to itself; nobody reads what it prints.
  public static func start(_ arguments: [String], environment: [String: String]) throws -> Process {
    let process = Process()
    process.executableURL = LineProcesses.binaries.appendingPathComponent("newsline")
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Reading blocks, so it has a thread of its own.
  private static func read(_ handle: FileHandle) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let data = (try? handle.readToEnd()) ?? Data()
        continuation.resume(returning: String(decoding: data, as: UTF8.self))
      }
    }
  }
}
