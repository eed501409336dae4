/// What makes the marks of an index good in the one that took its place: the new one got the documents of the old one first, in their
/// order, up to a mark; what came later it got from elsewhere, in another order.
struct MarkContinuation: Equatable {
  /// The generation of the old index.
  let generation: String
  /// The last number of the old index whose document was copied.
  let last: Int64
  /// How many of the numbers up to it belong to no document of the new index.
  let missing: Int64

  /// The number to go on from in the new index.
  ///
  /// Each number that is missing lets those after it move up by one at most. So nothing is left out, but the last few before the mark, and
  /// all that the old index got after the copy, may come again.
  func number(for old: Int64) -> Int64 { max(min(old, last) - missing, 0) }
}
