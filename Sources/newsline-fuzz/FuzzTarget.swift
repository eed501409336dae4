/// A reader of hostile input, what it is fed with, and what must hold of what it makes.
struct FuzzTarget: Sendable {
  /// The word for the command line.
  let name: String
  /// Sound inputs.
  let corpus: [[UInt8]]
  /// Words that mean something to the reader.
  let dictionary: [[UInt8]]
  /// Feeds the reader; says what does not hold of the result.
  let run: @Sendable ([UInt8]) -> String?
}
