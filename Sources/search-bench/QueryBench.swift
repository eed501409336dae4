import ArgumentParser
import Documents
import Foundation
import SearchIndex
import SeededRandom

/// Queries.
struct QueryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "How long queries of several shapes take, on a file that `insert` has made.")

  @Argument(help: "The file.")
  var path: String
  @Option(help: "Queries of each shape, no two the same.")
  var runs = 40

  func run() throws {
    let store = try SQLiteStore(path: path, configuration: .init(access: .readOnly))
    let news = GeneratedNews(seed: 1)
    print("\(try store.count()) documents; median and 99th percentile in milliseconds, mean number found")
    for (name, query) in Self.shapes(news) {
      var random = SplitMix64(seed: 7)
      var times: [Double] = []
      var found = 0
      for _ in 0..<runs {
        let query = query(&random)
        let start = ContinuousClock.now
        found += try store.search(query).total
        let elapsed = (ContinuousClock.now - start).components
        times.append(Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) / 1e15)
      }
      times.sort()
      let figures = [times[runs / 2], times[min(runs - 1, runs * 99 / 100)]].map { String(format: "%8.1f", $0) }
      print(name.padding(toLength: 32, withPad: " ", startingAt: 0) + figures.joined() + "  \(found / runs)")
    }
  }

  private static func shapes(_ news: GeneratedNews) -> [(String, (inout SplitMix64) -> SearchQuery)] {
    func word(_ range: Range<Int>, _ random: inout SplitMix64) -> String {
      news.word(range.lowerBound + random.below(range.count))
    }
    return [
      ("a rare word", { SearchQuery(text: word(5_000..<50_000, &$0)) }),
      ("a frequent word", { SearchQuery(text: word(200..<400, &$0)) }),
      ("three words", { SearchQuery(text: "\(word(20..<200, &$0)) \(word(200..<900, &$0)) \(word(200..<900, &$0))") }),
      ("a phrase of frequent words", { SearchQuery(text: "\"\(word(5..<60, &$0)) \(word(5..<60, &$0))\"") }),
      ("a prefix", { SearchQuery(text: "\(word(5_000..<50_000, &$0).prefix(4))*") }),
      ("NEAR/5", { SearchQuery(text: "\(word(200..<900, &$0)) NEAR/5 \(word(20..<200, &$0))") }),
      (
        "OR and NOT",
        { SearchQuery(text: "(\(word(900..<5_000, &$0)) OR \(word(900..<5_000, &$0))) -\(word(200..<900, &$0))") }
      ),
      (
        "a name, a country, a month",
        { SearchQuery(text: "entity:\(news.name($0.below(300)).id) country:UA date:2023-11..2023-12") }
      ),
      ("an amount, newest first", { SearchQuery(text: "amount:>\(1 + $0.below(800))bn USD lang:en", order: .newest) }),
      (
        "a speaker's words",
        { SearchQuery(text: "speaker:\(news.name($0.below(300)).id) quote:\(word(20..<400, &$0))") }
      ),
      ("everything, newest first", { _ in SearchQuery() }),
      ("everything, with facets", { _ in SearchQuery(facets: 10, hasHistogram: true) }),
      ("a frequent word, with facets", { SearchQuery(text: word(200..<400, &$0), facets: 10, hasHistogram: true) }),
      ("a misspelt word", { SearchQuery(text: "\(word(5_000..<50_000, &$0).dropFirst())q".filter(\.isLetter)) }),
    ]
  }
}
