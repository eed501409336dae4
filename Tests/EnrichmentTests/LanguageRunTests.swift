import Documents
import Testing

@testable import Enrichment

@Suite("Languages of paragraphs")
struct LanguageRunTests {
  static let paragraphs: [String: String] = [
    "en":
      "The ministers met on Tuesday to discuss the budget for the coming year, and they agreed that the roads and the bridges of the region should be repaired before the winter.",
    "fr":
      "Les ministres se sont réunis mardi pour discuter du budget de l'année prochaine, et ils ont décidé que les routes et les ponts de la région seraient réparés avant l'hiver.",
    "de":
      "Die Minister trafen sich am Dienstag, um über den Haushalt des kommenden Jahres zu sprechen, und sie beschlossen, dass die Straßen und Brücken der Region vor dem Winter repariert werden.",
    "es":
      "Los ministros se reunieron el martes para discutir el presupuesto del próximo año, y decidieron que las carreteras y los puentes de la región se reparen antes del invierno.",
    "it":
      "I ministri si sono riuniti martedì per discutere il bilancio dell'anno prossimo, e hanno deciso che le strade e i ponti della regione saranno riparati prima dell'inverno.",
    "pt":
      "Os ministros reuniram-se na terça-feira para discutir o orçamento do próximo ano, e decidiram que as estradas e as pontes da região serão reparadas antes do inverno.",
    "uk":
      "Міністри зустрілися у вівторок, щоб обговорити бюджет на наступний рік, і вирішили, що дороги та мости області мають бути відремонтовані до зими.",
    "ru":
      "Министры встретились во вторник, чтобы обсудить бюджет на следующий год, и решили, что дороги и мосты области должны быть отремонтированы до зимы.",
    "ar":
      "اجتمع الوزراء يوم الثلاثاء لمناقشة ميزانية العام المقبل، وقرروا أن يتم إصلاح الطرق والجسور في المنطقة قبل حلول فصل الشتاء حسب ما قاله المتحدث باسم الحكومة.",
    "pl":
      "Ministrowie spotkali się we wtorek, aby omówić budżet na przyszły rok, i postanowili, że drogi i mosty w regionie zostaną naprawione przed zimą.",
    "zh": "部长们星期二开会讨论明年的预算和国防问题，并决定在冬天来临之前修复该地区的道路和桥梁，政府发言人在会后这样告诉记者。",
  ]

  /// The languages of the runs of a text of these paragraphs; other words stand for themselves.
  private func languages(_ order: String, title: String? = nil) throws -> (article: Article, runs: [LanguageRun]) {
    let paragraphs = order.split(separator: "|").map { Self.paragraphs[String($0)] ?? String($0) }
    let article = Article(title: title, paragraphs: paragraphs)
    return (article, try annotate(article).languages)
  }

  @Test("A text in one language has no runs", arguments: Array(paragraphs.keys).sorted())
  func one(language: String) throws {
    #expect(try languages("\(language)|\(language)|\(language)").runs == [])
    #expect(try languages(language).runs == [])
  }

  @Test(
    "A second language is found, in either order",
    arguments: [
      "en fr", "en es", "de it", "pt es", "uk ru", "uk en", "ru de", "fr ar", "en zh", "pl en", "it pt", "zh ar",
    ])
  func two(pair: String) throws {
    let pair = pair.split(separator: " ").map(String.init)
    for (main, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
      let (article, runs) = try languages("\(main)|\(main)|\(main)|\(other)|\(main)")
      #expect(runs.map(\.language) == [main, other, main])
      let scalars = Array(article.annotatedText.unicodeScalars)
      let found = try #require(runs.dropFirst().first)
      let text = String(String.UnicodeScalarView(scalars[found.range.start..<found.range.end]))
      #expect(text == Self.paragraphs[other])
      #expect(found.confidence >= 0.7)
    }
  }

  @Test("Runs cover the text, and tell their scripts")
  func cover() throws {
    let (article, runs) = try languages("uk|uk|en|en", title: "Міністри зустрілися")
    #expect(runs.map(\.language) == ["uk", "en"])
    #expect(runs.map(\.script) == ["Cyrl", "Latn"])
    #expect(runs.first?.range.start == 0)
    #expect(runs.last?.range.end == article.annotatedText.unicodeScalars.count)
    #expect(runs.allSatisfy { $0.confidence > 0.5 && $0.confidence <= 1 })
  }

  @Test("Short paragraphs go with their neighbours, with less confidence")
  func short() throws {
    #expect(try languages("en|Vive la France!|en").runs == [])
    let runs = try languages("uk|en|Read more|en|uk").runs
    #expect(runs.map(\.language) == ["uk", "en", "uk"])
    let plain = try languages("uk|en|en|uk").runs
    #expect(runs.count == 3 && plain.count == 3 && runs[1].confidence < plain[1].confidence)
    // Between the document's language and another one, it is the document's.
    let between = try languages("uk|uk|Далі|en").runs
    #expect(between.map(\.language) == ["uk", "en"])
  }

  @Test(
    "Names, numbers, tables and code in a text are no other language",
    arguments: [
      "Volodymyr Zelenskyy, Emmanuel Macron, Olaf Scholz, Pedro Sánchez, Giorgia Meloni, Donald Tusk, Ursula von der Leyen, António Costa",
      "for (int i = 0; i < n; i++) { sum += values[i] * weights[i]; } return sum / total; // std::vector<double>",
      "2019 2020 2021 2022 2023 GDP 1.4 -3.5 5.9 2.1 2.5 CPI 1.8 1.2 4.7 8.0 4.1 UNRATE 3.7 8.1 5.3 3.6 3.6 FFR 2.2 0.4",
      "https://www.example.com/path/to/a/very/long/page-with-words.html?query=string&other=parameter#fragment-of-it",
    ])
  func none(paragraph: String) throws {
    #expect(try languages("en|en|\(paragraph)|en").runs == [])
  }

  @Test("However many paragraphs look foreign, only so many are looked at, and the rest go with their neighbours")
  func bounded() throws {
    let order = Array(repeating: "en|fr", count: 200).joined(separator: "|")
    let runs = try languages(order).runs
    #expect(runs.count > 2 && runs.count <= 2 * LanguageRunFinder.maximumCalls + 1)
  }

  @Test("Words in another language do not count for the tone")
  func tone() throws {
    let calm = Array(repeating: Self.paragraphs["de"] ?? "", count: 4)
    let foreign =
      "War, terror, catastrophe: the brutal attack killed hundreds of people, and the crisis is a disaster for the whole of the region."
    #expect(try annotate(Article(paragraphs: calm + [foreign])).languages.count == 2)
    #expect(try annotate(Article(paragraphs: calm + [foreign])).tone == nil)
  }

  @Test(
    "The direction is that of the script",
    arguments: [("ar", WritingDirection.rightToLeft), ("en", .leftToRight), ("zh", .leftToRight), ("uk", .leftToRight)])
  func direction(language: String, expected: WritingDirection) throws {
    #expect(try annotate(Self.paragraphs[language] ?? "").direction == expected)
  }

  @Test("Hebrew runs from right to left; what has no letters has no direction")
  func directions() throws {
    #expect(try annotate("השרים נפגשו ביום שלישי כדי לדון בתקציב השנה הבאה.").direction == .rightToLeft)
    for text in ["", "12345 67890", "!!! …", "\u{1F600}", "\u{202E}123"] {
      #expect(try annotate(text).direction == nil)
    }
  }
}
