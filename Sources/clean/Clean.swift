import Cleaning
import Foundation
import Pipeline

/// The worker that reads the topic `clean`.
@main
enum Clean {
  static func main() async {
    exit(
      await WorkerMain.run(.clean) { configuration in
        (CleanStage.make(keepsContent: configuration.boolean(.keepContent)), nil)
      })
  }
}
