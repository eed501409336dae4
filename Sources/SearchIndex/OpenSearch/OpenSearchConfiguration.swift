import Foundation

/// Where an OpenSearch or Elasticsearch server is, and how a store talks to it.
public struct OpenSearchConfiguration: Sendable {
  /// How a store proves who it is. Never shown.
  public enum Credentials: Sendable {
    /// None: a server on loopback or behind something that asks.
    case none
    /// A user and a password (RFC 7617).
    case basic(user: String, password: String)
    /// An API key as the server gave it, in base64.
    case apiKey(String)
  }

  /// When documents that were stored can be found.
  public enum Refresh: Sendable {
    /// Within ``OpenSearchConfiguration/refreshInterval``: what a line that is busy wants.
    case periodically
    /// As soon as a batch is stored.
    case immediately
  }

  /// The server: scheme, host and port, with a path before the index if there is one; without a slash at the end.
  public let server: String
  /// The name that documents are found under: an alias of the index that holds them.
  public let index: String
  /// How the store proves who it is.
  public var credentials = Credentials.none
  /// A file of certificates (PEM) to trust in place of the system's; for `https`.
  public var certificateFile: String?
  /// How long one request may take, in seconds.
  public var timeout: Double = 30
  /// How often a request that may succeed later is sent again.
  public var retries = 4
  /// The largest body of one bulk request, in bytes; one document may be larger.
  public var bulkBytes = 8 << 20
  /// The largest document, counted as its text and its JSON, in bytes; larger ones are rejected.
  public var maximumDocumentBytes = 64 << 20
  /// When documents can be found.
  public var refresh = Refresh.periodically
  /// How soon a batch can be found, in milliseconds; set when the index is made.
  public var refreshInterval = 250
  /// The shards of an index; set when it is made.
  public var shards = 1
  /// The copies of each shard; set when the index is made.
  public var replicas = 0
  /// Whether the index is made if there is none.
  public var createsIndex = true

  /// Reads an address such as `https://search.example:9200/newsline`; `nil` if the text is none of the form
  /// `http(s)://HOST[:PORT][/PATH]/INDEX`.
  ///
  /// - Throws: `StoreError.unavailable` that says what is wrong with it.
  public init?(address: String) throws(StoreError) {
    guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
    func wrong(_ reason: String) -> StoreError {
      // The address itself is not repeated: it may hold a password.
      .unavailable(reason: "the address of the store \(reason); write http(s)://HOST:PORT/INDEX")
    }
    guard let url = URLComponents(string: address), let scheme = url.scheme, let host = url.host, !host.isEmpty else {
      throw wrong("is no URL")
    }
    guard url.user == nil, url.password == nil else {
      throw wrong("holds a user or password, which belong in store-user and store-password")
    }
    guard url.query == nil, url.fragment == nil else { throw wrong("has a query or fragment") }
    let parts = url.path.split(separator: "/").map(String.init)
    guard let index = parts.last, Self.isIndexName(index) else {
      throw wrong("ends with no name of an index: lower-case letters, digits, - and _, a letter first, at most 100")
    }
    guard parts.dropLast().allSatisfy({ $0.utf8.allSatisfy(Self.isPathByte) }) else { throw wrong("has an odd path") }
    let prefix = parts.dropLast().map { "/" + $0 }.joined()
    server = "\(scheme)://\(host)\(url.port.map { ":\($0)" } ?? "")\(prefix)"
    self.index = index
  }

  private static func isIndexName(_ name: String) -> Bool {
    guard (1...100).contains(name.utf8.count), let first = name.utf8.first, (0x61...0x7A).contains(first) else {
      return false
    }
    return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
  }
}
