import Cleaning
import Documents
import Enrichment
import Ingestion
import Pipeline
import SearchIndex

/// The stages as functions, one after another in this process.
struct LocalLine: Sendable {
  private let stages: [any Stage]

  init(upTo last: StageName, configuration: Configuration) throws {
    let limits = IngestConfiguration(maximumContentBytes: configuration.integer(.maximumContentBytes))
    var stages: [any Stage] = [IngestStage(configuration: limits)]
    if last != .ingest { stages.append(CleanStage(keepsContent: configuration.boolean(.keepContent))) }
    if last == .enrich || last == .index {
      let settings = try EnrichmentSettings(
        entityModel: configuration[.entityModel], places: configuration[.places],
        annotators: configuration[.annotators])
      for (message, isMissing) in settings.notices where isMissing { Output.note(message) }
      stages.append(try settings.makeStage())
    }
    if last == .index { stages.append(IndexStage.make()) }
    self.stages = stages
  }

  /// A stage that would not take a document, and why.
  struct Failure: Error {
    var stage: StageName
    var rejection: Rejection
  }

  /// The last stage's document, or the rejection, as a line of JSON.
  func run(_ record: Record, input: String) -> [UInt8] {
    do throws(Failure) {
      return try document(of: record, input: input)
    } catch {
      return Self.rejected(input, error.stage, error.rejection)
    }
  }

  /// The last stage's document as a line of JSON, with the input in front.
  func document(of record: Record, input: String) throws(Failure) -> [UInt8] {
    let context = StageContext(worker: "local", version: NewslineVersion.current, now: { .now })
    var current = record
    for stage in stages {
      do throws(Rejection) {
        guard let output = try stage.process(current, in: context).first else { break }
        current = output
      } catch {
        throw Failure(stage: stage.name, rejection: error)
      }
    }
    var front = JSONObject()
    front.append(name: "input", string: input)
    // Both are objects that are known to be valid and not empty: the document's members follow the first one's.
    return Array(front.json.utf8.dropLast()) + [0x2C] + current.value.dropFirst()
  }

  private static func rejected(_ input: String, _ stage: StageName, _ rejection: Rejection) -> [UInt8] {
    var details = JSONObject()
    details.append(name: "stage", string: stage.rawValue)
    details.append(name: "code", string: rejection.code.rawValue)
    details.append(name: "reason", string: rejection.reason)
    var object = JSONObject()
    object.append(name: "input", string: input)
    object.append(name: "rejected", object: details)
    return Array(object.json.utf8)
  }
}
