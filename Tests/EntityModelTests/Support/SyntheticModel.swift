import SeededRandom

@testable import EntityModel

/// A model of random weights and a tokenizer of a few rules, so that nothing need be fetched to test what is not about English.
struct SyntheticModel {
  static let actions: [(Int, EntityLabel?)] =
    [1, 2, 3, 4].flatMap { kind in [EntityLabel.organisation, .person, .date].map { (kind, $0) } } + [
      (4, nil), (5, nil),
    ]

  let tables: [[Float]]
  let seeds: [UInt32] = [8, 9, 10, 11]
  let layers: [Layer]
  let narrow: [Float]
  let narrowBias: [Float]
  let lower: [Float]
  let lowerBias: [Float]
  let pad: [Float]
  let upper: [Float]
  let upperBias: [Float]
  let vectors: [Float]
  let vectorRows: [(key: UInt64, row: Int)]
  let projection: [Float]

  struct Layer {
    let inputs: Int
    /// (output, piece, input)
    let weights: [Float]
    let bias: [Float]
    let gain: [Float]
    let shift: [Float]
  }

  static let tableRows = 37
  static let vectorWidth = 20

  init(seed: UInt64, hasVectors: Bool) {
    var random = SplitMix64(seed: seed)
    func draw(_ count: Int, _ scale: Float) -> [Float] {
      (0..<count).map { _ in (Float(random.next() >> 40) / Float(1 << 23) - 1) * scale }
    }
    tables = (0..<4).map { _ in draw(Self.tableRows * 96, 0.5) }
    layers = [hasVectors ? 480 : 384, 288, 288, 288, 288].map { inputs in
      Layer(
        inputs: inputs, weights: draw(96 * 3 * inputs, 0.15), bias: draw(288, 0.3), gain: draw(96, 1),
        shift: draw(96, 0.2))
    }
    narrow = draw(64 * 96, 0.2)
    narrowBias = draw(64, 0.2)
    lower = draw(3 * 64 * 2 * 64, 0.2)
    lowerBias = draw(128, 0.2)
    pad = draw(3 * 128, 0.2)
    upper = draw(Self.actions.count * 64, 0.3)
    upperBias = draw(Self.actions.count, 0.2)
    vectors = hasVectors ? draw(5 * Self.vectorWidth, 1) : []
    projection = hasVectors ? draw(96 * Self.vectorWidth, 0.4) : []
    vectorRows =
      hasVectors
      ? ["The", "ferry", "Odesa", "people", "10"].enumerated().map { row, word in
        (word.withMurmur, row)
      } : []
  }

  /// The file.
  func bytes() -> [UInt8] {
    var writer = ModelWriter()
    writer.add("about", kind: 0, Array("xx_synthetic 1\nnone".utf8), 1, 1)
    for number in 0..<4 { writer.floats("embedding.\(number)", tables[number], Self.tableRows, 96) }
    writer.numbers("embedding.seeds", kind: 2, seeds.map(Int32.init), 4, 1)
    for (number, layer) in layers.enumerated() {
      writer.floats("layer.\(number).weights", Packing.maxout(layer.weights, layer.inputs), layer.inputs, 288)
      writer.floats("layer.\(number).bias", Packing.maxout(layer.bias, 1), 288, 1)
      writer.floats("layer.\(number).gain", layer.gain, 96, 1)
      writer.floats("layer.\(number).shift", layer.shift, 96, 1)
    }
    writer.floats("narrow.weights", Packing.dense(narrow, 64, 96), 96, 64)
    writer.floats("narrow.bias", narrowBias, 64, 1)
    writer.floats("lower.weights", Packing.dense(Packing.byPiece(lower, 3, 64), 384, 64), 64, 384)
    writer.floats("lower.bias", Packing.byPiece(lowerBias, 1, 1), 128, 1)
    writer.floats("lower.pad", Packing.byPiece(pad, 3, 1), 3, 128)
    writer.floats("upper.weights", Packing.columns(upper, Self.actions.count, 64, to: 16), 64, 16)
    writer.floats("upper.bias", upperBias + [Float](repeating: 0, count: 16 - Self.actions.count), 16, 1)
    let lines = Self.actions.map { "\($0.0) \($0.1?.rawValue ?? "")" }
    writer.add("actions", kind: 0, Array(lines.joined(separator: "\n").utf8), lines.count, 1)
    addTokenizer(&writer)
    if !vectors.isEmpty { addVectors(&writer) }
    return writer.file()
  }

  private func addVectors(_ writer: inout ModelWriter) {
    writer.floats("vectors", vectors, 5, Self.vectorWidth)
    writer.floats("vectors.projection", Packing.dense(projection, 96, Self.vectorWidth), Self.vectorWidth, 96)
    var keys = [UInt64](repeating: 0, count: 8)
    var rows = [Int32](repeating: 0, count: 8)
    for (key, row) in vectorRows {
      var place = Int(key & 7)
      while keys[place] != 0 { place = (place + 1) & 7 }
      keys[place] = key
      rows[place] = Int32(row)
    }
    writer.numbers("vectors.keys", kind: 4, keys, 8, 1)
    writer.numbers("vectors.rows", kind: 2, rows, 8, 1)
  }

  private func addTokenizer(_ writer: inout ModelWriter) {
    var ascii = (0..<256).map { Self.traits(UInt8($0)).rawValue }
    ascii += [UInt16](repeating: 0, count: 256)
    writer.numbers("traits.blocks", kind: 1, [0] + [UInt16](repeating: 1, count: 0x11_0000 / 256 - 1), 0x1100, 1)
    writer.numbers("traits", kind: 1, ascii, 512, 1)
    writer.add("prefixes", kind: 0, Array("US$".utf8), 1, 1)
    writer.add("suffixes", kind: 0, Array("'s".utf8), 1, 1)
    writer.add("units", kind: 0, Array("km\nm\nkm/h".utf8), 3, 1)
    var exceptions: [UInt8] = []
    for parts in [
      [("ca", "can"), ("n't", "not")], [("Sept.", "September")], [("10", ""), ("am", "a.m.")], [(":)", "")],
    ] {
      exceptions.append(UInt8(parts.count))
      for (form, norm) in parts {
        exceptions += [UInt8(form.utf8.count)] + Array(form.utf8)
        exceptions += (0..<8).map { UInt8(truncatingIfNeeded: (norm.isEmpty ? 0 : norm.withMurmur) >> (8 * $0)) }
      }
    }
    writer.add("exceptions", kind: 0, exceptions, 4, 1)
    writer.numbers("norms", kind: 4, ["--".withMurmur, "-".withMurmur], 1, 2)
    writer.numbers("reserved", kind: 4, ["PERSON".withMurmur, UInt64(380)], 1, 2)
  }

  private static func traits(_ byte: UInt8) -> ScalarTraits {
    switch byte {
    case 0x41...0x5A: [.alpha, .upper, .upperLetter, .infixStopRight, .letter, .letterOrDigit, .scheme, .plain]
    case 0x61...0x7A:
      [.alpha, .beforeStop, .infixStopLeft, .letter, .letterOrDigit, .topDomain, .scheme, .plain]
    case 0x30...0x39: [.digit, .beforeStop, .letterOrDigit, .scheme]
    case 0x20, 0x09...0x0D: [.space]
    case 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3A, 0x3B: [.prefix, .suffix, .beforeStop]
    case 0x21, 0x3F: [.suffix, .prefix]
    default: []
    }
  }
}

extension String {
  /// The number that a model knows the string by, if it is not reserved.
  var withMurmur: UInt64 { Array(utf8).withUnsafeBytes { MurmurHash.hash64($0) } }
}
