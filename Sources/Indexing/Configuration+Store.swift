import Pipeline
import SearchIndex

extension Configuration {
  /// Where the search index is.
  ///
  /// - Parameter address: what a command was given in place of the setting `store`.
  /// - Throws: `StoreError` that says which setting is wrong.
  public func storeLocation(_ address: String? = nil) throws(StoreError) -> StoreLocation {
    let location = try StoreLocation(address ?? self[.store])
    guard case .server(var server) = location else { return location }
    let (user, password, key) = (self[.storeUser], self[.storePassword], self[.storeAPIKey])
    guard key.isEmpty || user.isEmpty else {
      throw .unavailable(reason: "both store-user and store-api-key are set; a server takes one of them")
    }
    guard user.isEmpty == password.isEmpty else {
      throw .unavailable(reason: "one of store-user and store-password is set without the other")
    }
    if !key.isEmpty {
      server.credentials = .apiKey(key)
    } else if !user.isEmpty {
      server.credentials = .basic(user: user, password: password)
    }
    server.certificateFile = self[.storeCertificates].isEmpty ? nil : self[.storeCertificates]
    server.shards = integer(.storeShards)
    server.replicas = integer(.storeReplicas)
    return .server(server)
  }
}
