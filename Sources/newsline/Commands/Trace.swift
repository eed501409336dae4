import ArgumentParser
import Documents
import Foundation
import Ingestion
import Pipeline
import SearchIndex
import Verification

/// `newsline trace`.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Show the journey of a document, or why it is a dead letter.",
    discussion: """
      By its id (32 hexadecimal digits) or its URL, in any spelling: all captures of the page. By a place \
      (topic/partition/offset, on any topic of the line): that one capture. Exit status 1 if nothing is found.
      """)

  @Argument(help: "An id, a URL, or a place such as ingest/3/42.")
  var document: String
  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let query = try makeQuery()
    let store = try index.openIfPresent(configuration)
    let address = index.address(configuration)
    if store == nil, index.store != nil { throw ValidationError("there is no search index at \(address)") }
    let tracer = try Tracer(
      kafka: configuration.kafka, topics: configuration.topics,
      store: store,
      logger: configuration.quietLogger)
    let start = ContinuousClock.now
    let trace: Trace
    do {
      trace = try await tracer.trace(query)
    } catch let error as TraceError {
      Output.note("\(error)")
      throw ExitCode(1)
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    if output.json {
      Output.line(trace.json(of: document, seconds: seconds))
    } else {
      TraceText.show(trace, seconds: seconds)
      if store == nil {
        Output.note("there is no search index at \(address), so nothing is said about it; --store names one")
      }
    }
    guard trace.journeys.isEmpty else { return }
    Output.note(
      "nothing found of \(Output.printable(document, limit: 200)): it has not entered this line, `ingest` has yet to read it,"
        + " or its records were deleted; `newsline status` shows the lag")
    throw ExitCode(1)
  }

  private func makeQuery() throws -> TraceQuery {
    if let id = DocumentID(document.lowercased()) { return .document(id) }
    if document.contains("://") {
      do {
        let page = try PageAddress(document)
        return .document(page.id, isAddress: { (try? PageAddress($0))?.id == page.id })
      } catch {
        throw ValidationError("the URL \(error.reason)")
      }
    }
    guard let place = Origin(document) else {
      throw ValidationError(
        "\"\(Output.printable(document, limit: 100))\" is no id (32 hexadecimal digits), no URL (https://…) and no place"
          + " (topic/partition/offset)")
    }
    return .place(place)
  }
}

/// Journeys for people.
enum TraceText {
  static func show(_ trace: Trace, seconds: Double) {
    for journey in trace.journeys {
      Output.line("\(Output.printable(journey.origin))\(journey.id.map { "  document \($0)" } ?? "")")
      for event in journey.events { show(event) }
      Output.line()
    }
    let scanned = trace.scanned.map { "\($0.topic) \($0.records)" }.joined(separator: ", ")
    Output.line(String(format: "records scanned: %@; %.2f s", scanned, seconds))
  }

  private static func show(_ event: TraceEvent) {
    var parts = [event.kind.text]
    if let place = event.place { parts.append(place.description) }
    if let timestamp = event.timestamp { parts.append("time \(timestamp)") }
    if let worker = event.worker { parts.append("by \(worker) \(event.version ?? "")") }
    if let startedAt = event.startedAt { parts.append("began \(startedAt)") }
    if let milliseconds = event.milliseconds { parts.append(String(format: "took %.2f ms", milliseconds)) }
    Output.line("  " + Output.printable(parts.joined(separator: "  "), limit: 400))
    for fact in event.facts {
      Output.line("    \(fact.name.replacing("_", with: " ")): \(Output.printable(fact.value, limit: 200))")
    }
  }
}

extension TraceEvent.Kind {
  var text: String {
    switch self {
    case .entered: "entered"
    case .sentAgain(let stage): "sent again to \(stage.rawValue)"
    case .made(let stage): "\(stage.rawValue) made"
    case .rejected(let stage): "\(stage.rawValue) rejected"
    case .stored: "in the store"
    case .waiting(let stage): "waits for \(stage.rawValue)"
    case .lost(let stage):
      "LOST at \(stage.rawValue), which has passed it without an outcome; `newsline verify` tells more"
    }
  }

  fileprivate var name: (event: String, stage: StageName?) {
    switch self {
    case .entered: ("entered", nil)
    case .sentAgain(let stage): ("sent_again", stage)
    case .made(let stage): ("made", stage)
    case .rejected(let stage): ("rejected", stage)
    case .stored: ("stored", .index)
    case .waiting(let stage): ("waiting", stage)
    case .lost(let stage): ("lost", stage)
    }
  }
}

extension Trace {
  /// One object.
  func json(of query: String, seconds: Double) -> String {
    var object = JSONObject()
    object.append(name: "query", string: query)
    object.append(name: "found", boolean: !journeys.isEmpty)
    object.append(
      name: "journeys",
      objects: journeys.map { journey in
        var entry = JSONObject()
        entry.append(name: "origin", string: journey.origin)
        entry.append(name: "id", optional: journey.id)
        entry.append(name: "events", objects: journey.events.map { $0.json() })
        return entry
      })
    object.append(
      name: "scanned",
      objects: scanned.map { scanned in
        var entry = JSONObject()
        entry.append(name: "topic", string: scanned.topic)
        entry.append(name: "partitions", integer: Int64(scanned.partitions))
        entry.append(name: "records", integer: Int64(scanned.records))
        return entry
      })
    object.append(name: "seconds", optional: seconds)
    return object.json
  }
}

extension TraceEvent {
  fileprivate func json() -> JSONObject {
    var object = JSONObject()
    let (name, stage) = kind.name
    object.append(name: "event", string: name)
    object.append(name: "stage", optional: stage?.rawValue)
    object.append(name: "place", optional: place?.description)
    object.append(name: "timestamp", optional: timestamp?.description)
    object.append(name: "worker", optional: worker)
    object.append(name: "version", optional: version)
    object.append(name: "started_at", optional: startedAt?.description)
    object.append(name: "duration_ms", optional: milliseconds)
    var values = JSONObject()
    for fact in facts { values.append(name: fact.name, string: fact.value) }
    object.append(name: "facts", object: values)
    return object
  }
}
