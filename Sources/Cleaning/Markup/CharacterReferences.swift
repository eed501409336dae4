/// Character references of HTML (HTML Living Standard, "Character reference state"): by number, by name, and the old
/// names without a semicolon.
struct CharacterReference {
  /// The scalar that it stands for; 0 if its number is none.
  var scalar: UInt32
  /// A second scalar; 0 if there is none.
  var second: UInt32
  /// Where the text goes on.
  var end: Int

  /// The reference that begins with the ampersand at `start`; `nil` if the ampersand is just that.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at start: Int,
    before end: Int,
    inAttribute: Bool = false
  ) -> CharacterReference? {
    guard start + 1 < end else { return nil }
    return bytes[start + 1] == 0x23
      ? number(bytes, start + 2, end) : name(bytes, start + 1, end, inAttribute: inAttribute)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> CharacterReference? {
    var index = start
    let isHex = index < end && bytes[index] | 0x20 == 0x78
    if isHex { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end {
      let byte = bytes[index]
      let letter = (byte | 0x20) &- 0x61
      if byte &- 0x30 < 10 {
        value = value &* (isHex ? 16 : 10) &+ UInt32(byte & 0xF)
      } else if isHex && letter < 6 {
        value = value &* 16 &+ UInt32(letter) &+ 10
      } else {
        break
      }
      if value > 0x10FFFF { value = 0x110000 }
      index += 1
    }
    guard index > digits else { return nil }
    if index < end && bytes[index] == 0x3B { index += 1 }
    return CharacterReference(scalar: Unicode.Scalar(value) == nil ? 0 : value, second: 0, end: index)
  }

  private static func name(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    inAttribute: Bool
  ) -> CharacterReference? {
    guard isAlphanumeric(bytes[start]) else { return nil }
    let table = CharacterReferenceTable.shared
    var hash = WordHash.seed
    var index = start
    let limit = min(end, start + CharacterReferenceTable.longestName)
    var old: CharacterReference?
    while index < limit, isAlphanumeric(bytes[index]) {
      hash = WordHash.add(UInt32(bytes[index]), to: hash)
      index += 1
      if index - start <= CharacterReferenceTable.longestOldName, let scalar = table.oldName(hash) {
        old = CharacterReference(scalar: scalar, second: 0, end: index)
      }
    }
    if index < end, bytes[index] == 0x3B, let (scalar, second) = table.name(hash) {
      return CharacterReference(scalar: scalar, second: second, end: index + 1)
    }
    // In an attribute, `&copy=1` is a part of an address.
    if let old, inAttribute, old.end < end, bytes[old.end] == 0x3D || isAlphanumeric(bytes[old.end]) { return nil }
    return old
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}

/// The names of character references, by hash.
private struct CharacterReferenceTable: Sendable {
  /// Read once, on first use.
  static let shared = CharacterReferenceTable()
  /// The most letters of a name, and of one that needs no semicolon.
  static let longestName = 32
  static let longestOldName = 6

  private let names: HashTable
  /// The second scalars, at the place that the upper bits of a value tell.
  private let seconds: [UInt32]

  private static let oldMark: UInt32 = 1 << 31

  private init() {
    var entries: [(key: UInt64, value: UInt32)] = []
    var seconds: [UInt32] = [0]
    for entry in CharacterReferenceData.names.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      var hash = WordHash.seed
      var value: UInt32 = 0
      var second: UInt32 = 0
      var mark: UInt32 = 0
      var state = 0
      for byte in entry {
        switch byte {
        case 0x2A: mark = Self.oldMark
        case 0x3A: state = 1
        case 0x2B: state = 2
        default:
          let digit = UInt32(byte < 0x41 ? byte & 0xF : byte &- 0x37)
          switch state {
          case 0: hash = WordHash.add(UInt32(byte), to: hash)
          case 1: value = value << 4 | digit & 0xF
          default: second = second << 4 | digit & 0xF
          }
        }
      }
      var place = 0
      if second != 0 {
        place = seconds.firstIndex(of: second) ?? seconds.count
        if place == seconds.count { seconds.append(second) }
      }
      entries.append((hash, value | UInt32(place) << 21 | mark))
    }
    names = HashTable(entries)
    self.seconds = seconds
  }

  func name(_ hash: UInt64) -> (UInt32, UInt32)? {
    let value = names[hash]
    return value == 0 ? nil : (value & 0x1F_FFFF, seconds[Int(value >> 21 & 0x3FF)])
  }

  func oldName(_ hash: UInt64) -> UInt32? {
    let value = names[hash]
    return value & Self.oldMark == 0 ? nil : value & 0x1F_FFFF
  }
}
