import ArgumentParser
import Documents
import Kafka
import Pipeline
import Synchronization

/// The topics of dead letters and of what was decided about them, as they are on a cluster.
struct DeadLetterTopics {
  let configuration: Configuration
  /// The partitions of every topic that exists, by name.
  let partitions: [String: Int]

  /// Asks the cluster; the topic of dead letters must exist.
  init(configuration: Configuration) async throws {
    self.configuration = configuration
    let topics = try await configuration.makeAdmin().topics()
    partitions = Dictionary(topics.map { ($0.name, $0.partitions) }) { first, _ in first }
    try require(configuration.topics.deadLetters)
  }

  /// Makes sure that a topic exists.
  func require(_ topic: String) throws {
    guard partitions[topic] != nil else {
      throw ValidationError("the topic \(topic) does not exist; `newsline topics create` makes it")
    }
  }

  /// Reads dead letters, in order per partition.
  func read(_ filter: DeadLetterFilter, _ body: @escaping @Sendable (Origin, DeadLetter) throws -> Bool) async throws {
    let topic = configuration.topics.deadLetters
    try await TopicReader(configuration: configuration).read(
      topic, partitions: partitions[topic] ?? 0, only: filter.offsets
    ) { place, record in
      guard let letter = DeadLetter(decoding: record) else {
        if filter.places.isEmpty || filter.places.contains(place) {
          Output.note("\(place): no dead letter, because its headers are missing")
        }
        return true
      }
      return filter.matches(letter, at: place) ? try body(place, letter) : true
    }
  }

  /// Reads the newest dead letters.
  ///
  /// - Parameter count: about how many offsets to look at; each partition has its share.
  /// - Returns: whether there are older ones.
  func readNewest(_ count: Int, _ body: @escaping @Sendable (Origin, DeadLetter) -> Void) async throws -> Bool {
    let topic = configuration.topics.deadLetters
    let partitions = partitions[topic] ?? 0
    return try await TopicReader(configuration: configuration).read(
      topic, partitions: partitions, newest: Int64(max(1, count / max(1, partitions)))
    ) { place, record in
      if let letter = DeadLetter(decoding: record) { body(place, letter) }
      return true
    }
  }

  /// The dead letter at a place; `nil` if there is none.
  func letter(at place: Origin) async throws -> DeadLetter? {
    let found = Mutex<DeadLetter?>(nil)
    try await read(DeadLetterFilter(places: [place])) { _, letter in
      found.withLock { $0 = letter }
      return false
    }
    return found.withLock { $0 }
  }

  /// The record at a place of any topic of the line; `nil` if it is not there any more.
  func record(at place: Origin) async throws -> Record? {
    guard let count = partitions[place.topic] else { return nil }
    let found = Mutex<Record?>(nil)
    try await TopicReader(configuration: configuration).read(
      place.topic, partitions: count, only: DeadLetterFilter(places: [place]).offsets
    ) { _, record in
      found.withLock { $0 = record }
      return false
    }
    return found.withLock { $0 }
  }

  /// What has become of every dead letter. On a cluster without the topic of resolutions all are open.
  func resolutions() async throws -> Resolutions {
    let topic = configuration.topics.deadLetterResolutions
    let resolutions = Mutex(Resolutions())
    try await TopicReader(configuration: configuration).read(topic, partitions: partitions[topic] ?? 0) {
      place, record in
      if !resolutions.withLock({ $0.apply(record) }) { Output.note("\(place): no resolution of a dead letter") }
      return true
    }
    return resolutions.withLock { $0 }
  }

  /// What was decided last about a dead letter; `nil` if it is open.
  func resolution(of letter: Origin) async throws -> DeadLetterResolution? {
    let topic = configuration.topics.deadLetterResolutions
    let key = Array(letter.description.utf8)
    let found = Mutex<DeadLetterResolution?>(nil)
    try await TopicReader(configuration: configuration).read(topic, partitions: partitions[topic] ?? 0) { _, record in
      if record.key == key { found.withLock { $0 = try? DeadLetterResolution(json: record.value) } }
      return true
    }
    return found.withLock { $0 }
  }
}
