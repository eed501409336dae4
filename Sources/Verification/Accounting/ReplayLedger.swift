import Documents

/// Which dead letters were sent to a stage again: each at most once.
struct ReplayLedger: Sendable {
  let stage: StageName
  private var places: [String: Origin] = [:]

  init(stage: StageName) {
    self.stage = stage
  }

  /// Takes down a dead letter that was sent again.
  ///
  /// - Parameters:
  ///   - dead: the place of the dead letter.
  ///   - place: where it stands now.
  mutating func add(
    _ dead: String, at place: Origin, origin: String?, key: @autoclosure () -> String?,
    _ violations: inout ViolationList
  ) {
    guard let first = places.updateValue(place, forKey: dead) else { return }
    places[dead] = first
    violations.add(.replayedTwice) {
      Violation(
        .replayedTwice, stage: stage, input: place, origin: origin, key: key(), places: [first, place],
        detail: "both are the dead letter \(dead)")
    }
  }
}
