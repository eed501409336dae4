/// Reads the whole of a file into memory, up to a limit.
enum WholeReader {
  /// The bytes that are left of a stream.
  static func bytes(_ cursor: inout StreamCursor, limit: Int) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      bytes.append(contentsOf: cursor.buffered)
      cursor.advance(cursor.buffered.count)
      guard bytes.count <= limit else { throw ReadFailure(reason: "over \(limit) bytes") }
      if cursor.fill() { continue }
      switch cursor.boundary {
      case .memberEnd?: cursor.pass()
      case .damaged(let reason)?, .failed(let reason)?: throw ReadFailure(reason: reason)
      case .end?, nil: return bytes
      }
    }
  }

  /// The bytes of a source, as they are.
  static func bytes(_ source: any ByteSource, limit: Int) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while try source.read(into: &bytes) > 0 {
      guard bytes.count <= limit else { throw ReadFailure(reason: "over \(limit) bytes") }
    }
    return bytes
  }
}
