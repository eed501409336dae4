import Documents
import Testing

@testable import Enrichment

@Suite struct SummaryAndKeyphraseTests {
  static let paragraphs = [
    "The city council approved the new tram line on Tuesday after months of debate about its cost.",
    "The tram line will connect the harbour with the university and carry forty thousand passengers a day.",
    "Opponents of the tram line said that buses would be cheaper. Rain fell outside the hall during the debate.",
    "The mayor called the tram line the most important project of the decade. Construction of the tram line starts soon.",
  ]

  @Test func keyphrasesNameTheSubject() throws {
    let annotations = try annotate(Article(title: "Council approves tram line", paragraphs: Self.paragraphs))
    let phrases = annotations.keyphrases.map { $0.mention.text.lowercased() }
    #expect(phrases.prefix(3).contains { $0.contains("tram") })
    #expect(phrases.count <= 10)
    #expect(!phrases.contains("the"))
    #expect(annotations.keyphrases.first?.score == 1)
    let scores = annotations.keyphrases.map(\.score)
    #expect(scores == scores.sorted(by: >))
  }

  @Test func summaryIsInTheOrderOfTheTextAndAboutItsSubject() throws {
    let article = Article(title: "Council approves tram line", paragraphs: Self.paragraphs)
    let summary = try annotate(article).summary
    #expect(summary.count == 3)
    #expect(summary.map(\.mention.range.start) == summary.map(\.mention.range.start).sorted())
    #expect(summary.allSatisfy { $0.mention.text.contains("tram line") })
    #expect(summary.map(\.score).max() == 1)
  }

  @Test func repeatedSentencesAreChosenOnce() throws {
    let sentence = "The city council approved the new tram line on Tuesday after months of debate about its cost."
    let summary = try annotate(Article(paragraphs: [sentence, sentence, sentence])).summary
    #expect(summary.count == 1)
  }

  @Test func nothingFromNothing() throws {
    let annotations = try annotate("")
    #expect(annotations == Annotations())
  }
}
