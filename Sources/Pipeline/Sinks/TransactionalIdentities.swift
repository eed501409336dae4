import Documents
import Kafka
import Logging

/// The transactional ids of a worker: one, and always the same, on any Kafka cluster.
///
/// The development broker tells readers of a producer's aborted transactions even when they lie before what is read; the
/// readers then take the producer's later, committed records for aborted ones, and lose them. So on that broker a worker
/// never goes on with a producer that may have aborted data: it takes turns with a number of ids, a new one for each start
/// and after each abort. Those that it does not use it takes over when it starts, to end what a predecessor left open.
public struct TransactionalIdentities {
  /// How many there are on the development broker. Starts that share an id let the broker's defect come through if the
  /// earlier one aborted data. More ids make that rarer and a start slower, by some milliseconds each.
  public static let count = 64

  private let base: String
  private let isRotating: Bool
  private var index: Int
  private var hasBegun = false

  /// - Parameters:
  ///   - base: the id on any cluster, and what the ids on the development broker begin with.
  ///   - isRotating: whether the cluster is the development broker.
  ///   - first: chooses the first of the ids; those who start at the same moment should give different ones.
  public init(base: String, isRotating: Bool, first: Int) {
    self.base = base
    self.isRotating = isRotating
    index = Int(first.magnitude % UInt(Self.count))
  }

  init(base: String, isRotating: Bool, now: Timestamp) {
    // Workers that start one after another begin at different ids without having to remember any.
    self.init(base: base, isRotating: isRotating, first: Int(now.millisecondsSince1970 / 1000))
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

  /// Goes on to the next id: a producer that has taken it over. Whatever was open under the ids before is ended, and who
  /// held them is fenced. The old producer must be gone before.
  ///
  /// The own id comes first, the others after it. So of two that start at once at most one is left: each has its id before
  /// it takes over the other's.
  public mutating func takeOver(
    _ configuration: KafkaConfiguration,
    timeoutMilliseconds: Int32,
    logger: Logger,
    onStatistics: (@Sendable (String) -> Void)? = nil
  ) throws(KafkaError) -> TransactionalProducer {
    let earlier = toTakeOver
    advance()
    let own = current
    @Sendable func make(_ identity: String) throws(KafkaError) -> TransactionalProducer {
      var configuration = configuration
      configuration["transactional.id"] = identity
      let producer = try TransactionalProducer(
        configuration: configuration, logger: logger, onStatistics: onStatistics)
      try producer.initTransactions(timeoutMilliseconds: timeoutMilliseconds)
      return producer
    }
    let producer = try make(own)
    try Takeover(earlier.filter { $0 != own }).run { (identity) throws(KafkaError) in _ = try make(identity) }
    return producer
  }
}
