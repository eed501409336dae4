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
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        if pendingSpace {
          if output.count > start { output.append(0x20) }
          pendingSpace = false
        }
        output.append(byte)
        index += 1
      } else if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        pendingSpace = true
        index += 1
      } else if byte < 0x80 {
        index += 1
      } else {
        let from = index
        let scalar = nextScalar(bytes, &index)
        if scalar < 0xAE || scalar >= 0x1680 {
          guard let kept = Self.kept(scalar) else { continue }
          if kept == 0x20 {
            pendingSpace = true
            continue
          }
          if kept != scalar {
            flushSpace(&output, start)
            Cleaning.append(kept, to: &output)
            continue
          }
        }
        flushSpace(&output, start)
        output.append(contentsOf: bytes[from..<index])
      }
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
