import Documents
import Testing

@testable import Cleaning

@Suite struct DateEvidenceTests {
  private static let order = DateOrder(
    language: nil, knownDays: [], lastDay: CalendarDay(year: 2026, month: 11, day: 23))

  @Test(
    arguments: [
      ("2025-06-18T18:46:05.250+05:30", "2025-06-18T18:46:05.250+05:30"), ("20250618", "2025-06-18"),
      ("20250618T184605Z", "2025-06-18T18:46:05Z"), ("1750272365", "2025-06-18T18:46:05Z"),
      ("1750272365000", "2025-06-18T18:46:05Z"), ("June 18, 2025", "2025-06-18"), ("1234", nil), ("99999999", nil),
      ("9999999999", nil), ("2031-01-01", nil), ("", nil),
    ] as [(String, String?)]
  ) func timesForMachines(_ text: String, _ expected: String?) {
    #expect(MachineTime.read(text, Self.order)?.description == expected)
  }

  @Test(
    arguments: [
      ("KYIV, June 18, 2025 (Newswire) - The port reopened.", "2025-06-18"),
      ("RAJPUR, Dec 20, 2024 (CNA) – Gardens grow.", "2024-12-20"),
      ("Berlin, 18. Juni 2025 – Der Hafen ist offen.", "2025-06-18"),
      ("ROMA, 18 giugno 2025 - Il porto riapre.", "2025-06-18"),
      ("On Monday, June 18, 2025, the port reopened.", nil),
      ("In Velmora, June 18, 2025 was a day like others.", nil),
      ("The port reopened on June 18, 2025 (see below).", nil),
    ] as [(String, String?)]
  ) func datelines(_ text: String, _ expected: String?) {
    #expect(Dateline.date(in: text)?.day.description == expected)
  }

  @Test func datelineTellsThePublication() throws {
    let text = "\(storyTitle)\n\nVELMORA, June 18, 2025 (Coastwire) - \(story[0])\n\n\(story[1])\n\n\(story[2])"
    let article = try article(text)
    #expect(article.publishedAt?.description == "2025-06-18")
    #expect(article.metadataSources.publishedAt == .text)
  }

  private func published(_ head: String, _ byline: String) throws -> Article {
    try article(HTMLCaptureTests.page(head: head, byline: byline), html: true)
  }

  @Test func anOlderStampUnderTheHeadlineIsThePublication() throws {
    let head = #"<meta property="article:published_time" content="2025-06-18T07:30:00Z">"#
    let older = try published(head, "<p>March 1, 2024</p>")
    #expect(older.publishedAt?.description == "2024-03-01")
    #expect(older.metadataSources.publishedAt == .text)
    // A day's difference is one of zones, a later stamp one of changes.
    #expect(try published(head, "<p>June 17, 2025</p>").publishedAt?.description == "2025-06-18T07:30:00Z")
    #expect(try published(head, "<p>July 9, 2025</p>").publishedAt?.description == "2025-06-18T07:30:00Z")
    #expect(try published(head, "<p>Updated March 1, 2024</p>").publishedAt?.description == "2025-06-18T07:30:00Z")
  }

  @Test func labelsBesideTimeElementsCount() throws {
    let byline = """
      <div>Updated <time datetime="2025-06-19T10:00:00Z">19 June</time></div>
      <div><h3>Published</h3><p><time datetime="2025-06-18T10:00:00Z">18 June</time></p></div>
      """
    let article = try published("", byline)
    #expect(article.publishedAt?.description == "2025-06-18T10:00:00Z")
    #expect(article.modifiedAt?.description == "2025-06-19T10:00:00Z")
    #expect(article.metadataSources.publishedAt == .timeElement)
  }

  @Test(
    arguments: [
      ("Published: 02/03/2024", nil), ("Publié le 02/03/2024", "2024-03-02"), ("Publicado em 02/03/2024", "2024-03-02"),
      ("Pubblicato il 02/03/2024", "2024-03-02"), ("Опубликовано: 02/03/2024", "2024-03-02"),
      ("Published: 02/03/2024 | Updated: 25/03/2024", "2024-03-02"),
      ("Published: 02/03/2024 | Updated: 3/25/2024", "2024-02-03"),
    ] as [(String, String?)]
  ) func orderOfDayAndMonth(_ line: String, _ expected: String?) throws {
    let article = try article("\(storyTitle)\n\n\(line)\n\n" + story.joined(separator: "\n\n"))
    #expect(article.publishedAt?.description == expected)
  }

