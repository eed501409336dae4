import Foundation
import Indexing
import Pipeline
import SearchIndex

/// The worker that reads the topic `index` and writes the store.
@main
enum Index {
  static func main() async {
    exit(
      await WorkerMain.run(.index) { configuration in
        let store = try configuration.storeLocation().open(for: .readWrite)
        return (IndexStage.make(), IndexedDocuments(store: store))
      })
  }
}
