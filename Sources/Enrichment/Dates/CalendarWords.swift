/// Names of months and weekdays, and the words around dates.
enum CalendarWords {
  /// The twelve months, each with its forms and abbreviations.
  static func months(_ language: WrittenLanguage) -> [String] {
    switch language {
    case .english:
      [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
      ]
    case .french:
      [
        "janvier janv", "février févr fév fevrier", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
        "septembre sept", "octobre oct", "novembre nov", "décembre déc decembre",
      ]
    case .german:
      [
        "januar jänner jan", "februar feber feb", "märz mär", "april apr", "mai", "juni jun", "juli jul", "august aug",
        "september sept sep", "oktober okt", "november nov", "dezember dez",
      ]
    case .spanish:
      [
        "enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago",
        "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic",
      ]
    case .italian:
      [
        "gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug",
        "agosto ago",
        "settembre set sett", "ottobre ott", "novembre nov", "dicembre dic",
      ]
    case .portuguese:
      [
        "janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago",
        "setembro set", "outubro out", "novembro nov", "dezembro dez",
      ]
    case .ukrainian:
      [
        "січень січня січні січ", "лютий лютого лютому", "березень березня березні", "квітень квітня квітні",
        "травень травня травні", "червень червня червні", "липень липня липні", "серпень серпня серпні",
        "вересень вересня вересні", "жовтень жовтня жовтні", "листопад листопада листопаді", "грудень грудня грудні",
      ]
    case .russian:
      [
        "январь января январе", "февраль февраля феврале", "март марта марте", "апрель апреля апреле", "май мая мае",
        "июнь июня июне", "июль июля июле", "август августа августе", "сентябрь сентября сентябре",
        "октябрь октября октябре", "ноябрь ноября ноябре", "декабрь декабря декабре",
      ]
    }
  }

