/// A way to inflect: endings that take each other's place behind a stem.
///
/// Only endings that make another form of the same word are in one, not those that make another word: a stem alone would also bring
/// `university` to `universe`.
struct Paradigm {
  /// A word taken apart.
  struct Analysis {
    /// What stays in all forms.
    let stem: String
    /// What makes this form.
    let ending: String
  }

  /// The endings, those of the more frequent forms first.
  let endings: [String]
  /// The endings that tell that a word is inflected this way: Spanish `aumentaron` is a form of `aumentar`, while `cuenta` may
  /// be one of `contar` and mostly is none.
  let cues: [String]
  /// The stems that are inflected this way.
  let stems: StemClass
  /// Whether the forms must also have the stemmer's consent. It keeps some apart that the endings bring together beyond doubt:
  /// Portuguese `eleição` and `eleições`.
  let isStemmed: Bool

  /// - Parameters:
  ///   - endings: with spaces between them. `∅` is none, as linguists write it.
  ///   - cues: some of the endings; all if not given.
  init(_ endings: String, cues: String? = nil, stems: StemClass = .any, isStemmed: Bool = true) {
    self.endings = endings.endings
    self.cues = (cues ?? endings).endings
    self.stems = stems
    self.isStemmed = isStemmed
  }

  /// The ways to take a word apart; none if it is not inflected this way.
  func analyses(of word: String) -> [Analysis] {
    cues.compactMap { ending in
      guard word.hasSuffix(ending), word.count > ending.count + 1 else { return nil }
      let stem = String(word.dropLast(ending.count))
      return stems.contains(stem) ? Analysis(stem: stem, ending: ending) : nil
    }
  }
}

extension String {
  fileprivate var endings: [String] { split(separator: " ").map { $0 == "∅" ? "" : String($0) } }
}
