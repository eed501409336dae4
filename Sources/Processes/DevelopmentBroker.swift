import Foundation

/// A Kafka-compatible server in one binary, for one machine: transactions, fencing and groups work as in Apache Kafka, but
/// an acknowledgement means memory, not disk, and there is one copy of everything.
public struct DevelopmentBroker: Sendable {
  /// The process.
  public let process: ChildProcess
  /// For `bootstrap.servers`.
  public let address: String

  /// Properties that clients of this broker need: it sends the whole backlog of a partition in one response, whatever the
  /// fetch limits say; and it may forget a member that joins while another rejoins at once, as cooperative members do.
  public static let clientProperties = [
    "receive.message.max.bytes": "2147483647", "partition.assignment.strategy": "range",
  ]

  /// Starts the broker and waits until it accepts connections.
  ///
  /// - Parameters:
  ///   - port: 0 takes a free one.
  ///   - dataDirectory: must exist.
  public static func start(port: Int, dataDirectory: URL) async throws -> DevelopmentBroker {
    let port = try port == 0 ? freePort() : port
    guard !canConnect(to: port) else {
      throw ChildProcessError("port \(port) is in use already; --port takes another, 0 any free one")
    }
    let process = try ChildProcess(
      "broker", executable: try executable(),
      arguments: [
        "start", "--only", "kafka", "--host", "127.0.0.1", "--kafka-port", String(port), "--data-dir",
        dataDirectory.path,
      ],
      environment: ProcessInfo.processInfo.environment,
      log: dataDirectory.appendingPathComponent("broker.log"))
    let deadline = ContinuousClock.now + .seconds(20)
    while !canConnect(to: port) {
      guard await process.isRunning, ContinuousClock.now < deadline else {
        await process.stop()
        throw ChildProcessError("the broker does not start:\n\(process.logTail())")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    return DevelopmentBroker(process: process, address: "127.0.0.1:\(port)")
  }

  private static func executable() throws -> URL {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["NEWSLINE_BROKER_EXECUTABLE"] { return URL(fileURLWithPath: path) }
    var folders = [
      URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appendingPathComponent(".build/tools")
    ]
    // From .build/release/newsline, whatever links lead there, to .build/tools.
    var folder = ownFolder
    for _ in 0..<3 {
      folders.append(folder.appendingPathComponent("tools"))
      folder = folder.deletingLastPathComponent()
    }
    folders += (environment["PATH"] ?? "").split(separator: ":").map { URL(fileURLWithPath: String($0)) }
    for folder in folders {
      let candidate = folder.appendingPathComponent("noida-db")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    throw ChildProcessError(
      "the development broker is not installed: `make setup` fetches it (the package noida-db of PyPI);"
        + " or NEWSLINE_BROKER_EXECUTABLE names it; or KAFKA_BOOTSTRAP_SERVERS names a cluster")
  }

  /// Where this program's binary lies, and the workers' beside it.
  public static var ownFolder: URL {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: link ?? CommandLine.arguments[0]).deletingLastPathComponent()
  }

  /// A port of the loopback address that nobody listens on at present.
  public static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 ? getsockname(descriptor, pointer, &length) : -1
      }
    }
    guard status == 0 else { throw ChildProcessError("there is no free port: error \(errno)") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func canConnect(to port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = loopback(port: port)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(clamping: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
