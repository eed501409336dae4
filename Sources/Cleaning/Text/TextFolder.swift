/// Folds text on its way into a block: runs of white space become one space, scalars that nobody sees are dropped
/// (controls, soft hyphens, zero-width spaces, direction marks), and C1 controls become the Windows-1252 characters
/// that their authors meant (HTML Living Standard, "numeric character reference end state"). Joiners U+200C and U+200D
/// stay: Persian and emoji need them.
struct TextFolder {
  /// Whether a space is due before the next visible scalar.
  private var pendingSpace = false

  /// Appends folded text to `output`. A block that begins at `start` takes no leading space.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], blockStart start: Int) {
    var index = 0
    while index < bytes.count {
      let end = Self.endOfPlainRun(bytes, index)
      if end > index {
        flushSpace(&output, start)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
        index = end
      } else {
        append(nextScalar(bytes, &index), to: &output, blockStart: start)
      }
    }
  }

  /// Appends folded text of HTML: its character references are resolved first.
  mutating func append(
    markup bytes: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8],
    blockStart start: Int,
    inAttribute: Bool = false
  ) {
    var index = 0
    var look = 0
    while look < bytes.count {
      look = bytes.place(of: 0x26, from: look)
      guard look < bytes.count,
        let reference = CharacterReference.read(bytes, at: look, before: bytes.count, inAttribute: inAttribute)
      else {
        look += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[index..<look]), to: &output, blockStart: start)
      append(reference.scalar, to: &output, blockStart: start)
      if reference.second != 0 { append(reference.second, to: &output, blockStart: start) }
      (index, look) = (reference.end, reference.end)
    }
    append(UnsafeBufferPointer(rebasing: bytes[index...]), to: &output, blockStart: start)
  }

  /// Appends one scalar.
  private mutating func append(_ scalar: UInt32, to output: inout [UInt8], blockStart start: Int) {
    if scalar <= 0x20 {
      if scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) { pendingSpace = true }
      return
    }
    var kept = scalar
    if scalar >= 0x7F && (scalar < 0xAE || scalar >= 0x1680) {
      guard scalar > 0x7F, let other = Self.kept(scalar) else { return }
      if other == 0x20 {
        pendingSpace = true
        return
      }
      kept = other
    }
    flushSpace(&output, start)
    Cleaning.append(kept, to: &output)
  }

  /// Where a run ends that is kept as it is: visible scalars, and single spaces between them.
  private static func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if index > start { index += plainPrefix(bytes, index) }
      guard index < bytes.count else { return index }
      let byte = bytes[index]
      if byte &- 0x21 < 0x5E {
        index += 1
        continue
      }
      let isSpace = byte == 0x20
      if isSpace && (index == start || index + 1 == bytes.count) { return index }
      let next = isSpace ? index + 1 : index
      let length = plainLength(bytes, next)
      if length == 0 { return index }
      index = next + length
    }
    return index
  }

  /// How many of the bytes from an index on are visible ASCII and single spaces with something visible before and behind
  /// them, eight at a time; the byte before is visible. What it leaves has to be looked at one by one.
  private static func plainPrefix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var index = start
    while index + 8 <= bytes.count, let base = bytes.baseAddress {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).littleEndian
      // The high bit of a byte is set where it is no ASCII, a control, or (perhaps, seen from others) the like.
      let controls = word | (word &- ones &* 0x20) & ~word | (word &+ ones)
      let gaps = word ^ ones &* 0x20
      let spaces = (gaps &- ones) & ~gaps & highs
      if controls & highs != 0 || spaces & spaces << 8 != 0 { break }
      // A space at the end waits for what stands behind it.
      let endsInSpace = spaces >> 63 == 1
      index += endsInSpace ? 7 : 8
      if endsInSpace { break }
    }
    return index - start
  }

  /// The length of the scalar at an index if it is kept as it is; 0 if it has to be looked at.
  @inline(__always)
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0xC3 { return byte &- 0x21 < 0x5E ? 1 : 0 }
    if byte < 0xE0 { return index + 2 <= bytes.count ? 2 : 0 }
    guard index + 3 <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    switch byte {
    case 0xE0, 0xE4...0xED: return 3
    case 0xE1: return second == 0x9A ? 0 : 3
    case 0xE2:
      if second > 0x81 { return 3 }
      let third = bytes[index + 2]
      return second == 0x80 && (third >= 0xB0 || third &- 0x90 < 0x18) ? 3 : 0
    case 0xE3: return second == 0x80 && bytes[index + 2] == 0x80 ? 0 : 3
    case 0xF0...0xF4: return index + 4 <= bytes.count ? 4 : 0
    default: return 0
    }
  }

  /// Notes a word boundary, such as the end of an element.
  mutating func space() { pendingSpace = true }

  /// Begins a new block.
  mutating func reset() { pendingSpace = false }

  @inline(__always)
  private mutating func flushSpace(_ output: inout [UInt8], _ start: Int) {
    if pendingSpace {
      if output.count > start { output.append(0x20) }
      pendingSpace = false
    }
  }

  private static func kept(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x80...0x9F: return windows1252[Int(scalar - 0x80)]
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 0x20
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: return nil
    case 0xE000...0xF8FF: return 0x20
    default: return scalar
    }
  }

  /// What bytes 80 to 9F mean in Windows-1252; unassigned ones are spaces.
  static let windows1252: [UInt32] = [
    0x20AC, 0x20, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x20, 0x017D,
    0x20, 0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x20,
    0x017E, 0x0178,
  ]
}
