import Documents
import Foundation
import Kafka
import Pipeline

/// One run of `replay` or `discard`. It streams: what it holds is one batch, and a bit for each dead letter that was
/// resolved before.
///
/// A run begins with the transactional id, and reads the resolutions only then. So whatever an earlier run has committed is
/// seen, whatever it has not is undone, and it can commit nothing any more.
final class ResolutionRun {
  private static let mostRecoveries = 5

  private let order: ResolutionOrder
  private let cluster: DeadLetterTopics
  private let configuration: Configuration
  private let plan: ReplayPlan
  private let scan: WholeTopic
  private let writer: ResolutionWriter
  private let report: (ResolutionEvent) -> Void
  private var resolutions = Resolutions()
  private var summary = ResolutionSummary()
  private var batch: [ResolutionWriter.Item] = []
  private var batchBytes = 0
  private var found: Set<Origin> = []

  init(order: ResolutionOrder, topics: DeadLetterTopics, report: @escaping (ResolutionEvent) -> Void) {
    self.order = order
    self.report = report
    cluster = topics
    configuration = topics.configuration
    plan = ReplayPlan(topics: configuration.topics, partitions: topics.partitions)
    scan = WholeTopic(configuration: configuration)
    writer = ResolutionWriter(configuration: configuration)
  }

  func perform() throws -> ResolutionSummary {
    if !order.isDryRun {
      try cluster.require(configuration.topics.deadLetterResolutions)
      do { try writer.takeOver() } catch let error as KafkaError where error.isFenced { throw Self.fenced }
    }
    defer { writer.close() }
    _ = try readResolutions()
    let topic = configuration.topics.deadLetters
    try scan.read(topic, partitions: cluster.partitions[topic] ?? 0, only: order.filter.offsets) { place, record in
      try take(record, at: place)
    }
    try flush()
    for place in order.filter.places.subtracting(found).sorted(by: {
      ($0.partition, $0.offset) < ($1.partition, $1.offset)
    }) {
      fail(place, "there is no such dead letter")
    }
    return summary
  }

  // MARK: Dead letters

  /// Takes a record of the topic of dead letters in; returns whether to go on.
  private func take(_ record: Record, at place: Origin) throws -> Bool {
    guard let letter = DeadLetter(decoding: record), order.filter.matches(letter, at: place) else { return true }
    if !order.filter.places.isEmpty { found.insert(place) }
    guard resolutions.state(of: place) == .open else {
      summary.skipped += 1
      return true
    }
    summary.selected += 1
    do {
      let item = try item(for: letter, at: place)
      if order.isDryRun {
        count(item)
        report(.planned(place, letter, topic: item.resolution.topic))
      } else {
        try append(item)
      }
    } catch let error as ResolutionError where error.isAboutOneLetter {
      fail(place, error.description)
    }
    return summary.selected < order.limit
  }

  private func item(for letter: DeadLetter, at place: Origin) throws -> ResolutionWriter.Item {
    var resolution = DeadLetterResolution(
      place: place, action: order.action, at: .now, by: order.by, reason: order.reason,
      version: NewslineVersion.current, run: order.run)
    guard order.action == .replayed else {
      return ResolutionWriter.Item(place: place, resolution: resolution, record: nil)
    }
    let topic = try plan.topic(of: letter)
    resolution.topic = topic
    let original = letter.omitsContent ? try original(of: letter) : nil
    var record = ProducerRecord(letter.replayed(from: place, original: original))
    record.partition = plan.partition(of: letter)
    if !order.keepsTimestamps { record.timestamp = nil }
    return ResolutionWriter.Item(place: place, resolution: resolution, record: record)
  }

  /// The record of a dead letter that goes without its content.
  private func original(of letter: DeadLetter) throws -> Record {
    let place = letter.place
    var original: Record?
    try scan.read(
      place.topic, partitions: cluster.partitions[place.topic] ?? 0, only: DeadLetterFilter(places: [place]).offsets
    ) { _, record in
      original = record
      return false
    }
    guard let original else {
      throw ResolutionError(
        description: "its content was left out, and \(place) is not there any more", isAboutOneLetter: true)
    }
    return original
  }

  // MARK: Transactions

  private func append(_ item: ResolutionWriter.Item) throws {
    batch.append(item)
    batchBytes += item.record?.value.count ?? 0
    guard
      batch.count >= configuration.integer(.batchDocuments) || batchBytes >= configuration.integer(.batchBytes)
    else { return }
    try flush()
  }

  private func flush() throws {
    let items = batch
    batch = []
    batchBytes = 0
    try commit(items)
  }

  /// Commits items, whatever it takes; those that the broker will never take fail one by one.
  private func commit(_ items: [ResolutionWriter.Item]) throws {
    var items = items
    var recoveries = 0
    while !items.isEmpty {
      do throws(KafkaError) {
        try writer.write(items)
        return committed(items)
      } catch {
        guard !error.isFenced else { throw Self.fenced }
        if !error.isMessageRefused { recoveries += 1 }
        guard recoveries < Self.mostRecoveries else { throw error }
        let done = try recover(after: recoveries)
        committed(items.filter { done.contains($0.place) })
        items.removeAll { resolutions.state(of: $0.place) != .open }
        guard error.isMessageRefused, let first = items.first else { continue }
        guard items.count > 1 else { return fail(first.place, "\(error)") }
        try commit(Array(items[..<(items.count / 2)]))
        items.removeFirst(items.count / 2)
      }
    }
  }

  /// Begins anew with another producer.
  ///
  /// - Returns: what this run has committed; among it may be what seemed to fail.
  private func recover(after recoveries: Int) throws -> PlaceSet {
    if recoveries > 0 { Thread.sleep(forTimeInterval: min(5, 0.2 * Double(1 << recoveries))) }
    do { try writer.takeOver() } catch let error as KafkaError where error.isFenced { throw Self.fenced }
    return try readResolutions()
  }

  /// Reads what was resolved before.
  ///
  /// - Returns: what this run has resolved.
  private func readResolutions() throws -> PlaceSet {
    resolutions = Resolutions()
    var own = PlaceSet()
    let topic = configuration.topics.deadLetterResolutions
    try scan.read(topic, partitions: cluster.partitions[topic] ?? 0) { _, record in
      _ = resolutions.apply(record)
      if let resolution = try? DeadLetterResolution(json: record.value), resolution.run == order.run {
        own.insert(resolution.place)
      }
      return true
    }
    return own
  }

  // MARK: Counting

  private func committed(_ items: [ResolutionWriter.Item]) {
    guard !items.isEmpty else { return }
    for item in items { count(item) }
    report(.committed(summary))
  }

  private func count(_ item: ResolutionWriter.Item) {
    summary.resolved += 1
    summary.bytes += item.record?.value.count ?? 0
    if let topic = item.resolution.topic { summary.topics[topic, default: 0] += 1 }
    if let time = item.record?.timestamp.map({ Timestamp(millisecondsSince1970: $0) }) {
      summary.oldest = min(summary.oldest ?? time, time)
    }
  }

  private func fail(_ place: Origin, _ reason: String) {
    summary.failed += 1
    report(.failed(place, reason: reason))
  }

  private static let fenced = ResolutionError(
    description:
      "another run of `newsline dead-letters replay` or `discard` has begun on this line and ended this one; what"
      + " this one had not done is left to it, or to the next run", isSuperseded: true)
}
