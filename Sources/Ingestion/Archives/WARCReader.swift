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

  private static let start = Array("WARC/".utf8)

  private var cursor: StreamCursor
  private let maximumBlockBytes: Int
  private let isWanted: (WARCHead) -> Bool
  private var number = 0
  /// Whether the next record has to be searched for.
  private var isLost = false
  private var isAtEnd = false
  private var budget = RescanBudget()
  private var bytesEarned = 0

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
  private mutating func skipBlankLines() -> Bool {
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

  /// Whether a line with `WARC/` and a version comes next. A page may well have a line that begins with the word alone.
  private mutating func isVersionLine() -> Bool {
    guard cursor.starts(with: Self.start) else { return false }
    while cursor.buffered.count < 16, cursor.fill() {}
    let version = cursor.buffered.dropFirst(Self.start.count).prefix(11)
    let digits = version.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    return digits.contains(0x2E) && [0x0D, 0x0A, 0x20].contains(version.dropFirst(digits.count).first)
  }

  // MARK: A record

  private mutating func record() -> Item {
    let head: WARCHead
    do throws(Broken) {
      head = try readHead()
    } catch {
      return broken(error.reason)
    }
    guard let length = head.contentLength else {
      return broken("a record without a valid Content-Length")
    }
    let isWanted = self.isWanted(head)
    let isHeld = isWanted && length <= maximumBlockBytes
    var block: [UInt8] = []
    do throws(Broken) {
      try readBlock(length, into: &block, isHeld: isHeld)
      try readEnd(of: block)
    } catch {
      return broken(error.reason)
    }
    if isHeld { return .record(WARCRecord(number: number, head: head, block: block)) }
    return isWanted ? .tooLarge(head) : .unwanted(head)
  }

  private struct Broken: Error {
    var reason: String
  }

  private mutating func broken(_ reason: String) -> Item {
    if !isVersionLine() { isLost = true }
    return .damaged(reason, number: number)
  }

  private mutating func readHead() throws(Broken) -> WARCHead {
    var fields: [(name: String, value: String)] = []
    var size = 0
    var isFirst = true
    while true {
      guard let line = cursor.line(limit: Self.maximumHeadBytes - size) else {
        guard cursor.boundary != nil, size + cursor.buffered.count <= Self.maximumHeadBytes else {
          // Nothing is taken away yet, and the line must not be found again.
          cursor.advance(1)
          throw Broken(reason: "the fields of a record are over \(Self.maximumHeadBytes) bytes")
        }
        try goOn("in the fields of a record")
        continue
      }
      size += line.count + 1
      if isFirst {
        isFirst = false
      } else if line.isEmpty {
        return WARCHead(fields: fields)
      } else if line[0] == 0x20 || line[0] == 0x09, let last = fields.indices.last {
        fields[last].value += " " + Self.text(line[...])
      } else if let colon = line.firstIndex(of: 0x3A) {
        fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func readBlock(_ length: Int, into block: inout [UInt8], isHeld: Bool) throws(Broken) {
    var missing = length
    if isHeld { block.reserveCapacity(min(length, 1 << 20)) }
    while missing > 0 {
      let piece = cursor.buffered.prefix(missing)
      if piece.isEmpty {
        if !cursor.fill() { try goOn("before its \(length) bytes are over") }
        continue
      }
      if isHeld { block.append(contentsOf: piece) }
      missing -= piece.count
      cursor.advance(piece.count)
    }
  }

  /// A record ends with two line ends, and then comes another record, a boundary, or else its length is wrong.
  private mutating func readEnd(of block: [UInt8]) throws(Broken) {
    if skipBlankLines() {
      if case .damaged(let reason)? = cursor.boundary {
        cursor.pass()
        throw Broken(reason: reason)
      }
      return
    }
    if isVersionLine() { return }
    // The length may reach into the next record.
    budget.earn(cursor.bytesSeen - bytesEarned)
    bytesEarned = cursor.bytesSeen
    if budget.spend(block.count) { cursor.pushBack(block) }
    isLost = true
    throw Broken(reason: "the length of a record is wrong")
  }

  /// Goes on behind a boundary inside a record, if the record does: not behind damage, nor if another begins there.
  private mutating func goOn(_ place: String) throws(Broken) {
    let rest = Array(cursor.buffered)
    let boundary = cursor.boundary
    switch boundary {
    case .memberEnd?:
      cursor.pass()
      guard !isVersionLine() else { throw Broken(reason: "a record ends \(place)") }
      cursor.pushBack(rest)
    case .damaged(let reason)?:
      cursor.pass()
      throw Broken(reason: reason)
    case .failed(let reason)?:
      cursor.pass()
      isAtEnd = true
      throw Broken(reason: reason)
    case .end?, nil:
      cursor.pass()
      isAtEnd = true
      throw Broken(reason: "the file ends \(place)")
    }
  }
}
