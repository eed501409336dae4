import Documents
import Testing

@testable import Enrichment

@Suite struct SentenceTests {
  @Test(arguments: [
    ("en", ["Mr. Smith met Dr. Jones in the U.S. on Nov. 17.", "They talked for 3.5 hours."]),
    ("en", ["The U.S. Treasury paid.", "He lives in the U.S.", "The rest is history."]),
    ("en", ["George W. Bush spoke.", "J. K. Rowling wrote it."]),
    ("en", ["\u{201C}We will win.\u{201D}", "He left."]),
    ("en", ["\u{201C}Will we win?\u{201D} he asked.", "Nobody knew!"]),
    ("en", ["It ended (see Fig. 3 and No. 5).", "Then it began."]),
    ("en", ["Apple Inc. said so.", "It works for Acme Corp.", "They agree."]),
    ("en", ["He came at 5 p.m. on Friday.", "She did not."]),
    ("en", ["Wait...", "What happened?", "Nothing."]),
    ("en", ["He waited... and left."]),
    ("en", ["Visit example.com for more.", "Version 2.0.1 is out."]),
    ("en", ["\"It is done,\" he said.", "\"Good.\"", "They left."]),
    ("de", ["Das gilt z.B. für Autos.", "Am 17. November kam Dr. Müller.", "Er blieb."]),
    ("de", ["Es kostet 3,5 Mio. Euro.", "Der 3. Platz ging an Kiew."]),
    ("de", ["„Wir gewinnen.“", "Er ging."]),
    ("fr", ["M. Dupont est arrivé le 3 mars.", "Il est reparti."]),
    ("fr", ["« Nous gagnerons. »", "Il est parti."]),
    ("es", ["El Sr. López llegó.", "¿Por qué?", "¡Nadie lo sabe!"]),
    ("es", ["Los EE. UU. ganaron.", "El resto perdió."]),
    ("it", ["Il dott. Rossi è arrivato.", "Poi è partito."]),
    ("pt", ["O Dr. Silva chegou.", "Depois partiu."]),
    ("uk", ["Це коштує 5 млн. грн. на рік.", "У 2014 р. почалася війна.", "Він живе на вул. Шевченка."]),
    ("ru", ["Это стоит 5 млн руб. в год.", "В 2014 г. началась война.", "А. С. Пушкин писал."]),
    ("zh", ["部长们开会。", "他们讨论预算！", "结果如何？"]),
    ("ja", ["会合を開いた。", "話し合った。"]),
  ])
  func splits(language: String, expected: [String]) throws {
    let separator = ["zh", "ja"].contains(language) ? "" : " "
    #expect(try sentences(expected.joined(separator: separator), language) == expected)
  }

  @Test func titleIsOneSentence() throws {
    let article = Article(title: "Who won? We did. Dr. No", paragraphs: ["It is over. He left."])
    #expect(try annotate(article).sentenceTexts(of: article) == ["Who won? We did. Dr. No", "It is over.", "He left."])
  }

  @Test func paragraphsAlwaysEndSentences() throws {
    #expect(
      try sentences("a heading without a stop\n\nand lower case after Mr.\n\nSmith") == [
        "a heading without a stop", "and lower case after Mr.", "Smith",
      ]
    )
  }

  @Test func everyTokenIsInASentence() throws {
    let text = "One. Two! Three? \u{201C}Four.\u{201D} (Five.) 6. Seven: eight; \u{1F600} nine"
    let article = Article(paragraphs: [text])
    let annotations = try annotate(article)
    let covered = annotations.sentenceTexts(of: article).joined().filter { !$0.isWhitespace }
    #expect(covered == text.filter { !$0.isWhitespace })
  }
}
