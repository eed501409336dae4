import Documents

/// A record that belongs to a journey.
struct TracedRecord: Sendable {
  let place: Origin
  let record: Record

  /// The record that it was made of.
  var input: Origin? {
    isReplay ? nil : record.text(ofHeader: HeaderName.input).flatMap { Origin($0) }
  }

  /// The dead letter that it was, if it was sent again.
  var replayOf: Origin? { record.text(ofHeader: HeaderName.replayOf).flatMap { Origin($0) } }

  var isReplay: Bool { record.text(ofHeader: HeaderName.replayOf) != nil }

  /// Where the document entered.
  func origin(isAtIngest: Bool) -> String {
    record.origin(at: place, entersLine: isAtIngest) ?? place.description
  }
}

extension TraceEvent {
  /// A record that entered the line.
  init(entered traced: TracedRecord) {
    let record = traced.record
    let names = [HeaderName.contentType, HeaderName.url, HeaderName.source, HeaderName.capturedAt]
    self.init(
      .entered, place: traced.place, timestamp: record.timestamp,
      facts: [("bytes", String(record.value.count)), ("key", record.shownKey), ("trace", record.recordedTrace)]
        + names.map { ($0.replacing("-", with: "_"), record.text(ofHeader: $0)) })
  }

  /// A record that a stage made.
  init(madeBy stage: StageName, _ traced: TracedRecord) {
    let value = traced.record.value
    self.init(.made(by: stage), place: traced.place, timestamp: traced.record.timestamp)
    var facts: [(String, String?)] = [("bytes", String(value.count)), ("trace", traced.record.recordedTrace)]
    switch stage {
    case .ingest:
      guard let document = try? RawDocument(json: value) else { break }
      take(document.provenance.last)
      facts += Self.facts(of: document.capture)
    case .clean:
      guard let document = try? CleanDocument(json: value) else { break }
      take(document.provenance.last)
      let article = document.article
      facts += [
        ("title", article.title), ("published_at", article.publishedAt?.description),
        ("declared_language", article.declaredLanguage), ("paragraphs", String(article.paragraphs.count)),
        ("words", String(article.quality.words)), ("removed", String(article.removed.count)),
      ]
    case .enrich, .index:
      guard let document = try? EnrichedDocument(json: value) else { break }
      take(document.provenance.last)
      let found = document.annotations
      facts += [
        ("language", found.language), ("entities", String(found.entities.count)),
        ("amounts", String(found.amounts.count)), ("quantities", String(found.quantities.count)),
        ("dates", String(found.dates.count)),
        ("quotations", String(found.quotations.count)), ("keyphrases", String(found.keyphrases.count)),
      ]
    }
    self.facts = facts.compactMap { name, value in value.map { Fact(name: name, value: $0) } }
  }

  private static func facts(of capture: Capture) -> [(String, String?)] {
    [
      ("id", capture.id.rawValue), ("version", String(capture.version)),
      ("captured_at", capture.capturedAt.description),
      ("url", capture.url), ("source", capture.source), ("content_type", capture.contentType),
      ("characters", capture.content.map { String($0.unicodeScalars.count) }),
    ]
  }

  /// A dead letter.
  init(rejected letter: DeadLetter, at place: Origin) {
    self.init(
      .rejected(by: letter.stage), place: place, timestamp: letter.failedAt,
      facts: [
        ("code", letter.rejection.code.rawValue), ("reason", letter.rejection.reason),
        ("attempts", String(letter.attempts)), ("input", letter.place.description),
      ])
    worker = letter.worker
    version = letter.version
  }
}

extension Record {
  /// The trace to look for where traces are kept, if this record's is recorded.
  fileprivate var recordedTrace: String? { traceContext.flatMap { $0.isSampled ? $0.traceID.description : nil } }
}
