import Documents

/// The transactional ids of a worker: one, and always the same, on any Kafka cluster.
///
/// The development broker tells readers of a producer's aborted transactions even when they lie before what is read; the
/// readers then take the producer's later, committed records for aborted ones, and lose them. So on that broker a worker
/// never goes on with a producer that may have aborted data: it takes turns with a number of ids, a new one for each start
/// and after each abort. Those that it does not use it takes over when it starts, to end what a predecessor left open.
struct TransactionalIdentities {
  /// Starts that lie so many seconds apart may share an id, and the broker's defect comes through if the earlier one
  /// aborted data. More ids make that rarer and a start slower, by some milliseconds each.
  private static let count = 64

  private let base: String
  private let isRotating: Bool
  private var index: Int
  private var hasBegun = false

  init(base: String, isRotating: Bool, now: Timestamp) {
    self.base = base
    self.isRotating = isRotating
    // Workers that start one after another begin at different ids without having to remember any.
    index = Int(now.millisecondsSince1970 / 1000 % Int64(Self.count))
  }

  /// The id that is in use.
  var current: String { isRotating ? "\(base).\(index)" : base }

  /// The ids under which something may be open, apart from the next one.
  var toTakeOver: [String] {
    guard isRotating else { return [] }
    return hasBegun ? [current] : (0..<Self.count).map { "\(base).\($0)" }
  }

  /// Goes on to the next id.
  mutating func advance() {
    if hasBegun { index = (index + 1) % Self.count }
    hasBegun = true
  }
}
