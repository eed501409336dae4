import SeededRandom

/// In which order things are done to the line.
enum Schedule {
  /// Every fault at least once and SIGKILL, the most common one, several times, in an order that the seed decides.
  static func make(_ faults: [Fault], kills: Int, generator: inout SplitMix64) -> [Fault] {
    var schedule = faults.filter { $0 != .kill }
    if faults.contains(.kill) { schedule += Array(repeating: .kill, count: kills) }
    if faults.contains(.terminate), kills > 4 { schedule.append(.terminate) }
    schedule.shuffle(using: &generator)
    return schedule
  }
}
