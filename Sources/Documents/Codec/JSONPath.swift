/// Finds what a byte offset of a JSON text belongs to.
///
/// The reader keeps no path while it reads, because nearly all messages decode; when one does not, its text is walked
/// once more up to the failure.
enum JSONPath {
  /// The JSONPath (RFC 9535, section 2.7, shorthand where the name allows) of the value at `offset`; the text before
  /// it may be assumed to be well-formed, the rest may be anything.
  static func locate(offset: Int, in bytes: UnsafeRawBufferPointer) -> String {
    var frames: [Frame] = []
    var pendingKey: String?
    var position = 0
    while position < min(offset, bytes.count) {
      switch bytes[position] {
      case 0x7B: frames.append(.object(key: nil))
      case 0x5B: frames.append(.array(index: 0))
      case 0x7D, 0x5D: _ = frames.popLast()
      case 0x2C:
        if case .array(let index)? = frames.last { frames[frames.count - 1] = .array(index: index + 1) }
        if case .object? = frames.last { frames[frames.count - 1] = .object(key: nil) }
      case 0x3A:
        if case .object? = frames.last { frames[frames.count - 1] = .object(key: pendingKey) }
      case 0x22:
        let stop = endOfString(from: position, in: bytes)
        guard stop < min(offset, bytes.count) else { return description(frames) }
        pendingKey = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[(position + 1)..<stop]), as: UTF8.self)
        position = stop
      default: break
      }
      position += 1
    }
    return description(frames)
  }

  private enum Frame {
    case object(key: String?)
    case array(index: Int)
  }

  /// The offset of the closing quotation mark, or the end of the bytes.
  private static func endOfString(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != 0x22 { position += bytes[position] == 0x5C ? 2 : 1 }
    return position
  }

  private static func description(_ frames: [Frame]) -> String {
    var path = "$"
    for frame in frames {
      switch frame {
      case .object(let key?) where key.utf8.allSatisfy(isShorthand): path += ".\(key)"
      case .object(let key?): path += "['\(key.prefix(80))']"
      case .object(nil): break
      case .array(let index): path += "[\(index)]"
      }
    }
    return path
  }

  private static func isShorthand(_ byte: UInt8) -> Bool {
    byte == 0x5F || byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}
