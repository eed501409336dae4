/// Tells in which set of the time before Unicode an unlabelled text is written, by its letters.
enum LegacyGuess {
  /// The least mean logarithm of likelihood a byte that passes for text where bytes over 0x7F are frequent: the tests
  /// hold sentences in many languages, which are above it, and random bytes, which are not.
  private static let leastMean = -6.5

  /// The likeliest set; `nil` if the bytes make no sense in any.
  ///
  /// Reads up to 256 KiB. Text with few bytes over 0x7F always gets an answer, windows-1252 at worst: a page is not
  /// given up for a stray sign.
  static func guess(_ bytes: [UInt8]) -> CharacterSet? {
    let sample = bytes.prefix(262_144)
    if let set = EastAsianGuess.guess(sample) { return set }
    let contexts = Contexts(sample)
    guard contexts.total > 0 else { return .windows1252 }
    var best: (set: CharacterSet, score: Double) = (.windows1252, -.infinity)
    for model in LetterModel.all {
      for set in model.sets {
        guard let decoder = SingleByteDecoder(set) else { continue }
        for inCapitals in [false, true] {
          // Capitals of one Cyrillic set are small letters of another: each reading is tried, the rare one handicapped.
          let score = contexts.score(model, decoder: decoder, inCapitals: inCapitals) - (inCapitals ? 10 : 0)
          // The first of equals wins: models and sets stand in the order of how common they are.
          if score > best.score + 1e-9 { best = (set, score) }
        }
      }
    }
    let mean = best.score / Double(contexts.total)
    return contexts.total * 20 > sample.count && mean < leastMean ? nil : best.set
  }

  /// How often each byte over 0x7F stands beside what.
  private struct Contexts {
    var counts = [Int](repeating: 0, count: 512)
    var total = 0

    init(_ bytes: ArraySlice<UInt8>) {
      var previous: UInt8 = 0x20
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let byte = bytes[index]
        index += 1
        if byte >= 0x80 {
          let next = index < bytes.endIndex ? bytes[index] : 0x20
          let nextToASCII = Self.isLetter(previous) || Self.isLetter(next)
          let nextToUpper = previous >= 0x80 || next >= 0x80
          counts[Int(byte & 0x7F) << 2 | (nextToASCII ? 2 : 0) | (nextToUpper ? 1 : 0)] += 1
          total += 1
        }
        previous = byte
      }
    }

    func score(_ model: LetterModel, decoder: SingleByteDecoder, inCapitals: Bool) -> Double {
      var score = 0.0
      for (index, count) in counts.enumerated() where count > 0 {
        let scalar = decoder.upperHalf[index >> 2]
        score +=
          Double(count)
          * model.score(
            scalar,
            nextToASCII: index & 2 != 0,
            nextToUpper: index & 1 != 0,
            inCapitals: inCapitals
          )
      }
      return score
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  }
}
