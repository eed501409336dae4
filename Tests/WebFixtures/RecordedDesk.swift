import Documents
import Synchronization
import Web

/// Dead letters in memory. The real ones are on a topic, and tested in LineTests.
public final class RecordedDesk: DeadLetterDesk {
  private struct State {
    var letters: [DeadLetterOverview.Sample]
    var orders: [DeadLetterOrder] = []
    var refusal: DeadLetterRefusal?
  }

  private let state: Mutex<State>

  /// Creates one with open dead letters.
  public init(_ letters: [DeadLetterOverview.Sample] = []) { state = Mutex(State(letters: letters)) }

  /// What was asked for.
  public var orders: [DeadLetterOrder] { state.withLock { $0.orders } }

  /// Brings dead letters back, and forgets what was asked for.
  public func reset(_ letters: [DeadLetterOverview.Sample]) { state.withLock { $0 = State(letters: letters) } }

  /// From now on nothing is done.
  public func refuse(_ refusal: DeadLetterRefusal) { state.withLock { $0.refusal = refusal } }

  /// Some dead letters of one kind.
  public static func letter(_ stage: StageName, _ code: String, count: Int, reason: String) -> [DeadLetterOverview
    .Sample]
  {
    (0..<count).map { number in
      DeadLetterOverview.Sample(
        place: Origin(topic: "dead-letters", partition: 0, offset: Int64(number)), stage: stage, code: code,
        reason: reason, source: "test",
        failedAt: Timestamp(millisecondsSince1970: 1_760_000_000_000 - Int64(number) * 60_000), attempts: 1)
    }
  }

  /// Counts them.
  public func overview() async throws -> DeadLetterOverview {
    let letters = state.withLock { $0.letters }
    let groups = Dictionary(grouping: letters) { "\($0.stage.rawValue) \($0.code)" }.values.map { group in
      DeadLetterOverview.Group(
        stage: group[0].stage, code: group[0].code, count: group.count, newest: group[0].failedAt)
    }
    return DeadLetterOverview(
      groups: groups.sorted { $0.count > $1.count }, samples: letters, open: letters.count)
  }

  /// Takes those that are meant out.
  public func resolve(_ order: DeadLetterOrder) async throws -> DeadLetterOutcome {
    try state.withLock { state in
      if let refusal = state.refusal { throw refusal }
      state.orders.append(order)
      let open = state.letters.count
      state.letters.removeAll { $0.stage == order.stage && $0.code == order.code }
      return DeadLetterOutcome(
        run: "run-1", selected: open - state.letters.count, resolved: open - state.letters.count)
    }
  }
}
