import Documents
import Testing

@testable import Enrichment

@Suite struct QuotationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var quote: String
    var speaker: String?
    var cue: String?
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(
      text: "\u{201C}Joint production always enhances capabilities,\u{201D} Zelensky said on Friday.",
      quote: "Joint production always enhances capabilities,",
      speaker: "Zelensky",
      cue: "said"
    ),
    Case(
      text: "\"We will not give up our land,\" said President Volodymyr Zelensky in an address.",
      quote: "We will not give up our land,",
      speaker: "President Volodymyr Zelensky",
      cue: "said"
    ),
    Case(
      text: "Joe Biden told reporters: \"This will strengthen the alliance for years to come.\"",
      quote: "This will strengthen the alliance for years to come.",
      speaker: "Joe Biden",
      cue: "told"
    ),
    Case(
      text: "Le ministre Jean Dupont a déclaré : « Nous allons gagner cette bataille. » Il est parti.",
      quote: "Nous allons gagner cette bataille.",
      speaker: "Jean Dupont",
      cue: "déclaré"
    ),
    Case(
      text: "„Wir werden diese Schlacht gewinnen“, sagte Olaf Scholz am Dienstag in Berlin.",
      quote: "Wir werden diese Schlacht gewinnen",
      speaker: "Olaf Scholz",
      cue: "sagte"
    ),
    Case(
      text: "«Ми обов'язково переможемо у цій війні», – сказав Володимир Зеленський.",
      quote: "Ми обов'язково переможемо у цій війні",
      speaker: "Володимир Зеленський",
      cue: "сказав"
    ),
  ])
  func speakerAndCue(_ testCase: Case) throws {
    let quotations = try annotate(testCase.text).quotations
    #expect(quotations.map(\.quote) == [testCase.quote])
    #expect(quotations.map(\.speaker) == [testCase.speaker])
    #expect(quotations.map(\.cue) == [testCase.cue])
  }

  @Test func pronounsFollowTheLastSpeaker() throws {
    let text = """
      \u{201C}We agreed on the next steps together,\u{201D} Austin said. The talks went on. \
      \u{201C}The work has only begun for all of us,\u{201D} he said.
      """
    #expect(try annotate(text).quotations.map(\.speaker) == ["Austin", "Austin"])
  }

  @Test func termsInMarksAreNoQuotations() throws {
    #expect(
      try annotate("They take the \u{2018}brand\u{2019} away from the so-called \u{201C}people\u{201D} of the town.")
        .quotations == []
    )
  }

  @Test func openQuotationEndsWithItsParagraph() throws {
    let quotations = try annotate("He said: \u{201C}This goes on and on.\n\nAnd here is another paragraph.").quotations
    #expect(quotations.map(\.quote) == ["This goes on and on."])
  }
}
