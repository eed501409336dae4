/// The identity of a page across all its captures: 32 lowercase hexadecimal digits.
///
/// It is the first 16 bytes of the SHA-256 of the canonical URL or, for a capture without a URL, of its normalised
/// content. It is also the Kafka key of every message, so that all versions of a page keep their order.
public struct DocumentID: Sendable, Hashable, CustomStringConvertible {
  /// The hexadecimal digits.
  public let rawValue: String

  /// Creates an identity from 32 lowercase hexadecimal digits; `nil` for anything else.
  public init?(_ rawValue: String) {
    guard rawValue.utf8.count == 32, rawValue.utf8.allSatisfy(Self.isLowercaseHexDigit) else { return nil }
    self.rawValue = rawValue
  }

  /// Creates an identity from the 16 leading bytes of a digest.
  ///
  /// - Parameter digest: at least 16 bytes; those after the sixteenth are ignored.
  public init<Digest: Sequence>(digest: Digest) where Digest.Element == UInt8 {
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    for byte in digest.prefix(16) {
      digits.append(Self.hexDigit(byte >> 4))
      digits.append(Self.hexDigit(byte & 0xF))
    }
    rawValue = String(decoding: digits, as: UTF8.self)
  }

  /// The hexadecimal digits.
  public var description: String { rawValue }

  private static func isLowercaseHexDigit(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x61 + nibble - 10
  }
}
