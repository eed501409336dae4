import Glibc

/// Decodes the East Asian sets with the C library's `iconv`.
enum MultiByteDecoder {
  /// The text, and how many bytes could not be decoded: each of them became U+FFFD. `nil` if the C library of this
  /// machine does not know the set.
  static func decode(_ bytes: [UInt8], set: CharacterSet) -> (text: String, errors: Int)? {
    guard let name = set.iconvName else { return nil }
    let converter = iconv_open("UTF-8", name)
    // `iconv_open` answers (iconv_t)-1 for a set that it does not know.
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var input = bytes
    var errors = 0
    input.withUnsafeMutableBytes { input in
      var position = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        var failure: Int32 = 0
        buffer.withUnsafeMutableBytes { space in
          var end = space.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = space.count
          let result = iconv(converter, &position, &left, &end, &room)
          failure = result == -1 ? errno : 0
          output.append(contentsOf: UnsafeRawBufferPointer(rebasing: space[..<(space.count - room)]))
        }
        guard failure != 0, failure != E2BIG else { continue }
        // One byte is given up, so a damaged page costs what is damaged and no more. A character that the input cuts
        // off (EINVAL) ends it.
        errors += 1
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        if failure == EINVAL { break }
        position = position.map { $0 + 1 }
        left -= 1
      }
    }
    return (String(decoding: output, as: UTF8.self), errors)
  }
}
