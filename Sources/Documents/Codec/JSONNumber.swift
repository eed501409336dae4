/// Numbers from their JSON text, which the reader has already checked against the grammar of RFC 8259.
enum JSONNumber {
  /// A whole number; `nil` if it has a fraction or exponent or does not fit.
  static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    let isNegative = text.first == 0x2D
    var value: Int64 = 0
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      let digit = byte &- 0x30
      guard digit < 10 else { return nil }
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) =
        isNegative
        ? scaled.subtractingReportingOverflow(Int64(digit)) : scaled.addingReportingOverflow(Int64(digit))
      guard !overflow, !overflow2 else { return nil }
      value = sum
    }
    return value
  }

  /// The nearest 64-bit float; `nil` if it is beyond the largest.
  ///
  /// Short numbers take the exact fast path of Clinger, "How to read floating point numbers accurately" (1990): both
  /// the digits and the power of ten are floats without error, so one division rounds once.
  static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var digits: UInt64 = 0
    var count = 0
    var scale = 0
    var isFraction = false
    let isNegative = text.first == 0x2D
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte == 0x2E {
        isFraction = true
        continue
      }
      let digit = byte &- 0x30
      guard digit < 10, count < 15 else { return slowDouble(text) }
      digits = digits * 10 + UInt64(digit)
      count += 1
      if isFraction { scale += 1 }
    }
    let magnitude = Double(digits) / powersOfTen[scale]
    return isNegative ? -magnitude : magnitude
  }

  private static func slowDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
