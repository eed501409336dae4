import Foundation

extension Double {
  /// With so many digits behind the point.
  func formatted(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

extension Duration {
  /// In seconds, with two digits behind the point.
  var inSeconds: String { (self / .seconds(1)).formatted(2) }
}

extension Collection<Duration> {
  /// The one in the middle; `nil` if there is none.
  var median: Duration? {
    let sorted = sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }
}
