/// A partition that a stage writes: of its output topic, or of the topic for dead letters.
public struct TargetPartition: Sendable, Hashable {
  /// Whether it is one for dead letters.
  public let isForDeadLetters: Bool
  /// Its number.
  public let partition: Int32

  /// Names a partition.
  public init(isForDeadLetters: Bool, partition: Int32) {
    self.isForDeadLetters = isForDeadLetters
    self.partition = partition
  }
}

/// What came from each input partition into each partition that a stage writes: a lane. Workers commit in input order, so
/// in a lane input offsets only grow.
struct Lanes: Sendable {
  struct Lane: Sendable {
    /// The least and the greatest input offset.
    var first: Int64
    var last: Int64
    /// Where the record of the greatest input offset stands.
    var lastPlace: Int64
  }

  private struct Key: Hashable {
    let target: TargetPartition
    let input: Int32
  }

  private var lanes: [Key: Lane] = [:]

  /// Adds a record.
  ///
  /// - Returns: the lane as it was, if the record stands behind that of a later input.
  mutating func add(to target: TargetPartition, at place: Int64, from partition: Int32, offset: Int64) -> Lane? {
    let key = Key(target: target, input: partition)
    guard var lane = lanes[key] else {
      lanes[key] = Lane(first: offset, last: offset, lastPlace: place)
      return nil
    }
    if offset < lane.last {
      if offset < lane.first {
        let before = lane
        lane.first = offset
        lanes[key] = lane
        return before
      }
      return lane
    }
    lane.last = offset
    lane.lastPlace = place
    lanes[key] = lane
    return nil
  }

  /// The input offsets of a partition of which it is certain that their outputs can be seen, if there are any.
  ///
  /// - Parameters:
  ///   - trimmed: partitions that have lost their oldest records. In a lane they may hold outputs of inputs before the
  ///     first that is still there.
  ///   - hidden: partitions whose newest records cannot be read. They may hold outputs of inputs after the last that can.
  func certain(
    of partition: Int32, trimmed: Set<TargetPartition>, hidden: Set<TargetPartition>
  ) -> Range<Int64> {
    var lower: Int64 = 0
    var upper = Int64.max
    for target in trimmed { lower = max(lower, lanes[Key(target: target, input: partition)]?.first ?? .max) }
    for target in hidden {
      upper = min(upper, lanes[Key(target: target, input: partition)].map { $0.last + 1 } ?? 0)
    }
    return lower < upper ? lower..<upper : 0..<0
  }
}
