/// A model file: its header is checked, its sections can be looked up by name.
///
/// The format stands in `scripts/entity-model/convert.py`, which writes it.
struct ModelFile: Sendable {
  /// The version that this library reads.
  static let version: UInt32 = 1
  /// The bytes before the table of sections.
  static let headerSize = 32
  private static let entrySize = 64
  private static let magic: [UInt8] = Array("NLENTITY".utf8)

  private let file: MappedFile
  private let sections: [String: Entry]

  private struct Entry {
    let kind: UInt32
    let offset: Int
    let length: Int
    let rows: Int
    let columns: Int
  }

  /// Maps a file and checks all of it.
  init(path: String) throws(EntityModelError) {
    let file = try MappedFile(path: path)
    let bytes = file.bytes
    guard bytes.prefix(8).elementsEqual(Self.magic) else { throw .notAModel(path: path) }
    let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard version == Self.version else {
      throw .wrongVersion(path: path, found: version, expected: Self.version)
    }
    let size = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    guard size == UInt64(bytes.count) else { throw .wrongSize(path: path, found: bytes.count, expected: size) }
    let expected = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    let found = MurmurHash.hash64(UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize...]))
    guard found == expected else { throw .wrongHash(path: path, found: found, expected: expected) }

    let count = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard Int(count) <= (bytes.count - Self.headerSize) / Self.entrySize else {
      throw .malformedSection(path: path, section: "table", problem: "has more entries than fit: \(count)")
    }
    var sections: [String: Entry] = [:]
    for index in 0..<Int(count) {
      let start = Self.headerSize + index * Self.entrySize
      let name = String(decoding: bytes[start..<start + 24].prefix { $0 != 0 }, as: UTF8.self)
      func number(_ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + place, as: UInt64.self))
      }
      let limit = UInt64(bytes.count)
      guard number(32) <= limit, number(40) <= limit - number(32), number(32) % 64 == 0, number(48) <= limit,
        number(56) <= limit
      else { throw .malformedSection(path: path, section: name, problem: "lies outside the file or is not aligned") }
      sections[name] = Entry(
        kind: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 24, as: UInt32.self)),
        offset: Int(number(32)), length: Int(number(40)), rows: Int(number(48)), columns: Int(number(56)))
    }
    self.file = file
    self.sections = sections
  }

  /// Whether there is a section of that name.
  func has(_ name: String) -> Bool { sections[name] != nil }

  /// A section's numbers.
  ///
  /// - Parameters:
  ///   - rows: how many rows it must have; any number if `nil`.
  ///   - columns: how many numbers a row must have; any number if `nil`.
  func section<Element: ModelElement>(
    _ name: String,
    of: Element.Type = Element.self,
    rows: Int? = nil,
    columns: Int? = nil
  ) throws(EntityModelError) -> ModelSection<Element> {
    guard let entry = sections[name] else { throw malformed(name, "is missing") }
    guard entry.kind == Element.kind else { throw malformed(name, "holds another type of number") }
    guard rows == nil || rows == entry.rows, columns == nil || columns == entry.columns else {
      throw malformed(
        name, "is \(entry.rows) x \(entry.columns), expected \(rows ?? entry.rows) x \(columns ?? entry.columns)")
    }
    let (count, overflows) = entry.rows.multipliedReportingOverflow(by: entry.columns)
    guard !overflows, count <= entry.length, count * MemoryLayout<Element>.stride == entry.length else {
      throw malformed(name, "has \(entry.length) bytes for \(entry.rows) x \(entry.columns)")
    }
    return ModelSection(file: file, offset: entry.offset, rows: entry.rows, columns: entry.columns)
  }

  /// A section of bytes.
  func bytes(_ name: String) throws(EntityModelError) -> [UInt8] {
    guard let entry = sections[name] else { throw malformed(name, "is missing") }
    guard entry.kind == 0 else { throw malformed(name, "holds no bytes") }
    return Array(file.bytes[entry.offset..<entry.offset + entry.length])
  }

  /// A section of text, line by line.
  func lines(_ name: String) throws(EntityModelError) -> [String] {
    try bytes(name).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An error about a section of this file.
  func malformed(_ section: String, _ problem: String) -> EntityModelError {
    .malformedSection(path: file.path, section: section, problem: problem)
  }
}
