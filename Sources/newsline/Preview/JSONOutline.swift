/// Lays JSON text out in lines, for people. It does not check the text: what it is given must be valid.
///
/// Long strings are cut, so that a page inside a message does not hide the members behind it.
struct JSONOutline {
  /// Strings are cut after so many bytes.
  let longestString: Int
  /// No further line is begun once there are so many bytes.
  let limit: Int

  /// The lines, and whether they are all.
  func lines(of json: some Collection<UInt8>) -> (lines: [String], isComplete: Bool) {
    var lines: [String] = []
    var size = 0
    var line: [UInt8] = []
    var depth = 0
    var bytes = Array(json)[...]

    func endLine() {
      lines.append(TerminalText.escaped(String(decoding: line, as: UTF8.self)))
      size += line.count + 1
      line = [UInt8](repeating: 0x20, count: 2 * depth)
    }

    while let byte = bytes.first {
      if size >= limit { return (lines, false) }
      switch byte {
      case 0x22: line += takeString(&bytes)
      case 0x7B, 0x5B:
        line.append(byte)
        bytes = bytes.dropFirst().drop(while: isSpace)
        if bytes.first == byte + 2 {
          line.append(byte + 2)
          bytes = bytes.dropFirst()
        } else {
          depth += 1
          endLine()
        }
      case 0x7D, 0x5D:
        depth = max(0, depth - 1)
        endLine()
        line.append(byte)
        bytes = bytes.dropFirst()
      case 0x2C:
        line.append(byte)
        endLine()
        bytes = bytes.dropFirst()
      case 0x3A:
        line += [byte, 0x20]
        bytes = bytes.dropFirst()
      default:
        if !isSpace(byte) { line.append(byte) }
        bytes = bytes.dropFirst()
      }
    }
    endLine()
    return (lines, true)
  }

  /// Takes a string off the front; its end is left out if it is long.
  private func takeString(_ bytes: inout ArraySlice<UInt8>) -> [UInt8] {
    var end = bytes.startIndex + 1
    while end < bytes.endIndex, bytes[end] != 0x22 { end += bytes[end] == 0x5C ? 2 : 1 }
    end = min(end + 1, bytes.endIndex)
    let string = bytes[..<end]
    bytes = bytes[end...]
    guard string.count > longestString else { return Array(string) }
    // Not in the middle of a character.
    var cut = string.startIndex + longestString
    while cut > string.startIndex, string[cut] & 0xC0 == 0x80 { cut -= 1 }
    return string[..<cut] + Array("…\" (\(string.count - 2) bytes)".utf8)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
