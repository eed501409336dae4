/// The name of an organisation without what its writing may leave out.
enum OrganisationKey {
  private static let articles: Set<String> = ["the"]
  private static let suffixes: Set<String> = [
    "inc", "corp", "co", "ltd", "llc", "plc", "gmbh", "ag", "corporation", "company", "incorporated", "limited", "nv",
    "oyj", "spa",
  ]
  /// What a name may be joined from: of, and.
  private static let small: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "de", "des", "du", "la", "le", "les", "et", "der", "die", "das", "für",
    "und", "del", "e", "y", "per", "da", "do", "dos", "a", "against", "with",
  ]

  /// The words of a name as `NameFolding` has them, without an article in front and a company's form behind.
  static func key(_ name: String) -> String {
    var words = NameFolding.text(name).split { $0 == " " || $0 == "," }.map(String.init)
    if words.count > 1, articles.contains(words[0]) { words.removeFirst() }
    while words.count > 1, let last = words.last, suffixes.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// Whether an acronym's letters are the first ones of a name's words; small words may be left out.
  static func abbreviates(_ acronym: String, _ name: String) -> Bool {
    let letters = Array(NameFolding.text(acronym).filter { $0 != " " })
    let words = NameFolding.text(name).split { $0 == " " || $0 == "/" || $0 == "," }
    guard letters.count > 1, letters.count < 12, words.count > 1, words.count < 16 else { return false }
    let all = words.compactMap(\.first)
    let telling = words.filter { !small.contains(String($0)) }.compactMap(\.first)
    return all == letters || telling == letters
  }
}
