/// What comes out of a stream, to be looked at before it is taken. Holds one piece of the stream and what its user
/// leaves.
///
/// An end of a gzip member means something only if the next member begins as a WARC record does: then it may show that
/// the record before is too short. Other members are joined, since some tools pack a fixed number of bytes into each.
struct StreamCursor {
  /// What lies between bytes.
  enum Boundary: Equatable {
    /// A gzip member ends, and the next begins with a record or there is no other that is sound.
    case memberEnd
    /// Something is damaged here; why.
    case damaged(String)
    /// Reading failed here; why.
    case failed(String)
    /// The end.
    case end
  }

  private let stream: GzipStream
  private var queued: [GzipStream.Event] = []
  private var buffer: [UInt8] = []
  private var position = 0
  private var next: Boundary?
  /// How many bytes have come so far.
  private(set) var bytesSeen = 0

  init(_ source: any ByteSource) { stream = GzipStream(source) }

  /// How many bytes have been read from the source, packed as they are.
  var bytesRead: Int { stream.bytesRead }

  /// What is there to be taken without reading on.
  var buffered: ArraySlice<UInt8> { buffer[position...] }

  /// What lies behind the buffered bytes, as far as it is known; to be passed with ``pass()``.
  var boundary: Boundary? { next }

  /// Reads on, so that more is buffered; `false` if a boundary is next.
  mutating func fill() -> Bool {
    guard next == nil else { return false }
    while true {
      switch nextEvent() {
      case .bytes(let bytes):
        append(bytes)
        return true
      case .memberEnd:
        if joinsNextMember() { continue }
        next = .memberEnd
      case .damaged(let reason): next = .damaged(reason)
      case .failed(let reason): next = .failed(reason)
      case .end: next = .end
      }
      return false
    }
  }

  private mutating func nextEvent() -> GzipStream.Event {
    queued.isEmpty ? stream.nextEvent() : queued.removeFirst()
  }

  private mutating func append(_ bytes: [UInt8]) {
    bytesSeen += bytes.count
    if position == buffer.count {
      buffer = bytes
    } else {
      buffer.removeFirst(position)
      buffer.append(contentsOf: bytes)
    }
    position = 0
  }

  /// Looks at the beginning of the next member that is not empty. What was seen comes next.
  private mutating func joinsNextMember() -> Bool {
    var ahead: [UInt8] = []
    var rest: [GzipStream.Event] = []
    while ahead.count < WARCVersion.maximumBytes, rest.isEmpty {
      let event = nextEvent()
      if case .bytes(let bytes) = event {
        ahead += bytes
      } else if event != .memberEnd || !ahead.isEmpty {
        rest = [event]
      }
    }
    queued = (ahead.isEmpty ? [] : [.bytes(ahead)]) + rest + queued
    return !ahead.isEmpty && !WARCVersion.begins(ahead[...])
  }

  /// Takes so many of the buffered bytes away.
  mutating func advance(_ count: Int) { position = min(position + count, buffer.count) }

  /// Goes past a boundary; what is still buffered before it is lost. There is nothing behind `end` and `failed`.
  mutating func pass() {
    position = buffer.count
    if next != .end { next = nil }
  }

  /// Puts bytes back in front.
  mutating func pushBack(_ bytes: [UInt8]) {
    buffer = bytes + buffered
    position = 0
  }

  /// Whether the next bytes are these; `false` if a boundary comes before.
  mutating func starts(with prefix: [UInt8]) -> Bool {
    while buffered.count < prefix.count {
      guard buffered.elementsEqual(prefix.prefix(buffered.count)), fill() else { return false }
    }
    return buffered.starts(with: prefix)
  }

  /// Takes a line without its end (`LF` or `CR LF`); `nil` if there is none within the limit before the next boundary,
  /// and then nothing is taken.
  mutating func line(limit: Int) -> [UInt8]? {
    var searched = 0
    while true {
      let rest = buffered
      if let end = rest.dropFirst(searched).firstIndex(of: 0x0A) {
        guard end - rest.startIndex <= limit else { return nil }
        var line = Array(rest[..<end])
        if line.last == 0x0D { line.removeLast() }
        advance(end - rest.startIndex + 1)
        return line
      }
      searched = rest.count
      guard searched <= limit, fill() else { return nil }
    }
  }
}
