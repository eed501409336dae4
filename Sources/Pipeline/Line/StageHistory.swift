import Kafka

/// Where a stage's group stood, and where its topic ended, at some times.
///
/// What waits at an offset has waited since the end of its partition passed that offset; between two looks at the end the time is
/// interpolated.
struct StageHistory: Sendable {
  private struct Place {
    /// The next offset that the group will read; `nil` if it has committed none.
    var committed: Int64?
    /// The first offset that is still there.
    var low: Int64
    /// The end of the partition.
    var end: Int64

    /// The offset of what the group reads next.
    var position: Int64 { max(committed ?? low, low) }

    init(_ lag: PartitionLag) {
      (committed, low, end) = (lag.committed, lag.watermarks.low, lag.watermarks.high)
    }
  }

  private struct Look {
    var time: ContinuousClock.Instant
    var places: [Int32: Place]
  }

  /// Rates are means over this time.
  private static let window = Duration.seconds(15)
  /// Between two looks; what is asked more often is not kept.
  private static let leastInterval = Duration.seconds(2)
  /// What is older is not told exactly.
  private static let longest = Duration.seconds(3600)
  /// Between two looks that are further apart the cluster was away, or whoever looks was: a rate over that time says nothing of now, and
  /// neither does it say when a record came.
  private static let longestGap = Duration.seconds(60)
  /// Places in all, some megabytes.
  private static let maximumPlaces = 50_000

  /// The oldest first.
  private var looks: [Look] = []
  private var count = 0

  /// Keeps where the partitions stand.
  ///
  /// - Parameter time: not before that of the last call.
  mutating func note(_ lags: [PartitionLag], at time: ContinuousClock.Instant) {
    let look = Look(time: time, places: Self.places(lags))
    if let last = looks.last {
      if time - last.time < Self.leastInterval { return }
      if Self.hasShrunk(last, look) { (looks, count) = ([], 0) }
    }
    looks.append(look)
    count += look.places.count
    while looks.count > 1, time - looks[0].time > Self.longest || count > Self.maximumPlaces {
      count -= looks.removeFirst().places.count
    }
  }

  /// Whether the topic was made anew: its offsets mean something else.
  private static func hasShrunk(_ before: Look, _ now: Look) -> Bool {
    before.places.contains { partition, place in (now.places[partition]?.end ?? .max) < place.end }
  }

  private static func places(_ lags: [PartitionLag]) -> [Int32: Place] {
    Dictionary(lags.map { ($0.partition.partition, Place($0)) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Rates

  /// The offsets that the group passes in a second; `nil` if that is not known.
  func rate(_ lags: [PartitionLag], at time: ContinuousClock.Instant) -> Double? {
    let recent = looks.last { time - $0.time >= Self.window } ?? looks.first
    guard let recent, (.milliseconds(500)...Self.longestGap).contains(time - recent.time) else { return nil }
    let passed = Self.places(lags).reduce(Int64(0)) { sum, place in
      guard let committed = place.value.committed, let before = recent.places[place.key] else { return sum }
      // Offsets that retention has taken away were not read.
      return sum + max(0, committed - max(before.position, place.value.low))
    }
    return Double(passed) / ((time - recent.time) / .seconds(1))
  }

  // MARK: Ages

  /// How long the oldest of what waits has waited; `nil` if that is not known.
  func wait(_ lags: [PartitionLag], at time: ContinuousClock.Instant) -> LineStatus.Wait? {
    let now = Self.places(lags)
    // At the first look nothing is known of what waits.
    if looks.count < 2, now.values.contains(where: { $0.end > $0.position }) { return nil }
    return now.reduce(into: LineStatus.Wait(seconds: 0, isAtLeast: false)) { longest, place in
      guard place.value.end > place.value.position else { return }
      let wait = wait(place.key, place.value.position, time)
      longest.seconds = max(longest.seconds, wait.seconds)
      longest.isAtLeast = longest.isAtLeast || wait.isAtLeast
    }
  }

  /// How long the record at an offset has waited.
  private func wait(_ partition: Int32, _ offset: Int64, _ now: ContinuousClock.Instant) -> LineStatus.Wait {
    func end(_ look: Look) -> Int64? { look.places[partition]?.end }
    // Ends only grow (see note), so the first look that saw the record is found by halving.
    var (first, past) = (looks.startIndex, looks.endIndex)
    while first < past {
      let middle = (first + past) / 2
      if let end = end(looks[middle]), end > offset { past = middle } else { first = middle + 1 }
    }
    // It came after the last look, which was a moment ago.
    guard first < looks.endIndex else { return LineStatus.Wait(seconds: 0, isAtLeast: false) }
    let seen = looks[first]
    guard first > 0, let before = end(looks[first - 1]), let after = end(seen),
      seen.time - looks[first - 1].time <= Self.longestGap
    else { return LineStatus.Wait(seconds: (now - seen.time) / .seconds(1), isAtLeast: true) }
    let interval = seen.time - looks[first - 1].time
    // Each of those that came between the looks has its share of the time, and came in the middle of it.
    let part = (Double(after - offset) - 0.5) / Double(max(1, after - before))
    return LineStatus.Wait(seconds: (now - seen.time + interval * part) / .seconds(1), isAtLeast: false)
  }
}
