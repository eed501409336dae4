import Alerts
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Ingestion
import Logging
import Pipeline
import SearchIndex
import Testing
import WebFixtures

@testable import Web

extension SampleIndex {
  static let token = "a-token-for-the-tests"

  /// Calls a real server on a port of its own.
  func serve(
    address: String = "", token: String = Self.token, maximumBodyBytes: Int = 1 << 20, line: LineStatus? = nil,
    maximumExport: Int = 10_000, intake: RecordedIntake = RecordedIntake(), deadLetters: RecordedDesk? = nil,
    metrics: PrometheusRegistry = PrometheusRegistry(),
    _ test: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    var settings = WebServer.Settings(address: address, token: token, maximumBodyBytes: maximumBodyBytes)
    settings.maximumExport = maximumExport
    let server = WebServer(
      settings: settings, store: store, intake: intake,
      ingester: Ingester(), alerts: WebAlerts(store: try alerts(), policy: AddressPolicy()), deadLetters: deadLetters,
      line: {
        guard let line else { throw NoLine() }
        return line
      }, metrics: metrics, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await Application(router: server.router()).test(.live, test)
  }

  struct NoLine: Error {}
}

extension TestResponse {
  var text: String { String(buffer: body) }
  var object: [String: Any] {
    get throws {
      try #require(try JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any])
    }
  }
}
