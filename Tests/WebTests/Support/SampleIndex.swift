import Cleaning
import Documents
import Enrichment
import Foundation
import Hummingbird
import HummingbirdTesting
import Ingestion
import Logging
import Pipeline
import SearchIndex
import Synchronization
import Testing

@testable import Web

/// The pages in `seeds/` in an index, and a server on it.
struct SampleIndex {
  static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds")
  static let token = "a-token-for-the-tests"

  let folder: URL
  let store: SQLiteStore
  let intake = RecordedIntake()

  /// - Parameter pages: HTML, beside the seeds.
  init(pages: [String] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-web-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appendingPathComponent("store.sqlite").path)
    let names = ["northern-wire-rail-loan.txt", "kestrel-daily-defence-fair.txt", "lakeland-flood-fund.html"]
    let files = try names.map { try Data(contentsOf: Self.seeds.appendingPathComponent($0)) }
    let documents = try (files + pages.map { Data($0.utf8) }).map { try Self.document(Array($0)) }
    try store.apply(
      documents.map {
        IndexedDocument(capture: $0.capture, article: $0.article, annotations: $0.annotations, json: $0.json())
      }, offsets: [])
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// A page after the stages, as the index gets it.
  static func document(_ page: [UInt8]) throws -> EnrichedDocument {
    let context = StageContext(worker: "test", version: "1") { Timestamp(millisecondsSince1970: 1_760_000_000_000) }
    var record = Record(value: page)
    for stage in [IngestStage(), CleanStage(), try EnrichStage.make()] as [any Stage] {
      record = try #require(try stage.process(record, in: context).first)
    }
    return try EnrichedDocument(json: record.value)
  }

  /// Calls a real server on a port of its own.
  func serve(
    token: String = Self.token, maximumBodyBytes: Int = 1 << 20, line: LineStatus? = nil,
    _ test: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    let server = WebServer(
      settings: .init(token: token, maximumBodyBytes: maximumBodyBytes), store: store, intake: intake,
      ingester: Ingester(),
      line: {
        guard let line else { throw NoLine() }
        return line
      }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await Application(router: server.router()).test(.live, test)
  }

  struct NoLine: Error {}
}

/// Keeps what was sent, and refuses it on demand.
final class RecordedIntake: DocumentIntake {
  private let state = Mutex<(records: [Record], refusal: String?)>(([], nil))

  var records: [Record] { state.withLock { $0.records } }

  func refuse(_ reason: String) { state.withLock { $0.refusal = reason } }

  func send(_ records: [Record]) async -> [String?] {
    state.withLock { state in
      if state.refusal == nil { state.records += records }
      return records.map { _ in state.refusal }
    }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
  var object: [String: Any] {
    get throws {
      try #require(try JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any])
    }
  }
}
