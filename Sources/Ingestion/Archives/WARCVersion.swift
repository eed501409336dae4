/// The line that every WARC record begins with: `WARC/` and a version (ISO 28500, section 4).
enum WARCVersion {
  /// What it begins with.
  static let start = Array("WARC/".utf8)
  /// The most bytes that are looked at.
  static let maximumBytes = 16

  /// Whether bytes begin with the whole line. A page may well have a line that begins with the word alone.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: start) else { return false }
    let rest = bytes.dropFirst(start.count).prefix(maximumBytes - start.count)
    let version = rest.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    return version.contains(0x2E) && [0x0D, 0x0A, 0x20].contains(rest.dropFirst(version.count).first)
  }
}
