import Cleaning
import Documents
import Enrichment
import Ingestion
import Pipeline
import SearchIndex

/// The line without Kafka: the same stages, called one after another in this process. What comes out is what the workers
/// must arrive at.
struct Oracle: Sendable {
  private enum Outcome: Sendable {
    case stored(DocumentID, Expectation.Stored)
    case rejected(Expectation.DeadLetterKind)
    case nothing
  }

  private let stages: [any Stage]

  /// - Parameter contentLimit: as the workers have it.
  init(contentLimit: Int) throws {
    stages = [
      IngestStage(configuration: IngestConfiguration(maximumContentBytes: contentLimit)),
      CleanStage(keepsContent: false), try EnrichStage.make(), IndexStage.make(),
    ]
  }

  /// Processes a whole load.
  func expectation(of load: Load) async -> Expectation {
    let records = load.records
    let width = 250
    var expectation = Expectation()
    await withTaskGroup(of: [Outcome].self) { group in
      for start in stride(from: 0, to: records.count, by: width) {
        group.addTask { records[start..<min(start + width, records.count)].map(process) }
      }
      for await outcomes in group {
        for outcome in outcomes {
          switch outcome {
          case .stored(let id, let stored): expectation.add(id, stored)
          case .rejected(let kind): expectation.deadLetters[kind, default: 0] += 1
          case .nothing: break
          }
        }
      }
    }
    return expectation
  }

  private func process(_ record: Record) -> Outcome {
    let context = StageContext(worker: "oracle", version: NewslineVersion.current, now: { .now })
    var current = record
    for stage in stages {
      do throws(Rejection) {
        guard let output = try stage.process(current, in: context).first else { return .nothing }
        current = output
      } catch {
        return .rejected(
          .init(
            stage: stage.name, code: error.code.rawValue,
            hash: CanonicalContent.hash(ofRejected: current.value, by: stage.name)))
      }
    }
    guard let document = try? EnrichedDocument(json: current.value) else { return .nothing }
    return .stored(
      document.capture.id,
      .init(version: document.capture.version, hash: CanonicalContent.hash(ofStored: current.value)))
  }
}
