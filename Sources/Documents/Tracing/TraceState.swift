/// The grammar of `tracestate`: up to 32 members `key=value` with commas between them
/// (https://www.w3.org/TR/trace-context/#tracestate-header).
enum TraceState {
  /// What everybody has to hand on; more may be dropped, and is.
  private static let longest = 512
  private static let mostMembers = 32

  /// The text, if it is valid and not too long; it is handed on as it came, because nothing is added to it.
  static func text(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= longest else { return nil }
    var keys: Set<ArraySlice<UInt8>> = []
    var members = 0
    for part in bytes.split(separator: 0x2C, omittingEmptySubsequences: false) {
      let member = trimmed(part)
      // Empty members are allowed, for lists that were put together.
      if member.isEmpty { continue }
      members += 1
      guard members <= mostMembers, let equals = member.firstIndex(of: 0x3D),
        isKey(member[..<equals]), isValue(member[(equals + 1)...]), keys.insert(member[..<equals]).inserted
      else { return nil }
    }
    return members == 0 ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = part.drop { $0 == 0x20 || $0 == 0x09 }
    guard let last = rest.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return [] }
    return rest[...last]
  }

  /// `name` or `tenant@system`, of small letters, digits and `_-*/`; a tenant may begin with a digit.
  private static func isKey(_ key: ArraySlice<UInt8>) -> Bool {
    let parts = key.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count <= 2, key.count <= 256, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isKeyByte) }),
      let last = parts.last, let first = last.first, isLetter(first)
    else { return false }
    return parts.count == 1 || parts[0].count <= 241 && last.count <= 14
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || [0x5F, 0x2D, 0x2A, 0x2F].contains(byte)
  }

  /// 1 to 256 printable characters of ASCII but comma and equals sign, not ending in a space.
  private static func isValue(_ value: ArraySlice<UInt8>) -> Bool {
    (1...256).contains(value.count) && value.last != 0x20
      && value.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x2C && $0 != 0x3D }
  }
}
