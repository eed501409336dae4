import Crypto
import Foundation

/// What a webhook's messages are signed with, as the Standard Webhooks specification has it (standardwebhooks.com): 32 random bytes,
/// written `whsec_` and Base64. Printing or dumping one shows nothing of it.
public struct AlertSecret: Sendable, Equatable {
  private static let prefix = "whsec_"
  private let bytes: [UInt8]

  /// Makes up a new one.
  public init() {
    var source = SystemRandomNumberGenerator()
    bytes = (0..<4).flatMap { _ in withUnsafeBytes(of: source.next()) { Array($0) } }
  }

  /// Reads one; `nil` if it is none, or has not 24 to 64 bytes.
  public init?(_ text: String) {
    guard text.hasPrefix(Self.prefix), let data = Data(base64Encoded: String(text.dropFirst(Self.prefix.count))),
      (24...64).contains(data.count)
    else { return nil }
    bytes = Array(data)
  }

  /// The secret itself, for whoever is to check signatures.
  public var revealed: String { Self.prefix + Data(bytes).base64EncodedString() }

  /// The signature of a message: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64.
  ///
  /// - Parameters:
  ///   - id: the header `webhook-id`.
  ///   - timestamp: the header `webhook-timestamp`: seconds since 1970.
  ///   - body: the bytes that are sent.
  public func signature(id: String, timestamp: Int64, body: [UInt8]) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("\(id).\(timestamp).".utf8) + body, using: SymmetricKey(data: bytes))
    return "v1," + Data(code).base64EncodedString()
  }
}

extension AlertSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Nothing of the secret.
  public var description: String { Self.prefix + "***" }
  /// Nothing of the secret.
  public var debugDescription: String { description }
  /// Nothing of the secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
