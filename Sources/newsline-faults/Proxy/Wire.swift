/// Reads the numbers and texts of Kafka's protocol (big-endian, https://kafka.apache.org/protocol).
struct WireReader {
  let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  mutating func integer<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws(WireError) -> Value {
    let size = Value.bitWidth / 8
    guard position + size <= bytes.count else { throw WireError() }
    var value: Value = 0
    for byte in bytes[position..<position + size] { value = value << 8 | Value(truncatingIfNeeded: byte) }
    position += size
    return value
  }

  /// A text of at most 32,767 bytes; `nil` if it is null.
  mutating func string() throws(WireError) -> String? {
    let length = try Int(integer(Int16.self))
    guard length >= 0 else { return nil }
    guard position + length <= bytes.count else { throw WireError() }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }

  /// An unsigned number of variable length.
  mutating func varint() throws(WireError) -> UInt32 {
    var value: UInt32 = 0
    for shift in stride(from: UInt32(0), through: 28, by: 7) {
      let byte: UInt8 = try integer()
      value |= UInt32(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
    }
    throw WireError()
  }

  mutating func skip(_ count: Int) throws(WireError) {
    guard count >= 0, position + count <= bytes.count else { throw WireError() }
    position += count
  }
}

/// A frame is not what its header says.
struct WireError: Error {}

extension [UInt8] {
  mutating func append(integer value: some FixedWidthInteger) {
    for shift in stride(from: value.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func append(wire text: String?) {
    guard let text else { return append(integer: Int16(-1)) }
    append(integer: Int16(clamping: text.utf8.count))
    append(contentsOf: text.utf8)
  }
}
