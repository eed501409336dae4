/// Appends JSON text (RFC 8259) to a buffer of bytes: compact, and only what must be escaped is.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  // MARK: Objects and arrays

  @inline(__always)
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    startValue()
    bytes.append(0x7B)
    needsComma = false
    members(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  @inline(__always)
  mutating func array<Elements: Sequence>(
    _ elements: Elements,
    _ element: (inout JSONWriter, Elements.Element) -> Void
  ) {
    startValue()
    bytes.append(0x5B)
    needsComma = false
    for value in elements { element(&self, value) }
    bytes.append(0x5D)
    needsComma = true
  }

  /// Writes the key of the member whose value comes next. The name must need no escapes.
  @inline(__always)
  mutating func key(_ name: StaticString) {
    if needsComma { bytes.append(0x2C) }
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes any key.
  mutating func key(escaping name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  // MARK: Members

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Int64) {
    key(name)
    integer(value)
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Double) {
    key(name)
    double(value)
  }

  /// Writes members whose values are JSON texts already.
  mutating func members(_ object: JSONObject) {
    for member in object.members {
      key(escaping: member.name)
      bytes.append(contentsOf: member.json.utf8)
      needsComma = true
    }
  }

  // MARK: Values

  mutating func null() {
    startValue()
    bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
  }

  mutating func boolean(_ value: Bool) {
    startValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func integer(_ value: Int64) {
    startValue()
    guard value != Int64.min else { return bytes.append(contentsOf: String(value).utf8) }
    if value < 0 { bytes.append(0x2D) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes the shortest text that reads back as the same float. What JSON cannot say (infinite, not a number) becomes
  /// `null`.
  mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    if value == value.rounded(), abs(value) < 1e15 { return integer(Int64(value)) }
    startValue()
    bytes.append(contentsOf: value.description.utf8)
  }

  mutating func string(_ value: String) {
    startValue()
    bytes.append(0x22)
    var value = value
    value.withUTF8 { appendEscaped($0) }
    bytes.append(0x22)
  }

  @inline(__always)
  private mutating func startValue() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var runStart = 0
    while true {
      let stop = ByteScanner.firstSpecial(in: base, from: runStart, to: text.count)
      bytes.append(contentsOf: UnsafeBufferPointer(start: base + runStart, count: stop - runStart))
      guard stop < text.count else { return }
      appendEscape(of: base[stop])
      runStart = stop + 1
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30, 0x30 + byte >> 4])
      bytes.append(byte & 0xF < 10 ? 0x30 + byte & 0xF : 0x57 + byte & 0xF)
    }
  }
}
