/// What the tokenizer needs to know of a scalar. The bits stand in `scripts/entity-model/tokenizer_rules.py`, too.
struct ScalarTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// White space.
  static let space = ScalarTraits(rawValue: 1 << 0)
  /// A letter.
  static let alpha = ScalarTraits(rawValue: 1 << 1)
  /// A letter in upper case.
  static let upper = ScalarTraits(rawValue: 1 << 2)
  /// A digit of any script, raised ones included.
  static let digit = ScalarTraits(rawValue: 1 << 3)
  /// Splits off at the start of a word.
  static let prefix = ScalarTraits(rawValue: 1 << 4)
  /// Splits off at the end of a word.
  static let suffix = ScalarTraits(rawValue: 1 << 5)
  /// A full stop after it splits off at the end of a word.
  static let beforeStop = ScalarTraits(rawValue: 1 << 6)
  /// A full stop after two of these splits off at the end of a word.
  static let upperLetter = ScalarTraits(rawValue: 1 << 7)
  /// Splits a word in two wherever it stands.
  static let infix = ScalarTraits(rawValue: 1 << 8)
  /// May stand before a full stop that splits a word in two.
  static let infixStopLeft = ScalarTraits(rawValue: 1 << 9)
  /// May stand after a full stop that splits a word in two.
  static let infixStopRight = ScalarTraits(rawValue: 1 << 10)
  /// A letter on either side of a comma, or after a hyphen, that splits a word in two.
  static let letter = ScalarTraits(rawValue: 1 << 11)
  /// A letter or digit before a hyphen that splits a word in two.
  static let letterOrDigit = ScalarTraits(rawValue: 1 << 12)
  /// May be part of an address's last label.
  static let topDomain = ScalarTraits(rawValue: 1 << 13)
  /// May be part of an address's scheme.
  static let scheme = ScalarTraits(rawValue: 1 << 14)
  /// A letter that no rule looks at: a word of these only stays whole.
  static let plain = ScalarTraits(rawValue: 1 << 15)
}

/// The traits of every scalar, in two stages: a block of 256 scalars, then the scalar.
struct ScalarTraitsTable: Sendable {
  private let blocks: ModelSection<UInt16>
  private let traits: ModelSection<UInt16>

  init(_ file: ModelFile) throws(EntityModelError) {
    blocks = try file.section("traits.blocks", rows: 0x11_0000 / 256, columns: 1)
    traits = try file.section("traits", columns: 1)
    for block in blocks.values where (Int(block) + 1) * 256 > traits.count {
      throw file.malformed("traits.blocks", "names the block \(block), which is not there")
    }
  }

  /// The traits of each of some scalars.
  func traits(of scalars: UnsafeBufferPointer<UInt32>) -> [ScalarTraits] {
    let blocks = blocks.values
    let traits = self.traits.values
    return scalars.map { scalar in
      guard scalar < 0x11_0000 else { return [] }
      return ScalarTraits(rawValue: traits[Int(blocks[Int(scalar >> 8)]) * 256 + Int(scalar & 0xFF)])
    }
  }
}
