import Foundation

/// The address of a receiver of traces, OTLP over HTTP: spans are posted to `/v1/traces` below it. A value.
public struct TraceEndpoint: Sendable, Hashable, CustomStringConvertible {
  /// Where spans are posted to.
  public let url: String

  /// Reads an address such as `http://127.0.0.1:4318`.
  ///
  /// - Returns: `nil` if it is not `http` or `https` with a host, or has a user, a query or a fragment: an address is
  ///   logged, and a password in it would be, too.
  public init?(_ text: String) {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty, parts.user == nil,
      parts.password == nil, parts.query == nil, parts.fragment == nil, (1...65_535).contains(parts.port ?? 80)
    else { return nil }
    var address = text
    while address.hasSuffix("/") { address.removeLast() }
    url = address.hasSuffix("/v1/traces") ? address : address + "/v1/traces"
  }

  /// Where spans are posted to.
  public var description: String { url }
}
