import Documents
import Testing

@testable import Enrichment

/// Values, types and granularity of dates, by sentences of every language; all are published on Wednesday, 18 June 2025.
@Suite struct TimeExpressionTests {
  /// One date a line: `text = value type granularity modifier`.
  typealias Case = ValueCase

  static func line(_ date: DateMention) -> String {
    let parts = [date.mention.text + " =", date.value ?? "?", date.type ?? "?", date.granularity ?? "?"]
    return (parts + [date.modifier].compactMap { $0 }).joined(separator: " ")
  }

  static let english: [Case] = [
    Case("en", "The court ruled on Tuesday.", "Tuesday = 2025-06-17 DATE day"),
    Case("en", "The leaders will meet on Tuesday.", "Tuesday = 2025-06-24 DATE day"),
    Case("en", "On Friday, the court will rule on it.", "Friday = 2025-06-20 DATE day"),
    Case("en", "They return next Tuesday.", "next Tuesday = 2025-06-24 DATE day"),
    Case("en", "Prices fell last week.", "last week = 2025-W24 DATE week"),
    Case("en", "The bridge was opened in December.", "December = 2024-12 DATE month"),
    Case("en", "The address of Nov. 17 was long.", "Nov. 17 = 2024-11-17 DATE day"),
    Case("en", "The war has gone on since 2014.", "2014 = 2014/.. DATE year"),
    Case(
      "en", "The plan runs until 2027 or by the end of 2028.", "2027 = ../2027 DATE year",
      "the end of 2028 = ../2028 DATE year late"),
    Case(
      "en", "The 10-year pact and a three-day visit.", "10-year = P10Y DURATION year", "three-day = P3D DURATION day"),
    Case("en", "Forces downed drones overnight on Dec. 15.", "overnight on Dec. 15 = 2024-12-15TNI TIME part_of_day"),
    Case("en", "He spoke on Thursday morning.", "Thursday morning = 2025-06-12TMO TIME part_of_day"),
    Case("en", "It will start at 3 p.m. on Friday.", "3 p.m. on Friday = 2025-06-20T15:00 TIME hour"),
    Case(
      "en", "It will start on Friday at 10:30 a.m. GMT.", "Friday at 10:30 a.m. GMT = 2025-06-20T10:30Z TIME minute"),
    Case("en", "It ended at 15:30 and the score was 21:15.", "15:30 = T15:30 TIME minute"),
    Case("en", "Life in the 1990s was hard.", "1990s = 199X DATE decade"),
    Case(
      "en", "The wall of the 19th century fell in early 2024.", "19th century = 18XX DATE century",
      "early 2024 = 2024 DATE year early"),
    Case("en", "It fell between March and May 2023.", "March and May 2023 = 2023-03/2023-05 DATE month"),
    Case("en", "It lasted from November to February 2024.", "November to February 2024 = 2023-11/2024-02 DATE month"),
    Case(
      "en", "It rained between September 14 and September 19.",
      "September 14 and September 19 = 2024-09-14/2024-09-19 DATE day"),
    Case("en", "The fair is on June 8-11, 2026.", "June 8-11, 2026 = 2026-06-08/2026-06-11 DATE day"),
    Case("en", "The fair of 8-11 June 2026 is large.", "8-11 June 2026 = 2026-06-08/2026-06-11 DATE day"),
    Case(
      "en", "They ruled from 2014 to 2020 and in 1939-1945.", "2014 to 2020 = 2014/2020 DATE year",
      "1939-1945 = 1939/1945 DATE year"),
    Case(
      "en", "They meet every Monday and each year.", "every Monday = FREQ=WEEKLY;BYDAY=MO SET week",
      "each year = FREQ=YEARLY SET year"),
    Case("en", "He votes every two years.", "every two years = FREQ=YEARLY;INTERVAL=2 SET year"),
    Case("en", "He left two days ago.", "two days ago = 2025-06-16 DATE day"),
    Case("en", "The law will end in three months.", "in three months = 2025-09 DATE month"),
    Case("en", "It was the first visit in three years.", "three years = P3Y DURATION year"),
    Case("en", "A vote is due by the end of the year.", "the end of the year = ../2025 DATE year late"),
    Case("en", "Sales rose in the first quarter.", "first quarter = 2025-33 DATE quarter"),
    Case(
      "en", "Sales rose in the fourth quarter of 2024 and Q1 2025.", "fourth quarter of 2024 = 2024-36 DATE quarter",
      "Q1 2025 = 2025-33 DATE quarter"),
    Case("en", "It rose in the first half of this year.", "first half of this year = 2025-40 DATE half"),
    Case(
      "en", "He came in the summer of 2024 and last winter.", "summer of 2024 = 2024-22 DATE season",
      "last winter = 2024-24 DATE season"),
    Case(
      "en", "He came last weekend and left last night.", "last weekend = 2025-06-14/2025-06-15 DATE weekend",
      "last night = 2025-06-17TNI TIME part_of_day"),
    Case(
      "en", "More than 25 years and two and a half months went by.", "25 years = P25Y DURATION year more_than",
      "two and a half months = P2.5M DURATION month"),
    Case("en", "It takes six to 12 months.", "six to 12 months = P6M/P12M DURATION month"),
    Case(
      "en", "The law took effect before May 2023, after 2019.", "May 2023 = 2023-05 DATE month before",
      "2019 = 2019 DATE year after"),
    Case("en", "He is 32 years old, a 40-year-old told him, aged 12 years."),
    Case("en", "She came the day after tomorrow.", "the day after tomorrow = 2025-06-20 DATE day"),
    Case("en", "A decade ago it was closed.", "A decade ago = 201X DATE decade"),
    Case("en", "It opens from Monday to Friday.", "Monday to Friday = 2025-06-16/2025-06-20 DATE day"),
    Case("en", "It will be a copy of the forum that took place in September.", "September = 2024-09 DATE month"),
    Case("en", "The loan is repaid over 25 years, not over 2 kilometres.", "25 years = P25Y DURATION year"),
    Case("en", "The work took a week last year, less than a quarter the cost.", "last year = 2024 DATE year"),
    Case("en", "A Greener Tomorrow is shown on pages 1574-1616 of USA Today."),
    Case("en", "They must decide before the end of the year.", "the end of the year = ../2025 DATE year late"),
    Case("en", "Later this month they will vote.", "Later this month = 2025-06 DATE month late"),
  ]

