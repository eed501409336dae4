/// Why a message does not decode.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: Sendable, Hashable {
    /// The bytes are not JSON (RFC 8259).
    case malformed
    /// It is JSON, but not what the message has there.
    case mismatch
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// Where: a JSONPath (RFC 9535), such as `$.blocks[3].text`.
  public var path: String
  /// The offset of the failure in bytes.
  public var offset: Int
  /// What is wrong there.
  public var reason: String

  init(_ kind: Kind, offset: Int, reason: String) {
    self.kind = kind
    self.path = "$"
    self.offset = offset
    self.reason = reason
  }

  /// `$.path: reason (byte n)`.
  public var description: String { "\(path): \(reason) (byte \(offset))" }
}
