/// Texts that become tokens of their own making: `can't`, `Sept.`, `10am`, `:-)`.
struct ExceptionTable: Sendable {
  /// A token of an exception.
  struct Part: Sendable {
    /// Its scalars.
    let length: Int32
    /// The number of its text.
    let number: UInt64
    /// The number of its normal form; 0 if the exception gives none.
    let norm: UInt64
  }

  /// An exception.
  struct Entry: Sendable {
    /// Its text.
    let text: [UInt32]
    /// Its tokens.
    let parts: [Part]
  }

  /// The exceptions.
  let entries: [Entry]
  private let places: [UInt64: Int]
  private let longest: Int

  init(_ file: ModelFile, reserved: ReservedNumbers) throws(EntityModelError) {
    let bytes = try file.bytes("exceptions")
    var entries: [Entry] = []
    var place = 0
    func take(_ count: Int) throws(EntityModelError) -> ArraySlice<UInt8> {
      guard count <= bytes.count - place else { throw file.malformed("exceptions", "ends within an exception") }
      place += count
      return bytes[place - count..<place]
    }
    while place < bytes.count {
      var text: [UInt32] = []
      var parts: [Part] = []
      for _ in 0..<Int(try take(1).first ?? 0) {
        let form = Array(try take(Int(try take(1).first ?? 0)))
        let norm = try take(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let scalars = String(decoding: form, as: UTF8.self).unicodeScalars.map(\.value)
        text += scalars
        parts.append(Part(length: Int32(scalars.count), number: reserved.number(form), norm: norm))
      }
      entries.append(Entry(text: text, parts: parts))
    }
    var places: [UInt64: Int] = [:]
    for (index, entry) in entries.enumerated() { places[Self.key(entry.text)] = index }
    guard places.count == entries.count else { throw file.malformed("exceptions", "has an exception twice") }
    self.entries = entries
    self.places = places
    longest = entries.map(\.text.count).max() ?? 0
  }

  /// The exception that a part is, as an index.
  func find(_ text: ScalarText, _ start: Int, _ end: Int) -> Int? {
    guard end > start, end - start <= longest else { return nil }
    guard let index = places[Self.key(UnsafeBufferPointer(rebasing: text.scalars[start..<end]))],
      text.equals(start, end, entries[index].text)
    else { return nil }
    return index
  }

  private static func key(_ scalars: some Sequence<UInt32>) -> UInt64 {
    scalars.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
