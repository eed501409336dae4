/// Hears of every change of a consumer's assignment, inside the rebalance and before it takes effect.
///
/// All calls come on the thread that polls, during a poll or a close. While one runs, the partitions named are still, or
/// already, the consumer's own as far as the group is concerned: offsets can be committed, transactions ended.
public protocol RebalanceHandler: AnyObject {
  /// The partitions were given to this consumer; fetching begins when the call returns.
  ///
  /// - Returns: where to begin, for each partition that is not to begin at its committed offset.
  func assigned(_ partitions: [TopicPartition], of consumer: Consumer) -> [TopicPartition: Int64]

  /// The partitions will go to another consumer when the call returns.
  func revoking(_ partitions: [TopicPartition], of consumer: Consumer)

  /// The partitions are another consumer's already: whatever is done for them now comes too late.
  func lost(_ partitions: [TopicPartition], of consumer: Consumer)
}
