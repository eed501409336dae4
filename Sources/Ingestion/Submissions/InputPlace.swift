/// Where a record was read: a file, and its place in it.
public struct InputPlace: Sendable, Hashable, CustomStringConvertible {
  /// The path as it was reached from the one that was given.
  public var path: String
  /// The line, or the number of the record in a WARC file, counted from 1; `nil` if the file is one record.
  public var number: Int?

  /// Creates a place.
  public init(path: String, number: Int? = nil) {
    self.path = path
    self.number = number
  }

  /// The path, for lines and records with `:` and the number.
  public var description: String { number.map { "\(path):\($0)" } ?? path }
}
