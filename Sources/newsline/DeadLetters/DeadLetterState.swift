import ArgumentParser

/// What has become of a dead letter.
enum DeadLetterState: String, Sendable, CaseIterable {
  /// Nothing yet.
  case open
  /// It was sent back to the topic that it came from.
  case replayed
  /// Nobody waits for it any more.
  case discarded
}

/// Which states are listed.
enum DeadLetterStateChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case open, replayed, discarded, all

  func includes(_ state: DeadLetterState) -> Bool { self == .all || rawValue == state.rawValue }
}
