/// What the cleaner has to know of a Unicode scalar. The classes are coarse on purpose: they serve statistics over
/// text, and must cost a few nanoseconds.
enum ScalarClass {
  /// A letter or digit of a script that separates words.
  case word
  /// A letter of a script written without spaces, where about two scalars make a word (Han, kana).
  case ideograph
  /// The same where about four scalars make a word (Thai, Lao, Khmer, Burmese).
  case unspacedLetter
  /// White space of any width.
  case space
  /// Everything else.
  case punctuation
}

@inline(__always)
func scalarClass(_ scalar: UInt32) -> ScalarClass {
  if scalar < 0x80 {
    if (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 { return .word }
    return scalar <= 0x20 ? .space : .punctuation
  }
  if scalar < 0x2000 {
    if scalar < 0xC0 {
      if scalar == 0xA0 { return .space }
      return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA ? .word : .punctuation
    }
    if scalar == 0xD7 || scalar == 0xF7 { return .punctuation }
    if (0x0E00...0x0EFF).contains(scalar) || (0x1000...0x109F).contains(scalar) || (0x1780...0x17FF).contains(scalar) {
      return .unspacedLetter
    }
    switch scalar {
    case 0x037E, 0x0387, 0x055A...0x055F, 0x0589, 0x05BE, 0x05C0, 0x05C3, 0x05F3, 0x05F4, 0x060C, 0x060D, 0x061B,
      0x061E, 0x061F, 0x066A...0x066D, 0x06D4, 0x0964, 0x0965, 0x1362...0x1368:
      return .punctuation
    case 0x1680: return .space
    default: return .word
    }
  }
  if scalar < 0x2070 {
    return scalar <= 0x200A || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x202F || scalar == 0x205F
      ? .space : .punctuation
  }
  if scalar < 0x2C00 { return (0x2C00...0x2DFF).contains(scalar) ? .word : .punctuation }
  if scalar < 0x2E00 { return .word }
  if scalar < 0x3000 { return scalar >= 0x2E80 ? .ideograph : .punctuation }
  if scalar == 0x3000 { return .space }
  if scalar < 0x3005 || (0x3008...0x3020).contains(scalar) || scalar == 0x30FB { return .punctuation }
  if scalar < 0xAC00 { return .ideograph }
  if scalar < 0xD7B0 { return .word }
  if (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar) { return .ideograph }
  if (0xFB00...0xFDFF).contains(scalar) || (0xFE70...0xFEFC).contains(scalar) { return .word }
  if (0xFF10...0xFF19).contains(scalar) || (0xFF21...0xFF3A).contains(scalar) || (0xFF41...0xFF5A).contains(scalar) {
    return .word
  }
  if (0xFF66...0xFF9F).contains(scalar) { return .ideograph }
  return scalar >= 0x10000 && scalar < 0x1F000 ? .word : .punctuation
}

/// The lowercase form in the scripts with case that news is written in (Latin, Greek, Cyrillic, Armenian); the scalar
/// itself where there is none.
@inline(__always)
func lowercased(_ scalar: UInt32) -> UInt32 {
  if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
  if scalar < 0xC0 || scalar >= 0x0557 { return scalar }
  switch scalar {
  case 0xC0...0xDE: return scalar == 0xD7 ? scalar : scalar + 32
  case 0x0130: return 0x69
  case 0x0100...0x0137, 0x014A...0x0177: return scalar | 1
  case 0x0139...0x0148, 0x0179...0x017E: return scalar & 1 == 1 ? scalar + 1 : scalar
  case 0x0178: return 0xFF
  case 0x0218...0x021B: return scalar | 1
  case 0x0386: return 0x03AC
  case 0x0388...0x038A: return scalar + 37
  case 0x038C: return 0x03CC
  case 0x038E, 0x038F: return scalar + 63
  case 0x0391...0x03AB: return scalar + 32
  case 0x0400...0x040F: return scalar + 80
  case 0x0410...0x042F: return scalar + 32
  case 0x0460...0x0481, 0x048A...0x04BF, 0x04D0...0x052F: return scalar | 1
  case 0x0531...0x0556: return scalar + 48
  default: return scalar
  }
}

/// Decodes the scalar that begins at `index` and moves past it. The bytes are UTF-8 from a `String`; a stray byte, which
/// cannot come from one, decodes as itself.
@inline(__always)
func nextScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
  let first = UInt32(bytes[index])
  index += 1
  if first < 0x80 { return first }
  let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
  guard length > 0, index + length <= bytes.count else { return first }
  var scalar = first & (0x3F >> UInt32(length))
  for _ in 0..<length {
    scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    index += 1
  }
  return scalar
}

/// Appends a scalar as UTF-8.
@inline(__always)
func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
  if scalar < 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: scalar))
  } else if scalar < 0x800 {
    bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  } else if scalar < 0x10000 {
    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  } else {
    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
