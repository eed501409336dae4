import Documents
import Foundation

/// Turns files and folders into records for the `ingest` topic, one at a time.
///
/// - A `.html`, `.htm`, `.xhtml`, `.txt` or `.text` file is one record: its bytes, with the headers `content-type` and
///   `source` (the file's name). A file `<name>.headers.json` beside it, an object of strings, may give `url`,
///   `captured_at`, `content_type` and `source`.
/// - A `.json` file is one JSON submission.
/// - A `.jsonl` or `.ndjson` file is one submission a line; blank lines are passed over.
/// - A folder is read whole, in the order of the names' bytes, except hidden files, files of other kinds, and folders
///   named `hostile`. Links to folders are not followed, so a folder cannot hold itself.
/// - A file that is named itself is read whatever its name; of another kind it is one record without `content-type`.
///
/// Memory is bounded by the largest record. Nothing is thrown: what cannot be read is an item of its own, so that one
/// bad file does not hide the others. An instance belongs to one task at a time.
public struct SubmissionReader {
  /// The next thing that was found.
  public enum Item: Sendable, Equatable {
    /// A record to submit. `origin` is the path, for lines with `:` and the line's number.
    case record(Record, origin: String)
    /// A file or folder in a folder that is not for submitting.
    case skipped(origin: String, reason: String)
    /// Something that should have been read and could not be.
    case failed(origin: String, reason: String)
  }

  /// The largest record that is built, in bytes; files and lines over it are reported as failed. It is above what
  /// `ingest` accepts, so that what is only a little too large becomes a dead letter there and is accounted for.
  public static let defaultMaximumRecordBytes = 16 << 20

  private let maximumRecordBytes: Int
  private var pending: [Entry]
  private var lines: LineSource?

  private struct Entry {
    var path: String
    var isNamed: Bool
    var isHostile = false
  }

  /// Reads paths, in their order.
  public init(paths: [String], maximumRecordBytes: Int = Self.defaultMaximumRecordBytes) {
    self.maximumRecordBytes = maximumRecordBytes
    pending = paths.reversed().map { Entry(path: $0, isNamed: true) }
  }

  /// Reads lines, each of them a submission or the text of a page.
  ///
  /// - Parameters:
  ///   - lines: where they come from, such as `FileHandle.standardInput`.
  ///   - name: what to call it in origins and in the `source` header.
  public init(lines: FileHandle, name: String, maximumRecordBytes: Int = Self.defaultMaximumRecordBytes) {
    self.maximumRecordBytes = maximumRecordBytes
    pending = []
    self.lines = LineSource(
      reader: LineReader(handle: lines, maximumBytes: maximumRecordBytes),
      path: name,
      name: name,
      isDeclared: false
    )
  }

  /// The next item; `nil` at the end.
  public mutating func next() -> Item? {
    while true {
      if lines != nil {
        if let item = lines?.next() { return item }
        lines = nil
      }
      guard let entry = pending.popLast() else { return nil }
      if let item = open(entry) { return item }
    }
  }

  private mutating func open(_ entry: Entry) -> Item? {
    if entry.isHostile {
      return .skipped(origin: entry.path, reason: "a folder of hostile pages; name it to submit them")
    }
    let manager = FileManager.default
    let attributes = try? manager.attributesOfItem(atPath: entry.path)
    var isFolder: ObjCBool = false
    guard let type = attributes?[.type] as? FileAttributeType,
      manager.fileExists(atPath: entry.path, isDirectory: &isFolder)
    else { return .failed(origin: entry.path, reason: "no such file or folder") }
    if isFolder.boolValue {
      if !entry.isNamed, type == .typeSymbolicLink {
        return .skipped(origin: entry.path, reason: "a link to a folder")
      }
      return list(entry.path)
    }
    let kind = FileKind(path: entry.path)
    guard entry.isNamed || kind != nil else {
      return .skipped(origin: entry.path, reason: "not a kind of file that is submitted from folders")
    }
    if !entry.isNamed, type != .typeRegular, type != .typeSymbolicLink {
      return .skipped(origin: entry.path, reason: "not a regular file")
    }
    if kind == .lines {
      guard let handle = FileHandle(forReadingAtPath: entry.path) else {
        return .failed(origin: entry.path, reason: "cannot be read")
      }
      lines = LineSource(
        reader: LineReader(handle: handle, maximumBytes: maximumRecordBytes),
        path: entry.path,
        name: FileKind.name(of: entry.path),
        isDeclared: true
      )
      return nil
    }
    return page(entry.path, kind: kind)
  }

  private mutating func list(_ folder: String) -> Item? {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return .failed(origin: folder, reason: "cannot be listed")
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).reversed() {
      guard !name.hasPrefix("."), !name.hasSuffix(FileKind.sidecarSuffix) else { continue }
      var isFolder: ObjCBool = false
      if name == "hostile", FileManager.default.fileExists(atPath: prefix + name, isDirectory: &isFolder),
        isFolder.boolValue
      {
        pending.append(Entry(path: prefix + name, isNamed: false, isHostile: true))
        continue
      }
      pending.append(Entry(path: prefix + name, isNamed: false))
    }
    return nil
  }

  private func page(_ path: String, kind: FileKind?) -> Item {
    let value: [UInt8]
    var fields: [String: String] = [:]
    do throws(ReadFailure) {
      value = try Self.contents(path, limit: maximumRecordBytes)
      let sidecar = path + FileKind.sidecarSuffix
      if FileManager.default.fileExists(atPath: sidecar) {
        let bytes = try Self.contents(sidecar, limit: 65_536)
        do throws(Rejection) {
          fields = try SubmissionDecoding.decodeSidecar(bytes)
        } catch {
          throw ReadFailure(path: sidecar, reason: error.description)
        }
      }
    } catch {
      return .failed(origin: error.path, reason: error.reason)
    }
    var headers: [Record.Header] = []
    func add(_ name: String, _ value: String?) {
      if let value { headers.append(Record.Header(name: name, text: value)) }
    }
    add("content-type", fields["content_type"] ?? kind?.contentType)
    add("source", fields["source"] ?? FileKind.name(of: path))
    add("url", fields["url"])
    add("captured-at", fields["captured_at"])
    return .record(Record(value: value, headers: headers), origin: path)
  }

  private struct ReadFailure: Error {
    var path: String
    var reason: String
  }

  private static func contents(_ path: String, limit: Int) throws(ReadFailure) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ReadFailure(path: path, reason: "cannot be read")
    }
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    do {
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes.append(contentsOf: chunk)
        if bytes.count > limit { break }
      }
    } catch {
      throw ReadFailure(path: path, reason: "cannot be read")
    }
    guard bytes.count <= limit else { throw ReadFailure(path: path, reason: "over \(limit) bytes") }
    return bytes
  }
}
