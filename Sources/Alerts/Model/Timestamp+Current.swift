import Documents
import Foundation

extension Timestamp {
  /// The present, by the system's clock.
  static var current: Timestamp {
    Timestamp(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// So much later.
  func adding(_ duration: Duration) -> Timestamp {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
    let later = milliseconds.partialValue.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
    guard !milliseconds.overflow, !later.overflow else { return Timestamp(millisecondsSince1970: .max) }
    let sum = millisecondsSince1970.addingReportingOverflow(later.partialValue)
    return Timestamp(millisecondsSince1970: sum.overflow ? .max : sum.partialValue)
  }
}
