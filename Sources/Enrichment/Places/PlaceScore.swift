#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How likely a place is what a name means, in powers of ten of people.
enum PlaceScore {
  /// The least lead over the next place with which a name is settled.
  static let leastLead = 0.12
  /// A lead with which a name is sure.
  static let sureLead = 1.2

  /// What a place has before any context.
  static func prior(_ reading: PlaceReading) -> Double {
    let size: Double =
      switch reading.place.kind {
      case .country: 6.7
      case .region: 5.5
      case .capital: log10(Double(reading.place.population) + 1000) + 0.7
      case .city: log10(Double(reading.place.population) + 1000)
      }
    return size - (reading.isAlternate ? 1 : 0)
  }

  /// 0.4...0.9 by the lead over the next place.
  static func confidence(lead: Double) -> Double {
    0.4 + 0.5 * min(max(lead, 0) / sureLead, 1)
  }
}
