import Foundation

/// Where a store is: a file on this machine, or an index of a search server.
public enum StoreLocation: Sendable {
  /// A file of SQLite.
  case file(String)
  /// An index of OpenSearch or Elasticsearch.
  case server(OpenSearchConfiguration)

  /// What a store is opened for.
  public enum Access: Sendable {
    /// Makes the store if there is none, and brings it up to date.
    case readWrite
    /// Changes nothing; the store must be there.
    case readOnly
  }

  /// Reads an address: `http(s)://HOST:PORT/INDEX` is a server's, anything else the path of a file.
  ///
  /// - Throws: `StoreError.unavailable` that says what is wrong with an address of a server.
  public init(_ address: String) throws(StoreError) {
    if let configuration = try OpenSearchConfiguration(address: address) {
      self = .server(configuration)
    } else {
      self = .file(address)
    }
  }

  /// Opens the store.
  public func open(for access: Access) throws(StoreError) -> any SearchStore {
    switch self {
    case .file(let path):
      return try SQLiteStore(
        path: path, configuration: .init(access: access == .readWrite ? .readWrite : .readOnly))
    case .server(var configuration):
      configuration.createsIndex = access == .readWrite
      return try OpenSearchStore(configuration)
    }
  }

  /// Whether there may be a store: a file is looked for, a server is not asked.
  public var mayExist: Bool {
    switch self {
    case .file(let path): FileManager.default.fileExists(atPath: path)
    case .server: true
    }
  }
}
