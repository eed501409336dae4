import Documents
import Testing

@testable import Cleaning

@Suite("What the filters of published corpora look at")
struct CorpusMeterTests {
  private func meter(_ lines: [String], listItems: Set<Int> = []) -> CorpusMeter {
    var meter = CorpusMeter()
    for (index, line) in lines.enumerated() {
      var line = line
      line.withUTF8 { bytes in
        var words: [PageWord] = []
        let text = TextStatistics(bytes, lexicon: .shared) { words.append(PageWord(hash: $0, shape: $1)) }
        meter.add(text, words[...], isListItem: listItems.contains(index))
      }
    }
    return meter
  }

  @Test("C4: lines and sentences")
  func c4() {
    let c4 = meter([
      "The mayor spoke at length. Nobody left, did they? No!", "A heading without a stop",
      "He went on and on and on ...", "Please enable JavaScript to read on, dear reader.", "Short line.",
      "Our Terms of Use and the privacy policy apply to all.", "We make use of cookies on this site, as others do.",
      "var x = {y: 1}; and so on for a while", "Lorem ipsum dolor sit amet consectetur.",
    ]).c4
    #expect(c4.sentences == 3 + 1 + 1 + 1 + 1 + 1 + 1)
    #expect(c4.openLines == 3)
    #expect(c4.shortLines == 1)
    #expect(c4.javaScriptLines == 1)
    #expect(c4.policyLines == 2)
    #expect(c4.curlyBracketLines == 1)
    #expect(c4.loremIpsumLines == 1)
  }

  @Test(
    "A mark ends a sentence behind a word, once",
    arguments: [
      ("It cost 3.5 million. He paid.", 2), ("J. K. Smith came.", 1), ("Really?! Yes.", 2), ("Wait... what", 1),
      ("He said \"no.\" She left.", 2), ("会议结束了。大家离开！", 2), ("see example.com for more", 0), ("It was 1999. Then", 1),
      ("यह सच है। वह गया।", 2), ("", 0), ("...", 0),
    ])
  func sentences(text: String, count: Int) {
    #expect(meter([text]).c4.sentences == count)
  }

  @Test("Gopher: symbols, bullets, ellipses, words with letters, stop words")
  func gopher() {
    let gopher = meter(
      ["#one #two three four", "• item of a list", "an item", "And then…", "12 34 with 56"], listItems: [2]
    ).gopher
    // 4 + 4 + 2 + 2 + 4 words.
    #expect(gopher.hashSignsPerWord == 0.125)
    #expect(gopher.ellipsesPerWord == 0.0625)
    #expect(gopher.bulletLineFraction == 0.4)
    #expect(gopher.ellipsisLineFraction == 0.2)
    #expect(gopher.alphabeticWordFraction == 0.8125)
    // of, and, with
    #expect(gopher.stopWords == 3)
    #expect(gopher.duplicateLineFraction == 0)
  }

  @Test("Lines that stood there before, and what is in them")
  func duplicateLines() {
    let gopher = meter(["one two three", "four", "One, two, three", "one two three"]).gopher
    #expect(gopher.duplicateLineFraction == 0.5)
    #expect(gopher.duplicateLineCharacterFraction == (Double(15 + 13) / Double(13 + 4 + 15 + 13) * 1e4).rounded() / 1e4)
  }

  @Test("FineWeb: short lines")
  func fineWeb() {
    #expect(
      meter([String(repeating: "a", count: 29), String(repeating: "b", count: 30)]).fineWeb.shortLineFraction == 0.5)
  }

  @Test("Without words everything is nought, and nothing is no number")
  func nothing() {
    let nothing = meter([])
    #expect(nothing.c4 == C4Measures())
    #expect(nothing.fineWeb == FineWebMeasures())
    #expect(
      nothing.gopher
        == GopherMeasures(
          topNGramCharacterFractions: [0, 0, 0], duplicateNGramCharacterFractions: [0, 0, 0, 0, 0, 0]))
  }
}

@Suite("Runs of words that stand in a text more than once")
struct NGramRepetitionTests {
  private func repetition(_ text: String) -> NGramRepetition {
    var repetition = NGramRepetition()
    for word in text.split(separator: " ") {
      repetition.add(WordHash.words(of: word).first ?? 0, length: word.count)
    }
    return repetition
  }

  /// The definitions, word for word, on strings.
  private func commonest(_ words: [String], _ length: Int) -> Int {
    guard words.count >= length else { return 0 }
    var counts: [[String]: Int] = [:]
    for place in 0...(words.count - length) { counts[Array(words[place..<place + length]), default: 0] += 1 }
    let all = words.joined().count
    let best = counts.filter { $0.value > 1 }.map { ($0.value, $0.key.joined().count) }.max { $0 < $1 }
    return best.map { min($0.0 * $0.1, all) } ?? 0
  }

  private func repeated(_ words: [String], _ length: Int) -> Int {
    var seen: Set<[String]> = []
    var place = 0
    var sum = 0
    while place + length <= words.count {
      let run = Array(words[place..<place + length])
      if seen.insert(run).inserted {
        place += 1
      } else {
        sum += run.joined().count
        place += length
      }
    }
    return sum
  }

  @Test("As defined, on texts of few words", arguments: 0..<60)
  func agreesWithTheDefinition(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let words = (0..<(seed * 3)).map { _ -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return String(repeating: ["a", "b", "c", "d"][Int(state >> 60) % 4], count: 1 + Int(state >> 50) % 3)
    }
    let repetition = repetition(words.joined(separator: " "))
    #expect(repetition.characters == words.joined().count)
    let counts = repetition.characterCounts()
    #expect(counts.commonest == (2...4).map { commonest(words, $0) })
    #expect(counts.repeated == (5...10).map { repeated(words, $0) })
  }

  @Test("No more words are looked at than Gopher allows")
  func isBounded() {
    var repetition = NGramRepetition()
    for _ in 0..<NGramRepetition.maximumWords + 10 { repetition.add(1, length: 1_000_000) }
    #expect(repetition.count == NGramRepetition.maximumWords)
    #expect(repetition.characterCounts().commonest.allSatisfy { $0 == repetition.characters })
  }
}
