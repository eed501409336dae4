import ArgumentParser
import Documents
import Pipeline

/// The options that choose dead letters.
struct DeadLetterSelection: ParsableArguments {
  @Option(help: "Only those of this stage.")
  var stage: StageName?
  @Option(help: "Only those of this code, such as too_large.")
  var code: String?
  @Option(help: "Only those of documents from this source (the header, or the member of the JSON value).")
  var source: String?
  @Option(
    help: ArgumentHelp(
      "Only those that failed at this time or later: RFC 3339, a day, or how long ago (90s, 15m, 2h, 7d).",
      valueName: "time"),
    transform: { try TimeBound($0) })
  var since: TimeBound?
  @Option(
    help: ArgumentHelp("Only those that failed before this time.", valueName: "time"), transform: { try TimeBound($0) })
  var until: TimeBound?

  /// Whether no option is given.
  var isEmpty: Bool { stage == nil && code == nil && source == nil && since == nil && until == nil }

  func filter(places: [String], topic: String) throws -> DeadLetterFilter {
    let now = Timestamp.now
    var filter = DeadLetterFilter(
      stage: stage, code: code, source: source, since: since?.timestamp(now: now), until: until?.timestamp(now: now))
    for place in places { filter.places.insert(try Self.place(place, topic: topic)) }
    return filter
  }

  /// Parses the place of a dead letter.
  static func place(_ text: String, topic: String) throws -> Origin {
    guard let place = Origin(text), place.topic == topic else {
      throw ValidationError(
        "\"\(Output.printable(text, limit: 200))\" is no place of a dead letter; `newsline dead-letters list` prints them,"
          + " such as \(topic)/3/17")
    }
    return place
  }
}
