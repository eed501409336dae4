import ArgumentParser
import Documents
import Foundation
import Kafka
import Pipeline

/// `newsline produce`.
struct Produce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send pages into the line.",
    discussion: """
      A file is one page (.html, .txt), one JSON submission a line (.jsonl), or a crawl (.warc, .wet), of which the \
      pages that came with status 200 as HTML or plain text are sent and the rest is counted. Each may be packed with \
      gzip (.gz). A folder is read whole, except hidden files and folders named "hostile". A file NAME.headers.json \
      beside a page may give its url, captured_at and source. `-` reads JSON submissions, one a line, or a crawl from \
      standard input.
      """)

  @Argument(help: "Files and folders, or - for standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let feeder = try Feeder(configuration: configuration)
    var live = LiveLines()
    let total = live.isEnabled ? Self.size(of: paths) : nil
    let summary = try await feeder.feed(paths) { progress in
      let bar =
        total.map { ProgressBar.text(Double(progress.bytesRead) / Double(max(1, $0)), width: 30) + " " } ?? ""
      live.draw(["\(bar)\(progress.sent) documents, \(ByteCount.text(progress.bytes)) sent"])
    }
    for failure in summary.failures { Output.note("not sent: \(Output.printable(failure))") }
    let untold = summary.failed - summary.failures.count
    if untold > 0 { Output.note("not sent: \(untold) more") }
    if output.json {
      var object = JSONObject()
      object.append(name: "sent", integer: Int64(summary.sent))
      object.append(name: "bytes", integer: Int64(summary.bytes))
      object.append(name: "failed", integer: Int64(summary.failed))
      object.append(name: "skipped", object: JSONObject(summary.archives.skipped))
      object.append(name: "truncated", integer: Int64(summary.archives.truncated))
      object.append(name: "topic", string: configuration.topics.input(of: .ingest))
      Output.line(object.json)
    } else {
      Output.line(
        "\(summary.sent) documents (\(ByteCount.text(summary.bytes))) sent to \(configuration.topics.input(of: .ingest))"
          + (summary.failed == 0 ? "" : ", \(summary.failed) not sent")
          + (summary.archives.skipped.total == 0
            ? "" : "; \(summary.archives.skipped.total) records of crawls skipped: \(summary.archives.skipped.text)"))
    }
    if summary.failed > 0 { throw ExitCode(1) }
  }
}

extension Produce {
  /// The size of everything under the paths, for the progress bar; `nil` if standard input is among them.
  private static func size(of paths: [String]) -> Int? {
    guard !paths.contains("-") else { return nil }
    let manager = FileManager.default
    func size(_ path: String) -> Int { (try? manager.attributesOfItem(atPath: path)[.size] as? Int) ?? 0 }
    return paths.reduce(0) { total, path in
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        return total + size(path)
      }
      let files = manager.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return total + files.filter { !$0.contains("hostile/") }.reduce(0) { $0 + size("\(path)/\($1)") }
    }
  }
}

/// Sizes for people.
enum ByteCount {
  /// With a binary prefix.
  static func text(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<(1 << 20): String(format: "%.1f KiB", Double(bytes) / 1024)
    case ..<(1 << 30): String(format: "%.1f MiB", Double(bytes) / 1_048_576)
    default: String(format: "%.1f GiB", Double(bytes) / 1_073_741_824)
    }
  }
}
