import Cleaning
import Foundation
import Pipeline

/// The worker that reads the topic `clean`.
@main
enum Clean {
  static func main() async {
    exit(
      await WorkerMain.run(.clean) { configuration in
        let stage = CleanStage(keepsContent: configuration.boolean(.keepContent))
        return (configuration.boolean(.siteMemory) ? LearningCleanStage(stage) : stage, nil)
      })
  }
}
