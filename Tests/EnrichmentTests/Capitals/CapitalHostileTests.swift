import Documents
import Testing

/// Texts that are made to cost time or memory, or to make names of everything.
@Suite struct CapitalHostileTests {
  @Test(arguments: ["fr", "de", "uk"])
  func aHundredThousandCapitals(language: String) throws {
    let word = language == "uk" || language == "ru" ? "Олена " : "Anna "
    let found = try annotate(String(repeating: word, count: 100_000), language: language)
    // A run of so many words is no name.
    #expect(found.entities.filter { $0.kind == "person" }.isEmpty)
  }

  @Test(arguments: [
    "Jean-", "de la ", "J. ", "D'A", "le ministre de ", "Université de ", "(AB) ", "« A ", "компанія «",
    "Олени Орлової, ",
    "Anna de ", "groupe A ", "A-B", "Міністерство освіти і ", "a déclaré X Y ", "M. X, 45, ", "Velmont AG ", "rue X ",
  ])
  func fragmentsOverAndOver(fragment: String) throws {
    let long = String(repeating: fragment, count: 20_000 / fragment.unicodeScalars.count)
    for language in ["fr", "uk"] {
      let found = try annotate(long, language: language)
      #expect(found.mentions.allSatisfy { $0.range.start < $0.range.end })
    }
  }

  @Test func mentionsNeverOverlapAndAreTheirText() throws {
    let text =
      "Le président de l'Université de Paris, Jean-Luc O'Brien d'Ormesson (PS), et M. Dupont SA, du groupe « A B », ont déclaré "
      + "à Anne de Paris, 44 ans, que l'Office de la Loire (OL) — dit le ministre X. Y. Zed — ville de Sainte-Marie, rue Anne Roy."
    let article = Article(declaredLanguage: "fr", paragraphs: [text])
    let scalars = Array(article.annotatedText.unicodeScalars)
    let mentions = try annotate(article).entities.flatMap(\.mentions).sorted { $0.range.start < $1.range.start }
    #expect(mentions.count > 3)
    for (left, right) in zip(mentions, mentions.dropFirst()) { #expect(left.range.end <= right.range.start) }
    for mention in mentions {
      #expect(String(String.UnicodeScalarView(scalars[mention.range.start..<mention.range.end])) == mention.text)
    }
  }
}
