/// Why enrichment cannot be set up.
public enum EnrichmentError: Error, Equatable, CustomStringConvertible {
  /// A line of a table that is part of the library cannot be read; the line's beginning.
  case malformedTable(String)
  /// A list of annotators has a name that is none; the list.
  case unknownAnnotators(String)

  /// What went wrong, for a log.
  public var description: String {
    switch self {
    case .malformedTable(let line): "a line of a built-in table is malformed: \(line)"
    case .unknownAnnotators(let list):
      "annotators are \"\(list)\"; they must be all, or some of \(Annotator.allCases.map(\.rawValue).joined(separator: ","))"
        + " with commas and no spaces"
    }
  }
}