  static let others: [Case] = [
    Case(
      "fr", "Il est venu mardi et la semaine dernière.", "mardi = 2025-06-17 DATE day",
      "semaine dernière = 2025-W24 DATE week"),
    Case("fr", "Le vote aura lieu vendredi à 18h30.", "vendredi à 18h30 = 2025-06-20T18:30 TIME minute"),
    Case(
      "fr", "Le port ouvrira en septembre 2026, d'ici à 2029.", "septembre 2026 = 2026-09 DATE month",
      "2029 = ../2029 DATE year"),
    Case(
      "fr", "Depuis 2021, il vit ici; il y a deux ans il est parti.", "2021 = 2021/.. DATE year",
      "a deux ans = 2023 DATE year"),
    Case(
      "fr", "Il a parlé hier soir, début 2024 et dans les années 1990.", "hier soir = 2025-06-17TEV TIME part_of_day",
      "début 2024 = 2024 DATE year early", "années 1990 = 199X DATE decade"),
    Case(
      "fr", "La foire du 8 au 11 juin 2026 dure trois jours.", "8 au 11 juin 2026 = 2026-06-08/2026-06-11 DATE day",
      "trois jours = P3D DURATION day"),
    Case(
      "fr", "Chaque lundi et tous les deux ans, il vote.", "Chaque lundi = FREQ=WEEKLY;BYDAY=MO SET week",
      "tous les deux ans = FREQ=YEARLY;INTERVAL=2 SET year"),
    Case(
      "fr", "Il partira dans trois mois, à la fin de l'année.", "dans trois mois = 2025-09 DATE month",
      "à la fin de l'année = 2025 DATE year late"),
    Case(
      "fr", "Un homme de 32 ans a été arrêté au premier trimestre 2025.",
      "premier trimestre 2025 = 2025-33 DATE quarter"),
    Case(
      "de", "Er kam am Dienstag und in der vergangenen Woche.", "Dienstag = 2025-06-17 DATE day",
      "vergangenen Woche = 2025-W24 DATE week"),
    Case("de", "Das Treffen wird am Freitag um 15 Uhr beginnen.", "Freitag um 15 Uhr = 2025-06-20T15:00 TIME hour"),
    Case(
      "de", "Am Dienstagabend und gestern Abend brannte es.", "Dienstagabend = 2025-06-17TEV TIME part_of_day",
      "gestern Abend = 2025-06-17TEV TIME part_of_day"),
    Case(
      "de", "Seit 2014 und bis Ende 2028 gilt der Vertrag.", "2014 = 2014/.. DATE year",
      "Ende 2028 = ../2028 DATE year late"),
    Case(
      "de", "Vor zwei Jahren, in den 1990er Jahren und im 19. Jahrhundert war das so.",
      "Vor zwei Jahren = 2023 DATE year", "1990er Jahren = 199X DATE decade", "19. Jahrhundert = 18XX DATE century"),
    Case(
      "de", "Zwischen März und Mai 2023 und vom 8. bis 11. Juni 2026 war geschlossen.",
      "März und Mai 2023 = 2023-03/2023-05 DATE month", "8. bis 11. Juni 2026 = 2026-06-08/2026-06-11 DATE day"),
    Case(
      "de", "Jeden Montag fünfundzwanzig Minuten, das dauert.", "Jeden Montag = FREQ=WEEKLY;BYDAY=MO SET week",
      "fünfundzwanzig Minuten = PT25M DURATION minute"),
    Case(
      "de", "In drei Monaten, am Ende des Jahres, wird gewählt.", "In drei Monaten = 2025-09 DATE month",
      "Ende des Jahres = 2025 DATE year late"),
    Case("de", "Im ersten Quartal 2024 sank der Wert.", "ersten Quartal 2024 = 2024-33 DATE quarter"),
    Case(
      "es", "Llegó el martes y la semana pasada.", "martes = 2025-06-17 DATE day", "semana pasada = 2025-W24 DATE week"),
    Case(
      "es", "Habló ayer por la tarde y el viernes a las 15:30.", "ayer por la tarde = 2025-06-17TAF TIME part_of_day",
      "viernes a las 15:30 = 2025-06-13T15:30 TIME minute"),
    Case(
      "es", "Desde 2014 y hasta el 30 de septiembre de 2025.", "2014 = 2014/.. DATE year",
      "30 de septiembre de 2025 = ../2025-09-30 DATE day"),
    Case(
      "es", "Hace dos años, a finales de 2022, entre marzo y mayo de 2023.", "Hace dos años = 2023 DATE year",
      "a finales de 2022 = 2022 DATE year late", "marzo y mayo de 2023 = 2023-03/2023-05 DATE month"),
    Case(
      "es", "Los años 90 y el siglo XIX fueron duros para el país.", "años 90 = 199X DATE decade",
      "siglo XIX = 18XX DATE century"),
    Case(
      "es", "Cada lunes durante veinticinco días, en el primer trimestre de 2025.",
      "Cada lunes = FREQ=WEEKLY;BYDAY=MO SET week", "veinticinco días = P25D DURATION day",
      "primer trimestre de 2025 = 2025-33 DATE quarter"),
    Case("es", "Lo acordaron este lunes los ministros del país.", "este lunes = 2025-06-16 DATE day"),
    Case(
      "it", "È arrivato martedì e la settimana scorsa.", "martedì = 2025-06-17 DATE day",
      "settimana scorsa = 2025-W24 DATE week"),
    Case(
      "it", "Ieri sera e venerdì alle 15.30 ha parlato.", "Ieri sera = 2025-06-17TEV TIME part_of_day",
      "venerdì alle 15.30 = 2025-06-13T15:30 TIME minute"),
    Case(
      "it", "Dal 2014 e fino al 2028, due anni fa come oggi.", "2014 = 2014/.. DATE year", "2028 = ../2028 DATE year",
      "due anni fa = 2023 DATE year", "oggi = 2025-06-18 DATE day"),
    Case(
      "it", "Tra tre mesi, entro la fine dell'anno, ogni lunedì si vota.", "Tra tre mesi = 2025-09 DATE month",
      "la fine dell'anno = ../2025 DATE year late", "ogni lunedì = FREQ=WEEKLY;BYDAY=MO SET week"),
    Case(
      "it", "Negli anni '90 la festa durava venticinque giorni.", "anni '90 = 199X DATE decade",
      "venticinque giorni = P25D DURATION day"),
    Case(
      "pt", "Chegou na terça-feira e na semana passada.", "terça-feira = 2025-06-17 DATE day",
      "semana passada = 2025-W24 DATE week"),
    Case(
      "pt", "Falou ontem à noite e na sexta-feira às 15h30.", "ontem à noite = 2025-06-17TNI TIME part_of_day",
      "sexta-feira às 15h30 = 2025-06-13T15:30 TIME minute"),
    Case(
      "pt", "Desde 2021 e até 2028, há dois anos, os casos subiram.", "2021 = 2021/.. DATE year",
      "2028 = ../2028 DATE year", "há dois anos = 2023 DATE year"),
    Case(
      "pt", "Entre março e maio de 2023, no início de 2024, por dez meses.",
      "março e maio de 2023 = 2023-03/2023-05 DATE month", "no início de 2024 = 2024 DATE year early",
      "dez meses = P10M DURATION month"),
    Case(
      "pt", "Nos anos 1990, todos os dias, no primeiro trimestre de 2025.", "anos 1990 = 199X DATE decade",
      "todos os dias = FREQ=DAILY SET day", "primeiro trimestre de 2025 = 2025-33 DATE quarter"),
    Case(
      "uk", "Він прибув у вівторок і минулого тижня.", "вівторок = 2025-06-17 DATE day",
      "минулого тижня = 2025-W24 DATE week"),
    Case("uk", "Засідання відбудеться у п'ятницю о 15:00.", "п'ятницю о 15:00 = 2025-06-20T15:00 TIME minute"),
    Case(
      "uk", "З 2014 року і до кінця січня 2026 року триває ремонт.", "2014 року = 2014/.. DATE year",
      "кінця січня 2026 року = ../2026-01 DATE month late"),
    Case(
      "uk", "Два роки тому, вчора ввечері, рік тому, торік.", "Два роки тому = 2023 DATE year",
      "вчора ввечері = 2025-06-17TEV TIME part_of_day", "рік тому = 2024 DATE year", "торік = 2024 DATE year"),
    Case(
      "uk", "Через три місяці, восени 2027 року, завод відкриють.", "Через три місяці = 2025-09 DATE month",
      "восени 2027 року = 2027-23 DATE season"),
    Case(
      "uk", "У 1990-х роках, щороку, чотирнадцять місяців.", "1990-х роках = 199X DATE decade",
      "щороку = FREQ=YEARLY SET year", "чотирнадцять місяців = P14M DURATION month"),
    Case("uk", "У першому кварталі 2025 року ціни зросли.", "першому кварталі 2025 року = 2025-33 DATE quarter"),
    Case(
      "ru", "Он прибыл во вторник и на прошлой неделе.", "вторник = 2025-06-17 DATE day",
      "прошлой неделе = 2025-W24 DATE week"),
    Case("ru", "Встреча состоится в пятницу в 15:00.", "пятницу в 15:00 = 2025-06-20T15:00 TIME minute"),
    Case(
      "ru", "С 2027 года и до конца 2028 года идут работы.", "2027 года = 2027/.. DATE year",
      "конца 2028 года = ../2028 DATE year late"),
    Case(
      "ru", "Два года назад, вчера вечером, неделю назад.", "Два года назад = 2023 DATE year",
      "вчера вечером = 2025-06-17TEV TIME part_of_day", "неделю назад = 2025-W24 DATE week"),
    Case(
      "ru", "Через три месяца, каждый понедельник, двадцать пять минут.", "Через три месяца = 2025-09 DATE month",
      "каждый понедельник = FREQ=WEEKLY;BYDAY=MO SET week", "двадцать пять минут = PT25M DURATION minute"),
    Case(
      "ru", "В 1990-х годах и с 8 по 11 июня 2026 года.", "1990-х годах = 199X DATE decade",
      "8 по 11 июня 2026 года = 2026-06-08/2026-06-11 DATE day"),
    Case("ru", "До 2000 человек пришли на площадь города."),
  ]

