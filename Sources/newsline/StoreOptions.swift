import ArgumentParser
import Foundation
import Pipeline
import SearchIndex

/// `--store`, for commands that read the search index.
struct StoreOptions: ParsableArguments {
  @Option(help: "Path of the database; the setting `store` unless given.", completion: .file())
  var store: String?

  /// Opens the search index to read it.
  func open(_ configuration: @autoclosure () throws -> Configuration) throws -> SQLiteStore {
    let path = try store ?? configuration()[.store]
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("there is no search index at \(path); the index worker makes it, --store names another")
    }
    return try SQLiteStore(path: path, configuration: .init(access: .readOnly))
  }
}
