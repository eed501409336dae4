#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands from an index on; the number of bytes if it does not.
  @inline(__always)
  func place(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension StringProtocol {
  /// Whether another text stands in this one, byte for byte. The library's `contains` compares by canonical equivalence,
  /// which costs a hundred times as much and means the same for the ASCII that is looked for here.
  func hasBytes(of other: StaticString) -> Bool {
    other.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return true }
      var rest = utf8[...]
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: wanted) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}
