import SearchIndex
import Synchronization

/// How far one process has looked for each alert, beyond the marks in the file: while nothing matches, marks are written down now and then
/// only, since each time the disk must be waited for. A process that dies looks again at what did not match.
final class Positions: Sendable {
  private struct Position {
    /// The mark in the file when this was noted; if it is another now, somebody else has looked on.
    let stored: FollowMark
    let seen: FollowMark
    let since: ContinuousClock.Instant
  }

  /// How long a mark in the file may lag behind.
  private let lag: Duration
  private let positions = Mutex<[AlertID: Position]>([:])

  init(lag: Duration = .seconds(30)) { self.lag = lag }

  /// Where to look on.
  func mark(of alert: Alert) -> FollowMark {
    positions.withLock { positions in
      guard let position = positions[alert.id], position.stored == alert.mark else { return alert.mark }
      return position.seen
    }
  }

  /// Notes that nothing matched up to a mark.
  ///
  /// - Returns: `false`, and nothing is noted, if it is time to write the mark down.
  func note(_ mark: FollowMark, of alert: Alert) -> Bool {
    positions.withLock { positions in
      let known = positions[alert.id].flatMap { $0.stored == alert.mark ? $0.since : nil }
      let since = known ?? .now
      guard ContinuousClock.now - since < lag else {
        positions[alert.id] = nil
        return false
      }
      positions[alert.id] = Position(stored: alert.mark, seen: mark, since: since)
      return true
    }
  }

  /// Forgets alerts that are gone.
  func keep(_ ids: Set<AlertID>) {
    positions.withLock { positions in positions = positions.filter { ids.contains($0.key) } }
  }
}
