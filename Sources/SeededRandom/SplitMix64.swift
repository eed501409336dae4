/// A small generator whose numbers depend on its seed alone, on every machine (Steele, Lea and Flood, "Fast Splittable
/// Pseudorandom Number Generators", 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Another generator, so that what one part of a run draws does not move what others draw.
  public mutating func split() -> SplitMix64 { SplitMix64(seed: next()) }

  /// A number from 0 up to but not including a bound, which is at least 1. The bias of the remainder does not matter for
  /// bounds that are small beside 2^64.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
