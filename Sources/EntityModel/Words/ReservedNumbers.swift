/// The numbers by which the models know strings: a hash, but for some reserved names their place in a list.
struct ReservedNumbers: Sendable {
  private let numbers: [UInt64: UInt64]

  init(_ file: ModelFile) throws(EntityModelError) {
    let pairs = try file.section("reserved", of: UInt64.self, columns: 2)
    let values = pairs.values
    var numbers: [UInt64: UInt64] = [:]
    for row in 0..<pairs.rows { numbers[values[2 * row]] = values[2 * row + 1] }
    self.numbers = numbers
  }

  /// The number of a string in UTF-8.
  @inline(__always)
  func number(_ bytes: [UInt8]) -> UInt64 {
    if bytes.isEmpty { return 0 }
    let hash = bytes.withUnsafeBytes { MurmurHash.hash64($0) }
    return numbers[hash] ?? hash
  }
}
