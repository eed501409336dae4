extension DeadLetter {
  /// The most attempts that are counted.
  private static let maximumAttempts = 1_000_000

  /// The dead letter that this one was before it was sent again; `nil` if it fails for the first time.
  public var replayOf: Origin? { record.text(ofHeader: HeaderName.replayOf).flatMap { Origin($0) } }

  /// The record to send back to the topic that it came from: as it was, with the marks of a replay.
  ///
  /// - Parameters:
  ///   - letter: the place of this dead letter.
  ///   - original: the record itself, if the dead letter goes without its content.
  public func replayed(from letter: Origin, original: Record? = nil) -> Record {
    var replay = original ?? record
    replay.headers.removeAll { [HeaderName.replayOf, HeaderName.attempts, HeaderName.origin].contains($0.name) }
    let origin = (original ?? record).origin(at: place, entersLine: original != nil && stage == .ingest)
    if let origin { replay.headers.append(Record.Header(name: HeaderName.origin, text: origin)) }
    replay.headers.append(Record.Header(name: HeaderName.replayOf, text: letter.description))
    let attempts = max(1, min(attempts, Self.maximumAttempts))
    replay.headers.append(Record.Header(name: HeaderName.attempts, text: String(attempts)))
    return replay
  }
}
