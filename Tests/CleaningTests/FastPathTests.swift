import Testing

@testable import Cleaning

/// What is done in a fast way gives what the plain way gives, on texts made of everything that there is a case for.
@Suite struct FastPathTests {
  /// Numbers without any pattern, the same at every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  private static let pieces: [String] =
    ["a", "The", "of", "the", "council", "O'Neill", "l'accord", "don’t", "d’un", "x1y2", "1999", "2025", "18:46", "7"]
    + [
      "über", "Київ", "це", "Ärger", "市议会", "と", "ไทย", "في", "को", "e\u{301}", "İ", "１２", "👩\u{200D}🚒", "ﬁ", "\u{FFFD}",
    ]
    + [
      " ", "  ", "\t", "\n", "\r", "\u{A0}", "\u{2003}", "\u{3000}", "\u{1680}", "\u{85}", "\u{92}", "\u{0}", "\u{7F}",
    ]
    + ["\u{AD}", "\u{200B}", "\u{FEFF}", "\u{200E}", "\u{E000}", "\u{FFFE}", "\u{2028}", "\u{205F}", "\u{2066}"]
    + [
      ".", "...", "…", ",", ";", ":", "://", "!", "?", "。", "！", "، ", "؟", "|", "•", "·", "/", ">", "→", "@", "©", "$",
    ]
    + [
      "€", "{", "}", "(", ")", "]", "'", "’", "”", "“", "\"", "»", "-", "—", "&", "#", "also on", "read more",
      "minutes ago",
    ]
    + ["subscribe to our newsletter", "photo by", "june", "Juni", "all rights reserved"]

