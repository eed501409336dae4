/// The kinds of file that are submitted from folders, told by their names; `.gz` behind a name changes nothing.
enum FileKind: Equatable {
  case html
  case text
  case submission
  case lines
  case archive

  /// What a sidecar's name has after that of its page.
  static let sidecarSuffix = ".headers.json"

  /// The kind of a file; `nil` for any other.
  init?(path: String) {
    let name = Self.unpackedName(of: path)
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .text
    case "json": self = .submission
    case "jsonl", "ndjson": self = .lines
    case "warc", "wet": self = .archive
    default: return nil
    }
  }

  /// What the `content-type` header says.
  var contentType: String {
    switch self {
    case .html: "text/html"
    case .text: "text/plain"
    case .submission, .lines: "application/json"
    case .archive: "application/warc"
    }
  }

  /// The last component of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether a file's name says that it is packed with gzip.
  static func isPacked(_ path: String) -> Bool { path.lowercased().hasSuffix(".gz") }

  private static func unpackedName(of path: String) -> String {
    let name = name(of: path)
    return isPacked(name) ? String(name.dropLast(3)) : name
  }
}
