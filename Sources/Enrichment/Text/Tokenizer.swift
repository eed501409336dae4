/// Cuts scalars into tokens, in one pass.
///
/// Words split at apostrophes (`Ukraine`, `'`, `s`; `l`, `'`, `Ukraine`) except between Cyrillic letters, where the
/// apostrophe is a letter (`п'ять`), and at hyphens. A letter after digits begins a new token (`60`, `m`).
struct Tokenizer {
  private let scalars: [UInt32]
  private let table = ScalarTable.shared
  private let titleEnd: Int
  private var tokens: [Token] = []
  private var terms: Vocabulary
  private var words: [Int32] = []
  private var key: [UInt32] = []

  /// Prepares to cut; a token that begins at or after `titleEnd` for the first time starts a paragraph.
  init(_ scalars: [UInt32], titleEnd: Int) {
    self.scalars = scalars
    self.titleEnd = titleEnd
    terms = Vocabulary(capacity: min(scalars.count / 8 + 16, 20_000))
    tokens.reserveCapacity(scalars.count / 4 + 16)
  }

  /// The tokens, the words of the text, and the number in `lexicon` of each of them.
  consuming func run(lexicon: borrowing Vocabulary) -> (tokens: [Token], terms: Vocabulary, words: [Int32]) {
    var position = 0
    var newlines = 2
    while position < scalars.count {
      let scalarClass = table.scalarClass(scalars[position])
      switch scalarClass {
      case .space:
        position += 1
        continue
      case .newline:
        // A carriage return before a line feed counts once.
        let isPair = scalars[position] == 0x0D && position + 1 < scalars.count && scalars[position + 1] == 0x0A
        newlines += scalars[position] == 0x2029 ? 2 : isPair ? 0 : 1
        position += 1
        continue
      default: break
      }
      var token = next(at: position, scalarClass)
      token.startsParagraph = newlines >= 2 || (tokens.last.map { $0.end <= titleEnd } ?? true) && position >= titleEnd
      newlines = 0
      position = Int(token.end)
      assignNumbers(&token, lexicon)
      tokens.append(token)
    }
    return (tokens, terms, words)
  }

  private func next(at start: Int, _ first: ScalarClass) -> Token {
    switch first {
    case .digit:
      var end = start + 1
      while end < scalars.count, scalars[end] >= 0x30, scalars[end] <= 0x39 { end += 1 }
      return token(start, end, .digits, .uncased)
    case .lower, .upper, .uncased:
      return word(at: start)
    case .mark:
      var end = start + 1
      while end < scalars.count, table.scalarClass(scalars[end]) == .mark { end += 1 }
      return token(start, end, .symbol, .uncased)
    case .ideograph:
      return token(start, start + 1, .ideograph, .uncased)
    default:
      return token(start, start + 1, .symbol, .uncased)
    }
  }

  private func token(_ start: Int, _ end: Int, _ kind: Token.Kind, _ shape: Token.Shape) -> Token {
    Token(
      start: Int32(start),
      end: Int32(end),
      term: 0,
      word: Vocabulary.unknown,
      kind: kind,
      shape: shape,
      startsParagraph: false
    )
  }

  private func word(at start: Int) -> Token {
    var end = start
    var uppers = 0
    var lowers = 0
    var startsUpper = false
    scan: while end < scalars.count {
      switch table.scalarClass(scalars[end]) {
      case .upper:
        if end == start { startsUpper = true }
        uppers += 1
      case .lower: lowers += 1
      case .uncased, .mark, .digit: break
      case .symbol:
        guard isApostropheInCyrillic(end, start) else { break scan }
      default: break scan
      }
      end += 1
    }
    if end - start == 1, uppers + lowers == 1, let dotted = dotted(at: start) { return dotted }
    let shape: Token.Shape =
      if uppers == 0 { lowers == 0 ? .uncased : .lower } else if startsUpper {
        lowers > 0 ? .capitalised : uppers > 1 ? .allCapitals : .initial
      } else { .mixed }
    return token(start, end, .word, shape)
  }

  private func isApostropheInCyrillic(_ position: Int, _ start: Int) -> Bool {
    let value = scalars[position]
    guard value == 0x27 || value == 0x2019 || value == 0x02BC, position > start, position + 1 < scalars.count else {
      return false
    }
    return (0x400...0x52F).contains(scalars[position - 1]) && (0x400...0x52F).contains(scalars[position + 1])
  }

  /// Two or more single letters, each followed by a full stop, which may be missing after the last.
  private func dotted(at start: Int) -> Token? {
    var position = start
    var letters = 0
    var uppers = 0
    while position < scalars.count, letters < 8 {
      let scalarClass = table.scalarClass(scalars[position])
      guard scalarClass == .upper || scalarClass == .lower else { break }
      let after = position + 1
      if after < scalars.count, scalars[after] == 0x2E {
        letters += 1
        if scalarClass == .upper { uppers += 1 }
        position += 2
        continue
      }
      // A last letter without its stop (`U.S`) counts only if no word goes on.
      let goesOn = after < scalars.count && continuesWord(table.scalarClass(scalars[after]))
      if letters > 0, !goesOn {
        letters += 1
        position += 1
      } else {
        break
      }
      break
    }
    // `e.V. said`: a longer word that follows without a space is not part of it.
    guard letters >= 2 else { return nil }
    return token(start, position, .dotted, uppers > 0 ? .allCapitals : .lower)
  }

  private func continuesWord(_ scalarClass: ScalarClass) -> Bool {
    switch scalarClass {
    case .lower, .upper, .uncased, .mark, .digit: true
    default: false
    }
  }

  private mutating func assignNumbers(_ token: inout Token, _ lexicon: borrowing Vocabulary) {
    key.removeAll(keepingCapacity: true)
    for position in Int(token.start)..<Int(token.end) {
      let value = table.key(scalars[position])
      if value != 0 { key.append(value) }
    }
    // `U.S` and `U.S.` are one word.
    if token.kind == .dotted, key.last != 0x2E { key.append(0x2E) }
    let (term, word) = key.withUnsafeBufferPointer { buffer in
      let hash = Vocabulary.hash(buffer)
      let term = terms.insert(buffer, hash: hash)
      if Int(term) == words.count { words.append(lexicon.find(buffer, hash: hash)) }
      return (term, words[Int(term)])
    }
    token.term = term
    token.word = word
  }
}
