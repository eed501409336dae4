/// Where reading begins in a partition that a worker was given.
struct PartitionStart: Sendable, Equatable {
  /// The first offset to read.
  var offset: Int64
  /// What the last worker noted there before it began.
  var mark: CrashMark?
  /// The end of the partition.
  var end: Int64
}

extension PartitionStart: ExpressibleByIntegerLiteral {
  /// A partition that nobody has noted anything of.
  init(integerLiteral offset: Int64) { self.init(offset: offset, mark: nil, end: .max) }
}
