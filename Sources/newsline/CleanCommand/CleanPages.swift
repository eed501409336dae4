import ArgumentParser
import Foundation
import Pipeline

/// `newsline clean`.
struct CleanPages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Take the articles out of pages, as text, Markdown or JSON; no broker needed.",
    discussion: """
      Takes what `produce` takes: pages, folders, JSON lines and crawls (.warc, .wet), packed with gzip or not. Pages \
      are read one after another and cleaned on all processors; memory does not grow with their number. Without \
      --output everything goes to standard output in the order of the pages: JSON one document a line, text and \
      Markdown with a form feed between documents. A page without an article is named on standard error and does not \
      make the command fail; what cannot be read does.

      newsline clean page.html
      newsline clean --format markdown --with-metadata --output articles crawl/ CC-NEWS-*.warc.gz
      """)

  @Argument(
    help: "Files and folders; `-` is standard input, as one page or crawl, and so it is if there is none.",
    completion: .file())
  var paths: [String] = []

  @Option(
    help: """
      text: paragraphs with blank lines between them. markdown: headings, lists, quotes and tables too. json: the \
      document of the stage `clean`.
      """)
  var format = ArticleFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write a file for each page into this folder, under the page's path.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Begin text and Markdown with title, authors, dates and the like, as YAML between `---`.")
  var withMetadata = false

  @Option(help: ArgumentHelp("Pages cleaned at once; the number of processors unless told.", valueName: "number"))
  var jobs: Int?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be from 1 to 1024, not \(jobs)") }
  }

  func run() async throws {
    let extractor = try ArticleExtractor(
      format: format, withMetadata: withMetadata, configuration: shared.configuration())
    var inputs = LocalInputs(paths: paths.isEmpty ? ["-"] : paths)
    if let jobs { inputs.concurrency = jobs }
    var destination = output.map { ArticleFiles(folder: $0, format: format) }
    var written = 0
    var rejected = 0
    let isComplete = try await inputs.process { record, input in
      extractor.extract(record, input: input.place)
    } use: { result, input in
      switch result {
      case .rejected(let rejection):
        rejected += 1
        Output.note(
          "\(Output.printable(input.place.description)): rejected, \(Output.printable(rejection.description))")
      case .document(let bytes):
        if destination != nil {
          try destination?.write(bytes, for: input)
        } else {
          if written > 0, format != .json { Output.line([0x0C]) }
          Output.text(bytes)
        }
        written += 1
      }
    }
    if output != nil || written + rejected > 1 { Output.note("\(written) articles, \(rejected) pages rejected") }
    if !isComplete { throw ExitCode(1) }
  }
}
