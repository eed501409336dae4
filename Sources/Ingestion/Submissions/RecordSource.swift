import Documents

/// A file or pipe that is read piece by piece: lines, a WARC file or a page. Optionals and no enumeration, so that their
/// buffers are changed in place.
struct RecordSource {
  private var lines: LineSource?
  private var archive: ArchiveSource?
  private var page: OnePageSource?

  init(_ lines: LineSource) { self.lines = lines }
  init(_ archive: ArchiveSource) { self.archive = archive }
  init(_ page: OnePageSource) { self.page = page }

  /// How many bytes of the file have been read.
  var bytesRead: Int { lines?.bytesRead ?? archive?.bytesRead ?? page?.bytesRead ?? 0 }

  mutating func next() -> SubmissionReader.Item? {
    if lines != nil { return lines?.next() }
    return archive != nil ? archive?.next() : page?.next()
  }

  /// Whether what comes next is a WARC file.
  static func isArchive(_ cursor: inout StreamCursor) -> Bool { cursor.starts(with: WARCVersion.start) }
}

/// A pipe that is one page.
struct OnePageSource {
  private var cursor: StreamCursor
  private let name: String
  private let maximumBytes: Int
  private var isRead = false

  init(cursor: StreamCursor, name: String, maximumBytes: Int) {
    self.cursor = cursor
    self.name = name
    self.maximumBytes = maximumBytes
  }

  /// How many bytes of the pipe have been read.
  var bytesRead: Int { cursor.bytesRead }

  mutating func next() -> SubmissionReader.Item? {
    guard !isRead else { return nil }
    isRead = true
    do throws(ReadFailure) {
      return .record(Record(value: try WholeReader.bytes(&cursor, limit: maximumBytes)), place: InputPlace(path: name))
    } catch {
      return .failed(place: InputPlace(path: name), reason: error.reason)
    }
  }
}
