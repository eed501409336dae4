/// Words for parts of a day, seasons, quarters, recurring times, and what opens or narrows a time.
enum TimeWords {
  /// Codes of TIMEX3 for parts of a day, by phrases after a day (`Thursday morning`, `ayer por la tarde`).
  static func partsAfter(_ language: WrittenLanguage) -> [(String, String)] {
    switch language {
    case .english: [("morning", "MO"), ("afternoon", "AF"), ("evening", "EV"), ("night|overnight", "NI")]
    case .french:
      [
        ("matin|au matin|dans la matinée", "MO"), ("après-midi|dans l'après-midi", "AF"),
        ("soir|au soir|en soirée", "EV"),
        ("nuit|dans la nuit", "NI"),
      ]
    case .german:
      [
        ("morgen|früh|vormittag|am morgen|am vormittag|morgens|vormittags", "MO"),
        ("nachmittag|am nachmittag|nachmittags", "AF"), ("mittag|am mittag|mittags", "MI"),
        ("abend|am abend|abends", "EV"), ("nacht|in der nacht|nachts", "NI"),
      ]
    case .spanish:
      [
        ("por la mañana|en la mañana|a la mañana", "MO"), ("por la tarde|en la tarde|a la tarde", "AF"),
        ("por la noche|en la noche|a la noche", "NI"), ("de madrugada|por la madrugada|en la madrugada", "NI"),
      ]
    case .italian:
      [("mattina|mattino", "MO"), ("pomeriggio", "AF"), ("sera", "EV"), ("notte", "NI")]
    case .portuguese:
      [
        ("de manhã|pela manhã|na manhã", "MO"), ("à tarde|de tarde|na tarde", "AF"),
        ("à noite|de noite|na noite", "NI"),
        ("de madrugada|na madrugada", "NI"),
      ]
    case .ukrainian:
      [
        ("вранці|зранку|уранці", "MO"), ("вдень|удень", "DT"), ("ввечері|увечері|вечором", "EV"), ("вночі|уночі", "NI"),
      ]
    case .russian: [("утром", "MO"), ("днем|днём", "DT"), ("вечером", "EV"), ("ночью", "NI")]
    }
  }

  /// Phrases before a day (`overnight on Dec. 15`, `the morning of May 5`).
  static func partsBefore(_ language: WrittenLanguage) -> [(String, String)] {
    switch language {
    case .english:
      [
        ("morning of|mornings of|morning on", "MO"), ("afternoon of|afternoon on", "AF"),
        ("evening of|evening on", "EV"),
        ("night of|night on|overnight on|overnight into|overnight|night to|night before", "NI"),
      ]
    case .french:
      [
        ("matin du|matinée du|matinée de", "MO"), ("après-midi du|après-midi de", "AF"),
        ("soir du|soirée du|soirée de", "EV"),
        ("nuit du|nuit de", "NI"),
      ]
    case .german:
      [
        ("morgen des|vormittag des", "MO"), ("nachmittag des", "AF"), ("abend des|abend vom", "EV"),
        ("nacht zum|nacht auf|nacht auf den|nacht zu|nacht des|nacht vom", "NI"),
      ]
    case .spanish:
      [
        ("mañana del|mañana de", "MO"), ("tarde del|tarde de", "AF"),
        ("noche del|noche de|madrugada del|madrugada de", "NI"),
      ]
    case .italian:
      [
        ("mattina del|mattina di|mattinata di|mattino del", "MO"), ("pomeriggio del|pomeriggio di", "AF"),
        ("sera del|sera di|serata di", "EV"), ("notte del|notte di|notte tra|notte fra", "NI"),
      ]
    case .portuguese:
      [
        ("manhã do|manhã da|manhã de|manhã desta|manhã deste", "MO"), ("tarde do|tarde da|tarde de|tarde desta", "AF"),
        ("noite do|noite da|noite de|noite desta|madrugada do|madrugada da|madrugada de|madrugada desta", "NI"),
      ]
    case .ukrainian:
      [
        ("вранці|зранку|уранці|ранок", "MO"), ("вдень|удень", "DT"),
        ("ввечері|увечері|вечір|ввечері у|увечері в", "EV"),
        ("вночі|уночі|ніч на|вночі у|вночі на", "NI"),
      ]
    case .russian:
      [
        ("утром|утром в", "MO"), ("днем|днём", "DT"), ("вечером|вечером в", "EV"),
        ("ночью|ночь на|ночь с|ночью на", "NI"),
      ]
    }
  }

