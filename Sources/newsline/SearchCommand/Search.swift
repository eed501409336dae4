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
      All words must occur. Write:
        "grain deal"              a phrase
        getreide*                 words that begin so
        grain NEAR/5 corridor     words at most five words apart
        grain OR wheat, -corn     either; without (also NOT); parentheses group
        title:grain author:orlova in the title, in the byline
        entity:"Black Sea"        who or what is named, by name or id (city:703448)
        speaker:orlova quote:"not negotiable"   who says what, in one quotation
        amount:>1bn USD, amount:5m..7m EUR      money that is named
        date:2025-06..2025-07, date:2025        when it was published
        country:UA lang:en site:gazette.example source:crawl topic:economy type:html
      Quote the query for the shell: newsline search '"grain deal" -corn'. Without a query the options alone decide.
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
  @Option(help: "Go on where the page before ended, which named this; 'first' is the first page.")
  var cursor: String?
  @Flag(help: "Newest first, instead of best first.")
  var newest = false
  @Flag(help: "Show near-duplicates too, instead of the best of each group.")
  var allCopies = false
  @Flag(help: "Also count what is found by language, country, site, topic, name and time.")
  var facets = false
  @Option(help: "When to mark what matches: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: ShowDocument.Colouring = .auto

  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let index = try index.open(shared.configuration())
    let page: SearchPage
    do {
      page = try index.search(makeQuery())
    } catch StoreError.querySyntax(let error) {
      throw ValidationError(Self.explained(error, in: query.joined(separator: " ")))
    } catch StoreError.invalidQuery(let reason) {
      throw ValidationError("the query cannot be answered: \(reason)")
    }
    if output.json {
      for hit in page.hits { Output.line(hit.json()) }
      if facets || cursor != nil { Output.line(page.summary()) }
    } else {
      SearchResults(isMarked: color == .always || color == .auto && Terminal.showsEmphasis).show(page)
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
      offset: offset,
      cursor: cursor == "first" ? nil : cursor,
      foldsDuplicates: !allCopies,
      facets: facets ? 8 : nil,
      hasHistogram: facets)
  }

  private func day(_ text: String?, _ option: String) throws -> CalendarDay? {
    guard let text else { return nil }
    guard let time = PublicationTime(rfc3339: text), time.clock == nil else {
      throw ValidationError("\(option) takes a day such as 2025-06-18, not \"\(text)\"")
    }
    return time.day
  }

  /// The mistake, and a mark under it.
  static func explained(_ error: QueryError, in query: String) -> String {
    // A window of the line, so that the mark stands under its character in any terminal.
    let scalars = Array(query.unicodeScalars)
    let first = max(0, error.position - 30)
    let window = String(String.UnicodeScalarView(scalars[min(first, scalars.count)..<min(first + 60, scalars.count)]))
    return
      "\(Output.printable("\(error)"))\n  \(Output.printable(window))\n  \(String(repeating: " ", count: error.position - first))^"
  }
}
