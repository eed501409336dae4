import Documents
import Foundation
import Ingestion

/// A page that a command was given.
struct LocalInput: Sendable {
  /// The file or folder that was named.
  let argument: String
  /// Where the page was read.
  let place: InputPlace

  /// The path below the folder that was named, or the name of the file; `stdin` for standard input.
  var relativePath: String {
    if argument == "-" { return "stdin" }
    let prefix = argument.hasSuffix("/") ? argument : argument + "/"
    if place.path.hasPrefix(prefix) { return String(place.path.dropFirst(prefix.count)) }
    return place.path.split(separator: "/").last.map(String.init) ?? place.path
  }
}

/// The inputs of a command that works without a broker: read one after another, processed on all processors.
struct LocalInputs {
  /// Files and folders; `-` is standard input, as one page or crawl.
  let paths: [String]
  /// How many are processed at once.
  var concurrency = ProcessInfo.processInfo.activeProcessorCount

  private static let maximumBytes = 32 << 20

  /// Processes every page under the paths. What cannot be read is named on standard error.
  ///
  /// - Parameters:
  ///   - transform: makes of a page what is wanted of it; on several threads.
  ///   - use: gets the results in the order of the pages.
  /// - Returns: whether everything could be read.
  func process<Result: Sendable>(
    _ transform: @escaping @Sendable (Record, LocalInput) -> Result,
    use: (Result, LocalInput) throws -> Void
  ) async rethrows -> Bool {
    var work = OrderedWork<(Record, LocalInput), (Result, LocalInput)>(
      maximumCount: 4 * concurrency, maximumBytes: Self.maximumBytes
    ) { (transform($0.0, $0.1), $0.1) }
    var isComplete = true
    for path in paths {
      var reader =
        path == "-" ? SubmissionReader(page: FileHandle.standardInput, name: "-") : SubmissionReader(paths: [path])
      while let item = reader.next() {
        switch item {
        case .record(let record, let place):
          let input = LocalInput(argument: path, place: place)
          for done in await work.add((record, input), bytes: record.value.count) { try use(done.0, done.1) }
        case .archive(let path, let report): Output.note("\(Output.printable(path)): \(report.text)")
        case .skipped(let path, let reason): Output.note("\(Output.printable(path)): skipped, \(reason)")
        case .failed(let place, let reason):
          Output.note("\(Output.printable(place.description)): \(Output.printable(reason))")
          isComplete = false
        }
      }
    }
    for done in await work.finish() { try use(done.0, done.1) }
    return isComplete
  }
}