  /// Phrases that name a part of a day by themselves, with the day's distance from the publication and the part's code.
  static func partsOfToday(_ language: WrittenLanguage) -> [(String, (Int, String))] {
    switch language {
    case .english:
      [
        ("this morning", (0, "MO")), ("this afternoon", (0, "AF")), ("this evening", (0, "EV")), ("tonight", (0, "NI")),
        ("last night", (-1, "NI")), ("overnight", (0, "NI")),
      ]
    case .french:
      [
        ("ce matin", (0, "MO")), ("cet après-midi", (0, "AF")), ("ce soir", (0, "EV")),
        ("cette nuit|la nuit dernière", (0, "NI")),
      ]
    case .german: [("heute nacht", (0, "NI")), ("vergangene nacht|vergangenen nacht|letzte nacht", (0, "NI"))]
    case .spanish:
      [
        ("esta mañana", (0, "MO")), ("esta tarde", (0, "AF")), ("esta noche", (0, "NI")),
        ("anoche|la noche pasada", (-1, "NI")),
      ]
    case .italian:
      [
        ("stamattina|questa mattina|stamane|stamani", (0, "MO")), ("questo pomeriggio|oggi pomeriggio", (0, "AF")),
        ("stasera|questa sera", (0, "EV")), ("stanotte|questa notte", (0, "NI")),
        ("scorsa notte|la notte scorsa", (-1, "NI")),
      ]
    case .portuguese:
      [
        ("esta manhã|nesta manhã", (0, "MO")), ("esta tarde|nesta tarde", (0, "AF")),
        ("esta noite|nesta noite", (0, "NI")),
        ("noite passada|na noite passada", (-1, "NI")),
      ]
    case .ukrainian:
      [("цього ранку", (0, "MO")), ("цього вечора", (0, "EV")), ("цієї ночі", (0, "NI")), ("минулої ночі", (-1, "NI"))]
    case .russian:
      [
        ("этим утром", (0, "MO")), ("этим вечером", (0, "EV")), ("этой ночью", (0, "NI")),
        ("минувшей ночью|прошлой ночью", (-1, "NI")),
      ]
    }
  }

  /// Phrases for a day or a year by themselves, with the distance from the publication.
  static func singles(_ language: WrittenLanguage) -> [(String, (TimeUnit, Int))] {
    switch language {
    case .english:
      [
        ("yesterday", (.day, -1)), ("today", (.day, 0)), ("tomorrow", (.day, 1)), ("the day after tomorrow", (.day, 2)),
        ("the day before yesterday", (.day, -2)), ("the year before last", (.year, -2)),
      ]
    case .french:
      [
        ("hier", (.day, -1)), ("avant-hier", (.day, -2)), ("demain", (.day, 1)), ("après-demain", (.day, 2)),
        ("aujourd'hui", (.day, 0)), ("l'an dernier|l'an passé", (.year, -1)), ("l'an prochain", (.year, 1)),
      ]
    case .german:
      [
        ("gestern", (.day, -1)), ("vorgestern", (.day, -2)), ("heute", (.day, 0)), ("übermorgen", (.day, 2)),
        ("heuer", (.year, 0)), ("im vorjahr", (.year, -1)),
      ]
    case .spanish:
      [
        ("ayer", (.day, -1)), ("anteayer|antes de ayer", (.day, -2)), ("hoy", (.day, 0)), ("pasado mañana", (.day, 2)),
      ]
    case .italian:
      [
        ("ieri", (.day, -1)), ("l'altro ieri|avantieri", (.day, -2)), ("oggi", (.day, 0)), ("domani", (.day, 1)),
        ("dopodomani", (.day, 2)), ("quest'anno", (.year, 0)),
      ]
    case .portuguese:
      [
        ("ontem", (.day, -1)), ("anteontem", (.day, -2)), ("hoje", (.day, 0)), ("amanhã", (.day, 1)),
        ("depois de amanhã", (.day, 2)),
      ]
    case .ukrainian:
      [
        ("вчора|учора", (.day, -1)), ("позавчора", (.day, -2)), ("сьогодні", (.day, 0)), ("завтра", (.day, 1)),
        ("післязавтра", (.day, 2)), ("торік|минулоріч", (.year, -1)), ("цьогоріч", (.year, 0)),
        ("позаторік", (.year, -2)),
      ]
    case .russian:
      [
        ("вчера", (.day, -1)), ("позавчера", (.day, -2)), ("сегодня", (.day, 0)), ("завтра", (.day, 1)),
        ("послезавтра", (.day, 2)),
      ]
    }
  }

