import Documents
import Foundation

/// Turns files and folders into records for the `ingest` topic, one at a time.
///
/// - A `.html`, `.htm`, `.xhtml`, `.txt` or `.text` file is one record: its bytes, with the headers `content-type` and
///   `source` (the file's name). A file `<name>.headers.json` beside it, an object of strings, may give `url`,
///   `captured_at`, `content_type` and `source`.
/// - A `.json` file is one JSON submission.
/// - A `.jsonl` or `.ndjson` file is one submission a line; blank lines are passed over.
/// - A `.warc` or `.wet` file is one record a page that it holds: HTML and plain text that came with status 200. What
///   else it holds is counted.
/// - Each of them may be packed with gzip, and then has `.gz` behind its name.
/// - A folder is read whole, in the order of the names' bytes, except hidden files, files of other kinds, and folders
///   named `hostile`. Links to folders are not followed, so a folder cannot hold itself.
/// - A file that is named itself is read whatever its name; of another kind it is one record without `content-type`,
///   unless it begins as a WARC file does.
///
/// Memory is bounded by the largest record: at most six times `maximumRecordBytes` and a mebibyte (the record as it came,
/// what is unpacked of it, and room to grow), however long the files are. Nothing is thrown: what cannot be read is an item of its own, so that one bad file does not hide the
/// others. An instance belongs to one task at a time.
public struct SubmissionReader {
  /// The next thing that was found.
  public enum Item: Sendable, Equatable {
    /// A record to submit.
    case record(Record, place: InputPlace)
    /// A WARC file that has been read to its end, and what became of its records.
    case archive(path: String, ArchiveReport)
    /// A file or folder in a folder that is not for submitting.
    case skipped(path: String, reason: String)
    /// Something that should have been read and could not be.
    case failed(place: InputPlace, reason: String)
  }

  /// The largest record that is built, in bytes. Files and lines over it are reported as failed, records of WARC files
  /// are counted as skipped. It is above what `ingest` accepts, so that what is only a little too large becomes a dead
  /// letter there and is accounted for.
  public static let defaultMaximumRecordBytes = 16 << 20

  private let maximumRecordBytes: Int
  private var pending: [Entry]
  private var source: RecordSource?
  private var finishedBytes = 0

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

  /// Reads lines, each of them a submission or the text of a page; or a WARC file, if it begins as one. Either may be
  /// packed with gzip.
  ///
  /// - Parameters:
  ///   - lines: where they come from, such as `FileHandle.standardInput`.
  ///   - name: what to call it in places and in the `source` header.
  public init(lines: FileHandle, name: String, maximumRecordBytes: Int = Self.defaultMaximumRecordBytes) {
    self.maximumRecordBytes = maximumRecordBytes
    pending = []
    var cursor = StreamCursor(FileSource(handle: lines))
    source =
      RecordSource.isArchive(&cursor) ? archive(cursor, name) : self.lines(cursor, name, isDeclared: false)
  }

  /// Reads a page; or a WARC file, if it begins as one. Either may be packed with gzip.
  ///
  /// - Parameters:
  ///   - page: where it comes from, such as `FileHandle.standardInput`.
  ///   - name: what to call it in places.
  public init(page: FileHandle, name: String, maximumRecordBytes: Int = Self.defaultMaximumRecordBytes) {
    self.maximumRecordBytes = maximumRecordBytes
    pending = []
    var cursor = StreamCursor(FileSource(handle: page))
    if RecordSource.isArchive(&cursor) {
      source = archive(cursor, name)
    } else {
      source = RecordSource(OnePageSource(cursor: cursor, name: name, maximumBytes: maximumRecordBytes))
    }
  }

  /// Reads a WARC file that is in memory.
  public init(archive bytes: [UInt8], name: String, maximumRecordBytes: Int = Self.defaultMaximumRecordBytes) {
    self.maximumRecordBytes = maximumRecordBytes
    pending = []
    source = archive(StreamCursor(MemorySource(bytes)), name)
  }

  /// How many bytes of files have been read, packed as they are: the measure of progress.
  public var bytesRead: Int { finishedBytes + (source?.bytesRead ?? 0) }

  /// The next item; `nil` at the end.
  public mutating func next() -> Item? {
    while true {
      if source != nil {
        if let item = source?.next() { return item }
        finishedBytes += source?.bytesRead ?? 0
        source = nil
      }
      guard let entry = pending.popLast() else { return nil }
      if let item = open(entry) { return item }
    }
  }

  private mutating func open(_ entry: Entry) -> Item? {
    if entry.isHostile {
      return .skipped(path: entry.path, reason: "a folder of hostile pages; name it to submit them")
    }
    let manager = FileManager.default
    let attributes = try? manager.attributesOfItem(atPath: entry.path)
    var isFolder: ObjCBool = false
    guard let type = attributes?[.type] as? FileAttributeType,
      manager.fileExists(atPath: entry.path, isDirectory: &isFolder)
    else { return failed(entry.path, "no such file or folder") }
    if isFolder.boolValue {
      if !entry.isNamed, type == .typeSymbolicLink {
        return .skipped(path: entry.path, reason: "a link to a folder")
      }
      return list(entry.path)
    }
    let kind = FileKind(path: entry.path)
    guard entry.isNamed || kind != nil else {
      return .skipped(path: entry.path, reason: "not a kind of file that is submitted from folders")
    }
    if !entry.isNamed, type != .typeRegular, type != .typeSymbolicLink {
      return .skipped(path: entry.path, reason: "not a regular file")
    }
    return read(entry.path, kind: kind)
  }

  private mutating func list(_ folder: String) -> Item? {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return failed(folder, "cannot be listed")
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

  private mutating func read(_ path: String, kind: FileKind?) -> Item? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return failed(path, "cannot be read") }
    let file = FileSource(handle: handle)
    do throws(PageFile.Failure) {
      switch kind {
      case .lines: source = lines(StreamCursor(file), path, isDeclared: true)
      case .archive: source = archive(StreamCursor(file), path)
      case .html, .text, .submission:
        return try page(path, kind: kind, FileKind.isPacked(path) ? .stream(StreamCursor(file)) : .bytes(file))
      case nil:
        var cursor = StreamCursor(file)
        guard RecordSource.isArchive(&cursor) else { return try page(path, kind: nil, .stream(cursor)) }
        source = archive(cursor, path)
      }
      return nil
    } catch {
      return failed(error.path, error.reason)
    }
  }

  private mutating func page(
    _ path: String, kind: FileKind?, _ content: PageFile.Content
  ) throws(PageFile.Failure) -> Item {
    let (record, bytesRead) = try PageFile.read(path, kind: kind, content, limit: maximumRecordBytes)
    finishedBytes += bytesRead
    return .record(record, place: InputPlace(path: path))
  }

  private func lines(_ cursor: StreamCursor, _ path: String, isDeclared: Bool) -> RecordSource {
    let reader = LineReader(cursor: cursor, maximumBytes: maximumRecordBytes)
    return RecordSource(
      LineSource(reader: reader, path: path, name: FileKind.name(of: path), isDeclared: isDeclared))
  }

  private func archive(_ cursor: StreamCursor, _ path: String) -> RecordSource {
    RecordSource(
      ArchiveSource(cursor: cursor, path: path, name: FileKind.name(of: path), maximumBytes: maximumRecordBytes))
  }

  private func failed(_ path: String, _ reason: String) -> Item {
    .failed(place: InputPlace(path: path), reason: reason)
  }
}
