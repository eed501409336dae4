import Alerts
import Cleaning
import Documents
import Enrichment
import Foundation
import Ingestion
import SearchIndex

/// A search index in a folder of its own, with documents that the stages made of pages.
public struct SampleIndex: Sendable {
  /// The pages of the demo.
  public static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("seeds")

  /// Where the store is.
  public let folder: URL
  /// The store.
  public let store: SQLiteStore

  /// Creates an index of three seeds.
  ///
  /// - Parameters:
  ///   - pages: HTML, beside the seeds.
  ///   - documents: what stands on the topic `index` beside them.
  public init(pages: [String] = [], documents: [EnrichedDocument] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-web-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appendingPathComponent("store.sqlite").path)
    let names = ["northern-wire-rail-loan.txt", "kestrel-daily-defence-fair.txt", "lakeland-flood-fund.html"]
    let files = try names.map { try Data(contentsOf: Self.seeds.appendingPathComponent($0)) }
    try add(try (files + pages.map { Data($0.utf8) }).map { try Self.document(Array($0)) } + documents)
  }

  /// Stores documents as the worker `index` does.
  public func add(_ documents: [EnrichedDocument]) throws {
    try store.apply(
      documents.map {
        IndexedDocument(capture: $0.capture, article: $0.article, annotations: $0.annotations, json: $0.json())
      }, offsets: [])
  }

  /// The file of alerts beside it.
  public func alerts() throws -> AlertStore {
    try AlertStore(path: folder.appendingPathComponent("alerts.sqlite").path)
  }

  /// Removes the folder.
  public func remove() { try? FileManager.default.removeItem(at: folder) }

  /// A page after the stages, as the index gets it.
  public static func document(_ page: [UInt8], url: String? = nil) throws -> EnrichedDocument {
    let context = StageContext(worker: "test", version: "1") { Timestamp(millisecondsSince1970: 1_760_000_000_000) }
    var record = Record(value: page, headers: url.map { [Record.Header(name: HeaderName.url, text: $0)] } ?? [])
    for stage in [IngestStage(), CleanStage(), try EnrichStage.make()] as [any Stage] {
      guard let next = try stage.process(record, in: context).first else { throw NoOutput(stage: stage.name) }
      record = next
    }
    return try EnrichedDocument(json: record.value)
  }

  /// A stage made nothing of a page.
  struct NoOutput: Error {
    let stage: StageName
  }
}
