import ArgumentParser
import Documents
import Foundation
import Pipeline
import SearchIndex

/// `newsline show`.
struct ShowDocument: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an article with what was found in it, for people.",
    discussion: """
      Takes ids of the search index, pages as `run` takes them, and files of documents that `run enrich` has printed. Names, \
      money, quantities and times are marked in colour, quotations in italics; tables below say what each stands for.
      """)

  @Argument(help: "Ids of articles, files and folders; `-` is standard input.", completion: .file())
  var articles: [String]

  @Option(help: "When to use colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: Colouring = .auto
  @Flag(help: "Leave the text out, show the tables only.")
  var brief = false

  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions

  /// When colours are used.
  enum Colouring: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  func run() async throws {
    let view = DocumentView(hasColours: color == .always || color == .auto && Terminal.showsEmphasis, isBrief: brief)
    let configuration = try shared.configuration()
    var isComplete = true
    for article in articles {
      if !FileManager.default.fileExists(atPath: article), let id = DocumentID(article) {
        let index = try index.open(configuration)
        view.show(try stored(id, index), nearDuplicates: try index.nearDuplicates(of: id))
      } else if let documents = try printed(article) {
        for document in documents { view.show(document) }
      } else {
        isComplete = try await showPages(article, view, configuration) && isComplete
      }
    }
    if !isComplete { throw ExitCode(1) }
  }

  private func stored(_ id: DocumentID, _ index: any SearchStore) throws -> EnrichedDocument {
    guard let json = try index.document(id: id) else {
      throw ValidationError("\(id) is not in the search index; `newsline trace \(id)` tells where it went")
    }
    return try EnrichedDocument(json: json)
  }

  /// The documents of a file that `run enrich` has printed; `nil` if its first line is none.
  private func printed(_ path: String) throws -> [EnrichedDocument]? {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe),
      data.first == UInt8(ascii: "{")
    else { return nil }
    let lines = data.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, (try? EnrichedDocument(json: Array(first))) != nil else { return nil }
    return try lines.enumerated().map { number, line in
      do {
        return try EnrichedDocument(json: Array(line))
      } catch {
        throw ValidationError("\(path), line \(number + 1) is no enriched document: \(error)")
      }
    }
  }

  private func showPages(_ path: String, _ view: DocumentView, _ configuration: Configuration) async throws -> Bool {
    let stages = try LocalLine(upTo: .enrich, configuration: configuration)
    var isAccepted = true
    let isRead = try await LocalInputs(paths: [path]).process { record, input in
      Result { () throws(LocalLine.Failure) in try stages.document(of: record, input: input.place.description) }
    } use: { result, input in
      switch result {
      case .success(let json): view.show(try EnrichedDocument(json: json))
      case .failure(let failure):
        isAccepted = false
        let reason = "\(failure.stage) rejected it as \(failure.rejection.code.rawValue): \(failure.rejection.reason)"
        Output.note(Output.printable("\(input.place): \(reason)"))
      }
    }
    return isRead && isAccepted
  }
}
