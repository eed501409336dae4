import Enrichment
import Foundation
import Pipeline

/// The worker that reads the topic `enrich`.
@main
enum Enrich {
  static func main() async {
    exit(await WorkerMain.run(.enrich) { _ in (try EnrichStage.make(), nil) })
  }
}