  @Test func theCountryOfTheHostTellsTheOrder() throws {
    let text = "\(storyTitle)\n\nPublished: 02/03/2024\n\n" + story.joined(separator: "\n\n")
    #expect(try article(text, url: "https://coast.co.uk/a").publishedAt?.description == "2024-03-02")
    #expect(try article(text, url: "https://coast.us/a").publishedAt?.description == "2024-02-03")
    #expect(try article(text, url: "https://coast.example/a").publishedAt == nil)
  }

  @Test func theLanguageOfTheTextTellsTheOrder() throws {
    let text = """
      Le conseil municipal vote la reconstruction de la jetée

      02/03/2024

      Le conseil municipal de Velmora a voté mardi la reconstruction de la vieille jetée, et la dispute qui divisait la ville est finie. Neuf des onze élus ont soutenu le plan dans une séance qui a duré plus de six heures.

      La maire a dit que les travaux commencent au printemps pour une somme de 14 millions, que la région paie avec le fonds des ports. Les pêcheurs gardent leurs places dans le port pendant les travaux.
      """
    #expect(try article(text).publishedAt?.description == "2024-03-02")
    #expect(!DayFirstLanguage.isWritten(in: story))
  }

  @Test func labelsInTheLineAboveCount() throws {
    let text = story.joined(separator: "\n\n")
    let article = try article("\(storyTitle)\n\nUpdated on\n18 June 2025\n\nPublished:\n17 June 2025\n\n" + text)
    #expect(article.publishedAt?.description == "2025-06-17")
    #expect(article.modifiedAt?.description == "2025-06-18")
  }

  @Test(arguments: [
    (
      "Updated: 18-06-2025 18:46 IST | Created: 17-06-2025 09:05 IST", "2025-06-17T09:05:00+05:30",
      "2025-06-18T18:46:00+05:30"
    ),
    (
      "Publié le 17 juin 2025 à 18h46, mis à jour le 18 juin 2025 à 09h12", "2025-06-17T18:46:00-00:00",
      "2025-06-18T09:12:00-00:00"
    ),
    (
      "Veröffentlicht am 17.06.2025, 18:46 Uhr – aktualisiert am 18.06.2025, 09:12 Uhr", "2025-06-17T18:46:00-00:00",
      "2025-06-18T09:12:00-00:00"
    ),
    (
      "Publicado el 17 de junio de 2025 a las 18:46 | Actualizado el 18 de junio de 2025 a las 09:12",
      "2025-06-17T18:46:00-00:00", "2025-06-18T09:12:00-00:00"
    ),
    (
      "Pubblicato il 17 giugno 2025 alle 18:46 - Aggiornato il 18 giugno 2025 alle 09:12", "2025-06-17T18:46:00-00:00",
      "2025-06-18T09:12:00-00:00"
    ),
    (
      "Publicado em 17/06/2025 18h46 - Atualizado em 18/06/2025 09h12", "2025-06-17T18:46:00-00:00",
      "2025-06-18T09:12:00-00:00"
    ),
    (
      "Опубліковано: 17 червня 2025, 18:46. Оновлено: 18 червня 2025, 09:12", "2025-06-17T18:46:00-00:00",
      "2025-06-18T09:12:00-00:00"
    ),
    (
      "Опубликовано: 17 июня 2025, 18:46 МСК. Обновлено: 18 июня 2025, 09:12 МСК", "2025-06-17T18:46:00+03:00",
      "2025-06-18T09:12:00+03:00"
    ),
  ]) func stampsInEightLanguages(_ line: String, _ published: String, _ modified: String) throws {
    let article = try article("\(storyTitle)\n\n\(line)\n\n" + story.joined(separator: "\n\n"))
    #expect(article.publishedAt?.description == published)
    #expect(article.modifiedAt?.description == modified)
    #expect(article.paragraphs == story)
  }
}
