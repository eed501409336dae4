/// What rules and stemmer take for forms of a word although it is another word.
enum EnglishExceptions {
  /// Words with the ending of a form and a meaning of their own. They are forms of no other word: who looks for `arm` does not want
  /// the arms of armies, nor all that is `united` with `unit`.
  static let lexicalized: Set<String> = [
    "according", "arms", "being", "ceiling", "clothing", "commons", "crooked", "customs", "does", "during",
    "economics", "evening", "goods", "headquarters", "hundred", "means", "morning", "naked", "news", "odds",
    "offing", "outing", "pants", "politics", "ragged", "rugged", "sacred", "securities", "series", "shorts",
    "sometimes", "species", "united", "wedding", "wicked", "willing",
  ]

  /// Words that are no verbs, beside a verb with the same stem: `severed` is of `sever`, not of `severe`, and `casting` of `cast`, not
  /// of `caste`.
  static let nominal: Set<String> = [
    "aide", "breath", "caste", "chang", "cloth", "past", "premier", "rang", "severe", "suite", "unit",
  ]
}
