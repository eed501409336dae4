/// An article as the recognisers see it.
struct ReadText: Sendable {
  /// Its scalars, tokens and sentences.
  let model: TextModel
  /// The scalars of its title, which may be empty, and of each paragraph.
  let blocks: [Range<Int>]
  /// What CLD2 says of all of it; `nil` if its language could not be told.
  let answer: LanguageDetector.Answer?
  /// Its script (ISO 15924).
  let script: String?

  /// Its language (BCP 47).
  var language: String? { answer?.language }
}
