import Foundation
import Ingestion
import Pipeline

/// The worker that reads the topic `ingest`.
@main
enum Ingest {
  static func main() async {
    exit(
      await WorkerMain.run(.ingest) { configuration in
        let limits = IngestConfiguration(maximumContentBytes: configuration.integer(.maximumContentBytes))
        return (IngestStage(configuration: limits), nil)
      })
  }
}
