import Documents

/// What became of a stage's inputs, in numbers.
public struct StageBalance: Sendable, Equatable {
  /// Inputs that must be accounted for: committed records below the group's offset.
  public var inputs = 0
  /// Those that have an output or, at `index`, are in the store in that version or a newer one.
  public var outputs = 0
  /// Those that have a dead letter.
  public var deadLettered = 0
  /// Those that nothing can be said about any more, because what the stage made of them may have been deleted, or hangs in
  /// an open transaction.
  public var unchecked = 0
  /// Offsets that were deleted, or lie before the time that the check begins at.
  public var earlier = 0
  /// Offsets that the stage has yet to read; control records count among them.
  public var pending = 0
  /// Outputs and dead letters of inputs behind the group's offset as it was when the check began.
  public var later = 0
  /// Records of the output topic, or dead letters, that no stage of this line made.
  public var foreign = 0
  /// Records of the input topic that are dead letters sent again.
  public var replayed = 0
  /// At `index`: dead letters whose very version is in the store, because the same capture came again.
  public var storedAllTheSame = 0

  /// Creates a balance of nothing.
  public init() {}

  /// Adds the numbers of another balance.
  public static func += (left: inout StageBalance, right: StageBalance) {
    left.inputs += right.inputs
    left.outputs += right.outputs
    left.deadLettered += right.deadLettered
    left.unchecked += right.unchecked
    left.earlier += right.earlier
    left.pending += right.pending
    left.later += right.later
    left.foreign += right.foreign
    left.replayed += right.replayed
    left.storedAllTheSame += right.storedAllTheSame
  }
}
