import ArgumentParser
import Documents
import SearchIndex

/// What to look for, for every command that looks for something.
struct QueryOptions: ParsableArguments {
  @Argument(help: "What to look for; `newsline search --help` explains the language.")
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

  /// The query, with every other option at its default.
  func searchQuery() throws -> SearchQuery {
    SearchQuery(
      text: query.isEmpty ? nil : query.joined(separator: " "), languages: language, countries: country, sites: site,
      publishedFrom: try day(from, "--from"), publishedTo: try day(to, "--to"))
  }

  /// The query as a tree; `nil` for everything.
  func condition() throws -> QueryNode? {
    try explainingMistakes { try searchQuery().asCondition() }
  }

  /// Tells a mistake in the query to whoever wrote it.
  func explainingMistakes<Value>(_ ask: () throws -> Value) throws -> Value {
    do {
      return try ask()
    } catch StoreError.querySyntax(let error) {
      throw ValidationError(Self.explained(error, in: query.joined(separator: " ")))
    } catch StoreError.invalidQuery(let reason) {
      throw ValidationError("the query cannot be answered: \(reason)")
    }
  }

  private func day(_ text: String?, _ option: String) throws -> CalendarDay? {
    guard let text else { return nil }
    guard let time = PublicationTime(rfc3339: text), time.clock == nil else {
      throw ValidationError("\(option) takes a day such as 2025-06-18, not \"\(text)\"")
    }
    return time.day
  }

  /// The mistake, and a mark under it.
  private static func explained(_ error: QueryError, in query: String) -> String {
    // A window of the line, so that the mark stands under its character in any terminal.
    let scalars = Array(query.unicodeScalars)
    let first = max(0, error.position - 30)
    let window = String(String.UnicodeScalarView(scalars[min(first, scalars.count)..<min(first + 60, scalars.count)]))
    return
      "\(Output.printable("\(error)"))\n  \(Output.printable(window))\n  \(String(repeating: " ", count: error.position - first))^"
  }
}
