import ArgumentParser
import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Decodes and encodes messages with the project's codec and with Foundation's, by turns.
struct Codec: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure the JSON codec.")

  @Option(help: "Turns of each codec; the median counts.") var rounds = 7
  @Option(help: "CPU seconds of a turn.") var turn = 0.1

  func run() throws {
    try measure("raw-document, text", Samples.rawText, CodableRaw.self)
    try measure("raw-document, HTML", Samples.rawHTML, CodableRaw.self)
    try measure("raw-document, Cyrillic", Samples.rawCyrillic, CodableRaw.self)
    try measure("clean-document", Samples.clean, CodableClean.self)
    try measure("enriched-document", Samples.enriched, CodableEnriched.self)
  }

  private func measure<Document: Message, Mirror: Codable>(
    _ name: String,
    _ documents: [Document],
    _ mirrorType: Mirror.Type
  ) throws {
    let texts = documents.map { $0.json() }
    let data = texts.map { Data($0) }
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    let mirrors = try data.map { try decoder.decode(Mirror.self, from: $0) }
    // Both must do the same work, or the comparison means nothing. The order of the metadata is part of our documents.
    let sortingEncoder = JSONEncoder()
    sortingEncoder.outputFormatting = .sortedKeys
    for (document, mirror) in zip(documents, mirrors) {
      guard try Document(json: Array(sortingEncoder.encode(mirror))) == document else {
        throw BenchError("\(name): Foundation's text does not decode to the same document")
      }
    }
    let bytes = texts.reduce(0) { $0 + $1.count } / texts.count
    let decoding = try rates(
      { index in try keep(Document(json: texts[index])) },
      { index in try keep(decoder.decode(Mirror.self, from: data[index])) }
    )
    let encoding = try rates(
      { index in keep(documents[index].json()) },
      { index in try keep(encoder.encode(mirrors[index])) }
    )
    for (operation, rates) in [("decode", decoding), ("encode", encoding)] {
      report([
        "document": .text(name), "bytes": .count(bytes), "operation": .text(operation),
        "newsline_per_second": .measure(rates.own), "foundation_per_second": .measure(rates.foundation),
        "ratio": .measure(rates.ratio),
      ])
    }
  }

  /// Documents per CPU second of each codec, and the median of how many times as many the own one did in a round.
  private func rates(
    _ own: (Int) throws -> Void,
    _ foundation: (Int) throws -> Void
  ) throws -> (own: Double, foundation: Double, ratio: Double) {
    var rounds: [(own: Double, foundation: Double)] = []
    for _ in 0..<self.rounds { rounds.append((try rate(own), try rate(foundation))) }
    return (
      median(rounds.map(\.own)), median(rounds.map(\.foundation)), median(rounds.map { $0.own / $0.foundation })
    )
  }

  private func rate(_ body: (Int) throws -> Void) rethrows -> Double {
    let start = threadCPUSeconds()
    var done = 0
    while true {
      for index in 0..<Samples.count { try body(index) }
      done += Samples.count
      let spent = threadCPUSeconds() - start
      if spent >= turn { return Double(done) / spent }
    }
  }
}

/// Keeps the optimiser from dropping a result that nobody reads.
@inline(never)
private func keep<Value>(_ value: Value) {}
