import Documents

/// What has become of each dead letter, as the topic of resolutions says. It keeps places only, a bit each.
struct Resolutions: Sendable, Equatable {
  private(set) var replayed = PlaceSet()
  private(set) var discarded = PlaceSet()

  func state(of place: Origin) -> DeadLetterState {
    if replayed.contains(place) { return .replayed }
    return discarded.contains(place) ? .discarded : .open
  }

  /// Takes a record of the topic in; the last one of a place counts.
  ///
  /// - Returns: whether it made sense. One that names a place but cannot be read, or whose action nobody knows, resolves
  ///   its place all the same: to send a document once too often is the greater harm.
  mutating func apply(_ record: Record) -> Bool {
    guard let place = record.key.flatMap({ String(validating: $0, as: UTF8.self) }).flatMap({ Origin($0) }) else {
      return false
    }
    replayed.remove(place)
    discarded.remove(place)
    // A record without a value takes the one before it back (a tombstone, as compaction knows it).
    guard !record.value.isEmpty else { return true }
    let resolution = try? DeadLetterResolution(json: record.value)
    if resolution?.action == .replayed { replayed.insert(place) } else { discarded.insert(place) }
    return resolution != nil
  }
}
