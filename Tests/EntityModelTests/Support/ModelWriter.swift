@testable import EntityModel

/// Writes a model file.
struct ModelWriter {
  private var entries: [(name: String, kind: UInt32, data: [UInt8], rows: Int, columns: Int)] = []

  mutating func add(_ name: String, kind: UInt32, _ data: [UInt8], _ rows: Int, _ columns: Int) {
    entries.append((name, kind, data, rows, columns))
  }

  mutating func numbers<Number: BitwiseCopyable>(
    _ name: String, kind: UInt32, _ values: [Number], _ rows: Int, _ columns: Int
  ) {
    add(name, kind: kind, values.withUnsafeBytes { Array($0) }, rows, columns)
  }

  mutating func floats(_ name: String, _ values: [Float], _ rows: Int, _ columns: Int) {
    numbers(name, kind: 3, values, rows, columns)
  }

  func file() -> [UInt8] {
    var offset = 32 + 64 * entries.count
    var table: [UInt8] = []
    var body: [UInt8] = []
    for entry in entries {
      let padding = (64 - offset % 64) % 64
      offset += padding
      body += [UInt8](repeating: 0, count: padding) + entry.data
      table += Array(entry.name.utf8) + [UInt8](repeating: 0, count: 24 - entry.name.utf8.count)
      table += Self.bytes(entry.kind) + Self.bytes(UInt32(0))
      for number in [offset, entry.data.count, entry.rows, entry.columns] { table += Self.bytes(UInt64(number)) }
      offset += entry.data.count
    }
    let content = table + body
    let hash = content.withUnsafeBytes { MurmurHash.hash64($0) }
    return Array("NLENTITY".utf8) + Self.bytes(ModelFile.version) + Self.bytes(UInt32(entries.count))
      + Self.bytes(UInt64(offset)) + Self.bytes(hash) + content
  }

  static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

/// Puts weights into the order in which the kernels read them.
enum Packing {
  /// From (output, piece, input) to panels of 16 outputs.
  static func maxout(_ weights: [Float], _ inputs: Int) -> [Float] {
    var packed: [Float] = []
    for panel in stride(from: 0, to: 96, by: 16) {
      for input in 0..<inputs {
        for piece in 0..<3 {
          for output in panel..<panel + 16 { packed.append(weights[(output * 3 + piece) * inputs + input]) }
        }
      }
    }
    return packed
  }

  /// From (output, input) to panels of 32 outputs.
  static func dense(_ weights: [Float], _ outputs: Int, _ inputs: Int) -> [Float] {
    var packed: [Float] = []
    for panel in stride(from: 0, to: outputs, by: 32) {
      for input in 0..<inputs {
        for output in panel..<panel + 32 { packed.append(weights[output * inputs + input]) }
      }
    }
    return packed
  }

  /// From (feature, unit, piece, input) to (feature, piece, unit, input).
  static func byPiece(_ values: [Float], _ features: Int, _ inputs: Int) -> [Float] {
    var ordered: [Float] = []
    for feature in 0..<features {
      for piece in 0..<2 {
        for unit in 0..<64 {
          let start = ((feature * 64 + unit) * 2 + piece) * inputs
          ordered += values[start..<start + inputs]
        }
      }
    }
    return ordered
  }

  /// From (output, input) to (input, output), with zeros up to so many outputs.
  static func columns(_ weights: [Float], _ outputs: Int, _ inputs: Int, to width: Int) -> [Float] {
    (0..<inputs).flatMap { input in
      (0..<width).map { $0 < outputs ? weights[$0 * inputs + input] : 0 }
    }
  }
}
