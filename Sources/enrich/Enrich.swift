import Enrichment
import Foundation
import Logging
import Pipeline

/// The worker that reads the topic `enrich`.
@main
enum Enrich {
  static func main() async {
    exit(
      await WorkerMain.run(.enrich) { configuration in
        let settings = try EnrichmentSettings(
          entityModel: configuration[.entityModel], places: configuration[.places],
          annotators: configuration[.annotators])
        let logger = Logger(label: "newsline.enrich")
        for (message, isMissing) in settings.notices { logger.log(level: isMissing ? .warning : .info, "\(message)") }
        return (try settings.makeStage(), nil)
      })
  }
}
