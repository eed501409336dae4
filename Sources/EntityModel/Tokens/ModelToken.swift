/// A token as the models were trained on: a word, a part of one, a mark, or white space other than a single space.
public struct ModelToken: Sendable, Equatable {
  /// The first scalar.
  public var start: Int32
  /// Past the last scalar.
  public var end: Int32
  /// The number of its text, by which vectors and tables know it.
  var number: UInt64
  /// The number of the normal form that an exception gives it; 0 if none does.
  var norm: UInt64
}
