/// What became of the records of a WARC file.
public struct ArchiveReport: Sendable, Equatable {
  /// Pages that were handed on.
  public var pages = 0
  /// Pages among them whose end is missing: the crawler says so, or their coding breaks off.
  public var truncated = 0
  /// Records that are no page to be handed on, by reason.
  public var skipped = Tally()
  /// What is damaged, by reason.
  public var damaged = Tally()

  /// Creates an empty report.
  public init() {}

  /// Adds what another report counts.
  public mutating func add(_ other: ArchiveReport) {
    pages += other.pages
    truncated += other.truncated
    skipped.add(other.skipped)
    damaged.add(other.damaged)
  }
}
