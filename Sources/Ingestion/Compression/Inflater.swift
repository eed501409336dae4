import CZlib

/// Inflates compressed streams, one after another, piece by piece: zlib, which is told apart from Swift's own types only
/// here.
final class Inflater {
  /// What surrounds the deflated data.
  enum Format: Int32 {
    /// RFC 1952: header, checksum and length, which are checked.
    case gzip = 31
    /// RFC 1950: header and checksum, which is checked.
    case zlib = 15
    /// RFC 1951: nothing.
    case raw = -15
  }

  /// What came of a step.
  enum State: Equatable {
    /// More input or room is needed.
    case unfinished
    /// The stream is complete.
    case finished
    /// The data are no such stream; why.
    case damaged(String)
  }

  // zlib's state points back at this, so it has to stay where it is.
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Throws: if there is no memory for the window.
  init(_ format: Format) throws(ReadFailure) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard newsline_inflate_init(stream, format.rawValue) == Z_OK else {
      stream.deallocate()
      throw ReadFailure(reason: "no memory to unpack it")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Begins with the next stream.
  func reset() { inflateReset(stream) }

  /// Inflates a piece.
  ///
  /// - Parameters:
  ///   - input: compressed bytes.
  ///   - output: where to append what comes out.
  ///   - limit: how many bytes may come out, at least 1.
  /// - Returns: how many bytes of the input were used, and how things stand.
  func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8], limit: Int) -> (consumed: Int, state: State) {
    let start = output.count
    var consumed = 0
    var code = Z_OK
    let room = min(limit, Int(UInt32.max))
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      input.withUnsafeBufferPointer { bytes in
        let available = min(bytes.count, Int(UInt32.max))
        // zlib reads from here only, whatever its type says.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(room)
        code = CZlib.inflate(stream, Z_NO_FLUSH)
        consumed = available - Int(stream.pointee.avail_in)
        count = room - Int(stream.pointee.avail_out)
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
      }
    }
    if start == 0 { output = piece } else { output.append(contentsOf: piece) }
    switch code {
    case Z_OK, Z_BUF_ERROR: return (consumed, .unfinished)
    case Z_STREAM_END: return (consumed, .finished)
    case Z_NEED_DICT: return (consumed, .damaged("a dictionary is needed"))
    case Z_MEM_ERROR: return (consumed, .damaged("no memory to unpack it"))
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "status \(code)"
      return (consumed, .damaged(reason))
    }
  }

  /// What a whole stream holds.
  enum Whole: Equatable {
    /// All of it; `isCutOff` if the stream is not complete.
    case bytes([UInt8], isCutOff: Bool)
    /// More than the limit.
    case tooLarge
    /// The data are no such stream; why.
    case damaged(String)
  }

  /// Inflates a stream that is in memory, and of a gzip file all its members.
  static func inflate(_ input: ArraySlice<UInt8>, _ format: Format, limit: Int) throws(ReadFailure) -> Whole {
    let inflater = try Inflater(format)
    var output: [UInt8] = []
    var rest = input
    while true {
      var piece: [UInt8] = []
      let (consumed, state) = inflater.step(rest, into: &piece, limit: min(65_536, limit + 1))
      rest = rest.dropFirst(consumed)
      output.append(contentsOf: piece)
      guard output.count <= limit else { return .tooLarge }
      switch state {
      case .damaged(let reason): return .damaged(reason)
      case .finished:
        guard format == .gzip, rest.starts(with: [0x1F, 0x8B]) else { return .bytes(output, isCutOff: false) }
        inflater.reset()
      case .unfinished:
        if consumed == 0, piece.isEmpty { return .bytes(output, isCutOff: true) }
      }
    }
  }
}
