import HTTPTypes
import Hummingbird

/// Scheme and host that absolute links begin with.
struct WebOrigin: Sendable {
  /// The address by which the world calls this server; empty for the one that each request came by.
  let address: String
  /// Where the server listens, for requests that name no host (HTTP/1.0).
  let fallback: String

  /// - Parameter address: such as `https://news.example`, with a slash at the end or without.
  init(address: String, fallback: String) {
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    self.fallback = fallback
  }

  /// The host of the address, in small letters and without a port; `nil` if there is none.
  var host: String? {
    guard let start = address.range(of: "://") else { return nil }
    let authority = address[start.upperBound...]
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    return authority.prefix { $0 != ":" }.lowercased()
  }

  /// What links in the answer to a request begin with. The server itself speaks HTTP: a proxy's TLS is known by the address only.
  func of(_ request: Request) -> String {
    address.isEmpty ? "http://\(request.head.authority ?? fallback)" : address
  }
}
