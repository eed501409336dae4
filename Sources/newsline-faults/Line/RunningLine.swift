/// The line that runs at present, for whoever has to end it: no signal may leave workers, a broker or a mount behind.
actor RunningLine {
  private var line: FaultLine?

  /// A line has begun, or has ended.
  func set(_ line: FaultLine?) { self.line = line }

  /// Ends the line, if there is one.
  func end() async {
    await line?.end()
    line = nil
  }
}
