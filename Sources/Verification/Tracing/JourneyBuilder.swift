import Documents
import Pipeline

/// Puts the records of captures in the order in which one led to the next.
struct JourneyBuilder {
  /// What the store has.
  struct Stored {
    var documents: [DocumentID: EnrichedDocument] = [:]
  }

  let names: Pipeline.Topics
  /// By the stage whose topic they are on.
  let records: [StageName: [TracedRecord]]
  let letters: [(place: Origin, letter: DeadLetter)]
  /// The groups' next offsets.
  let committed: [StageName: [Int32: Int64]]
  /// `nil` if there is no store to ask.
  let stored: Stored?

  func journeys() -> [Journey] {
    var origins: Set<String> = []
    for (stage, found) in records {
      for traced in found { origins.insert(traced.origin(isAtIngest: stage == .ingest)) }
    }
    for (_, letter) in letters { origins.insert(letter.record.origin ?? letter.place.description) }
    return origins.map(journey).sorted { left, right in
      let (first, second) = (Origin(left.origin), Origin(right.origin))
      return (first?.partition ?? 0, first?.offset ?? 0, left.origin)
        < (second?.partition ?? 0, second?.offset ?? 0, right.origin)
    }
  }

  private func journey(of origin: String) -> Journey {
    var events: [TraceEvent] = []
    var seen: Set<Origin> = []
    for stage in StageName.allCases {
      let own = records[stage] ?? []
      for traced in own where traced.origin(isAtIngest: stage == .ingest) == origin {
        follow(traced, at: stage, into: &events, &seen)
      }
    }
    for (place, letter) in letters where (letter.record.origin ?? letter.place.description) == origin {
      if seen.insert(place).inserted { events.append(TraceEvent(rejected: letter, at: place)) }
    }
    let id = StageName.allCases.dropFirst().lazy
      .flatMap { records[$0] ?? [] }.first { $0.origin(isAtIngest: false) == origin }?.record.documentID
    return Journey(origin: origin, id: id?.rawValue, events: events)
  }

  /// Adds a record, and everything that came of it.
  private func follow(
    _ traced: TracedRecord, at stage: StageName, into events: inout [TraceEvent], _ seen: inout Set<Origin>
  ) {
    guard seen.insert(traced.place).inserted else { return }
    if traced.isReplay {
      events.append(
        TraceEvent(
          .sentAgain(stage), place: traced.place, timestamp: traced.record.timestamp,
          facts: [("replay_of", traced.replayOf?.description)]))
    } else if stage == .ingest {
      events.append(TraceEvent(entered: traced))
    } else if let maker = StageName.allCases.first(where: { $0.next == stage }) {
      events.append(TraceEvent(madeBy: maker, traced))
    }
    var hasOutcome = false
    if let next = stage.next {
      for output in records[next] ?? [] where output.input == traced.place {
        hasOutcome = true
        follow(output, at: next, into: &events, &seen)
      }
    }
    for (place, letter) in letters where letter.place == traced.place && letter.stage == stage {
      hasOutcome = true
      guard seen.insert(place).inserted else { continue }
      events.append(TraceEvent(rejected: letter, at: place))
      for again in records[stage] ?? [] where again.replayOf == place { follow(again, at: stage, into: &events, &seen) }
    }
    if stage == .index, !hasOutcome, let event = storeEvent(of: traced) {
      events.append(event)
    } else if !hasOutcome, stage != .index || stored != nil {
      let next = committed[stage]?[traced.place.partition] ?? 0
      events.append(
        TraceEvent(
          next <= traced.place.offset ? .waiting(stage) : .lost(stage),
          facts: [("input", traced.place.description), ("committed_offset", String(next))]))
    }
  }

  private func storeEvent(of traced: TracedRecord) -> TraceEvent? {
    guard let head = try? EnrichedDocument(json: traced.record.value).capture,
      let document = stored?.documents[head.id],
      document.capture.version >= head.version
    else { return nil }
    let step = document.provenance.last { $0.stage == StageName.index.rawValue }
    let isSame = document.capture.version == head.version
    let isOwn = isSame && step?.origin == traced.place.description
    var event = TraceEvent(
      .stored,
      facts: [
        ("stored_version", String(document.capture.version)),
        ("superseded_by", isSame ? (isOwn ? nil : step?.origin) : String(document.capture.version)),
      ])
    if isOwn { event.take(step) }
    return event
  }
}
