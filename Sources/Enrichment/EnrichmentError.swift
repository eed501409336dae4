/// Why an `Enricher` cannot be made.
public enum EnrichmentError: Error, Equatable, CustomStringConvertible {
  /// A line of a table that is part of the library cannot be read; the line's beginning.
  case malformedTable(String)

  /// What went wrong, for a log.
  public var description: String {
    switch self {
    case .malformedTable(let line): "a line of a built-in table is malformed: \(line)"
    }
  }
}
