/// A type of number that a section can hold.
protocol ModelElement: BitwiseCopyable, Sendable {
  /// Its mark in the file.
  static var kind: UInt32 { get }
}

extension UInt16: ModelElement { static var kind: UInt32 { 1 } }
extension Int32: ModelElement { static var kind: UInt32 { 2 } }
extension Float: ModelElement { static var kind: UInt32 { 3 } }
extension UInt64: ModelElement { static var kind: UInt32 { 4 } }

/// Numbers of a model file, in place. They are read as they lie, so the processor must be little-endian, as all are that Swift
/// runs on.
struct ModelSection<Element: ModelElement>: Sendable {
  /// Keeps the mapping alive.
  private let file: MappedFile
  private let offset: Int
  /// The rows.
  let rows: Int
  /// The numbers in a row.
  let columns: Int

  init(file: MappedFile, offset: Int, rows: Int, columns: Int) {
    self.file = file
    self.offset = offset
    self.rows = rows
    self.columns = columns
  }

  /// How many numbers there are.
  var count: Int { rows * columns }

  /// The numbers, while `self` lives.
  @inline(__always)
  var values: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  /// The first number, while `self` lives.
  @inline(__always)
  var start: UnsafePointer<Element> { (file.start + offset).assumingMemoryBound(to: Element.self) }
}
