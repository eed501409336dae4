/// Counts by reason. However many reasons come, it stays small: from the sixty-fifth on they are `other`.
public struct Tally: Sendable, Equatable {
  private static let maximumReasons = 64
  private static let other = "other"

  /// How often each reason came.
  public private(set) var counts: [String: Int] = [:]

  /// Creates an empty tally.
  public init() {}

  /// Counts a reason.
  public mutating func add(_ reason: String, count: Int = 1) {
    let isKnown = counts[reason] != nil || counts.count < Self.maximumReasons
    counts[isKnown ? reason : Self.other, default: 0] += count
  }

  /// Adds the counts of another tally.
  public mutating func add(_ tally: Tally) {
    for (reason, count) in tally.sorted { add(reason, count: count) }
  }

  /// The sum of the counts.
  public var total: Int { counts.values.reduce(0, +) }

  /// The reasons with their counts, the most frequent first.
  public var sorted: [(reason: String, count: Int)] {
    counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// Words of a document as part of a reason.
enum ReasonText {
  /// The first word of a text if it is plain ASCII without blanks, at most 40 characters; else a stand-in.
  static func word(_ text: String) -> String {
    let word = text.utf8.prefix(41)
    guard !word.isEmpty, word.count <= 40, word.allSatisfy({ (0x21...0x7E).contains($0) }) else { return "unknown" }
    return String(decoding: word, as: UTF8.self).lowercased()
  }
}
