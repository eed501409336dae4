import ArgumentParser
import Documents
import Foundation
import Pipeline
import SearchIndex

/// `newsline watch`.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show articles that match as they are indexed.",
    discussion: """
      Each comes once, as it was when it was first stored; some come again when the index is filled anew. For people on a terminal; JSON lines elsewhere, unless --text says \
      otherwise. Interrupt to stop.
      """)

  @Option(
    help: ArgumentHelp(
      "Begin with the first article in the index that was captured then or later: a time (2026-11-22T05:26:36Z), a day, or how long ago (2h).",
      valueName: "time"))
  var since: String?
  @Flag(help: "Print for people, even where the output is no terminal.")
  var text = false
  @Option(help: "When to mark what matches: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: ShowDocument.Colouring = .auto

  @OptionGroup var asked: QueryOptions
  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  /// Between two looks at the index.
  private static let interval: Duration = .milliseconds(250)
  private static let page = 50

  func run() async throws {
    let condition = try asked.condition()
    let store = try index.open(shared.configuration())
    let start = try since.map { text in
      FollowStart.captured(since: try TimeBound(text).timestamp(now: .now))
    }
    let first = try store.mark(at: start ?? .end)
    let isJSON = output.json || !text && !Terminal.isOutputTerminal
    let isMarked = color == .always || color == .auto && Terminal.showsEmphasis
    if !isJSON { Output.note("watching; interrupt to stop") }
    try await UntilInterrupted.run {
      var mark = first
      // Whoever reads may go away while there is nothing to print.
      while !Terminal.isOutputClosed {
        let page: FollowPage
        do throws(StoreError) {
          page = try store.matches(of: condition, after: mark, through: nil, limit: Self.page)
        } catch {
          guard error.isTransient else { throw error }
          try await Task.sleep(for: Self.interval)
          continue
        }
        for hit in page.hits {
          if isJSON {
            Output.line(hit.object.json)
          } else {
            for line in ShownHit(hit, isMarked: isMarked).lines { Output.line(line) }
          }
        }
        mark = page.mark
        if page.hasMore { try Task.checkCancellation() } else { try await Task.sleep(for: Self.interval) }
      }
    }
  }
}
