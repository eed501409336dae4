import ArgumentParser
import Indexing
import Pipeline
import SearchIndex

/// `--store`, for commands that read the search index.
struct StoreOptions: ParsableArguments {
  @Option(
    help: "The search index: a path, or an address of a search server; the setting `store` unless given.",
    completion: .file())
  var store: String?

  /// Opens the search index to read it.
  func open(_ configuration: @autoclosure () throws -> Configuration) throws -> any SearchStore {
    let configuration = try configuration()
    guard let store = try openIfPresent(configuration) else {
      throw ValidationError(
        "there is no search index at \(address(configuration)); the index worker makes it, --store names another")
    }
    return store
  }

  /// Opens the search index to read it; `nil` if there is none.
  func openIfPresent(_ configuration: Configuration) throws -> (any SearchStore)? {
    let location = try configuration.storeLocation(store)
    return location.mayExist ? try location.open(for: .readOnly) : nil
  }

  /// Where the search index is.
  func address(_ configuration: Configuration) -> String { store ?? configuration[.store] }
}
