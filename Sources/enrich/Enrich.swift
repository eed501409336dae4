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
        let source = try EntityModelSource(path: configuration[.entityModel])
        let places = try PlaceSource(path: configuration[.places])
        let logger = Logger(label: "newsline.enrich")
        logger.log(level: source.isMissing ? .warning : .info, "\(source.message)")
        logger.log(level: places.isMissing ? .warning : .info, "\(places.message)")
        let stage = try EnrichStage.make(
          entityModel: source.model, places: places.places,
          annotators: Annotator.set(configuration[.annotators]) ?? Annotator.all)
        return (stage, nil)
      })
  }
}
