import Documents
import Foundation
import SearchIndex
import TestSupport
import Testing

@testable import Alerts

/// A search index and a file of alerts in a folder that is gone when the test is over.
final class AlertFixture: Sendable {
  private let place: TemporaryFolder
  let index: SQLiteStore
  let alerts: AlertStore
  let log = RecordedLog()

  init(limits: AlertLimits = AlertLimits()) throws {
    place = try TemporaryFolder()
    let folder = place.url.path
    index = try SQLiteStore(path: folder + "/index.sqlite")
    alerts = try AlertStore(path: folder + "/alerts.sqlite", limits: limits)
  }

  var folder: String { place.url.path }

  /// The file, opened as another process would.
  func reopened(limits: AlertLimits = AlertLimits()) throws -> AlertStore {
    try AlertStore(path: folder + "/alerts.sqlite", limits: limits)
  }

  /// An alert that begins now.
  func add(
    _ query: String = "grain", webhook: String? = nil, name: String = ""
  ) throws -> (alert: Alert, secret: AlertSecret?) {
    try alerts.add(
      AlertDraft(name: name, query: query, webhook: webhook, policy: AddressPolicy(allowsPrivate: true)),
      mark: index.mark(at: .end), now: .current)
  }

  func store(_ numbers: some Sequence<Int>, text: String = "grain and more") throws {
    try index.apply(numbers.map { Self.document($0, text: text) }, offsets: [])
  }

  func follower(_ alerts: AlertStore? = nil) -> AlertFollower {
    AlertFollower(
      alerts: alerts ?? self.alerts, index: index, interval: .milliseconds(5), logger: log.logger)
  }

  func deliverer(
    _ alerts: AlertStore? = nil, timeout: Duration = .seconds(10), lease: Duration = .seconds(60),
    schedule: RetrySchedule = RetrySchedule(first: .milliseconds(4), longest: .milliseconds(20)),
    policy: AddressPolicy = AddressPolicy(allowsPrivate: true), resolver: HostResolver = .system
  ) -> AlertDeliverer {
    AlertDeliverer(
      alerts: alerts ?? self.alerts,
      settings: .init(
        policy: policy, interval: .milliseconds(5), timeout: timeout, lease: lease, schedule: schedule),
      logger: log.logger, resolver: resolver)
  }

  static func id(_ number: Int) -> DocumentID {
    let digits = String(number, radix: 16)
    return DocumentID(String(repeating: "0", count: 32 - digits.count) + digits)!
  }

  static func document(_ number: Int, text: String = "grain and more") -> IndexedDocument {
    IndexedDocument(
      id: id(number), version: 1, url: "https://paper.example/\(number)", site: "Paper", title: "Report \(number)",
      language: "en", capturedAt: Timestamp(millisecondsSince1970: Int64(number)), text: text, json: [0x7B, 0x7D])
  }
}

/// Runs services while a test runs, and cancels them at its end.
func running(_ services: [@Sendable () async throws -> Void], _ test: @escaping @Sendable () async throws -> Void)
  async throws
{
  try await withThrowingTaskGroup(of: Void.self) { group in
    for service in services { group.addTask { try await service() } }
    try await test()
    group.cancelAll()
    try await group.waitForAll()
  }
}

/// Waits until something is so.
func until(_ isSo: () throws -> Bool) async throws {
  while try !isSo() { try await Task.sleep(for: .milliseconds(5)) }
}
