import Documents
import Testing

@testable import Enrichment

@Suite("Topics")
struct TopicTests {
  @Test(
    "The first topic of short news, in each language",
    arguments: [
      (
        "en", "Striker scores twice as United reach cup final",
        "The football team won the match 3-1 and will play in the final of the tournament. The coach praised his players and their goals.",
        "medtop:15000000"
      ),
      (
        "en", "Central bank raises interest rate",
        "Inflation has risen for months, and the bank said that investors and markets had expected the step. Mortgage loans will cost more, and shares fell.",
        "medtop:04000000"
      ),
      (
        "en", "Wildfire forces thousands to leave",
        "Firefighters and rescue teams evacuated three towns. The blaze destroyed homes, and two injured survivors were found in the rubble after an explosion.",
        "medtop:03000000"
      ),
      (
        "de", "Streik bei der Bahn",
        "Die Gewerkschaft ruft zum Streik auf. Die Beschäftigten fordern mehr Lohn, die Arbeitnehmer wollen einen neuen Tarifvertrag.",
        "medtop:09000000"
      ),
      (
        "fr", "Le procès de l'ancien directeur s'ouvre",
        "Le tribunal juge un homme accusé d'escroquerie. La police avait arrêté le suspect après une enquête, et le procureur demande la prison.",
        "medtop:02000000"
      ),
      (
        "es", "La vacuna llega a los hospitales",
        "Los médicos y los pacientes esperan la vacuna contra el virus. La enfermedad ha llenado los hospitales, dijo el ministerio de salud.",
        "medtop:07000000"
      ),
      (
        "it", "Il papa visita la cattedrale",
        "Il papa ha incontrato i vescovi in chiesa. Migliaia di cattolici e molti religiosi erano in Vaticano per la messa.",
        "medtop:12000000"
      ),
      (
        "pt", "Chuva forte e tempestade no sul",
        "A meteorologia prevê chuva e vento. As temperaturas caem e há risco de tempestade e de neve, com precipitação até domingo.",
        "medtop:17000000"
      ),
      (
        "uk", "Вчителі готують школи до навчального року",
        "Учні та студенти повернуться до навчання у вересні. У школах і університетах працюють викладачі, повідомили в міністерстві освіти.",
        "medtop:05000000"
      ),
      (
        "ru", "Учёные исследуют спутник",
        "Новые технологии помогают науке: исследователи получили данные с космического аппарата. Физики и биологи изучают их на компьютерах.",
        "medtop:13000000"
      ),
    ])
  func first(language: String, title: String, text: String, code: String) throws {
    let topics = try annotate(text, title: title, language: language).topics
    #expect(topics.first?.code == code)
    #expect(topics.count <= 3)
    #expect(topics.allSatisfy { $0.confidence > 0 && $0.confidence <= 1 })
  }

  @Test(
    "Nothing is told of what is too short, of nothing in particular, or in another language",
    arguments: ["", "The bank.", "He said that it was so, and then they went on with it.", "銀行はインフレを懸念している。"])
  func none(text: String) throws {
    #expect(try annotate(text).topics == [])
  }

  @Test("A word over and over is not a subject")
  func repeated() throws {
    #expect(try annotate(String(repeating: "football ", count: 500), language: "en").topics == [])
  }

  @Test("Codes and names are those of Media Topics' top level, each once")
  func codes() {
    #expect(MediaTopic.allCases.count == 17)
    #expect(MediaTopic.arts.code == "medtop:01000000")
    #expect(MediaTopic.weather.code == "medtop:17000000")
    #expect(Set(MediaTopic.allCases.map(\.name)).count == 17)
  }
}
