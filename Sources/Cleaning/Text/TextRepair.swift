import Foundation

/// Mends text on its way out: entities that were encoded twice or stand in plain text, UTF-8 that was read as
/// Windows-1252, and composed forms (NFC). Text that needs nothing is passed through.
enum TextRepair {
  /// The mended text.
  static func repaired(_ text: String) -> String {
    var text = text
    return text.withUTF8 { repaired($0) }
  }

  /// The mended text of UTF-8.
  static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let faults = Faults(bytes)
    var text = String(decoding: bytes, as: UTF8.self)
    if faults.contains(.misreading) { text = undoingMisreading(text) }
    if faults.contains(.entity) { text = Entities.decoded(text) }
    if faults.contains(.mark) { text = text.precomposedStringWithCanonicalMapping }
    return text
  }

  /// What may have to be mended.
  private struct Faults: OptionSet {
    var rawValue: UInt8
    static let entity = Faults(rawValue: 1)
    static let misreading = Faults(rawValue: 2)
    static let mark = Faults(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self = []
      var previous: UInt8 = 0
      var index = 0
      while index < bytes.count {
        let plain = Self.plainPrefix(bytes, index)
        if plain > 0 {
          index += plain
          previous = 0x20
          continue
        }
        let byte = bytes[index]
        if byte < 0x80 {
          if byte == 0x26 { insert(.entity) }
        } else {
          // U+00C2, U+00C3, U+00E2 and the like are what the first bytes of misread UTF-8 look like.
          if previous == 0xC3, byte == 0x82 || byte == 0x83 || byte == 0xA2 || byte == 0x90 || byte == 0x91 {
            insert(.misreading)
          }
          if byte == 0xCC || byte == 0xCD || byte == 0xE1 || byte == 0xE2 && previous == 0 { insert(.mark) }
        }
        previous = byte
        index += 1
      }
    }

    /// A multiple of eight: how many of the bytes from an index on are ASCII other than `&`.
    private static func plainPrefix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
      let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      var index = start
      while index + 8 <= bytes.count, let base = bytes.baseAddress {
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let ampersands = word ^ ones &* 0x26
        if (word | (ampersands &- ones) & ~ampersands) & highs != 0 { break }
        index += 8
      }
      return index - start
    }
  }

  /// Reads runs of characters that are the Windows-1252 reading of UTF-8 as what they were.
  private static func undoingMisreading(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = misread(scalars, index) {
        output.append(scalar)
        index += length
      } else {
        output.append(scalars[index])
        index += 1
      }
    }
    return String(output)
  }

  private static func misread(_ scalars: [Unicode.Scalar], _ start: Int) -> (Unicode.Scalar, Int)? {
    let first = scalars[start].value
    let length =
      first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0
    guard length > 0, start + length <= scalars.count else { return nil }
    var value = first & (0x7F >> UInt32(length))
    for scalar in scalars[start + 1..<start + length] {
      guard let byte = windows1252Byte(scalar.value), byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= 0xA0, length != 3 || value >= 0x800, length != 4 || value >= 0x10000 else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  private static func windows1252Byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard let place = TextFolder.windows1252.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + place)
  }
}
