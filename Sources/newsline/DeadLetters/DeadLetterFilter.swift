import Documents

/// Which dead letters are meant. What is `nil` does not matter.
struct DeadLetterFilter: Sendable, Equatable {
  var stage: StageName?
  var code: String?
  var source: String?
  /// The first point in time at which they failed.
  var since: Timestamp?
  /// The first point in time that is too late.
  var until: Timestamp?
  /// Their places; empty for any.
  var places: Set<Origin> = []

  func matches(_ letter: DeadLetter, at place: Origin) -> Bool {
    if !places.isEmpty, !places.contains(place) { return false }
    if let stage, letter.stage != stage { return false }
    if let code, letter.rejection.code.rawValue != code { return false }
    if let since, letter.failedAt < since { return false }
    if let until, letter.failedAt >= until { return false }
    // The last, because it reads the value.
    if let source, letter.source != source { return false }
    return true
  }

  /// The offsets to read of each partition; `nil` for everything.
  var offsets: [Int32: Range<Int64>]? {
    guard !places.isEmpty else { return nil }
    return Dictionary(grouping: places, by: \.partition).mapValues { places in
      let offsets = places.map(\.offset)
      return min(offsets.min() ?? 0, .max - 1)..<(min(offsets.max() ?? 0, .max - 1) + 1)
    }
  }
}
