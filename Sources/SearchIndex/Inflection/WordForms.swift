import Foundation

/// Finds the forms of words: `port`, `ports`; `élection`, `élections`.
///
/// An index holds words as they are written, in all languages. A query is in few, so it is the query that is brought to the forms that
/// texts may have: endings are exchanged, and what Snowball brings to the same stem is a form of the word. So a store needs no
/// stems, highlights are words, and a phrase in quotation marks means what it says.
struct WordForms {
  /// The most forms of a word, besides itself.
  static let maximumForms = 24
  /// Shorter words hardly have forms, and longer ones are none.
  private static let lengths = 3...32

  private let languages: [(language: InflectedLanguage, stemmer: Stemmer)]

  /// - Parameter languages: in which the words may be.
  init(_ languages: [InflectedLanguage]) {
    self.languages = languages.compactMap { language in
      Stemmer(algorithm: language.stemming).map { (language, $0) }
    }
  }

  /// The other forms of a word as indexes hold them (``FoldedWords``), the likelier first; none of what is not one word of letters.
  func others(of word: String) -> [String] {
    let word = word.lowercased().precomposedStringWithCanonicalMapping
    guard Self.lengths.contains(word.unicodeScalars.count), word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    else { return [] }
    var seen: Set<String> = [FoldedWords.joined(word)]
    var others: [String] = []
    for (language, stemmer) in languages {
      let stem = stemmer.stem(word)
      for (candidate, isStemmed) in Self.candidates(word, language)
      where !isStemmed || stemmer.stem(candidate) == stem {
        let folded = FoldedWords.joined(candidate)
        guard seen.insert(folded).inserted else { continue }
        others.append(folded)
        guard others.count < Self.maximumForms else { return others }
      }
    }
    return others
  }

  /// Words that differ from a word in their endings only, and whether the stemmer has to agree that they are forms of it.
  private static func candidates(_ word: String, _ language: InflectedLanguage) -> [(text: String, isStemmed: Bool)] {
    guard language != .english else { return EnglishForms.candidates(word).map { ($0, true) } }
    // What ends in a longer ending is more likely inflected that way.
    let likeliest = language.paradigms.map { (paradigm: $0, analyses: $0.analyses(of: word)) }
      .filter { !$0.analyses.isEmpty }
      .sorted { longestEnding($0.analyses) > longestEnding($1.analyses) }
    return likeliest.flatMap { paradigm, analyses in
      paradigm.endings.flatMap { ending in
        analyses.flatMap { analysis in
          language.stems(analysis.stem, before: ending, insteadOf: analysis.ending)
            .map { ($0 + ending, paradigm.isStemmed) }
        }
      }
    }
  }

  private static func longestEnding(_ analyses: [Paradigm.Analysis]) -> Int { analyses.map(\.ending.count).max() ?? 0 }
}
