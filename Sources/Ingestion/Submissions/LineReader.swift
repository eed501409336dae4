import Documents
import Foundation

/// Reads lines of bytes from a file or pipe. Holds one line and one chunk; a line over the limit is passed over without
/// being held.
struct LineReader {
  /// A line, without its end (`LF` or `CR LF`).
  enum Line: Equatable {
    case bytes([UInt8])
    /// The line is longer than the limit; so many bytes.
    case tooLong(Int)
    /// Reading failed here.
    case failed(String)
  }

  private let handle: FileHandle
  private let maximumBytes: Int
  private var chunk: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(handle: FileHandle, maximumBytes: Int) {
    self.handle = handle
    self.maximumBytes = maximumBytes
  }

  /// The next line; `nil` at the end. A last line without an end counts.
  mutating func next() -> Line? {
    var line: [UInt8] = []
    var length = 0
    while true {
      if position == chunk.count {
        if isAtEnd { break }
        do {
          chunk = [UInt8](try handle.read(upToCount: 65_536) ?? Data())
        } catch {
          isAtEnd = true
          chunk = []
          position = 0
          return .failed("cannot be read on")
        }
        position = 0
        if chunk.isEmpty {
          isAtEnd = true
          break
        }
      }
      let rest = chunk[position...]
      let end = rest.firstIndex(of: 0x0A) ?? chunk.count
      length += end - position
      // One byte more than the limit is kept, for a carriage return that does not count.
      if length <= maximumBytes + 1 { line.append(contentsOf: chunk[position..<end]) }
      position = min(end + 1, chunk.count)
      if end < chunk.count { return finished(line, length) }
    }
    return length == 0 ? nil : finished(line, length)
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

  mutating func next() -> SubmissionReader.Item? {
    while let line = reader.next() {
      number += 1
      let origin = "\(path):\(number)"
      switch line {
      case .tooLong(let length): return .failed(origin: origin, reason: "the line has \(length) bytes, over the limit")
      case .failed(let reason): return .failed(origin: origin, reason: reason)
      case .bytes(let bytes):
        guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
        var headers = [Record.Header(name: "source", text: name)]
        if isDeclared || first == 0x7B { headers.append(Record.Header(name: "content-type", text: "application/json")) }
        return .record(Record(value: bytes, headers: headers), origin: origin)
      }
    }
    return nil
  }
}
