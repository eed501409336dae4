import ArgumentParser
import Documents
import Foundation
import Pipeline
import SearchIndex

/// `newsline search`.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find articles.",
    discussion: """
      All words must occur; "a phrase" as it stands; -word excludes; word* matches beginnings. Without a query the \
      filters alone decide.
      """)

  @Argument(help: "What to look for.")
  var query: [String] = []

  @Option(help: "Only articles in this language (BCP 47, such as en); may be repeated.")
  var language: [String] = []
  @Option(help: "Only articles that name this country (ISO 3166-1, such as UA); may be repeated.")
  var country: [String] = []
  @Option(help: "Only articles of this site; may be repeated.")
  var site: [String] = []
  @Option(help: "Only articles published on this day or later (YYYY-MM-DD).")
  var from: String?
  @Option(help: "Only articles published on this day or earlier (YYYY-MM-DD).")
  var to: String?
  @Option(help: "How many to show.")
  var limit = 10
  @Option(help: "How many to pass over first.")
  var offset = 0
  @Flag(help: "Newest first, instead of best first.")
  var newest = false

  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let index = try index.open(shared.configuration())
    let page: SearchPage
    do {
      page = try index.search(makeQuery())
    } catch StoreError.invalidQuery(let reason) {
      throw ValidationError("the query cannot be answered: \(reason)")
    }
    if output.json {
      for hit in page.hits { Output.line(hit.json()) }
    } else {
      SearchResults.show(page)
    }
  }

  private func makeQuery() throws -> SearchQuery {
    SearchQuery(
      text: query.isEmpty ? nil : query.joined(separator: " "),
      languages: language,
      countries: country,
      sites: site,
      publishedFrom: try day(from, "--from"),
      publishedTo: try day(to, "--to"),
      order: newest ? .newest : .relevance,
      limit: limit,
      offset: offset)
  }

  private func day(_ text: String?, _ option: String) throws -> CalendarDay? {
    guard let text else { return nil }
    guard let time = PublicationTime(rfc3339: text), time.clock == nil else {
      throw ValidationError("\(option) takes a day such as 2025-06-18, not \"\(text)\"")
    }
    return time.day
  }
}

/// Search results for people.
enum SearchResults {
  static func show(_ page: SearchPage) {
    guard page.total > 0 else { return Output.line("nothing found") }
    Output.line(
      "\(page.total) found\(page.hits.count < page.total ? ", \(page.offset + 1) to \(page.offset + page.hits.count) shown" : "")"
    )
    for hit in page.hits {
      Output.line()
      Output.line(marked(hit.title ?? HighlightedText(text: "(no title)")))
      let facts = [
        hit.site ?? hit.source, hit.publishedAt?.description, hit.language,
        hit.countries.isEmpty ? nil : hit.countries.joined(separator: " "),
      ].compactMap { $0 }
      Output.line("  " + Output.printable(facts.joined(separator: " · ")))
      Output.line("  " + marked(hit.snippet))
      Output.line("  \(hit.id)" + (hit.url.map { "  " + Output.printable($0) } ?? ""))
    }
  }

  private static func marked(_ text: HighlightedText) -> String {
    text.segments.map { segment in
      let plain = Output.printable(segment.text)
      return segment.isMatch && Terminal.showsEmphasis ? "\u{1B}[1m\(plain)\u{1B}[0m" : plain
    }.joined()
  }
}

extension SearchHit {
  /// One JSON document.
  func json() -> String {
    var object = JSONObject()
    object.append(name: "id", string: id.rawValue)
    object.append(name: "version", integer: version)
    object.append(name: "url", optional: url)
    object.append(name: "site", optional: site)
    object.append(name: "source", optional: source)
    object.append(name: "title", optional: title?.text)
    object.append(name: "snippet", string: snippet.marked(open: "<mark>", close: "</mark>"))
    object.append(name: "language", optional: language)
    object.append(name: "published_at", optional: publishedAt?.description)
    object.append(name: "captured_at", string: capturedAt.description)
    object.append(name: "authors", strings: authors)
    object.append(name: "countries", strings: countries)
    object.append(name: "keyphrases", strings: keyphrases)
    object.append(name: "summary", optional: summary)
    object.append(name: "score", optional: score)
    return object.json
  }
}
