/// The form of a word, in two bytes.
struct WordShape: Equatable {
  private static let lengthMask: UInt16 = 1 << 11 - 1
  private static let letterBit: UInt16 = 1 << 11
  private static let digitBit: UInt16 = 1 << 12
  private static let lowercaseBit: UInt16 = 1 << 13
  private static let ideographBit: UInt16 = 1 << 14
  private static let stopWordBit: UInt16 = 1 << 15

  /// One scalar of a script without spaces.
  static let ideograph = WordShape(bits: 1 | letterBit | ideographBit)

  private var bits: UInt16 = 0

  init() {}

  private init(bits: UInt16) { self.bits = bits }

  /// - Parameters:
  ///   - length: its scalars.
  ///   - digits: how many of them are digits.
  ///   - isLowercase: whether the first is a letter that is not a capital.
  @inline(__always)
  init(length: Int, digits: Int, isLowercase: Bool) {
    bits = UInt16(truncatingIfNeeded: min(length, Int(Self.lengthMask)))
    if digits < length { bits |= Self.letterBit }
    if digits > 0 { bits |= Self.digitBit }
    if isLowercase { bits |= Self.lowercaseBit }
  }

  /// The same of a stop word.
  @inline(__always)
  var ofStopWord: WordShape { WordShape(bits: bits | Self.stopWordBit) }

  /// Its scalars, at most 2,047.
  var length: Int { Int(bits & Self.lengthMask) }
  var hasLetter: Bool { bits & Self.letterBit != 0 }
  /// Whether it begins with a letter that is not a capital.
  var isLowercase: Bool { bits & Self.lowercaseBit != 0 }
  var isIdeograph: Bool { bits & Self.ideographBit != 0 }
  var isStopWord: Bool { bits & Self.stopWordBit != 0 }
  /// Whether it can tell what a text is about: neither a stop word nor with digits.
  var isTopical: Bool { bits & (Self.stopWordBit | Self.digitBit) == 0 }
}
