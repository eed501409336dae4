/// Reads what stands before a cue in its clause: negators and words of degree.
struct ToneClauseReader: Sendable {
  /// What a word does to a cue after it.
  enum Role: UInt8, Sendable {
    case negator, intensifier, diminisher
    /// After a negator, it takes the negation away: `not only`.
    case only
    /// It begins a clause: `but`.
    case clause
  }

  /// What is said of a cue.
  struct Clause {
    /// The token of the first word that says something of it, or the cue's own.
    var first: Int
    var isNegated = false
    var factor = 1.0

    /// The weight of a cue in this clause. What is `not good` is rather bad, but what is `not bad` is only a little good.
    func apply(to weight: Double) -> Double {
      weight * factor * (isNegated ? (weight > 0 ? -0.7 : -0.3) : 1)
    }
  }

  /// As many words before a cue are read for a negator.
  static let reach = 3
  /// As many words before a cue are read for degree.
  private static let reachOfDegree = 1
  private static let intensified = 1.3
  private static let diminished = 0.6

  private let roles: PerLanguage<WordTable<Role>>

  init(_ builder: inout LexiconBuilder) {
    roles = PerLanguage { language in
      let words = ToneClauseWords.list(language)
      return builder.table([
        (words.negators, .negator), (words.intensifiers, .intensifier), (words.diminishers, .diminisher),
        (words.only, .only), (words.clauses, .clause),
      ])
    }
  }

  /// What stands before a token.
  func read(_ model: TextModel, before index: Int) -> Clause {
    let roles = roles[model.language]
    var clause = Clause(first: index)
    var words = 0
    var after: Role?
    var position = index - 1
    // `can't` is three tokens; whatever stands there, only a few are looked at.
    let last = max(0, index - 2 * Self.reach - 2)
    while position >= last, words < Self.reach, model.isSameSentence(position, index) {
      let token = model.tokens[position]
      if token.kind == .symbol {
        guard Self.isInWord(model, position) else { break }
        position -= 1
        continue
      }
      let role = roles[token.word]
      switch role {
      case .negator where after != .only:
        clause.isNegated = true
        clause.first = position
      case .intensifier where words < Self.reachOfDegree:
        clause.factor = Self.intensified
        clause.first = position
      case .diminisher where words < Self.reachOfDegree:
        clause.factor = Self.diminished
        clause.first = position
      case .clause: return clause
      default: break
      }
      after = role
      words += 1
      position -= 1
    }
    return clause
  }

  /// Whether a symbol is an apostrophe or a hyphen between two words, not the end of a clause.
  private static func isInWord(_ model: TextModel, _ position: Int) -> Bool {
    switch model.symbol(position) {
    case 0x27, 0x2019, 0x2D, 0x2010, 0x2011: model.touchesPrevious(position) && model.touchesNext(position)
    default: false
    }
  }
}
