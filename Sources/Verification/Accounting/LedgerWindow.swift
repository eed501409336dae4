/// Offsets that are checked at once, by input partition. What does not fit into memory is checked in several windows.
public struct LedgerWindow: Sendable, Equatable {
  /// The offsets.
  public var offsets: [Int32: Range<Int64>]
  /// Whether it is the first: it also counts what belongs to no offset.
  public var isFirst: Bool

  /// Creates a window.
  public init(offsets: [Int32: Range<Int64>], isFirst: Bool) {
    self.offsets = offsets
    self.isFirst = isFirst
  }

  /// The fewest windows, of at most so many offsets, that a scope falls into. There is always one.
  public static func windows(of scope: [Int32: Range<Int64>], maximumOffsets: Int) -> [LedgerWindow] {
    let maximum = Int64(max(1, maximumOffsets))
    var windows: [LedgerWindow] = []
    var current: [Int32: Range<Int64>] = [:]
    var room = maximum
    for (partition, whole) in scope.sorted(by: { $0.key < $1.key }) {
      var rest = whole
      while !rest.isEmpty {
        if room == 0 {
          windows.append(LedgerWindow(offsets: current, isFirst: windows.isEmpty))
          current = [:]
          room = maximum
        }
        let end = min(rest.upperBound, rest.lowerBound + room)
        current[partition] = rest.lowerBound..<end
        room -= end - rest.lowerBound
        rest = end..<rest.upperBound
      }
    }
    windows.append(LedgerWindow(offsets: current, isFirst: windows.isEmpty))
    return windows
  }
}