  /// The seven weekdays from Monday on.
  static func weekdays(_ language: WrittenLanguage) -> [String] {
    switch language {
    case .english: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    case .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    case .german:
      ["montag montags", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"]
    case .spanish: ["lunes", "martes", "miércoles miercoles", "jueves", "viernes", "sábado", "domingo"]
    case .italian: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
    case .portuguese: ["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"]
    case .ukrainian:
      [
        "понеділок понеділка", "вівторок вівторка", "середа середу середи", "четвер четверга",
        "п'ятниця п'ятницю п'ятниці", "субота суботу суботи", "неділя неділю неділі",
      ]
    case .russian:
      [
        "понедельник понедельника", "вторник вторника", "среду", "четверг четверга", "пятница пятницу пятницы",
        "суббота субботу субботы",
        "воскресенье воскресенья",
      ]
    }
  }

  /// Words that stand before a bare month or year.
  static func prepositions(_ language: WrittenLanguage) -> String {
    switch language {
    case .english:
      "in since by until till from of during before after late early mid through for between last next this and to"
    case .french: "en de depuis dès fin début mi jusqu'en avant après d'ici courant l'été printemps automne entre à"
    case .german:
      "im in seit bis anfang ende mitte vom ab jahr jahre jahres jahren sommer herbst winter frühjahr zwischen vor nach"
    case .spanish: "en de desde hasta del para a finales principios mediados durante entre"
    case .italian: "a in da dal nel di del fino entro dall'inizio dello fine inizio metà tra"
    case .portuguese: "em de desde até do no para a final início meados durante entre"
    case .ukrainian: "у в з із до від на початку кінці наприкінці протягом після"
    case .russian: "в с до от на к начале конце течение после"
    }
  }

  /// Words for the units of time, from the second to the century, as `TimeUnit` has them.
  static func units(_ language: WrittenLanguage) -> [String] {
    switch language {
    case .english:
      [
        "second seconds", "minute minutes", "hour hours", "day days", "week weeks", "month months", "quarter quarters",
        "year years", "decade decades", "century centuries",
      ]
    case .french:
      [
        "seconde secondes", "minute minutes", "heure heures", "jour jours", "semaine semaines", "mois",
        "trimestre trimestres", "an ans année années", "décennie décennies", "siècle siècles",
      ]
    case .german:
      [
        "sekunde sekunden", "minute minuten", "stunde stunden", "tag tage tagen tages", "woche wochen",
        "monat monate monaten monats", "quartal quartale quartalen quartals", "jahr jahre jahren jahres",
        "jahrzehnt jahrzehnte jahrzehnten jahrzehnts", "jahrhundert jahrhunderte jahrhunderten jahrhunderts",
      ]
    case .spanish:
      [
        "segundo segundos", "minuto minutos", "hora horas", "día días", "semana semanas", "mes meses",
        "trimestre trimestres", "año años", "década décadas", "siglo siglos",
      ]
    case .italian:
      [
        "secondo secondi", "minuto minuti", "ora ore", "giorno giorni", "settimana settimane", "mese mesi",
        "trimestre trimestri", "anno anni", "decennio decenni", "secolo secoli",
      ]
    case .portuguese:
      [
        "segundo segundos", "minuto minutos", "hora horas", "dia dias", "semana semanas", "mês meses",
        "trimestre trimestres", "ano anos", "década décadas", "século séculos",
      ]
    case .ukrainian:
      [
        "секунда секунди секунд секунду", "хвилина хвилини хвилин хвилину", "година години годин годину",
        "день дні днів дня доба доби діб добу", "тиждень тижня тижні тижнів тижню",
        "місяць місяця місяці місяців", "квартал квартали кварталів кварталу", "рік року роки років році",
        "десятиліття десятиліть", "століття століть",
      ]
    case .russian:
      [
        "секунда секунды секунд секунду", "минута минуты минут минуту", "час часа часов", "день дня дней сутки суток",
        "неделя неделю недели недель неделе", "месяц месяца месяцев месяце", "квартал квартала кварталов",
        "год года лет году годы", "десятилетие десятилетия десятилетий", "век века веков",
      ]
    }
  }

  /// Words before a weekday that name all of them, not one.
  static let generic =
    "every each any most a chaque jeden jede jeder cada todos ogni каждый каждую каждое щопонеділка кожен кожну кожного"

  /// Words that put a unit, weekday or month into the past (-1), the present (0) or the future (1).
  static func shifts(_ language: WrittenLanguage) -> [(String, Int)] {
    switch language {
    case .english: [("last previous", -1), ("this current", 0), ("next coming upcoming", 1)]
    case .french: [("dernier dernière passé passée", -1), ("cette ce cet", 0), ("prochain prochaine", 1)]
    case .german:
      [
        (
          "letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen vorige",
          -1
        ),
        ("diese diesen dieser dieses diesem", 0),
        ("nächste nächsten nächster nächstes nächstem kommende kommenden kommender", 1),
      ]
    case .spanish: [("pasado pasada último última", -1), ("este esta", 0), ("próximo próxima", 1)]
    case .italian: [("scorso scorsa passato passata", -1), ("questo questa quest", 0), ("prossimo prossima", 1)]
    case .portuguese:
      [("passado passada último última", -1), ("este esta neste nesta deste desta", 0), ("próximo próxima", 1)]
    case .ukrainian:
      [
        ("минулого минулої минулому минулий минулу", -1), ("цього цьому цей цю цієї", 0),
        ("наступного наступної наступному наступний наступну", 1),
      ]
    case .russian:
      [
        ("прошлого прошлой прошлом прошлый прошлую минувшего минувший", -1), ("этого этом этой эту этот", 0),
        ("следующего следующей следующем следующий следующую", 1),
      ]
    }
  }

  /// Words before a number and a unit that make a distance into the future.
  static func ahead(_ language: WrittenLanguage) -> String {
    switch language {
    case .english, .german: "in"
    case .french: "dans"
    case .spanish: "dentro"
    case .italian: "tra fra"
    case .portuguese: "daqui dentro"
    case .ukrainian, .russian: "через"
    }
  }

  /// Words that make of a number and a unit a distance into the past: before them, or after them.
  static func ago(_ language: WrittenLanguage) -> (before: String, after: String) {
    switch language {
    case .english: ("", "ago")
    case .french: ("a", "")
    case .german: ("vor", "")
    case .spanish: ("hace", "")
    case .italian: ("", "fa")
    case .portuguese: ("há", "atrás")
    case .ukrainian: ("", "тому")
    case .russian: ("", "назад")
    }
  }

  /// Words that make the weekday or month after them lie in the future.
  static func future(_ language: WrittenLanguage) -> String {
    switch language {
    case .english:
      "will shall next upcoming coming scheduled expected planned plans set due slated to-be tomorrow later"
    case .french: "sera seront aura auront doit doivent va vont prévu prévue prochain prochaine"
    case .german: "wird werden soll sollen will wollen geplant kommenden nächsten"
    case .spanish: "será serán habrá va van previsto prevista próximo próxima"
    case .italian: "sarà saranno avrà previsto prevista prossimo prossima"
    case .portuguese: "será serão haverá vai vão previsto prevista próximo próxima"
    case .ukrainian:
      "почнеться почнуться розпочнеться відкриють відкриється пройде завершать завершиться стартує запрацює буде будуть відбудеться планує планують має мають наступного наступний запланована заплановано"
    case .russian:
      "начнется начнутся начнётся продлится продлятся пройдет пройдёт откроется вступит вернется возобновится завершится будет будут состоится планирует планируют должен должна следующий запланирована"
    }
  }

  /// Verbs of reporting, after which a weekday is that of the report.
  static let reporting = """
    said says told announced reported stated added confirmed wrote according was were revealed declared sagte erklärte \
    teilte déclaré dit annoncé dijo anunció afirmó detto dichiarato disse anunciou afirmou повідомив повідомила заявив \
    заявила сказав сказала took went came began gave saw fell rose grew spoke broke flew knew \
    did had war waren wurde wurden hatte hatten était avait avaient fue fueron tuvo hubo era foi foram teve houve був була \
    було були был была было были сообщил сообщила заявил заявила сказал сказала
    """
}
