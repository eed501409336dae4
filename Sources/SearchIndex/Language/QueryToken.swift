/// A piece of a query.
struct QueryToken: Equatable {
  /// What a piece is.
  enum Kind: Equatable {
    /// A run of characters up to a space, a parenthesis or a quotation mark, as it was written.
    case word(String)
    /// What stands in quotation marks; `isPrefix` if a star follows.
    case quoted(String, isPrefix: Bool)
    /// A field and its colon; its value or a parenthesis follows at once.
    case field(QueryField)
    case open
    case close
    /// `NOT`, or `-` right before what it excludes.
    case not
    case and
    case or
    /// `NEAR`, with its distance.
    case near(Int)
  }

  let kind: Kind
  /// Unicode scalars from the beginning of the query.
  let position: Int
}
