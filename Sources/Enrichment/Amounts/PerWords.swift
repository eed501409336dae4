/// Phrases after an amount that say what it is for one of (`a barrel`, `per year`).
enum PerWords {
  /// Phrases, parted by `|`, with the stable word of the unit.
  static func phrases(_ language: WrittenLanguage) -> [(String, String)] {
    /// Each lead before each noun.
    func all(_ leads: [String], _ nouns: [(String, String)]) -> [(String, String)] {
      nouns.flatMap { list, unit in
        list.split(separator: "|").flatMap { noun in leads.map { ("\($0) \(noun)", unit) } }
      }
    }
    switch language {
    case .english:
      return all(
        ["a", "an", "per", "each", "every", "for each", "for every", "/"],
        [
          ("year", "year"), ("month", "month"), ("week", "week"), ("day", "day"), ("hour", "hour"), ("night", "night"),
          ("barrel", "barrel"), ("ton|tonne", "tonne"), ("metric ton", "tonne"), ("kilo|kilogram|kg", "kilogram"),
          ("pound|lb", "pound"), ("ounce", "ounce"), ("gallon", "gallon"), ("litre|liter", "litre"),
          ("bushel", "bushel"),
          ("person|head|capita|passenger|household|family", "person"), ("share", "share"), ("unit|piece", "unit"),
          ("square metre|square meter", "square_metre"), ("acre", "acre"), ("hectare", "hectare"), ("mile", "mile"),
          ("kilometre|kilometer|km", "kilometre"), ("megawatt hour|megawatt-hour|mwh", "megawatt_hour"),
          ("kilowatt hour|kilowatt-hour|kwh", "kilowatt_hour"), ("cubic metre|cubic meter", "cubic_metre"),
          ("ticket", "ticket"), ("dose", "dose"), ("voyage|trip", "trip"), ("child", "person"),
          ("student|pupil", "person"),
        ]
      ) + [("annually|yearly|per annum", "year"), ("monthly", "month"), ("each|apiece|per person", "unit")]
    case .french:
      return all(
        ["par", "/"],
        [
          ("an|année", "year"), ("mois", "month"), ("semaine", "week"), ("jour", "day"), ("heure", "hour"),
          ("nuit", "night"),
        ])
        + all(
          ["par", "le", "la", "l'", "/"],
          [
            ("baril", "barrel"), ("tonne", "tonne"), ("kilo|kilogramme|kg", "kilogram"), ("litre", "litre"),
            ("personne|habitant|tête|foyer|enfant|élève", "person"), ("action", "share"),
            ("mètre carré", "square_metre"), ("hectare", "hectare"), ("mégawattheure|mwh", "megawatt_hour"),
            ("dose", "dose"),
          ])
        + [("de l'heure", "hour"), ("chacun|chacune", "unit")]
    case .german:
      return all(
        ["pro", "je", "/"],
        [
          ("jahr", "year"), ("monat", "month"), ("woche", "week"), ("tag", "day"), ("stunde", "hour"),
          ("nacht", "night"),
        ])
        + all(
          ["pro", "je", "das", "die", "/"],
          [
            ("barrel|fass", "barrel"), ("tonne", "tonne"), ("kilo|kilogramm|kg", "kilogram"), ("liter", "litre"),
            ("person|kopf|einwohner|haushalt|kind", "person"), ("aktie", "share"), ("stück", "unit"),
            ("quadratmeter", "square_metre"), ("hektar", "hectare"), ("megawattstunde|mwh", "megawatt_hour"),
            ("kilowattstunde|kwh", "kilowatt_hour"), ("dosis", "dose"),
          ])
        + [("jährlich", "year"), ("monatlich", "month")]
    case .spanish:
      return all(
        ["por", "al", "a la", "cada", "/"],
        [("año", "year"), ("mes", "month"), ("semana", "week"), ("día", "day"), ("hora", "hour"), ("noche", "night")])
        + all(
          ["por", "el", "la", "cada", "/"],
          [
            ("barril", "barrel"), ("tonelada", "tonne"), ("kilo|kilogramo|kg", "kilogram"), ("litro", "litre"),
            ("persona|habitante|hogar|alumno", "person"), ("acción", "share"), ("metro cuadrado", "square_metre"),
            ("hectárea", "hectare"), ("megavatio hora|mwh", "megawatt_hour"), ("dosis", "dose"),
          ])
        + [("anuales", "year"), ("mensuales", "month")]
    case .italian:
      return all(
        ["al", "alla", "all'", "per", "/"],
        [
          ("anno", "year"), ("mese", "month"), ("settimana", "week"), ("giorno", "day"), ("ora", "hour"),
          ("notte", "night"),
        ])
        + all(
          ["al", "alla", "all'", "a", "per", "/"],
          [
            ("barile", "barrel"), ("tonnellata", "tonne"), ("chilo|kg", "kilogram"), ("litro", "litre"),
            ("persona|testa|abitante", "person"), ("azione", "share"), ("metro quadrato|metro quadro", "square_metre"),
            ("ettaro", "hectare"), ("megawattora|mwh", "megawatt_hour"), ("dose", "dose"),
          ])
        + [("annui", "year"), ("mensili", "month")]
    case .portuguese:
      return all(
        ["por", "ao", "à", "cada", "/"],
        [("ano", "year"), ("mês", "month"), ("semana", "week"), ("dia", "day"), ("hora", "hour"), ("noite", "night")])
        + all(
          ["por", "o", "a", "cada", "/"],
          [
            ("barril", "barrel"), ("tonelada", "tonne"), ("quilo|kg", "kilogram"), ("litro", "litre"),
            ("pessoa|habitante|família|aluno", "person"), ("ação", "share"), ("metro quadrado", "square_metre"),
            ("hectare", "hectare"), ("megawatt-hora|mwh", "megawatt_hour"), ("dose", "dose"),
          ])
        + [("anuais", "year"), ("mensais", "month")]
    case .ukrainian:
      return all(
        ["на", "в", "у", "/"],
        [("рік", "year"), ("місяць", "month"), ("тиждень", "week"), ("день|добу", "day"), ("годину", "hour")])
        + all(
          ["за", "на", "/"],
          [
            ("барель|бареля", "barrel"), ("тонну", "tonne"), ("кілограм|кг", "kilogram"), ("літр", "litre"),
            ("особу|людину|душу", "person"), ("акцію", "share"), ("квадратний метр", "square_metre"),
            ("гектар", "hectare"), ("мегават-годину|мвт", "megawatt_hour"), ("дозу", "dose"), ("штуку|одиницю", "unit"),
          ])
        + [("щороку|річних", "year"), ("щомісяця", "month"), ("щодня", "day")]
    case .russian:
      return all(
        ["в", "/"], [("год", "year"), ("месяц", "month"), ("неделю", "week"), ("день|сутки", "day"), ("час", "hour")])
        + all(
          ["за", "на", "/"],
          [
            ("баррель", "barrel"), ("тонну", "tonne"), ("килограмм|кг", "kilogram"), ("литр", "litre"),
            ("человека|душу", "person"), ("акцию", "share"), ("квадратный метр", "square_metre"), ("гектар", "hectare"),
            ("мегаватт-час|мвт", "megawatt_hour"), ("дозу", "dose"), ("штуку|единицу", "unit"),
          ])
        + [("ежегодно", "year"), ("ежемесячно", "month"), ("ежедневно", "day")]
    }
  }
}
