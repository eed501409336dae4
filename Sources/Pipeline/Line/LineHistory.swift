import Documents

/// Where the groups of a line stood, and where their topics ended, at some times: by these rates and ages are told without reading a record.
///
/// What waits at an offset has waited since the end of its partition passed that offset; between two looks at the end the time is
/// interpolated.
public struct LineHistory: Sendable {
  private struct Place {
    /// The next offset that the group will read; `nil` if it has committed none.
    var committed: Int64?
    /// The first offset that is still there.
    var low: Int64
    /// The end of the partition.
    var end: Int64

    /// The offset of what the group reads next.
    var position: Int64 { max(committed ?? low, low) }
  }

  private struct Look {
    var time: ContinuousClock.Instant
    var places: [StageName: [Int32: Place]]
    var count: Int { places.values.reduce(0) { $0 + $1.count } }
  }

  /// Rates are means over this time.
  private static let window = Duration.seconds(15)
  /// Between two looks; what is asked more often is not kept.
  private static let leastInterval = Duration.seconds(2)
  /// What is older is not told exactly.
  private static let longest = Duration.seconds(3600)
  /// A rate over more than this says nothing of now: the cluster was away.
  private static let longestRate = Duration.seconds(60)
  /// Places in all, some 10 MB.
  private static let maximumPlaces = 200_000

  /// The oldest first.
  private var looks: [Look] = []
  private var count = 0

  /// Creates an empty history.
  public init() {}

  /// Keeps how the line is doing.
  ///
  /// - Parameter time: not before that of the last call.
  public mutating func note(_ status: LineStatus, at time: ContinuousClock.Instant) {
    let look = Look(time: time, places: Self.places(of: status))
    if let last = looks.last {
      if time - last.time < Self.leastInterval { return }
      // A topic that is missing for a moment: its ends are not known.
      if last.places.keys.contains(where: { look.places[$0] == nil }) { return }
      if Self.hasShrunk(last, look) { (looks, count) = ([], 0) }
    }
    looks.append(look)
    count += look.count
    while looks.count > 1, time - looks[0].time > Self.longest || count > Self.maximumPlaces {
      count -= looks.removeFirst().count
    }
  }

  /// How the line is doing, with what the history knows of it.
  public func completed(_ status: LineStatus, at time: ContinuousClock.Instant) -> LineStatus {
    let now = Self.places(of: status)
    var status = status
    for index in status.stages.indices {
      let stage = status.stages[index].name
      guard let places = now[stage] else { continue }
      status.stages[index].offsetsPerSecond = rate(of: stage, places, at: time)
      status.stages[index].wait = wait(at: stage, places, time)
    }
    return status
  }

  /// Whether a topic was made anew: its offsets mean something else.
  private static func hasShrunk(_ before: Look, _ now: Look) -> Bool {
    before.places.contains { stage, places in
      places.contains { partition, place in (now.places[stage]?[partition]?.end ?? .max) < place.end }
    }
  }

  private static func places(of status: LineStatus) -> [StageName: [Int32: Place]] {
    var places: [StageName: [Int32: Place]] = [:]
    for stage in status.stages {
      guard let lags = stage.lags else { continue }
      places[stage.name] = Dictionary(
        lags.map { lag in
          (
            lag.partition.partition,
            Place(committed: lag.committed, low: lag.watermarks.low, end: lag.watermarks.high)
          )
        }, uniquingKeysWith: { first, _ in first })
    }
    return places
  }

  // MARK: Rates

  private func rate(of stage: StageName, _ now: [Int32: Place], at time: ContinuousClock.Instant) -> Double? {
    let recent = looks.last { time - $0.time >= Self.window } ?? looks.first
    guard let recent, (.milliseconds(500)...Self.longestRate).contains(time - recent.time),
      let before = recent.places[stage]
    else { return nil }
    let passed = now.reduce(Int64(0)) { sum, place in
      // Offsets that retention has taken away were not read.
      guard let committed = place.value.committed, let then = before[place.key] else { return sum }
      return sum + max(0, committed - (then.committed ?? then.low))
    }
    return Double(passed) / ((time - recent.time) / .seconds(1))
  }

  // MARK: Ages

  private func wait(
    at stage: StageName, _ now: [Int32: Place], _ time: ContinuousClock.Instant
  ) -> LineStatus.Wait? {
    // At the first look nothing is known of what waits.
    if looks.count < 2, now.values.contains(where: { $0.end > $0.position }) { return nil }
    return now.reduce(into: LineStatus.Wait(seconds: 0, isAtLeast: false)) { longest, place in
      guard place.value.end > place.value.position else { return }
      let wait = wait(at: stage, place.key, place.value.position, time)
      longest.seconds = max(longest.seconds, wait.seconds)
      longest.isAtLeast = longest.isAtLeast || wait.isAtLeast
    }
  }

  /// How long the record at an offset has waited.
  private func wait(
    at stage: StageName, _ partition: Int32, _ offset: Int64, _ now: ContinuousClock.Instant
  ) -> LineStatus.Wait {
    func end(_ look: Look) -> Int64? { look.places[stage]?[partition]?.end }
    // Ends only grow (see note), so the first look that saw the record is found by halving.
    var (first, past) = (looks.startIndex, looks.endIndex)
    while first < past {
      let middle = (first + past) / 2
      if let end = end(looks[middle]), end > offset { past = middle } else { first = middle + 1 }
    }
    guard first < looks.endIndex else { return LineStatus.Wait(seconds: 0, isAtLeast: false) }
    let seen = looks[first]
    guard first > 0, let before = end(looks[first - 1]), let after = end(seen) else {
      return LineStatus.Wait(seconds: (now - seen.time) / .seconds(1), isAtLeast: true)
    }
    let interval = seen.time - looks[first - 1].time
    let part = Double(after - offset) / Double(max(1, after - before))
    return LineStatus.Wait(seconds: (now - seen.time + interval * part) / .seconds(1), isAtLeast: false)
  }
}
