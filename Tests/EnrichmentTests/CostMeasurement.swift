import Documents
import EntityModel
import Foundation
import Testing

@testable import Enrichment

/// Prints what annotating costs, for the figures in docs/enrichment.md; runs only where `NEWSLINE_MEASURE` names a folder of
/// text files: the first line of each is the title, every other line a paragraph.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["NEWSLINE_MEASURE"] != nil))
struct CostMeasurement {
  private func cpuMilliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
  }

  private func articles() throws -> [Article] {
    let folder = ProcessInfo.processInfo.environment["NEWSLINE_MEASURE"] ?? "."
    var articles: [Article] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      var lines = text.split(separator: "\n").map(String.init)
      let title = lines.isEmpty ? nil : lines.removeFirst()
      articles.append(
        Article(title: title, publishedAt: PublicationTime(rfc3339: "2024-05-15"), paragraphs: lines)
      )
    }
    return articles
  }

  @Test func wholeArticles() throws {
    let articles = try articles()
    let first = try cpuMilliseconds { _ = try annotate("Warm up.") }
    let words = articles.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    let rounds = 20
    let all = try cpuMilliseconds {
      for _ in 0..<rounds { for article in articles { _ = try annotate(article) } }
    }
    let perWord = all / Double(rounds * max(words, 1))
    print("preparation \(first) ms; \(articles.count) articles, \(words) words, \(perWord * 730) ms per 730 words")
  }

  @Test func recognisersOfValues() throws {
    let pipeline = try Pipeline.shared.get()
    let articles = try articles()
    let words = articles.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    let models = articles.map { pipeline.read($0).model }
    let entities = models.map { pipeline.entities.find($0, found: nil, nil, site: nil).known }
    let rounds = 50
    var found = [0, 0, 0]
    let money = cpuMilliseconds {
      for _ in 0..<rounds {
        for (model, named) in zip(models, entities) {
          found[0] += pipeline.amounts.recognize(model, countries: named).count
        }
      }
    }
    let times = cpuMilliseconds {
      for _ in 0..<rounds {
        for (model, article) in zip(models, articles) {
          found[1] += pipeline.dates.recognize(model, published: article.publishedAt, isAmerican: false).count
        }
      }
    }
    let quantities = cpuMilliseconds {
      for _ in 0..<rounds { for model in models { found[2] += pipeline.quantities.recognize(model, except: []).count } }
    }
    let per730 = { (cost: Double) in cost / Double(rounds * max(words, 1)) * 730 }
    print(
      "ms per 730 words: amounts \(per730(money)), dates \(per730(times)), quantities \(per730(quantities));"
        + " found \(found.map { $0 / rounds })"
    )
  }

  @Test func actsTopicsAndReadability() throws {
    let pipeline = try Pipeline.shared.get()
    let articles = try articles()
    let words = articles.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    let model = try ProcessInfo.processInfo.environment["NEWSLINE_ENTITY_MODEL"].map { try EntityModel(path: $0) }
    let texts = articles.map { pipeline.read($0).model }
    let named = try articles.map { try annotate($0, entityModel: model) }
    let rounds = 50
    var found = [0, 0, 0]
    let acts = cpuMilliseconds {
      for _ in 0..<rounds {
        for (text, known) in zip(texts, named) {
          found[0] +=
            pipeline.relations.find(
              text, entities: known.entities, holders: RoleHolders(text, known.entities, pipeline.roles),
              amounts: known.amounts, dates: known.dates, quotations: known.quotations
            ).count
        }
      }
    }
    let topics = cpuMilliseconds {
      for _ in 0..<rounds { for text in texts { found[1] += pipeline.topics.recognize(text).count } }
    }
    let readability = cpuMilliseconds {
      for _ in 0..<rounds { for text in texts { found[2] += pipeline.readability.measure(text)?.words ?? 0 } }
    }
    let per730 = { (cost: Double) in cost / Double(rounds * max(words, 1)) * 730 }
    print(
      "ms per 730 words: relations \(per730(acts)), topics \(per730(topics)), readability \(per730(readability));"
        + " found \(found.map { $0 / rounds })")
  }

  @Test func toneAndLanguages() throws {
    let pipeline = try Pipeline.shared.get()
    let articles = try articles()
    let words = articles.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    let texts = articles.map { pipeline.read($0) }
    let names = try articles.map { try annotate($0).entities.flatMap(\.mentions).map(\.range) }
    let rounds = 50
    var found = [0, 0]
    let tone = cpuMilliseconds {
      for _ in 0..<rounds {
        for (text, ranges) in zip(texts, names) where pipeline.tone.recognize(text.model, except: ranges) != nil {
          found[0] += 1
        }
      }
    }
    let languages = cpuMilliseconds {
      for _ in 0..<rounds { for text in texts { found[1] += pipeline.languageRuns.find(text).isEmpty ? 0 : 1 } }
    }
    let per730 = { (cost: Double) in cost / Double(rounds * max(words, 1)) * 730 }
    print(
      "ms per 730 words: tone \(per730(tone)), languages \(per730(languages)); texts with them \(found.map { $0 / rounds })"
    )
  }

  @Test func longTexts() throws {
    let pieces = [
      "The minister of Ukraine said on Tuesday that $5 million was paid. ", "$1 ", "US ", "« a b. ", "乌", "1",
      "between 3 and 5 ", "from Monday to ", "5 kroner ", "Ukraine signed a deal with ", "Ukraine, ", "not very good ",
      "not '' good ",
    ]
    for piece in pieces {
      let costs = try [50_000, 200_000, 5_000_000].map { size in
        let text = String(repeating: piece, count: size / piece.unicodeScalars.count)
        return try cpuMilliseconds { _ = try annotate(Article(paragraphs: [text])) }
      }
      print("\(piece.debugDescription): 50,000 / 200,000 / 5,000,000 scalars: \(costs) ms")
    }
  }
}
