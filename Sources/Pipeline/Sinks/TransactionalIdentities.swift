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
  /// Those under which something may be open.
  private(set) var untaken: Set<String>

  /// - Parameters:
  ///   - base: the id on any cluster, and what the ids on the development broker begin with.
  ///   - isRotating: whether the cluster is the development broker.
  ///   - first: chooses the first of the ids; those who start at the same moment should give different ones.
  public init(base: String, isRotating: Bool, first: Int) {
    self.base = base
    self.isRotating = isRotating
    index = Int(first.magnitude % UInt(Self.count))
    untaken = isRotating ? Set((0..<Self.count).map { "\(base).\($0)" }) : []
  }

  init(base: String, isRotating: Bool, now: Timestamp) {
    // Workers that start one after another begin at different ids without having to remember any.
    self.init(base: base, isRotating: isRotating, first: Int(now.millisecondsSince1970 / 1000))
  }

  private var current: String { isRotating ? "\(base).\(index)" : base }

  /// Goes on to the next id: a producer that has taken it over. Whatever was open under the ids before is ended, and who
  /// held them is fenced. The old producer must be gone before.
  ///
  /// The own id comes first, the others after it. So of two that start at once at most one is left: each has its id before
  /// it takes over the other's. What could not be taken over is tried again the next time.
  public mutating func takeOver(
    _ configuration: KafkaConfiguration,
    timeoutMilliseconds: Int32,
    logger: Logger,
    onStatistics: (@Sendable (String) -> Void)? = nil
  ) throws(KafkaError) -> TransactionalProducer {
    try takeOver { (identity) throws(KafkaError) in
      var configuration = configuration
      configuration["transactional.id"] = identity
      let producer = try TransactionalProducer(
        configuration: configuration, logger: logger, onStatistics: onStatistics)
      try producer.initTransactions(timeoutMilliseconds: timeoutMilliseconds)
      return producer
    }
  }

  /// The same with any client.
  ///
  /// - Parameter make: makes the client of an id, which takes it over; called from several threads at once.
  mutating func takeOver<Client>(
    _ make: @escaping @Sendable (String) throws(KafkaError) -> Client
  ) throws(KafkaError) -> Client {
    if hasBegun, isRotating {
      untaken.insert(current)
      index = (index + 1) % Self.count
    }
    hasBegun = true
    let own = current
    let client = try make(own)
    try Takeover(untaken.filter { $0 != own }).run { (identity) throws(KafkaError) in _ = try make(identity) }
    untaken = []
    return client
  }
}
