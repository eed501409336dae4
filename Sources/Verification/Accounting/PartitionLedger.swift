/// What is known of each offset of an input partition, 15 bytes an offset.
///
/// A class, so that no mutation ever copies it: it may have a hundred million bytes.
final class PartitionLedger {
  /// What is known of an offset, a bit each.
  struct Facts: OptionSet, Sendable {
    let rawValue: UInt8
    /// A reader of committed data sees a record there.
    static let visible = Facts(rawValue: 1)
    /// The record must be accounted for.
    static let obliged = Facts(rawValue: 2)
    /// There is an output of it.
    static let output = Facts(rawValue: 4)
    /// There is a dead letter of it.
    static let deadLetter = Facts(rawValue: 8)
    /// The store has it only in an older version.
    static let stale = Facts(rawValue: 16)
  }

  /// The offsets that it holds.
  let offsets: Range<Int64>
  private var facts: [UInt8]
  private var marks: [UInt64]
  // The place of the first output or dead letter. A place that does not fit is not kept: it is only wanted for the name of
  // a second one.
  private var placeOffsets: [UInt32]
  private var placePartitions: [UInt16]
  private static let noPlace = UInt32.max

  init(offsets: Range<Int64>) {
    self.offsets = offsets
    facts = Array(repeating: 0, count: offsets.count)
    marks = Array(repeating: 0, count: offsets.count)
    placeOffsets = Array(repeating: Self.noPlace, count: offsets.count)
    placePartitions = Array(repeating: 0, count: offsets.count)
  }

  subscript(offset: Int64) -> Facts {
    get { Facts(rawValue: facts[index(offset)]) }
    set { facts[index(offset)] = newValue.rawValue }
  }

  func mark(at offset: Int64) -> UInt64 { marks[index(offset)] }

  func setMark(_ mark: UInt64, at offset: Int64) { marks[index(offset)] = mark }

  func place(at offset: Int64) -> (partition: Int32, offset: Int64)? {
    let place = placeOffsets[index(offset)]
    return place == Self.noPlace ? nil : (Int32(placePartitions[index(offset)]), Int64(place))
  }

  func setPlace(partition: Int32, offset place: Int64, at offset: Int64) {
    guard let partition = UInt16(exactly: partition), let place = UInt32(exactly: place), place != Self.noPlace else {
      return
    }
    placePartitions[index(offset)] = partition
    placeOffsets[index(offset)] = place
  }

  private func index(_ offset: Int64) -> Int { Int(offset - offsets.lowerBound) }
}

/// A hash of an origin, to compare origins without keeping them (FNV-1a, 64 bits; draft-eastlake-fnv).
enum OriginMark {
  static func of(_ origin: String?) -> UInt64 {
    guard let origin else { return 0 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in origin.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
