import AsyncHTTPClient

/// HTTP clients, one for each host and the address that it was found to have: a client connects to that address and no other, whatever
/// the name stands for a moment later (DNS rebinding), while TLS still asks for the name. Connections are kept between messages.
actor WebhookClients {
  private struct Key: Hashable {
    let host: String
    let address: IPAddress
  }

  private struct Entry {
    let client: HTTPClient
    var users = 0
    var lastUse = ContinuousClock.now
  }

  /// Clients that are kept while nobody uses them.
  private static let maximumIdle = 64

  private var entries: [Key: Entry] = [:]
  private let configuration: HTTPClient.Configuration

  /// - Parameter connectTimeout: how long to wait for a connection, TLS included.
  init(connectTimeout: Duration) {
    configuration = {
      var configuration = HTTPClient.Configuration()
      // A redirect could lead to where the address policy does not allow.
      configuration.redirectConfiguration = .disallow
      configuration.timeout.connect = .milliseconds(Int64(connectTimeout / .milliseconds(1)))
      configuration.decompression = .disabled
      configuration.connectionPool.idleTimeout = .seconds(30)
      // A connection that cannot be made is an attempt that failed; the schedule says when to try again.
      configuration.connectionPool.retryConnectionEstablishment = false
      return configuration
    }()
  }

  /// Lends a client that connects to an address of a host.
  func use<Value: Sendable>(
    host: String, at address: IPAddress, _ body: @Sendable (HTTPClient) async throws -> Value
  ) async throws -> Value {
    let key = Key(host: host, address: address)
    var entry = entries[key] ?? Entry(client: make(host: host, address: address))
    entry.users += 1
    entries[key] = entry
    do {
      let value = try await body(entry.client)
      await giveBack(key)
      return value
    } catch {
      await giveBack(key)
      throw error
    }
  }

  /// Ends all clients. Nobody may use one any more.
  func shutDown() async {
    let clients = entries.values.map(\.client)
    entries = [:]
    for client in clients { try? await client.shutdown() }
  }

  private func make(host: String, address: IPAddress) -> HTTPClient {
    var configuration = configuration
    if host != address.description { configuration.dnsOverride = [host: address.description] }
    return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
  }

  private func giveBack(_ key: Key) async {
    entries[key]?.users -= 1
    entries[key]?.lastUse = .now
    let idle = entries.filter { $0.value.users == 0 }
    guard idle.count > Self.maximumIdle, let oldest = idle.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
      return
    }
    entries[oldest.key] = nil
    try? await oldest.value.client.shutdown()
  }
}
