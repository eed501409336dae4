/// A mark of a store that numbers its documents in the order in which they are stored: the kind of store, the generation of the index, and
/// the number of the last document that was looked at, with `-` between them.
///
/// An index that was filled anew is another generation, with the same numbers up to a place or with others (``EarlierGenerations``).
struct NumberMark: Equatable {
  /// The kind of store: letters.
  let kind: String
  /// Which filling of the index: letters and digits.
  let generation: String
  /// The number of the last document that was looked at; 0 for none.
  let number: Int64

  init(kind: String, generation: String, number: Int64) {
    (self.kind, self.generation, self.number) = (kind, generation, number)
  }

  /// - Throws: `StoreError.invalidMark` if it is none of that kind.
  init(_ mark: FollowMark, kind: String) throws(StoreError) {
    let parts = mark.text.split(separator: "-", omittingEmptySubsequences: false)
    // Written in one way only, so that nothing that merely looks like a mark is one.
    guard parts.count == 3, parts[0] == kind, !parts[1].isEmpty, let number = Int64(parts[2]), number >= 0,
      String(number) == parts[2]
    else { throw .invalidMark(reason: "it is not of the form \(kind)-GENERATION-NUMBER, as marks of this store are") }
    self.init(kind: kind, generation: String(parts[1]), number: number)
  }

  var mark: FollowMark { FollowMark(text: "\(kind)-\(generation)-\(number)") }

  /// The number in the index as it is now.
  ///
  /// - Parameter earlier: the generations whose marks are good in this one; asked for only if they are needed.
  /// - Throws: `StoreError.invalidMark` if the mark is of an index that this one does not go on from.
  func number(
    in generation: String, after earlier: () throws(StoreError) -> EarlierGenerations
  ) throws(StoreError) -> Int64 {
    if self.generation == generation { return number }
    guard let number = try earlier().number(number, of: self.generation) else {
      throw .invalidMark(reason: "it belongs to generation \(self.generation) of the index, which was made anew since")
    }
    return number
  }
}
