import ArgumentParser
import Kafka

/// Produces through `Producer.send`, several batches under way at a time, until every record is acknowledged.
struct Produce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure producing.")

  @OptionGroup var client: ClientOptions
  @Option(name: .customShort("t"), help: "The topic.") var topic: String
  @Option(name: .customShort("n"), help: "How many records.") var messages: Int
  @Option(name: .customShort("s"), help: "The size of a value in bytes.") var size = 1024
  @Option(help: "Records handed over at a time.") var batch = 5000
  // Together 100,000 records, which is what librdkafka's queue holds, and what clients that fill it have under way.
  @Option(help: "Batches under way at a time.") var inFlight = 20

  func run() async throws {
    let producer = try Producer(configuration: client.configuration(), logger: client.logger)
    let value = (0..<size).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    let start = monotonicSeconds()
    let delivered = await withTaskGroup(of: Int.self) { group in
      var handedOver = 0
      var underWay = 0
      var delivered = 0
      while handedOver < messages {
        if underWay == inFlight {
          delivered += await group.next() ?? 0
          underWay -= 1
        }
        let count = min(batch, messages - handedOver)
        group.addTask {
          let records = (0..<count).map { _ in ProducerRecord(value: value) }
          return await producer.send(records, to: topic).reduce(0) { total, result in
            if case .success = result { total + 1 } else { total }
          }
        }
        handedOver += count
        underWay += 1
      }
      return await group.reduce(delivered, +)
    }
    let seconds = monotonicSeconds() - start
    report([
      "client": "swift", "mode": "produce", "messages": .count(delivered), "bytes": .count(delivered * size),
      "seconds": .measure(seconds),
    ])
    guard delivered == messages else { throw BenchError("\(messages - delivered) records were not acknowledged") }
  }
}
