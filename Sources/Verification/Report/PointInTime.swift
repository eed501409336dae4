import Documents

extension Timestamp {
  /// Reads a point in time as people give it: RFC 3339, a day, or how long ago (`90s`, `15m`, `2h`, `7d`); `nil` for
  /// anything else.
  public init?(pointInTime text: String, now: Timestamp) {
    if let time = Timestamp(rfc3339: text) {
      self = time
      return
    }
    if let day = Timestamp(rfc3339: text + "T00:00:00Z") {
      self = day
      return
    }
    let units: [Character: Int64] = ["s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
      (0...1_000_000_000).contains(count)
    else { return nil }
    self.init(millisecondsSince1970: now.millisecondsSince1970 - count * unit)
  }
}