  private func text(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 0...40, using: &numbers)).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }
      .joined(separator: Bool.random(using: &numbers) ? " " : "")
  }

  @Test func folding() {
    var numbers = Numbers(state: 1)
    for _ in 0..<20_000 {
      let text = text(&numbers)
      var output: [UInt8] = []
      var folder = TextFolder()
      Array(text.utf8).withUnsafeBufferPointer { folder.append($0, to: &output, blockStart: 0) }
      var plain = String.UnicodeScalarView()
      var space = false
      for scalar in text.unicodeScalars {
        var value = scalar.value
        if (0x80...0x9F).contains(value) { value = TextFolder.windows1252[Int(value - 0x80)] }
        switch value {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xE000...0xF8FF:
          space = true
        case 0..<0x20, 0x7F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0xFFFE,
          0xFFFF:
          break
        default:
          if space && !plain.isEmpty { plain.append(" ") }
          space = false
          plain.append(Unicode.Scalar(value)!)
        }
      }
      #expect(output == Array(String(plain).utf8), "\(text.debugDescription)")
    }
  }

  @Test func countingWords() {
    var numbers = Numbers(state: 2)
    for _ in 0..<20_000 {
      let text = text(&numbers)
      let bytes = Array(text.utf8)
      var words: [PageWord] = []
      let statistics = bytes.withUnsafeBufferPointer {
        TextStatistics($0, lexicon: .shared) { words.append(PageWord(hash: $0, shape: $1)) }
      }
      let plain = PlainStatistics(text)
      #expect(words.filter(\.shape.isTopical).map(\.hash) == plain.content, "\(text.debugDescription)")
      #expect(words.filter(\.shape.isLowercase).map(\.hash) == plain.lowercase, "\(text.debugDescription)")
      #expect(words.map(\.shape.length) == plain.lengths, "\(text.debugDescription)")
      #expect(statistics.hash == plain.hash)
      #expect(statistics.words == plain.words)
      #expect(statistics.stopWords == plain.stopWords)
      #expect(statistics.capitalised == plain.capitalised)
      #expect(statistics.scalars == text.unicodeScalars.count)
      #expect(statistics.letters == plain.letters)
      #expect(statistics.uppercase == plain.uppercase)
      #expect(statistics.digits == plain.digits)
      #expect(statistics.flags.contains(.clock) == plain.hasClock)
      #expect(statistics.flags.contains(.url) == plain.hasURL)
      #expect(statistics.flags.contains(.year) == plain.hasYear, "\(text.debugDescription)")
    }
  }

  @Test func wordsOfAText() {
    var numbers = Numbers(state: 4)
    for _ in 0..<5_000 {
      let text = text(&numbers)
      var scanner = WordScanner()
      var words = text.unicodeScalars.compactMap { scanner.feed($0.value, scalarClass($0.value)) }
      if let word = scanner.finish() { words.append(word) }
      #expect(WordHash.words(of: text) == words, "\(text.debugDescription)")
    }
  }

  @Test func countsOfHashes() {
    var numbers = Numbers(state: 5)
    var counts = HashCounts(capacity: 0)
    var plain: [UInt64: Int] = [:]
    for _ in 0..<5_000 {
      let hash = UInt64.random(in: 0..<900, using: &numbers)
      counts.add(hash)
      plain[hash, default: 0] += 1
    }
    #expect(counts.count == plain.count)
    for hash in UInt64(0)..<1_000 { #expect(counts[hash] == plain[hash, default: 0]) }
  }

  @Test func numbersOfHashes() {
    var numbers = Numbers(state: 6)
    var hashes = HashNumbers()
    var plain: [UInt64: Int] = [:]
    for _ in 0..<5_000 {
      let hash = UInt64.random(in: 0..<900, using: &numbers)
      let expected = plain[hash] ?? plain.count
      plain[hash] = expected
      #expect(hashes.number(of: hash) == expected)
    }
    #expect(hashes.count == plain.count)
  }

  @Test func tallyOfChosenWords() {
    var numbers = Numbers(state: 7)
    let chosen = (0..<200).map { _ in UInt64.random(in: 0..<900, using: &numbers) }
    var tally = WordTally(chosen, capacity: chosen.count)
    var plain: [UInt64: Int] = [:]
    for _ in 0..<5_000 {
      let word = UInt64.random(in: 0..<900, using: &numbers)
      tally.count(word)
      if chosen.contains(word) { plain[word, default: 0] += 1 }
    }
    for word in UInt64(0)..<1_000 { #expect(tally[word] == plain[word, default: 0]) }
  }

  @Test func namesOfClasses() {
    var numbers = Numbers(state: 8)
    var names = ClassNames()
    let parts = ["nav", "article-body", "Comments", "c", "promo42", "é", "cookie_banner", "a1b2"]
    for _ in 0..<5_000 {
      let value = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
        parts.randomElement(using: &numbers)! + "\(Int.random(in: 0...20, using: &numbers))"
      }.joined(separator: " ")
      let bytes = Array(value.utf8)
      let reading = bytes.withUnsafeBufferPointer { names.read($0) }
      #expect(reading.hints == bytes.withUnsafeBufferPointer(ElementHints.words), "\(value)")
      let letters = bytes.filter { !(0x30...0x39).contains($0) }
      #expect(reading.signature == letters.reduce(WordHash.seed) { WordHash.add(UInt32($1), to: $0) }, "\(value)")
    }
  }

  /// The counts scalar by scalar.
  private struct PlainStatistics {
    var content: [UInt64] = []
    var lowercase: [UInt64] = []
    var lengths: [Int] = []
    var hash = WordHash.seed
    var words: Float = 0
    var (stopWords, capitalised, letters, uppercase, digits) = (0, 0, 0, 0, 0)
    var (hasClock, hasYear, hasURL) = (false, false, false)

    init(_ text: String) {
      var scanner = WordScanner()
      var word: [Unicode.Scalar] = []
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        let kind = scalarClass(scalar.value)
        if let hash = scanner.feed(scalar.value, kind) {
          end(hash, word, isIdeograph: kind == .ideograph || kind == .unspacedLetter)
          word = []
        }
        switch kind {
        case .word:
          word.append(scalar)
          if isDigit(scalar) { digits += 1 } else { letters += 1 }
          if lowercased(scalar.value) != scalar.value { uppercase += 1 }
        case .ideograph, .unspacedLetter:
          letters += 1
          words += kind == .ideograph ? 0.5 : 0.25
        default: break
        }
        if index >= 2, isDigit(scalar), scalars[index - 1] == ":", isDigit(scalars[index - 2]) { hasClock = true }
        if index >= 1, scalar == "/", scalars[index - 1] == ":" { hasURL = true }
      }
      if let hash = scanner.finish() { end(hash, word, isIdeograph: false) }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

    private mutating func end(_ hash: UInt64, _ word: [Unicode.Scalar], isIdeograph: Bool) {
      self.hash = WordHash.combine(self.hash, hash)
      let numerals = word.filter(isDigit)
      if !isIdeograph {
        words += 1
        if let first = word.first, lowercased(first.value) != first.value { capitalised += 1 }
        if numerals.count == 4, let year = Int(String(String.UnicodeScalarView(numerals))), (1900...2099).contains(year)
        {
          hasYear = true
        }
      }
      let hasDigit = !isIdeograph && !numerals.isEmpty
      if Lexicon.shared.isStopWord(hash) { stopWords += 1 } else if !hasDigit { content.append(hash) }
      if let first = word.first, !isIdeograph, !isDigit(first), lowercased(first.value) == first.value {
        lowercase.append(hash)
      }
      lengths.append(isIdeograph ? 1 : word.count)
    }
  }

  @Test func treesOfEveryShape() {
    var numbers = Numbers(state: 3)
    for _ in 0..<40 {
      let trees = (0..<20).map { _ in Tree.random(depth: 6, &numbers) }
      let ensemble = TreeEnsemble(trees.map(\.text).joined(separator: "\n"))
      let rows = Int.random(in: 0...70, using: &numbers)
      let values = (0..<rows * 5).map { _ in Float(Int.random(in: -1...6, using: &numbers)) }
      let extra = (0..<rows * 3).map { _ in Float(Int.random(in: -1...6, using: &numbers)) / 2 }
      let sums = ensemble.logOdds(rows: rows, values: values, columns: 5, extra: extra, extraColumns: 3)
      for row in 0..<rows {
        let facts = Array(values[row * 5..<row * 5 + 5] + extra[row * 3..<row * 3 + 3])
        #expect(sums[row] == trees.reduce(Float(0)) { $0 + $1.value(facts) })
      }
    }
  }

  private indirect enum Tree {
    case leaf(Float)
    case inner(Int, Float, Tree, Tree)

    static func random(depth: Int, _ numbers: inout Numbers) -> Tree {
      if depth == 0 || Int.random(in: 0..<5, using: &numbers) == 0 {
        return .leaf(Float(Int.random(in: -8...8, using: &numbers)) / 16)
      }
      return .inner(
        Int.random(in: 0..<8, using: &numbers), Float(Int.random(in: -1...6, using: &numbers)) / 2,
        random(depth: depth - 1, &numbers), random(depth: depth - 1, &numbers))
    }

    var text: String {
      switch self {
      case .leaf(let value): "\(value)"
      case .inner(let column, let threshold, let left, let right):
        "f\(column),\(threshold) \(left.text) \(right.text)"
      }
    }

    func value(_ facts: [Float]) -> Float {
      switch self {
      case .leaf(let value): value
      case .inner(let column, let threshold, let left, let right):
        facts[column] <= threshold ? left.value(facts) : right.value(facts)
      }
    }
  }
}
