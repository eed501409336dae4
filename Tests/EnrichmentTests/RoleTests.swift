import Documents
import Testing

@testable import Enrichment

/// Who is meant by an office, or by a pronoun in a clause.
@Suite("The president said")
struct RoleTests {
  private func speakers(_ text: String, language: String = "en") throws -> [String] {
    try annotate(text, language: language).quotations.map { "\($0.speaker ?? "-") = \($0.speakerID ?? "-")" }
  }

  @Test(
    "By the person who was called so before",
    arguments: [
      (
        "Ukrainian President Volodymyr Zelensky met Lloyd Austin. The president also noted “the importance of their support.”",
        "The president = person:volodymyr-zelenskyy"
      ),
      (
        "US Secretary of Defense Lloyd Austin met Joe Biden. “We will go on with this work,” the secretary said.",
        "the secretary = person:lloyd-austin"
      ),
      (
        "Emmanuel Macron, the French president, met Joe Biden. “We will go on with this work,” said the French president.",
        "the French president = person:emmanuel-macron"
      ),
      (
        "The president, Emmanuel Macron, met Joe Biden. “We will go on with this work,” France's president said.",
        "France's president = person:emmanuel-macron"
      ),
    ])
  func english(text: String, expected: String) throws {
    #expect(try speakers(text) == [expected])
  }

  @Test(
    "In other languages",
    arguments: [
      (
        "fr",
        "Le président Emmanuel Macron a reçu Joe Biden à Paris. « Nous allons continuer ce travail », a déclaré le président.",
        "le président = person:emmanuel-macron"
      ),
      (
        "de",
        "Bundeskanzler Olaf Scholz empfing am Montag Emmanuel Macron in Berlin. „Wir werden diese Arbeit fortsetzen“, sagte der Bundeskanzler.",
        "der Bundeskanzler = person:olaf-scholz"
      ),
      (
        "uk",
        "Президент Володимир Зеленський зустрівся у Києві з гостями. «Ми обов'язково продовжимо цю роботу разом», – сказав президент.",
        "президент = person:volodymyr-zelenskyy"
      ),
    ])
  func otherLanguages(language: String, text: String, expected: String) throws {
    #expect(try speakers(text, language: language) == [expected])
  }

  @Test(
    "Nobody, where nobody or more than one was called so, or another office",
    arguments: [
      "President Emmanuel Macron met President Joe Biden. “We will go on with this work,” the president said.",
      "Emmanuel Macron met Joe Biden. “We will go on with this work,” the president said.",
      "Vice President Kamala Harris met Emmanuel Macron. “We will go on with this work,” the president said.",
      "Former President Barack Obama met Emmanuel Macron. “We will go on with this work,” the president said.",
      "French President Emmanuel Macron met Joe Biden. “We will go on with this work,” the Polish president said.",
      "“We will go on with this work,” the president said. President Emmanuel Macron met Joe Biden.",
    ])
  func nobody(text: String) throws {
    let ids = try annotate(text, language: "en").quotations.map(\.speakerID)
    #expect(ids == [nil])
  }

  @Test("The office of a president is no president")
  func ofAnOffice() throws {
    let text =
      "President Emmanuel Macron met Joe Biden. “We will go on with this work,” the spokesman of the president said."
    #expect(try annotate(text, language: "en").quotations.map(\.speakerID) == [nil])
  }

  @Test("A pronoun in a clause is who says so in its sentence")
  func reporter() throws {
    let text = """
      Writing from Paris, Zelensky revealed that Lloyd Austin and Joe Biden had signed the document, which he called a deal \
      “on the foundations of the partnership.”
      """
    #expect(try speakers(text) == ["Zelensky = person:volodymyr-zelenskyy"])
    let both =
      "Zelensky revealed that he needs money for “more than eighty projects” in what he has dubbed a “plan for all.”"
    #expect(try annotate(both).quotations.map(\.cue) == ["revealed", "dubbed"])
    let dubbed = "Zelensky said he needs money for what he has dubbed a “plan for the whole of Ukraine.”"
    #expect(try speakers(dubbed) == ["Zelensky = person:volodymyr-zelenskyy"])
  }

  @Test(
    "A name of a thing is nobody's words",
    arguments: [
      "A ship called “The Long Way Home to Aldby” lies in the port.",
      "A programme dubbed “Ports for All of Us” began in May.",
    ])
  func names(text: String) throws {
    #expect(try annotate(text, language: "en").quotations.isEmpty)
  }

  @Test("Thousands of offices and as many presidents")
  func hostile() throws {
    let offices = String(repeating: "the president said “we go on with it.” ", count: 1_000)
    _ = try annotate(offices, language: "en")
    let holders = String(repeating: "President Macron said that he, the US president Joe Biden, ", count: 1_000)
    _ = try annotate(holders + offices.prefix(5_000), language: "en")
  }

  @Test(
    "Acts of an office and of a pronoun",
    arguments: [
      (
        "Finance minister [person:lee|Ann Lee] is in [capital:FR|Paris]. On Monday the minister met [person:okoro|Sam Okoro].",
        ["person:lee meets person:okoro on 2025-03-10"]
      ),
      (
        "[person:lee|Ann Lee] is in [capital:FR|Paris]. She signed a treaty with [country:PL|Poland].",
        ["person:lee signs country:PL"]
      ),
      (
        "[person:lee|Ann Lee] and [country:PL~|Polish] President [person:okoro|Sam Okoro] came to an agreement on fish.",
        ["person:lee agrees person:okoro"]
      ),
      ("[person:lee|Ann Lee] and [person:okoro|Sam Okoro] came to the talks on an agreement.", []),
      ("[person:lee|Ann Lee] saw [person:lind|Eva Lind]. She signed a treaty with [country:PL|Poland].", []),
      (
        "President [person:lee|Ann Lee] and President [person:lind|Eva Lind] came. The president met [person:okoro|Sam Okoro].",
        []
      ),
      ("The man shot at [person:lee|Ann Lee]. She may have met [person:okoro|Sam Okoro].", []),
    ])
  func acts(text: String, expected: [String]) throws {
    let found = try ActSentence(text).relations()
    #expect(found == expected)
  }
}
