import Documents
import Testing

@testable import Enrichment

@Suite("Reading time and readability")
struct ReadabilityTests {
  @Test(
    "Syllables",
    arguments: [
      (
        "en",
        "cat 1 table 2 make 1 makes 1 boxes 2 asked 1 wanted 2 media 3 nation 2 government 3 rhythm 1 tables 2 changes 2 brr 1"
      ),
      ("de", "regierung 3 häuser 2 gesetz 2"), ("fr", "table 1 gouvernement 4 parlent 1 idée 2"),
      ("es", "caos 2 país 2 gobierno 3 ciudad 2"), ("ru", "россия 3 правительство 4 в 0"),
    ])
  func syllables(tag: String, list: String) throws {
    let counter = SyllableCounter(try #require(WrittenLanguage(tag: tag)))
    let words = list.split(separator: " ")
    for index in stride(from: 0, to: words.count, by: 2) {
      let count = counter.count(words[index].unicodeScalars.map(\.value)[...])
      #expect("\(words[index]) \(count)" == "\(words[index]) \(words[index + 1])")
    }
  }

  /// A hundred words and more of one sentence, over and over.
  private func text(_ sentence: String) -> String { Array(repeating: sentence, count: 30).joined(separator: " ") }

  @Test(
    "Each language has its own formula, here of sentences whose words, syllables and letters are counted by hand",
    arguments: [
      ("en", "The cat sat down.", "flesch", 118.2),
      ("de", "Die Regierung plant ein Gesetz.", "amstad", 81.4),
      ("fr", "Le ministre parle avec la maire.", "kandel-moles", 102.8),
      ("es", "El gobierno habla con la prensa.", "fernandez-huerta", 100.7),
      ("it", "Il presidente ha parlato con i giornalisti.", "gulpease", 80.4),
      ("ru", "Министр сказал это в понедельник.", "oborneva", 80.1),
    ])
  func formulas(language: String, sentence: String, formula: String, score: Double) throws {
    let found = try #require(try annotate(text(sentence), language: language).readability)
    #expect(found.formula == formula)
    #expect(found.score == score)
  }

  @Test("Languages without a formula, and short texts, have words and minutes only")
  func withoutFormula() throws {
    let portuguese = try #require(
      try annotate(text("O governo falou com a imprensa ontem."), language: "pt").readability)
    #expect(portuguese == Readability(words: 210, minutes: 0.9))
    let short = try #require(try annotate("The cat sat down.", title: "A title of five words").readability)
    #expect(short == Readability(words: 4, minutes: 0))
  }

  @Test("Words with apostrophes, hyphens and figures are one each")
  func words() throws {
    let found = try annotate("Don't pay 1,200.50 dollars for state-owned cars — ever.").readability
    #expect(found?.words == 8)
  }

  @Test("Nothing is told of what has no words, or no spaces between them")
  func none() throws {
    #expect(try annotate("").readability == nil)
    #expect(try annotate("!!! … 。。").readability == nil)
    #expect(try annotate("乌克兰总统在基辅会见了部长。", language: "zh").readability == nil)
  }
}
