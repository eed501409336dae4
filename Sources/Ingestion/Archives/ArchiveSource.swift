import Documents

/// The pages of a WARC file, as items.
struct ArchiveSource {
  /// Damages that are told one by one; of the rest the report has the count.
  static let maximumToldDamages = 20

  private var reader: WARCReader
  private let pages: ArchivePage
  private let path: String
  private var report = ArchiveReport()
  private var records = 0
  private var isFinished = false
  private let maximumBytes: Int

  init(cursor: StreamCursor, path: String, name: String, maximumBytes: Int) {
    reader = WARCReader(cursor: cursor, maximumBlockBytes: maximumBytes, isWanted: ArchivePage.isWanted)
    pages = ArchivePage(source: name, maximumBytes: maximumBytes)
    self.path = path
    self.maximumBytes = maximumBytes
  }

  /// How many bytes of the file have been read.
  var bytesRead: Int { reader.bytesRead }

  /// The next page or damage; at the end the report, then `nil`.
  mutating func next() -> SubmissionReader.Item? {
    while let item = reader.next() {
      switch item {
      case .unwanted(let head):
        records += 1
        report.skipped.add(ArchivePage.reason(for: head))
      case .tooLarge:
        records += 1
        report.skipped.add("record over \(maximumBytes) bytes")
      case .damaged(let reason, let number):
        report.damaged.add(reason)
        guard report.damaged.total <= Self.maximumToldDamages else { continue }
        return .failed(place: InputPlace(path: path, number: number), reason: reason)
      case .record(let record):
        records += 1
        if let found = page(record) { return found }
      }
    }
    guard !isFinished else { return nil }
    isFinished = true
    if records == 0, report.damaged.total == 0 {
      return .failed(place: InputPlace(path: path), reason: "holds no WARC record")
    }
    return .archive(path: path, report)
  }

  private mutating func page(_ record: WARCRecord) -> SubmissionReader.Item? {
    let outcome: ArchivePage.Outcome
    do throws(ReadFailure) {
      outcome = try pages.read(record)
    } catch {
      report.damaged.add(error.reason)
      return .failed(place: InputPlace(path: path, number: record.number), reason: error.reason)
    }
    switch outcome {
    case .skipped(let reason):
      report.skipped.add(reason)
      return nil
    case .page(let value, let isTruncated):
      report.pages += 1
      if isTruncated { report.truncated += 1 }
      return .record(value, place: InputPlace(path: path, number: record.number))
    }
  }
}
