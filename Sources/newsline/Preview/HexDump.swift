/// Bytes for people: offset, sixteen bytes in hexadecimal, and the same as ASCII where it is printable.
enum HexDump {
  private static let width = 16

  static func lines(of bytes: some Collection<UInt8>) -> [String] {
    var lines: [String] = []
    var rest = bytes[...]
    var offset = 0
    while !rest.isEmpty {
      let row = rest.prefix(width)
      rest = rest.dropFirst(width)
      var digits = ""
      for (index, byte) in row.enumerated() {
        if index == width / 2 { digits += " " }
        digits += " \(padded(byte, 2))"
      }
      // Three columns a byte, and one between the halves.
      digits += String(repeating: " ", count: width * 3 + 1 - digits.utf8.count)
      let ascii = row.map { (0x20..<0x7F).contains($0) ? Character(Unicode.Scalar($0)) : "." }
      lines.append("\(padded(offset, 8)) \(digits)  |\(String(ascii))|")
      offset += row.count
    }
    return lines
  }

  private static func padded(_ number: some BinaryInteger, _ width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