  @Test(arguments: english + others)
  func dates(_ testCase: Case) throws {
    let dates = try annotate(testCase.text, published: "2025-06-18", language: testCase.language).dates
    #expect(dates.map(Self.line) == testCase.expected)
  }

  @Test func daysThatAValueCovers() {
    let cases = [
      ("2024", "2024-01-01 2024-12-31"), ("2024-02", "2024-02-01 2024-02-29"), ("2025-W01", "2024-12-30 2025-01-05"),
      ("199X", "1990-01-01 1999-12-31"), ("18XX", "1800-01-01 1899-12-31"), ("2014/..", "2014-01-01 -"),
      ("../2027", "- 2027-12-31"), ("2023-03/2023-05", "2023-03-01 2023-05-31"), ("2024-36", "2024-10-01 2024-12-31"),
      ("2024-24", "2024-12-01 2025-02-28"), ("2025-41", "2025-07-01 2025-12-31"),
      ("2025-06-19TMO", "2025-06-19 2025-06-19"),
      ("2025-06-20T15:00Z", "2025-06-20 2025-06-20"), ("2014~", "2014-01-01 2014-12-31"), ("P10Y", "- -"),
      ("T15:00", "- -"),
      ("FREQ=DAILY", "- -"), ("2023-13", "- -"), ("nonsense", "- -"), ("", "- -"), ("9999-24", "9999-12-01 -"),
    ]
    for (value, expected) in cases {
      let bounds = DayBounds.of(value)
      #expect("\(bounds.first?.description ?? "-") \(bounds.last?.description ?? "-")" == expected, "\(value)")
    }
  }

  @Test func hoursBeforeATimeOfPublication() throws {
    let dates = try annotate("The ship sank two hours ago.", published: "2025-06-18T01:30:00Z").dates
    #expect(dates.map(\.value) == ["2025-06-17T23:30"])
    #expect(try annotate("The ship sank two hours ago.", published: "2025-06-18").dates.map(\.value) == [nil])
  }

  @Test func withoutPublicationNothingRelativeHasAValue() throws {
    let dates = try annotate("They met on Thursday morning, last weekend, in the first quarter and last summer.").dates
    #expect(dates.map(\.value) == [nil, nil, nil, nil])
    #expect(dates.map(\.granularity) == ["part_of_day", "weekend", "quarter", "season"])
  }
}
