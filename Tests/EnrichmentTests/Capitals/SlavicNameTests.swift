import Testing

@testable import Enrichment

/// Cases of Ukrainian and Russian names: one person has one identity.
@Suite struct SlavicNameTests {
  private let names = SlavicFullName(
    given: SlavicGivenNames.forms(isUkrainian: true), others: SlavicGivenNames.forms(isUkrainian: false))

  @Test(arguments: [
    ("Олени", "Орлової", ["Олена Орлова"]),
    ("Оленою", "Орловою", ["Олена Орлова"]),
    ("Елены", "Орловой", ["Елена Орлова"]),
    ("Остапа", "Лисенка", ["Остап Лисенко"]),
    ("Остапові", "Лисенку", ["Остап Лисенко"]),
    ("Павла", "Зеленського", ["Павло Зеленський"]),
    ("Дмитрием", "Песковым", ["Дмитрий Песков"]),
    ("Ользі", "Гаврилюк", ["Ольга Гаврилюк"]),
    ("Василя", "Цубери", ["Василь Цубера"]),
    ("Игоря", "Слюняева", ["Игорь Слюняев"]),
    ("Олега", "Говоруна", ["Олег Говорун"]),
    ("Наталії", "Калмикової", ["Наталія Калмикова"]),
    // Genitive of a man or nominative of a woman: both.
    ("Олександра", "Орлова", ["Олександр Орлов", "Олександра Орлова"]),
    // The surname tells which.
    ("Олександра", "Зеленського", ["Олександр Зеленський"]),
    ("Олександра", "Лисенка", ["Олександр Лисенко"]),
    // Given name and surname disagree: no name.
    ("Олени", "Зеленського", []),
  ])
  func nominatives(given: String, surname: String, expected: [String]) {
    #expect(Set(names.nominatives(given, surname)) == Set(expected))
  }

  @Test(arguments: [
    (
      "uk", "Гроші виділила Олена Орлова. Без Олени Орлової рішення не ухвалили б цього року. Подякували Орловій.",
      "Олена Орлова", 3
    ),
    (
      "uk", "Про це сказав Остап Лисенко. За словами Остапа Лисенка, усе готово. Лисенка запитали про ціну.",
      "Остап Лисенко", 3
    ),
    ("uk", "Документи вручили Василеві Цубері. Потім виступив Василь Цубера і подякував усім.", "Василь Цубера", 2),
    (
      "ru", "По словам Дмитрия Лескова, всё готово. Дмитрий Лесков приехал утром. Лескову задали вопросы.",
      "Дмитрий Лесков", 3
    ),
    (
      "ru", "Выговор получил министр Олег Говорун. Олегу Говоруну дали время. Говоруна никто не видел.", "Олег Говорун",
      3
    ),
  ])
  func casesAreOnePerson(language: String, text: String, name: String, mentions: Int) throws {
    let persons = try annotate(text, language: language).entities.filter { $0.kind == "person" }
    #expect(persons.map(\.name) == [name])
    #expect(persons.first?.mentions.count == mentions)
  }

  @Test func theMinistryInAnotherCaseIsTheSame() throws {
    let text = "У Міністерстві енергетики чекають на гроші. Міністерство енергетики просило їх ще навесні цього року."
    let found = try annotate(text, language: "uk").entities.filter { $0.kind == "organisation" }
    #expect(found.map(\.name) == ["Міністерство енергетики"])
    #expect(found.first?.mentions.count == 2)
  }

  @Test func theGermanGenitiveIsTheSamePerson() throws {
    let text =
      "Die Rede Jörn Kallweits dauerte eine Stunde. Jörn Kallweit ist Bürgermeister. Kallweits Gegner schwiegen."
    let found = try annotate(text, language: "de").entities.filter { $0.kind == "person" }
    #expect(found.map(\.id) == ["person:jorn-kallweit"])
    #expect(found.first?.mentions.count == 3)
  }
}
