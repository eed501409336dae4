import Documents

/// Reads lines of bytes from a file or pipe, packed with gzip or not. Holds one line and one piece of the file; a line
/// over the limit is passed over without being held.
struct LineReader {
  /// A line, without its end (`LF` or `CR LF`).
  enum Line: Equatable {
    case bytes([UInt8])
    /// The line is longer than the limit; so many bytes.
    case tooLong(Int)
    /// Reading failed here, or what is read is damaged. There may be more lines behind it.
    case failed(String)
  }

  private var cursor: StreamCursor
  private let maximumBytes: Int
  private var isAfterDamage = false

  init(cursor: StreamCursor, maximumBytes: Int) {
    self.cursor = cursor
    self.maximumBytes = maximumBytes
  }

  /// How many bytes of the file have been read.
  var bytesRead: Int { cursor.bytesRead }

  /// The next line; `nil` at the end. A last line without an end counts.
  mutating func next() -> Line? {
    if isAfterDamage {
      isAfterDamage = false
      skipRestOfLine()
    }
    var line: [UInt8] = []
    var length = 0
    while true {
      let rest = cursor.buffered
      let end = rest.firstIndex(of: 0x0A)
      let piece = rest[..<(end ?? rest.endIndex)]
      length += piece.count
      // One byte more than the limit is kept, for a carriage return that does not count.
      if length <= maximumBytes + 1 { line.append(contentsOf: piece) }
      cursor.advance(piece.count + (end == nil ? 0 : 1))
      if end != nil { return finished(line, length) }
      if cursor.fill() { continue }
      let boundary = cursor.boundary
      cursor.pass()
      switch boundary {
      case .memberEnd?: continue
      case .damaged(let reason)?, .failed(let reason)?:
        isAfterDamage = true
        return .failed(reason)
      case .end?, nil: return length == 0 ? nil : finished(line, length)
      }
    }
  }

  /// Behind damage a line may begin in its middle; one that begins with a brace is taken for whole.
  private mutating func skipRestOfLine() {
    guard !cursor.starts(with: [0x7B]) else { return }
    while true {
      if let end = cursor.buffered.firstIndex(of: 0x0A) {
        return cursor.advance(end - cursor.buffered.startIndex + 1)
      }
      cursor.advance(cursor.buffered.count)
      if cursor.fill() { continue }
      guard cursor.boundary == .memberEnd else { return }
      cursor.pass()
    }
  }

  private func finished(_ line: [UInt8], _ length: Int) -> Line {
    var line = line
    var length = length
    if length == line.count, line.last == 0x0D {
      line.removeLast()
      length -= 1
    }
    return length > maximumBytes ? .tooLong(length) : .bytes(line)
  }
}

/// The lines of one source, as items.
struct LineSource {
  private var reader: LineReader
  private let path: String
  private let name: String
  private let isDeclared: Bool
  private var number = 0

  /// - Parameter isDeclared: whether every line is a JSON submission; if not, those are that begin with a brace.
  init(reader: LineReader, path: String, name: String, isDeclared: Bool) {
    self.reader = reader
    self.path = path
    self.name = name
    self.isDeclared = isDeclared
  }

  /// How many bytes of the source have been read.
  var bytesRead: Int { reader.bytesRead }

  mutating func next() -> SubmissionReader.Item? {
    while let line = reader.next() {
      number += 1
      let place = InputPlace(path: path, number: number)
      switch line {
      case .tooLong(let length): return .failed(place: place, reason: "the line has \(length) bytes, over the limit")
      case .failed(let reason): return .failed(place: place, reason: reason)
      case .bytes(let bytes):
        guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
        var headers = [Record.Header(name: "source", text: name)]
        if isDeclared || first == 0x7B { headers.append(Record.Header(name: "content-type", text: "application/json")) }
        return .record(Record(value: bytes, headers: headers), place: place)
      }
    }
    return nil
  }
}