  /// Weekends, with their distance in weeks; `nil` is the last or the next by the tense around.
  static func weekends(_ language: WrittenLanguage) -> [(String, Int?)] {
    switch language {
    case .english:
      [
        ("last weekend|past weekend", -1), ("this weekend", 0), ("next weekend|coming weekend", 1),
        ("the weekend", nil),
      ]
    case .french:
      [("week-end dernier", -1), ("ce week-end", 0), ("week-end prochain", 1), ("le week-end", nil)]
    case .german:
      [
        ("vergangenes wochenende|vergangenen wochenende|letztes wochenende|letzten wochenende", -1),
        ("dieses wochenende|diesem wochenende", 0), ("nächstes wochenende|kommenden wochenende|nächsten wochenende", 1),
        ("am wochenende", nil),
      ]
    case .spanish:
      [("fin de semana pasado|pasado fin de semana", -1), ("este fin de semana", 0), ("próximo fin de semana", 1)]
    case .italian:
      [
        ("scorso fine settimana|fine settimana scorso|weekend scorso", -1), ("questo fine settimana|questo weekend", 0),
        ("prossimo fine settimana|prossimo weekend", 1), ("nel fine settimana|nel weekend", nil),
      ]
    case .portuguese:
      [
        ("fim de semana passado|último fim de semana", -1), ("este fim de semana|neste fim de semana", 0),
        ("próximo fim de semana", 1),
      ]
    case .ukrainian: [("минулих вихідних", -1), ("цих вихідних|ці вихідні", 0), ("наступних вихідних", 1)]
    case .russian:
      [("прошлых выходных|прошлые выходные|минувшие выходные", -1), ("эти выходные", 0), ("следующие выходные", 1)]
    }
  }

  /// The four seasons from spring on.
  static func seasons(_ language: WrittenLanguage) -> [String] {
    switch language {
    case .english: ["spring", "summer", "autumn fall", "winter"]
    case .french: ["printemps", "été", "automne", "hiver"]
    case .german: ["frühling frühjahr", "sommer sommers", "herbst herbstes", "winter winters"]
    case .spanish: ["primavera", "verano", "otoño", "invierno"]
    case .italian: ["primavera", "estate", "autunno", "inverno"]
    case .portuguese: ["primavera", "verão", "outono", "inverno"]
    case .ukrainian:
      ["навесні весни весну весною весна", "влітку літа літо літом", "восени осені осінь", "взимку зими зиму зима"]
    case .russian: ["весной весны весну весна", "летом лета лето", "осенью осени осень", "зимой зимы зиму зима"]
    }
  }

