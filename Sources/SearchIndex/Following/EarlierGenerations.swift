/// Up to which number the marks of the generations before an index are good in it.
///
/// An index that is filled anew gets the documents of the old one first, each under the number that it has there, up to a mark. What the
/// old one took after that comes from elsewhere and in another order.
struct EarlierGenerations: Equatable {
  /// The last number that an index has in common with each generation before it.
  private(set) var last: [String: Int64] = [:]

  /// Those of an index that takes the place of one.
  ///
  /// - Parameters:
  ///   - generation: that of the old index, whose earlier generations these are.
  ///   - number: the last that the two have in common.
  func after(_ generation: String, sharing number: Int64) -> EarlierGenerations {
    var last = last.mapValues { min($0, number) }
    last[generation] = number
    return EarlierGenerations(last: last)
  }

  /// The number in this index to go on from, for who has come to a number of a generation before it: what that got after the shared numbers
  /// comes again, nothing is left out.
  ///
  /// - Returns: `nil` if this index does not go on from that generation.
  func number(_ number: Int64, of generation: String) -> Int64? { last[generation].map { min(number, $0) } }
}
