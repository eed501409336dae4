/// What speaks for a run of capitalised words being a person's name.
struct PersonEvidence: OptionSet {
  let rawValue: UInt8

  /// A given name of a list, with a surname behind it.
  static let given = PersonEvidence(rawValue: 1)
  /// A form of address or an office before it.
  static let title = PersonEvidence(rawValue: 2)
  /// An office, an age or a party behind it.
  static let apposition = PersonEvidence(rawValue: 4)
  /// A verb of speech beside it.
  static let speech = PersonEvidence(rawValue: 8)
  /// A surname by its ending, in Ukrainian and Russian.
  static let ending = PersonEvidence(rawValue: 16)
  /// A patronymic.
  static let patronymic = PersonEvidence(rawValue: 32)
  /// The line of the author.
  static let byline = PersonEvidence(rawValue: 64)

  /// 0.35...0.6: the strongest piece, and 0.05 for each other; judgements, not probabilities.
  var confidence: Double {
    let weights: [(PersonEvidence, Double)] = [
      (.patronymic, 0.55), (.given, 0.5), (.title, 0.45), (.apposition, 0.4), (.ending, 0.4), (.byline, 0.35),
      (.speech, 0.35),
    ]
    let present = weights.filter { contains($0.0) }
    guard let strongest = present.first else { return 0 }
    return min(strongest.1 + 0.05 * Double(present.count - 1), 0.6)
  }
}
