import Documents

/// Makes `says` of quotations whose speaker is known.
enum SaidRelations {
  /// How near to its words the speaker must be named, in scalars: a pronoun after another name may be anybody's.
  private static let reach = 120
  /// These name or quote something, and say nothing of their own.
  private static let namingCues: Set<String> = [
    "describes", "described", "describing", "called", "calling", "calls", "reads", "quoted",
  ]

  /// The relations, in the order of the quotations.
  static func of(_ quotations: [Quotation], _ entities: [Entity]) -> [Relation] {
    guard quotations.contains(where: { $0.speakerID != nil }) else { return [] }
    var starts: [String: [Int]] = [:]
    for entity in entities where ActorKind(entity.kind) != .none && entity.kind != "group" {
      starts[entity.id] = entity.mentions.map(\.range.start)
    }
    return quotations.enumerated().compactMap { index, quotation in
      guard let speaker = quotation.speakerID, let named = starts[speaker],
        !namingCues.contains(quotation.cue?.lowercased() ?? ""), isNear(named, quotation.mention.range)
      else { return nil }
      var mention = quotation.mention
      mention.method = "quotation"
      return Relation(
        mention: mention, subject: speaker, predicate: Predicate.says.rawValue, object: nil, quotation: index)
    }
  }

  /// Whether a name begins shortly before a quotation or shortly after it. The starts are in order.
  private static func isNear(_ starts: [Int], _ range: TextRange) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < range.start - reach { low = middle + 1 } else { high = middle }
    }
    // Names within the quotation are not its speaker's.
    while low < starts.count, starts[low] >= range.start, starts[low] < range.end { low += 1 }
    return low < starts.count && starts[low] < range.end + reach
  }
}
