import Foundation

/// An address of the Internet Protocol.
enum IPAddress: Sendable, Hashable {
  case v4(UInt32)
  case v6([UInt8])

  /// Reads digits (`192.0.2.1`, `2001:db8::1`); `nil` if they are none, or an old form such as `127.1`.
  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self = .v6(withUnsafeBytes(of: six) { Array($0) })
    } else {
      return nil
    }
  }

  /// Whether anybody on the Internet may be meant. Left out is what IANA's special-purpose registries reserve (RFC 6890 and what they
  /// list), multicast, and what holds such an address within itself.
  var isPublic: Bool {
    switch self {
    case .v4(let value): !Self.reserved4.contains { value >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }
    case .v6(let bytes):
      if bytes.starts(with: Self.mapped) {
        IPAddress.v4(bytes[12...].reduce(0) { $0 << 8 | UInt32($1) }).isPublic
      } else {
        // Only 2000::/3 is given out, but for these pieces of it.
        bytes[0] & 0xE0 == 0x20
          && !(bytes[0] == 0x20 && bytes[1] == 0x02)  // 2002::/16, 6to4
          && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02)  // 2001::/23, Teredo and others
          && !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])  // 2001:db8::/32, documentation
          && !(bytes[0] == 0x3F && bytes[1] == 0xFF && bytes[2] < 0x10)  // 3fff::/20, documentation
      }
    }
  }

  private static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]

  private static let reserved4: [(prefix: UInt32, length: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
    (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
    (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]
}

extension IPAddress: CustomStringConvertible {
  /// The digits.
  var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    switch self {
    case .v4(let value):
      var address = in_addr(s_addr: value.bigEndian)
      inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
    case .v6(let bytes):
      var bytes = bytes
      inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count))
    }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Which addresses webhooks may have.
public struct AddressPolicy: Sendable, Equatable {
  /// Whether addresses of this machine and of private networks may be called.
  public var allowsPrivate: Bool

  static let remedy = "the setting alert-private-addresses allows such addresses"

  /// Creates a policy.
  public init(allowsPrivate: Bool = false) { self.allowsPrivate = allowsPrivate }

  func allows(_ address: IPAddress) -> Bool { allowsPrivate || address.isPublic }
}
