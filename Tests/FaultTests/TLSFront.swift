import Foundation
import Kafka
import Logging
import Synchronization
import TestSupport

@testable import newsline_faults

/// A certificate authority in a folder of its own, made by `openssl`.
struct Authority {
  struct Certificate {
    let path: String
    let key: String
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Self.openssl(
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Authority \(UUID().uuidString)", "-days", "2",
        "-keyout", file("ca.key"), "-out", path,
      ])
  }

  /// The authority's own certificate.
  var path: String { file("ca.pem") }

  /// A certificate for a host.
  ///
  /// - Parameter days: how long it is valid; one that ends before it begins has expired.
  func certificate(host: String, days: Int = 2) throws -> Certificate {
    let (request, key, path, extensions) = (
      file("request"), file("\(host).key"), file("\(host).pem"), file("extensions")
    )
    try Self.openssl(["req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=\(host)", "-keyout", key, "-out", request])
    try Data("subjectAltName=DNS:\(host)\n".utf8).write(to: URL(fileURLWithPath: extensions))
    try Self.openssl(
      [
        "x509", "-req", "-in", request, "-CA", self.path, "-CAkey", file("ca.key"), "-CAcreateserial", "-days",
        "\(days)",
        "-extfile", extensions, "-out", path,
      ])
    return Certificate(path: path, key: key)
  }

  private func file(_ name: String) -> String { folder.path(name) }

  private static func openssl(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
  }
}

/// A server that ends TLS before the broker of the tests.
final class TLSFront {
  private let proxy = KafkaProxy()
  private let process = Process()
  private let input = Pipe()
  private let port: Int

  /// The address for clients.
  var address: String { "localhost:\(port)" }

  init(certificate: Authority.Certificate) throws {
    let servers = proxy.address(of: Cluster.properties["bootstrap.servers"] ?? "")
    let script = Bundle.module.path(forResource: "tls-front", ofType: "py") ?? ""
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", script, certificate.path, certificate.key, String(servers.split(separator: ":").last ?? ""),
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    proxy.advertise("localhost", port)
  }

  /// Properties of a client that trusts an authority.
  func configuration(authority: String) -> KafkaConfiguration {
    var configuration = Cluster.configuration(["security.protocol": "ssl", "ssl.ca.location": authority])
    configuration["bootstrap.servers"] = address
    // librdkafka before 2.0 checks no host names unless it is told to.
    configuration["ssl.endpoint.identification.algorithm"] = "https"
    configuration["broker.address.family"] = "v4"
    return configuration
  }

  func end() {
    try? input.fileHandleForWriting.close()
    process.terminate()
    proxy.close()
  }
}

/// Keeps what is logged.
final class CollectedLog: Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  var logger: Logger {
    Logger(label: "test") { _ in Handler(log: self) }
  }

  private struct Handler: LogHandler {
    let log: CollectedLog
    var logLevel = Logger.Level.debug
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { log.lines.withLock { $0.append("\(event.message)") } }
  }
}
