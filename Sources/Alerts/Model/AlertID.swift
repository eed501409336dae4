/// Names an alert: 128 bits from the system's random source, as 32 digits and letters from a to f.
public struct AlertID: Sendable, Hashable, CustomStringConvertible {
  /// The digits.
  public let rawValue: String

  /// Reads an id; `nil` if it is none.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    rawValue = String(text)
  }

  /// Makes up a new one.
  public init() { rawValue = RandomDigits.make() }

  /// The digits.
  public var description: String { rawValue }
}

/// Names that nobody guesses.
enum RandomDigits {
  /// 128 bits from the system's random source (`getrandom`), in base 16.
  static func make() -> String {
    var source = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(source.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
