import Foundation

/// An address that messages may be posted to: `http` or `https`, a host, no user and no password.
public struct WebhookAddress: Sendable, Hashable {
  /// The longest address, in bytes.
  public static let maximumBytes = 2000

  /// The address.
  public let text: String
  /// The host as a name or as digits, without brackets.
  let host: String
  /// The port.
  let port: Int

  /// Checks an address.
  ///
  /// - Throws: `AlertError.invalidWebhook` with what is wrong. The address itself is not told: it may hold a secret.
  public init(_ text: String, policy: AddressPolicy) throws(AlertError) {
    try self.init(text)
    // Names are looked up when they are called; what stands there in digits can be told at once.
    if let address = IPAddress(host), !policy.allows(address) {
      throw .invalidWebhook(reason: "is not public: \(address); \(AddressPolicy.remedy)")
    }
    if !policy.allowsPrivate, host == "localhost" || host.hasSuffix(".localhost") {
      throw .invalidWebhook(reason: "is this machine's own; \(AddressPolicy.remedy)")
    }
  }

  /// Reads an address that was checked before.
  init(_ text: String) throws(AlertError) {
    guard text.utf8.count <= Self.maximumBytes else {
      throw .invalidWebhook(reason: "has more than \(Self.maximumBytes) bytes")
    }
    // What is not printable ASCII is read in one way here and in another there.
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }), let parts = URLComponents(string: text),
      let scheme = parts.scheme?.lowercased()
    else {
      throw .invalidWebhook(reason: "is no address such as https://example.org/hook; escape what is not ASCII")
    }
    guard ["http", "https"].contains(scheme) else {
      throw .invalidWebhook(reason: "must begin with http:// or https://")
    }
    guard parts.user == nil, parts.password == nil else {
      throw .invalidWebhook(reason: "holds a user or a password; put a token into its path instead")
    }
    guard let url = URL(string: text), let host = url.host?.lowercased(), !host.isEmpty,
      host == parts.host?.lowercased().unbracketed,
      !host.contains("%")
    else { throw .invalidWebhook(reason: "names no host") }
    guard parts.fragment == nil else { throw .invalidWebhook(reason: "has a fragment (#), which is never sent") }
    let port = parts.port ?? (scheme == "https" ? 443 : 80)
    guard (1...65_535).contains(port) else { throw .invalidWebhook(reason: "has a port that is not 1 to 65535") }
    // The client looks for the host in its list of addresses as the text has it: capitals would not be found there, and it would look up
    // the name by itself.
    let address = Self.withLowercaseHost(text)
    guard URL(string: address)?.host == host else { throw .invalidWebhook(reason: "names no host") }
    self.text = address
    self.host = host
    self.port = port
  }

  /// The address with its host in small letters; there is no user before it.
  private static func withLowercaseHost(_ text: String) -> String {
    guard let scheme = text.range(of: "://") else { return text }
    let end = text[scheme.upperBound...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    return text[..<end].lowercased() + text[end...]
  }
}

extension String {
  fileprivate var unbracketed: String { hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self }
}

extension WebhookAddress: CustomStringConvertible, CustomReflectable {
  /// The host only: paths of webhooks often hold secrets, and this is what logs show.
  public var description: String { host }
  /// The host only.
  public var customMirror: Mirror { Mirror(self, children: ["host": host]) }
}
