import Foundation

/// What a run is made of.
struct RunSettings: Sendable {
  var seed: UInt64
  var documents: Int
  /// What is done to the line, in this order.
  var schedule: [Fault]
  var partitions = 6
  /// The largest content that `ingest` takes: small, so that what is over it is small, too.
  var contentLimit = 16_384
  var batchDocuments = 50
  /// After this a member that is not heard of is out of its group, on a cluster that counts.
  var sessionTimeout: Duration = .seconds(10)
  /// After this an open transaction is ended by the cluster.
  var transactionTimeout: Duration = .seconds(15)
  /// How long another process holds the store; longer than the 20 s that a worker waits for it.
  var lockTime: Duration = .seconds(24)
  /// How long a worker has to do something again after a fault, with the development broker.
  var recoveryLimit: Duration = .seconds(30)
  /// Seconds over which the load is spread.
  var feedSeconds: Double
  /// How long the line may take to process what is left when everything has been submitted.
  var drainLimit: Duration = .seconds(300)
  /// What a planted fault adds to the environment of all workers.
  var environment: [String: String] = [:]
  /// What it adds to the first start of each worker of a stage.
  var onFirstStart: [String: [String: String]] = [:]
  var keepsFolder = false
}
