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
      All words must occur, in any of their forms: port finds ports. Write:
        "grain deal", "ports"     a phrase, a word as it stands
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

  @OptionGroup var asked: QueryOptions
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
    let page = try asked.explainingMistakes { try index.search(makeQuery()) }
    if output.json {
      for hit in page.hits { Output.line(hit.object.json) }
      if facets || cursor != nil { Output.line(page.summary()) }
    } else {
      SearchResults(isMarked: color == .always || color == .auto && Terminal.showsEmphasis).show(page)
    }
  }

  private func makeQuery() throws -> SearchQuery {
    var query = try asked.searchQuery()
    query.order = newest ? .newest : .relevance
    query.limit = limit
    query.offset = offset
    query.cursor = cursor == "first" ? nil : cursor
    query.foldsDuplicates = !allCopies
    query.facets = facets ? 8 : nil
    query.hasHistogram = facets
    return query
  }
}
