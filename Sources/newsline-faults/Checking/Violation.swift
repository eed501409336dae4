/// A promise that was not kept.
struct Violation: Sendable, Hashable, CustomStringConvertible {
  /// Which check found it: a word for the matrix.
  var check: String
  /// What was found, with the first cases by name.
  var text: String

  var description: String { "\(check): \(text)" }

  /// One for a list of cases; `nil` if there are none.
  static func cases(_ check: String, _ what: String, _ cases: some Collection<String>) -> Violation? {
    guard !cases.isEmpty else { return nil }
    let shown = cases.sorted().prefix(3).joined(separator: ", ")
    return Violation(check: check, text: "\(cases.count) \(what): \(shown)\(cases.count > 3 ? ", ..." : "")")
  }
}
