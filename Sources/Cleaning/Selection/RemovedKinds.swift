import Documents

/// Names what a block that is not part of the article is, by the phrases in it and the hints of its markup.
enum RemovedKinds {
  /// The likeliest kind; `.boilerplate` if nothing speaks for any.
  static func kind(
    of text: TextStatistics,
    hints: ElementHints,
    isAfterText: Bool,
    isCaption: Bool
  ) -> RemovedBlock.Kind {
    if text.flags.contains(.copyright) { return .footer }
    if isCaption { return .caption }
    var best: (weight: Int, kind: RemovedBlock.Kind)?
    for (category, kind) in categories {
      let words = Int(text.phraseWords[category.rawValue])
      if words > 0, Float(words) >= text.words * 0.25, words > (best?.weight ?? 0) { best = (words, kind) }
    }
    if let best { return best.kind }
    for (hint, kind) in hintKinds where !hints.isDisjoint(with: hint) { return kind }
    if text.flags.contains(.at), text.words < 8 { return .footer }
    if text.words >= 4, isAfterText, text.ending != .sentence || text.words > 20 { return .otherStories }
    if text.words < 4 || text.ending == .other && text.stopWords == 0 { return .navigation }
    return .boilerplate
  }

  private static let categories: [(Lexicon.Category, RemovedBlock.Kind)] = [
    (.consent, .consent), (.promotion, .promotion), (.advertisement, .promotion), (.otherStories, .otherStories),
    (.comments, .comments), (.footer, .footer), (.sharing, .sharing), (.byline, .metadata), (.dateCue, .metadata),
    (.relativeTime, .metadata), (.caption, .caption), (.account, .navigation), (.navigation, .navigation),
    (.media, .navigation),
  ]

  private static let hintKinds: [(ElementHints, RemovedBlock.Kind)] = [
    (.consent, .consent), (.comments, .comments), (.otherStories, .otherStories), (.sharing, .sharing),
    (.promotion, .promotion), (.advertisement, .promotion), (.navigation, .navigation), (.footer, .footer),
    (.caption, .caption), (.author, .metadata), (.metadata, .metadata), (.sidebar, .otherStories),
    (.header, .navigation),
  ]
}
