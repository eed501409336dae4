/// A noun phrase that stands for a person by what the person is: `the defence minister`.
struct RoleReference: Sendable, Equatable {
  /// The first token, with its article, and the last, which is the noun.
  var first: Int
  var last: Int
  /// The words between the article and the noun, by their numbers among those of the text.
  var modifiers: Set<Int32>
}
