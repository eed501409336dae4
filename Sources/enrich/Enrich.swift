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
        Logger(label: "newsline.enrich").log(level: source.isMissing ? .warning : .info, "\(source.message)")
        return (try EnrichStage.make(entityModel: source.model), nil)
      })
  }
}
