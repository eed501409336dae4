/// A kind of annotation that can be switched on and off.
///
/// Language, script, direction and sentences are always there. What builds on something that is switched off goes without: relations need
/// entities, the currency of `$` is told by the countries that a text names, a quotation's speaker is an entity,
/// and words in names do not count for the tone.
public enum Annotator: String, Sendable, CaseIterable {
  /// Who and what is named.
  case entities
  /// Amounts of money.
  case amounts
  /// Percentages, measures, counts.
  case quantities
  /// Dates, times, durations.
  case dates
  /// Direct quotations.
  case quotations
  /// Who did what with whom.
  case relations
  /// What the text is about, in its own words.
  case keyphrases
  /// The sentences that say the most.
  case summary
  /// Subjects from a fixed list.
  case topics
  /// How favourable its words are.
  case tone
  /// How long it takes to read, and how easily it reads.
  case readability
  /// What near-duplicates are found by.
  case fingerprint

  /// All of them.
  public static let all = Set(allCases)

  /// The annotators of a list with commas, such as `entities,dates`; `all` means all of them.
  ///
  /// - Returns: `nil` if there is another word in it.
  public static func set(_ list: String) -> Set<Annotator>? {
    if list == "all" { return all }
    var annotators: Set<Annotator> = []
    for word in list.split(separator: "," as Character) {
      guard let annotator = Annotator(rawValue: String(word)) else { return nil }
      annotators.insert(annotator)
    }
    return annotators
  }
}
