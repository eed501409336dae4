import ArgumentParser
import Kafka

/// Consumes through `Consumer.poll`, in batches, and looks at each value in place or copies it.
struct Consume: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure consuming.")

  @OptionGroup var client: ClientOptions
  @Option(name: .customShort("t"), help: "The topic.") var topic: String
  @Option(name: .customShort("n"), help: "How many records.") var messages: Int
  @Option(name: .customShort("p"), help: "How many partitions the topic has.") var partitions: Int32
  @Option(help: "Records taken at a time, at most.") var batch = 1000
  @Flag(help: "Copy each value out of librdkafka's buffer, as a worker does.") var copy = false

  func run() throws {
    let consumer = try Consumer(
      configuration: client.configuration(["group.id": "bench-swift"]),
      logger: client.logger
    )
    let start = monotonicSeconds()
    try consumer.assign(
      Dictionary(uniqueKeysWithValues: (0..<partitions).map { (TopicPartition(topic: topic, partition: $0), 0) })
    )
    var tally = Tally()
    var seen = 0
    var lastArrival = start
    while tally.messages < messages {
      try consumer.serve()
      let taken = try consumer.poll(upTo: batch) { record in
        if copy { tally.add(record.value) } else { tally.add(record) }
      }
      if taken > 0 { continue }
      let now = monotonicSeconds()
      if tally.messages > seen {
        seen = tally.messages
        lastArrival = now
      }
      guard now - lastArrival < 10 else { throw BenchError("no record in ten seconds, after \(tally.messages)") }
      consumer.wait(milliseconds: 1000)
    }
    let seconds = monotonicSeconds() - start
    report([
      "client": "swift", "mode": "consume", "messages": .count(tally.messages), "bytes": .count(tally.bytes),
      "seconds": .measure(seconds),
    ])
    guard tally.sum > 0 else { throw BenchError("the values are empty") }
    consumer.close()
  }
}

/// What has been consumed.
private struct Tally {
  var messages = 0
  var bytes = 0
  var sum = 0

  mutating func add(_ record: borrowing ConsumerRecord) {
    messages += 1
    record.withValue { value in
      bytes += value.count
      sum += Int(value.first ?? 0)
    }
  }

  mutating func add(_ value: [UInt8]) {
    messages += 1
    bytes += value.count
    sum += Int(value.first ?? 0)
  }
}
