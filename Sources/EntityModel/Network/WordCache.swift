/// Words as the encoder's first layer makes them, kept from one text to the next: a word looks the same wherever it stands.
///
/// Holds at most `capacity` words (3 MiB) and forgets all of them when there is no room. A value without references, so it can
/// be handed from task to task.
struct WordCache: Sendable {
  /// The most words that it holds.
  static let capacity = 8192
  private static let places = 32_768

  /// The rows, `Network.width` numbers each, with room for the kernels to write eight at a time.
  private(set) var rows = [Float](repeating: 0, count: (capacity + 8) * Network.width)
  private var keys = [UInt64](repeating: 0, count: places)
  private var numbers = [Int32](repeating: -1, count: places)
  /// How many words it holds.
  private(set) var count = 0

  /// The key of a token: its text and, where an exception says so, its normal form.
  ///
  /// Not the number by which the model knows the text: that is a hash without a secret, for which two texts of one number are
  /// easily made, and one document could then change what the model sees in the next. The standard library's hash has a
  /// secret of the process (SipHash: J.-P. Aumasson, D. J. Bernstein, 2012), which also keeps places from being chosen.
  static func key(_ token: ModelToken, _ text: ScalarText) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(token.norm)
    hasher.combine(bytes: UnsafeRawBufferPointer(scalars(of: token, text)))
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private static func scalars(of token: ModelToken, _ text: ScalarText) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: text.scalars[Int(token.start)..<Int(token.end)])
  }

  /// Makes room for so many new words.
  mutating func reserve(_ new: Int) {
    precondition(new <= Self.capacity)
    guard count + new > Self.capacity else { return }
    for place in numbers.indices { numbers[place] = -1 }
    count = 0
  }

  /// The row of a word, and whether it has just been given out and is yet to be filled.
  mutating func row(of key: UInt64) -> (row: Int, isNew: Bool) {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 49)
    while numbers[place] >= 0 {
      if keys[place] == key { return (Int(numbers[place]), false) }
      place = (place + 1) & (Self.places - 1)
    }
    keys[place] = key
    numbers[place] = Int32(count)
    count += 1
    return (count - 1, true)
  }

  /// Lets `body` fill the rows from `first` on.
  mutating func fill(from first: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) {
    rows.withUnsafeMutableBufferPointer { rows in
      guard let start = rows.baseAddress else { return }
      body(start + first * Network.width)
    }
  }
}
