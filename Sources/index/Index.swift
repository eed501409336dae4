import Foundation
import Pipeline
import SearchIndex

/// The worker that reads the topic `index` and writes the store.
@main
enum Index {
  static func main() async {
    exit(
      await WorkerMain.run(.index) { configuration in
        let store = try SQLiteStore(path: configuration[.store])
        return (IndexStage.make(), IndexedDocuments(store: store))
      })
  }
}
