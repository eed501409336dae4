/// The numbers of the four features of a token: its normal form, first scalar, last three scalars and shape.
struct WordFeatures: Equatable {
  var norm: UInt64
  var prefix: UInt64
  var suffix: UInt64
  var shape: UInt64
}

/// Computes the features of tokens.
struct WordFeatureTable: Sendable {
  /// A longer token has one shape whatever it is made of.
  static let longestShape = 100
  /// How often one mark may stand in a row in a shape.
  private static let longestRun = 4

  private let reserved: ReservedNumbers
  private let norms: [UInt64: UInt64]
  private let longShape: UInt64

  init(_ file: ModelFile, reserved: ReservedNumbers) throws(EntityModelError) {
    self.reserved = reserved
    let pairs = try file.section("norms", of: UInt64.self, columns: 2)
    let values = pairs.values
    var norms: [UInt64: UInt64] = [:]
    for row in 0..<pairs.rows { norms[values[2 * row]] = values[2 * row + 1] }
    self.norms = norms
    longShape = reserved.number(Array("LONG".utf8))
  }

  /// The features of a token; `scratch` is memory to work in.
  func features(_ token: ModelToken, _ text: ScalarText, _ scratch: inout [UInt8]) -> WordFeatures {
    let start = Int(token.start)
    let end = Int(token.end)
    return WordFeatures(
      norm: norm(token, text, &scratch),
      prefix: text.number(start, min(start + 1, end), &scratch),
      suffix: text.number(max(start, end - 3), end, &scratch),
      shape: shape(text, start, end, &scratch))
  }

  private func norm(_ token: ModelToken, _ text: ScalarText, _ scratch: inout [UInt8]) -> UInt64 {
    if token.norm != 0 { return token.norm }
    if let norm = norms[token.number] { return norm }
    scratch.removeAll(keepingCapacity: true)
    for place in Int(token.start)..<Int(token.end) {
      let value = text.scalars[place]
      if value < 0x80 {
        scratch.append(UInt8(truncatingIfNeeded: value &- 0x41 < 26 ? value + 0x20 : value))
      } else if let scalar = Unicode.Scalar(value) {
        scratch.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else {
        scratch.appendUTF8(value)
      }
    }
    return reserved.number(scratch)
  }

  /// Letters become `X` or `x`, digits `d`, runs are cut at four.
  private func shape(_ text: ScalarText, _ start: Int, _ end: Int, _ scratch: inout [UInt8]) -> UInt64 {
    if end - start >= Self.longestShape { return longShape }
    scratch.removeAll(keepingCapacity: true)
    var last: UInt32?
    var run = 0
    for place in start..<end {
      let traits = text.traits[place]
      let mark: UInt32 =
        if traits.contains(.alpha) {
          traits.contains(.upper) ? 0x58 : 0x78
        } else if traits.contains(.digit) {
          0x64
        } else {
          text.scalars[place]
        }
      run = mark == last ? run + 1 : 0
      last = mark
      if run < Self.longestRun { scratch.appendUTF8(mark) }
    }
    return reserved.number(scratch)
  }
}
