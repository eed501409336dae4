import Foundation
import Ingestion

/// Writes articles into a folder, a file each.
///
/// `news/a/page.html` of the folder `news` becomes `a/page.md`; the pages of `crawl.warc.gz` become
/// `crawl.warc.gz/000017.md`, by their number in it. A name that another input has taken gets a number.
struct ArticleFiles {
  /// Why a file could not be written.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static let knownExtensions: Set<String> = ["html", "htm", "xhtml", "txt", "text", "json"]

  private let folder: URL
  private let fileExtension: String
  private var used: Set<String> = []
  /// The folder of the file with many pages that is being written, and that file.
  private var current: (path: String, folder: String)?

  init(folder: String, format: ArticleFormat) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    fileExtension = format.fileExtension
  }

  /// Writes an article; what is there is replaced.
  mutating func write(_ bytes: [UInt8], for input: LocalInput) throws {
    let url = folder.appendingPathComponent(name(for: input))
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw Failure(description: "cannot write \(url.path): \(error.localizedDescription)")
    }
  }

  /// The path of an article within the folder.
  mutating func name(for input: LocalInput) -> String {
    let relative = input.relativePath
    guard let number = input.place.number else { return unused(Self.stem(of: relative), ".\(fileExtension)") }
    let path = input.place.path
    let parent: String
    if let current, current.path == path {
      parent = current.folder
    } else {
      parent = unused(relative, "")
      current = (path, parent)
    }
    let digits = String(number)
    return "\(parent)/\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).\(fileExtension)"
  }

  private mutating func unused(_ stem: String, _ ending: String) -> String {
    var name = stem + ending
    var count = 1
    while !used.insert(name).inserted {
      count += 1
      name = "\(stem)-\(count)\(ending)"
    }
    return name
  }

  private static func stem(of path: String) -> String {
    var path = path
    if path.lowercased().hasSuffix(".gz") { path.removeLast(3) }
    guard let dot = path.lastIndex(of: "."), knownExtensions.contains(path[path.index(after: dot)...].lowercased())
    else { return path }
    let stem = path[..<dot]
    return stem.isEmpty || stem.hasSuffix("/") ? path : String(stem)
  }
}
