/// The four stages of the line, in order. A stage reads the topic that bears its name.
public enum StageName: String, Sendable, CaseIterable, Codable {
  /// Bytes become captures.
  case ingest
  /// Captures become articles.
  case clean
  /// Articles get annotations.
  case enrich
  /// Annotated articles become searchable.
  case index

  /// The stage that reads what this one writes; `nil` for the last.
  public var next: StageName? {
    switch self {
    case .ingest: .clean
    case .clean: .enrich
    case .enrich: .index
    case .index: nil
    }
  }
}
