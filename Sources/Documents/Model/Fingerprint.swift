/// A sketch of a text, by which near-duplicates find each other.
public struct Fingerprint: Sendable, Hashable {
  /// How it was made: a stable word such as `minhash-128-w3`.
  public var algorithm: String
  /// The sketch: numbers of 32 bits, each as eight lowercase hexadecimal digits.
  public var value: String
  /// Numbers in the same form, by which near-duplicates are looked up: texts that have one of them at the same place are
  /// likely to be near. Empty in messages of older versions.
  public var bands: String
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a fingerprint.
  public init(algorithm: String, value: String, bands: String = "") {
    self.algorithm = algorithm
    self.value = value
    self.bands = bands
  }

  /// The share of equal numbers, 0...1: an estimate of the Jaccard similarity of what was sketched. `nil` unless both were
  /// made in the same way and have as many digits.
  public func similarity(to other: Fingerprint) -> Double? {
    guard algorithm == other.algorithm else { return nil }
    var (own, others) = (value, other.value)
    // Digits are compared as they stand, eight at a time: a store compares many fingerprints for each document.
    return own.withUTF8 { own in
      others.withUTF8 { others in
        guard own.count == others.count, own.count >= 8, own.count.isMultiple(of: 8) else { return nil }
        let (own, others) = (UnsafeRawBufferPointer(own), UnsafeRawBufferPointer(others))
        var equal = 0
        var place = 0
        while place < own.count {
          let left = own.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if left == others.loadUnaligned(fromByteOffset: place, as: UInt64.self) { equal += 1 }
          place += 8
        }
        return Double(equal * 8) / Double(own.count)
      }
    }
  }

  /// The numbers that a text of hexadecimal digits holds; `nil` if it is anything else.
  public static func numbers(_ digits: String) -> [UInt32]? {
    guard digits.utf8.count.isMultiple(of: 8) else { return nil }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(digits.utf8.count / 8)
    var number: UInt32 = 0
    for (place, byte) in digits.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
      case 0x61...0x66: number = number << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
      if place % 8 == 7 { numbers.append(number) }
    }
    return numbers
  }
}
