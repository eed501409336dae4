import Documents

/// How the stages of a line stood at some times: by these their rates and ages are told without reading a record.
public struct LineHistory: Sendable {
  private var stages: [StageName: StageHistory] = [:]

  /// Creates an empty history.
  public init() {}

  /// Keeps how the line is doing. Of a stage whose topic is not there nothing is kept.
  ///
  /// - Parameter time: not before that of the last call.
  public mutating func note(_ status: LineStatus, at time: ContinuousClock.Instant) {
    for stage in status.stages {
      guard let lags = stage.lags else { continue }
      stages[stage.name, default: StageHistory()].note(lags, at: time)
    }
  }

  /// How the line is doing, with what the history knows of it.
  public func completed(_ status: LineStatus, at time: ContinuousClock.Instant) -> LineStatus {
    var status = status
    for index in status.stages.indices {
      guard let lags = status.stages[index].lags else { continue }
      let history = stages[status.stages[index].name] ?? StageHistory()
      status.stages[index].offsetsPerSecond = history.rate(lags, at: time)
      status.stages[index].wait = history.wait(lags, at: time)
    }
    return status
  }
}
