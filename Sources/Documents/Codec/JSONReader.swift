/// A pull reader over the bytes of one JSON text (RFC 8259), for decoding straight into the message structs.
///
/// It holds a pointer into the caller's bytes and must not outlive them; ``withReader(of:_:)`` is the only way to get
/// one. Strict: no comments, no trailing commas, no lone surrogates, valid UTF-8 only. Not thread-safe.
struct JSONReader {
  /// Values nested deeper than this are refused, so that hostile input cannot exhaust the stack.
  static let maximumDepth = 64

  let bytes: UnsafePointer<UInt8>
  let end: Int
  private(set) var position = 0
  private var depth = 0

  /// Reads one JSON text with `body` and checks that nothing but white space follows it.
  ///
  /// - Throws: ``JSONError`` with the path of the failure.
  static func withReader<Value>(
    of bytes: UnsafeRawBufferPointer,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      throw JSONError(.malformed, offset: 0, reason: "the text is empty")
    }
    var reader = JSONReader(bytes: base.assumingMemoryBound(to: UInt8.self), end: bytes.count)
    do throws(JSONError) {
      let value = try body(&reader)
      reader.skipWhiteSpace()
      guard reader.position == reader.end else {
        throw JSONError(.malformed, offset: reader.position, reason: "more text after the end of the value")
      }
      return value
    } catch {
      var located = error
      located.path = JSONPath.locate(offset: error.offset, in: bytes)
      throw located
    }
  }

  /// Reads one JSON text that is a string.
  static func reading<Value>(
    _ json: String,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    var json = json
    // `withUTF8` rethrows only untyped errors, so the outcome leaves it as a value.
    let outcome = json.withUTF8 { (bytes) -> Result<Value, JSONError> in
      do throws(JSONError) {
        return .success(try withReader(of: UnsafeRawBufferPointer(bytes), body))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(bytes: UnsafePointer<UInt8>, end: Int) {
    self.bytes = bytes
    self.end = end
  }

  // MARK: Objects and arrays

  /// Reads an object; `member` must read or skip the value of each key.
  @inline(__always)
  mutating func object(
    _ member: (JSONKey, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(0x7B, "an object")
    if close(0x7D) { return }
    repeat {
      let key = try key()
      try member(key, &self)
    } while try hasAnother(closing: 0x7D)
  }

  /// Reads an array; `element` must read or skip each value.
  @inline(__always)
  mutating func array(_ element: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    try open(0x5B, "an array")
    if close(0x5D) { return }
    repeat { try element(&self) } while try hasAnother(closing: 0x5D)
  }

  private mutating func open(_ bracket: UInt8, _ expected: StaticString) throws(JSONError) {
    skipWhiteSpace()
    guard position < end, bytes[position] == bracket else { throw mismatch(expected) }
    guard depth < Self.maximumDepth else {
      throw JSONError(.malformed, offset: position, reason: "nested deeper than \(Self.maximumDepth) levels")
    }
    depth += 1
    position += 1
  }

  private mutating func close(_ bracket: UInt8) -> Bool {
    skipWhiteSpace()
    guard position < end, bytes[position] == bracket else { return false }
    depth -= 1
    position += 1
    return true
  }

  private mutating func hasAnother(closing bracket: UInt8) throws(JSONError) -> Bool {
    skipWhiteSpace()
    guard position < end else { throw JSONError(.malformed, offset: position, reason: "the text ends too early") }
    if bytes[position] == 0x2C {
      position += 1
      return true
    }
    guard bytes[position] == bracket else {
      throw JSONError(.malformed, offset: position, reason: "a comma or a closing bracket is missing")
    }
    depth -= 1
    position += 1
    return false
  }

  private mutating func key() throws(JSONError) -> JSONKey {
    skipWhiteSpace()
    guard position < end, bytes[position] == 0x22 else {
      throw JSONError(.malformed, offset: position, reason: "a key in quotation marks is missing")
    }
    let start = position + 1
    let stop = ByteScanner.firstSpecial(in: bytes, from: start, to: end)
    let key: JSONKey
    if stop < end, bytes[stop] == 0x22 {
      position = stop + 1
      key = JSONKey(bytes: UnsafeBufferPointer(start: bytes + start, count: stop - start), unescaped: nil)
    } else {
      let text = try string()
      // A key that needs escapes is none of ours, and is kept as an unknown field. One that does not need them could spell
      // one of ours, and would be written back as a second member of that name.
      guard !text.utf8.allSatisfy({ $0 == 0x5F || ($0 >= 0x61 && $0 <= 0x7A) }) else {
        throw JSONError(.mismatch, offset: start - 1, reason: "the key \"\(text.prefix(40))\" is written with escapes")
      }
      key = JSONKey(bytes: UnsafeBufferPointer(start: bytes, count: 0), unescaped: text)
    }
    skipWhiteSpace()
    guard position < end, bytes[position] == 0x3A else {
      throw JSONError(.malformed, offset: position, reason: "a colon is missing after a key")
    }
    position += 1
    return key
  }

  // MARK: Strings

  /// Reads a string.
  mutating func string() throws(JSONError) -> String {
    skipWhiteSpace()
    guard position < end, bytes[position] == 0x22 else { throw mismatch("a string") }
    let start = position + 1
    let stop = ByteScanner.firstSpecial(in: bytes, from: start, to: end)
    if stop < end, bytes[stop] == 0x22 {
      position = stop + 1
      return try text(UnsafeBufferPointer(start: bytes + start, count: stop - start), at: start)
    }
    return try escapedString(from: start, firstEscape: stop)
  }

  private mutating func escapedString(from start: Int, firstEscape: Int) throws(JSONError) -> String {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(max(64, (firstEscape - start) * 2))
    var runStart = start
    var stop = firstEscape
    while true {
      guard stop < end else { throw JSONError(.malformed, offset: start - 1, reason: "a string does not end") }
      buffer.append(contentsOf: UnsafeBufferPointer(start: bytes + runStart, count: stop - runStart))
      switch bytes[stop] {
      case 0x22:
        position = stop + 1
        // Not a typed-throwing closure: the error carries the offset of the string's start.
        guard let text = String(validating: buffer, as: UTF8.self) else { throw invalidUTF8(at: start) }
        return text
      case 0x5C:
        runStart = try unescape(at: stop, into: &buffer)
      default:
        throw JSONError(.malformed, offset: stop, reason: "a control character inside a string must be escaped")
      }
      stop = ByteScanner.firstSpecial(in: bytes, from: runStart, to: end)
    }
  }

  /// Appends what the escape sequence at `offset` stands for and returns the offset after it.
  private func unescape(at offset: Int, into buffer: inout [UInt8]) throws(JSONError) -> Int {
    guard offset + 1 < end else { throw JSONError(.malformed, offset: offset, reason: "a string does not end") }
    switch bytes[offset + 1] {
    case 0x22: buffer.append(0x22)
    case 0x5C: buffer.append(0x5C)
    case 0x2F: buffer.append(0x2F)
    case 0x62: buffer.append(0x08)
    case 0x66: buffer.append(0x0C)
    case 0x6E: buffer.append(0x0A)
    case 0x72: buffer.append(0x0D)
    case 0x74: buffer.append(0x09)
    case 0x75: return try unescapeUnicode(at: offset, into: &buffer)
    default: throw JSONError(.malformed, offset: offset, reason: "an unknown escape sequence")
    }
    return offset + 2
  }

  private func unescapeUnicode(at offset: Int, into buffer: inout [UInt8]) throws(JSONError) -> Int {
    var next = offset + 6
    var value = try hexadecimal(at: offset + 2)
    if value & 0xFC00 == 0xD800, next + 6 <= end, bytes[next] == 0x5C, bytes[next + 1] == 0x75 {
      let low = try hexadecimal(at: next + 2)
      if low & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
        next += 6
      }
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw JSONError(.malformed, offset: offset, reason: "half of a surrogate pair")
    }
    buffer.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
    return next
  }

  private func hexadecimal(at offset: Int) throws(JSONError) -> UInt32 {
    guard offset + 4 <= end else { throw JSONError(.malformed, offset: offset, reason: "a string does not end") }
    var value: UInt32 = 0
    for index in offset..<offset + 4 {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: throw JSONError(.malformed, offset: index, reason: "four hexadecimal digits must follow \\u")
      }
    }
    return value
  }

  @inline(__always)
  private func text(_ buffer: UnsafeBufferPointer<UInt8>, at offset: Int) throws(JSONError) -> String {
    guard let text = String(validating: buffer, as: UTF8.self) else { throw invalidUTF8(at: offset) }
    return text
  }

  // MARK: Other values

  /// Whether the next value is `null`, which is then read.
  mutating func null() -> Bool {
    skipWhiteSpace()
    guard position < end, bytes[position] == 0x6E, matches("null") else { return false }
    position += 4
    return true
  }

  /// Reads `true` or `false`.
  mutating func boolean() throws(JSONError) -> Bool {
    skipWhiteSpace()
    if matches("true") {
      position += 4
      return true
    }
    guard matches("false") else { throw mismatch("true or false") }
    position += 5
    return false
  }

  /// Reads a whole number of at most 64 bits.
  mutating func integer() throws(JSONError) -> Int64 {
    let start = try number()
    if let value = JSONNumber.integer(UnsafeBufferPointer(start: bytes + start, count: position - start)) {
      return value
    }
    throw JSONError(.mismatch, offset: start, reason: "expected a whole number of at most 64 bits")
  }

  /// Reads a number.
  mutating func double() throws(JSONError) -> Double {
    let start = try number()
    if let value = JSONNumber.double(UnsafeBufferPointer(start: bytes + start, count: position - start)) {
      return value
    }
    throw JSONError(.mismatch, offset: start, reason: "expected a number that a 64-bit float can hold")
  }

  /// Reads past a number and returns where it starts.
  private mutating func number() throws(JSONError) -> Int {
    skipWhiteSpace()
    let start = position
    if position < end, bytes[position] == 0x2D { position += 1 }
    let integerStart = position
    skipDigits()
    guard position > integerStart else {
      position = start
      throw mismatch("a number")
    }
    guard bytes[integerStart] != 0x30 || position == integerStart + 1 else {
      throw JSONError(.malformed, offset: start, reason: "a number must not start with zeros")
    }
    if position < end, bytes[position] == 0x2E {
      position += 1
      try requireDigits(of: start)
    }
    if position < end, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < end, bytes[position] == 0x2B || bytes[position] == 0x2D { position += 1 }
      try requireDigits(of: start)
    }
    return start
  }

  private mutating func skipDigits() {
    while position < end, bytes[position] &- 0x30 < 10 { position += 1 }
  }

  private mutating func requireDigits(of start: Int) throws(JSONError) {
    let first = position
    skipDigits()
    guard position > first else { throw JSONError(.malformed, offset: start, reason: "a number lacks digits") }
  }

  /// Checks the next value, whatever it is, and returns its JSON text.
  mutating func rawValue() throws(JSONError) -> String {
    skipWhiteSpace()
    let start = position
    try skipValue()
    return try text(UnsafeBufferPointer(start: bytes + start, count: position - start), at: start)
  }

  /// Checks and skips the next value.
  mutating func skipValue() throws(JSONError) {
    skipWhiteSpace()
    guard position < end else { throw JSONError(.malformed, offset: position, reason: "the text ends too early") }
    switch bytes[position] {
    case 0x7B:
      try object { (key, reader) throws(JSONError) in
        _ = try reader.text(of: key)
        try reader.skipValue()
      }
    case 0x5B: try array { (reader) throws(JSONError) in try reader.skipValue() }
    case 0x22: _ = try string()
    case 0x74 where matches("true"), 0x66 where matches("false"): _ = try boolean()
    case 0x6E where null(): break
    case 0x2D, 0x30...0x39: _ = try number()
    default: throw JSONError(.malformed, offset: position, reason: "this begins no JSON value")
    }
  }

  /// A key as text.
  func text(of key: JSONKey) throws(JSONError) -> String {
    if let unescaped = key.unescaped { return unescaped }
    return try text(key.bytes, at: position)
  }

  /// The offset of the next value.
  mutating func valueOffset() -> Int {
    skipWhiteSpace()
    return position
  }

  // MARK: Helpers

  @inline(__always)
  mutating func skipWhiteSpace() {
    while position < end {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position &+= 1
    }
  }

  private func matches(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= end else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] { return false }
    return true
  }

  private func mismatch(_ expected: StaticString) -> JSONError {
    guard position < end else { return JSONError(.malformed, offset: position, reason: "the text ends too early") }
    let found =
      switch bytes[position] {
      case 0x7B: "an object"
      case 0x5B: "an array"
      case 0x22: "a string"
      case 0x74 where matches("true"), 0x66 where matches("false"): "a boolean"
      case 0x6E where matches("null"): "null"
      case 0x30...0x39, 0x2D: "a number"
      default: "no JSON value"
      }
    let kind: JSONError.Kind = found == "no JSON value" ? .malformed : .mismatch
    return JSONError(kind, offset: position, reason: "expected \(expected), found \(found)")
  }

  private func invalidUTF8(at offset: Int) -> JSONError {
    JSONError(.malformed, offset: offset, reason: "a string is not valid UTF-8")
  }
}

/// The key of an object's member, still in the message's bytes.
struct JSONKey {
  let bytes: UnsafeBufferPointer<UInt8>
  let unescaped: String?

  /// Whether the key is that word.
  @inline(__always)
  static func ~= (word: StaticString, key: JSONKey) -> Bool {
    let count = word.utf8CodeUnitCount
    guard key.bytes.count == count, let base = key.bytes.baseAddress else { return false }
    let other = word.utf8Start
    var index = 0
    while index < count {
      if base[index] != other[index] { return false }
      index &+= 1
    }
    return true
  }
}