  /// The first four ordinal numbers, before a word for a quarter or a half.
  static func ordinals(_ language: WrittenLanguage) -> [String] {
    switch language {
    case .english: ["first 1st", "second 2nd", "third 3rd", "fourth 4th final"]
    case .french: ["premier première 1er", "deuxième second seconde", "troisième", "quatrième dernier"]
    case .german:
      [
        "erste ersten erstes erster", "zweite zweiten zweites zweiter", "dritte dritten drittes",
        "vierte vierten viertes",
      ]
    case .spanish: ["primer primera", "segundo segunda", "tercer tercera", "cuarto"]
    case .italian: ["primo prima", "secondo seconda", "terzo", "quarto"]
    case .portuguese: ["primeiro primeira", "segundo segunda", "terceiro", "quarto"]
    case .ukrainian:
      [
        "перший першому першого першої першій I", "другий другому другого другої другій II",
        "третій третьому третього III",
        "четвертий четвертому четвертого IV",
      ]
    case .russian:
      [
        "первый первом первого первой первое I", "второй втором второго второе II", "третий третьем третьего III",
        "четвертый четвертом четвертого IV",
      ]
    }
  }

  /// Words for a quarter of a year, and for a half of it.
  static func parts(_ language: WrittenLanguage) -> (quarter: String, half: String) {
    switch language {
    case .english: ("quarter", "half")
    case .french: ("trimestre", "semestre")
    case .german: ("quartal quartals", "halbjahr halbjahres halbjahrs")
    case .spanish: ("trimestre", "semestre")
    case .italian: ("trimestre", "semestre")
    case .portuguese: ("trimestre", "semestre")
    case .ukrainian: ("квартал кварталі кварталу", "півріччя півріччі")
    case .russian: ("квартал квартале квартала", "полугодие полугодии полугодия")
    }
  }

  /// Phrases before a weekday or unit that make it recur.
  static func every(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: "every|each"
    case .french: "chaque|tous les|toutes les"
    case .german: "jeden|jede|jedes|alle"
    case .spanish: "cada|todos los|todas las"
    case .italian: "ogni|tutti i|tutte le"
    case .portuguese: "cada|todos os|todas as|todo|toda|a cada"
    case .ukrainian: "кожен|кожного|кожної|кожну|кожні|кожне"
    case .russian: "каждый|каждую|каждое|каждые|каждого"
    }
  }

  /// Single words for what recurs: the rule (RFC 5545).
  static func adverbs(_ language: WrittenLanguage) -> [(String, String)] {
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    func weekly(_ words: String) -> [(String, String)] {
      zip(words.split(separator: " "), days).map { (String($0), "FREQ=WEEKLY;BYDAY=\($1)") }
    }
    switch language {
    case .english: return weekly("mondays tuesdays wednesdays thursdays fridays saturdays sundays")
    case .german:
      return weekly("montags dienstags mittwochs donnerstags freitags samstags sonntags") + [
        ("täglich", "FREQ=DAILY"), ("wöchentlich", "FREQ=WEEKLY"), ("alljährlich", "FREQ=YEARLY"),
      ]
    case .ukrainian:
      return weekly("щопонеділка щовівторка щосереди щочетверга щоп'ятниці щосуботи щонеділі") + [
        ("щодня", "FREQ=DAILY"), ("щотижня", "FREQ=WEEKLY"), ("щомісяця", "FREQ=MONTHLY"), ("щороку", "FREQ=YEARLY"),
        ("щогодини", "FREQ=HOURLY"),
      ]
    case .russian:
      return [
        ("ежедневно", "FREQ=DAILY"), ("еженедельно", "FREQ=WEEKLY"), ("ежемесячно", "FREQ=MONTHLY"),
        ("ежегодно", "FREQ=YEARLY"),
      ]
    default: return []
    }
  }

  /// Plurals of weekdays that differ from what `CalendarWords.weekdays` has.
  static func weekdayPlurals(_ language: WrittenLanguage) -> [String] {
    switch language {
    case .french: ["lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"]
    case .spanish: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábados", "domingos"]
    case .portuguese: ["segundas", "terças", "quartas", "quintas", "sextas", "sábados", "domingos"]
    case .german: ["montage", "dienstage", "mittwoche", "donnerstage", "freitage", "samstage", "sonntage"]
    case .ukrainian: ["понеділок", "вівторок", "середу", "четвер", "п'ятницю", "суботу", "неділю"]
    default: ["", "", "", "", "", "", ""]
    }
  }
}
