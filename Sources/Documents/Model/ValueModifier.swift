/// How a text limits a number that it gives: the words of `modifier`.
public enum ValueModifier: String, Sendable, CaseIterable {
  /// `about`, `around`, `some`, `environ`, `rund`.
  case about
  /// `nearly`, `almost`, `close to`: a little less.
  case nearly
  /// `more than`, `over`.
  case moreThan = "more_than"
  /// `less than`, `under`.
  case lessThan = "less_than"
  /// `at least`, `no fewer than`.
  case atLeast = "at_least"
  /// `up to`, `at most`, `no more than`.
  case upTo = "up_to"

  /// Whether the number itself is not exact; the others are limits.
  public var isApproximate: Bool { self == .about || self == .nearly }
}
