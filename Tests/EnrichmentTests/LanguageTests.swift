import Documents
import Testing

@testable import Enrichment

@Suite struct LanguageTests {
  @Test(arguments: [
    ("The ministers met on Tuesday to discuss the budget for the coming year and the war.", "en", "Latn"),
    ("Les ministres se sont réunis mardi pour discuter du budget de l'année prochaine.", "fr", "Latn"),
    ("Die Minister trafen sich am Dienstag, um über den Haushalt des kommenden Jahres zu sprechen.", "de", "Latn"),
    ("Los ministros se reunieron el martes para discutir el presupuesto del próximo año.", "es", "Latn"),
    ("I ministri si sono riuniti martedì per discutere il bilancio dell'anno prossimo.", "it", "Latn"),
    ("Os ministros reuniram-se na terça-feira para discutir o orçamento do próximo ano.", "pt", "Latn"),
    ("Міністри зустрілися у вівторок, щоб обговорити бюджет на наступний рік.", "uk", "Cyrl"),
    ("Министры встретились во вторник, чтобы обсудить бюджет на следующий год.", "ru", "Cyrl"),
    ("部长们星期二开会讨论明年的预算和国防问题。", "zh", "Hans"),
    ("閣僚らは火曜日に会合を開き、来年度の予算について話し合った。", "ja", "Jpan"),
    ("장관들은 화요일에 만나 내년 예산을 논의했다.", "ko", "Kore"),
    ("اجتمع الوزراء يوم الثلاثاء لمناقشة ميزانية العام المقبل.", "ar", "Arab"),
    ("השרים נפגשו ביום שלישי כדי לדון בתקציב השנה הבאה.", "he", "Hebr"),
    ("Οι υπουργοί συναντήθηκαν την Τρίτη για να συζητήσουν τον προϋπολογισμό.", "el", "Grek"),
  ])
  func languageAndScript(text: String, language: String, script: String) throws {
    let annotations = try annotate(text)
    #expect(annotations.language == language)
    #expect(annotations.script == script)
  }

  /// These are in CLD2's full tables only: if the linker drops `cld2_full`, or puts it after `cld2`, they are unknown.
  @Test(arguments: [
    ("Ua hānau ʻia nā kānaka a pau loa i ke kūʻokoʻa, a ua kau like ka hanohano a me nā pono kīvila.", "haw"),
    ("Ko te katoa o nga tangata i te whanaungatanga mai e watea ana i nga here katoa.", "mi"),
  ])
  func fullTablesAreLinked(text: String, language: String) throws {
    #expect(try annotate(text).language == language)
  }

  @Test func nothingToTell() throws {
    for text in ["", "   ", "12345 67890", "!!! ???", "\u{1F600}\u{1F600}"] {
      let annotations = try annotate(text)
      #expect(annotations.language == nil)
      #expect(annotations.script == nil)
    }
  }

  @Test func controlCharactersDoNotHideTheLanguage() throws {
    let text = "The ministers met\u{93} on Tuesday\u{80} to discuss\u{85} the budget for the coming\u{FFFF} year."
    #expect(try annotate(text).language == "en")
  }

  @Test func declaredLanguageIsOnlyAHint() throws {
    let text = "The ministers met on Tuesday to discuss the budget for the coming year and the war in the east."
    #expect(try annotate(text, language: "de").language == "en")
    #expect(try annotate(text, language: "x'; drop\u{0}").language == "en")
    #expect(try annotate(text, language: String(repeating: "a", count: 10_000)).language == "en")
  }
}
