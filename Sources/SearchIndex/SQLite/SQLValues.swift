import GRDB

/// The arguments of a statement, collected as its text is written.
struct SQLValues {
  private(set) var values: [String: (any DatabaseValueConvertible)?] = [:]

  /// Adds a value and gives the name that stands for it.
  mutating func bind(_ value: (any DatabaseValueConvertible)?) -> String {
    let name = "v\(values.count)"
    values[name] = value
    return ":" + name
  }

  /// The arguments, with some more.
  func arguments(_ more: [String: (any DatabaseValueConvertible)?] = [:]) -> StatementArguments {
    StatementArguments(values.merging(more) { first, _ in first })
  }
}
