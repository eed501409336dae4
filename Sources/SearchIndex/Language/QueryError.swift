/// A mistake in a query, told so that its author can mend it.
public struct QueryError: Error, Sendable, Hashable {
  /// What sort of mistake it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A field that does not exist.
    case unknownField = "unknown_field"
    /// A value that its field does not take.
    case badValue = "bad_value"
    /// A parenthesis without its other half.
    case unbalancedParenthesis = "unbalanced_parenthesis"
    /// `NEAR` between things that have no place in a text, or with a distance out of range.
    case badNear = "bad_near"
    /// No letter and no digit to look for.
    case nothingToFind = "nothing_to_find"
    /// More characters, words or levels than a query may have.
    case tooLong = "too_long"
  }

  /// What sort of mistake it is.
  public let kind: Kind
  /// Where it is: Unicode scalars from the beginning of the query.
  public let position: Int
  /// What is wrong.
  public let problem: String
  /// How to write it.
  public let remedy: String

  /// Creates an error.
  public init(_ kind: Kind, at position: Int, problem: String, remedy: String) {
    self.kind = kind
    self.position = position
    self.problem = problem
    self.remedy = remedy
  }
}

extension QueryError: CustomStringConvertible {
  /// What is wrong, where, and how to write it.
  public var description: String { "\(problem) (at character \(position + 1)); \(remedy)" }
}
