/// Reads the records of a WARC file (ISO 28500; WARC/1.0, 1.1 and their drafts), packed or not.
///
/// Holds one record up to the limit, and none that nobody wants. Behind damage it goes on with the next record that it
/// finds: at the beginning of a gzip member or at a line that reads `WARC/` and a version.
struct WARCReader {
  /// What was found.
  enum Item: Equatable {
    /// A record that is wanted.
    case record(WARCRecord)
    /// A record that is not wanted.
    case unwanted(WARCHead)
    /// A record over the limit.
    case tooLarge(WARCHead)
    /// Something damaged, and the number of the record that it is, or is behind.
    case damaged(String, number: Int)
  }

  /// The most bytes of a record's fields.
  static let maximumHeadBytes = 65_536

  var cursor: StreamCursor
  let maximumBlockBytes: Int
  let isWanted: (WARCHead) -> Bool
  var number = 0
  /// Whether the next record has to be searched for.
  var isLost = false
  var isAtEnd = false
  var budget = RescanBudget()
  var bytesEarned = 0

  /// - Parameters:
  ///   - maximumBlockBytes: the largest content block that is held.
  ///   - isWanted: tells by its fields whether a record's content is to be read.
  init(cursor: StreamCursor, maximumBlockBytes: Int, isWanted: @escaping (WARCHead) -> Bool) {
    self.cursor = cursor
    self.maximumBlockBytes = maximumBlockBytes
    self.isWanted = isWanted
  }

  /// How many bytes of the file have been read.
  var bytesRead: Int { cursor.bytesRead }

  /// The next item; `nil` at the end.
  mutating func next() -> Item? {
    while !isAtEnd {
      if isLost {
        if let item = findRecord() { return item }
      } else if skipBlankLines() {
        if let item = crossBoundary() { return item }
      } else if isVersionLine() {
        number += 1
        return record()
      } else {
        isLost = true
        return .damaged("something that is no record", number: number)
      }
    }
    return nil
  }

  // MARK: Between records

  /// Skips line ends; whether a boundary comes next.
  mutating func skipBlankLines() -> Bool {
    while true {
      let rest = cursor.buffered
      let blank = rest.prefix { $0 == 0x0A || $0 == 0x0D }.count
      cursor.advance(blank)
      if blank < rest.count { return false }
      if !cursor.fill() { return true }
    }
  }

  private mutating func crossBoundary() -> Item? {
    let boundary = cursor.boundary
    cursor.pass()
    switch boundary {
    case .memberEnd?, nil: return nil
    case .damaged(let reason)?:
      // What comes next begins a member: a record, or it has to be searched for.
      isLost = !isVersionLine()
      return .damaged(reason, number: number)
    case .failed(let reason)?:
      isAtEnd = true
      return .damaged(reason, number: number)
    case .end?:
      isAtEnd = true
      return nil
    }
  }

  /// Searches for the line that begins a record, and stops before it.
  private mutating func findRecord() -> Item? {
    var isLineStart = true
    while true {
      if isLineStart, isVersionLine() {
        isLost = false
        return nil
      }
      let rest = cursor.buffered
      if let end = rest.firstIndex(of: 0x0A) {
        cursor.advance(end - rest.startIndex + 1)
        isLineStart = true
      } else {
        cursor.advance(rest.count)
        isLineStart = isLineStart && rest.isEmpty
        if !cursor.fill() {
          let isMemberEnd = cursor.boundary == .memberEnd
          let item = crossBoundary()
          if item != nil || isAtEnd { return item }
          isLineStart = isMemberEnd
        }
      }
    }
  }

  /// Whether a line with `WARC/` and a version comes next.
  mutating func isVersionLine() -> Bool {
    guard cursor.starts(with: WARCVersion.start) else { return false }
    while cursor.buffered.count < WARCVersion.maximumBytes, cursor.fill() {}
    return WARCVersion.begins(cursor.buffered)
  }
}
