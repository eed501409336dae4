/// Words that open, narrow or join times, and those around clock times and ages.
extension TimeWords {
  /// What opens a time to one side, or narrows it.
  enum Edge: Sendable {
    /// `since`: from it on.
    case from
    /// `until`, `by`: up to it.
    case until
    /// A modifier's word.
    case modifier(String)
  }

  /// Phrases that stand before a date and stay outside of it.
  static func edges(_ language: WrittenLanguage) -> [(String, Edge)] {
    switch language {
    case .english:
      [
        ("since|ever since", .from), ("until|till|by|up until|no later than|through", .until),
        ("before|ahead of", .modifier("before")),
        ("after|following", .modifier("after")), ("around|about|circa|roughly", .modifier("about")),
      ]
    case .french:
      [
        ("depuis|depuis le|à partir de|à partir du|à compter du|dès|depuis l'", .from),
        ("jusqu'en|jusqu'au|jusqu'à|d'ici|d'ici à|d'ici au|d'ici le|d'ici la|jusqu'à la", .until),
        ("avant|avant le|avant la", .modifier("before")), ("après|après le", .modifier("after")),
        ("vers|vers le|autour de", .modifier("about")),
      ]
    case .german:
      [
        ("seit|seit dem|ab|ab dem|seit der", .from), ("bis|bis zum|bis zur", .until),
        ("vor|vor dem", .modifier("before")), ("nach|nach dem", .modifier("after")),
        ("um|um den|gegen", .modifier("about")),
      ]
    case .spanish:
      [
        ("desde|desde el|a partir de|a partir del|desde la", .from), ("hasta|hasta el|hasta la", .until),
        ("antes de|antes del", .modifier("before")), ("después de|después del|tras el", .modifier("after")),
        ("hacia|alrededor de|en torno a|en torno al", .modifier("about")),
      ]
    case .italian:
      [
        ("dal|dall'|dalla|a partire da|a partire dal", .from),
        ("fino al|fino a|fino all'|entro|entro il|entro la|sino al", .until),
        ("prima del|prima di", .modifier("before")), ("dopo il|dopo", .modifier("after")),
        ("verso|intorno al", .modifier("about")),
      ]
    case .portuguese:
      [
        ("desde|desde o|a partir de|a partir do|a partir da", .from), ("até|até o|até ao|até a|até à", .until),
        ("antes de|antes do", .modifier("before")), ("depois de|após|após o", .modifier("after")),
        ("por volta de|cerca de", .modifier("about")),
      ]
    case .ukrainian:
      [
        ("з|із|від|починаючи з|зі", .from), ("до|по", .until), ("після", .modifier("after")),
        ("близько|приблизно", .modifier("about")),
      ]
    case .russian:
      [
        ("с|со|от|начиная с", .from), ("до|к|по", .until), ("после", .modifier("after")),
        ("около|примерно", .modifier("about")),
      ]
    }
  }

  /// Phrases before a date or a unit that narrow it to its beginning, middle or end, and belong to it.
  static func stages(_ language: WrittenLanguage) -> [(String, String)] {
    switch language {
    case .english:
      [
        ("early|early in|beginning of|the beginning of|start of|the start of|early on|earlier", "early"),
        ("mid|mid -|middle of|the middle of", "mid"), ("late|late in|end of|the end of|late on|later", "late"),
      ]
    case .french:
      [
        ("début|début de|au début de|le début de|au début du|début du|le début du", "early"),
        ("mi -|milieu de|le milieu de|milieu du", "mid"),
        ("fin|fin de|la fin de|à la fin de|la fin du|fin du|à la fin du", "late"),
      ]
    case .german:
      [
        ("anfang|anfang des|beginn des|zu beginn des|anfang der", "early"), ("mitte|mitte des|mitte der", "mid"),
        ("ende|ende des|ende der|dem ende des", "late"),
      ]
    case .spanish:
      [
        ("principios de|a principios de|comienzos de|inicios de|a principios del", "early"),
        ("mediados de|a mediados de|mediados del", "mid"),
        ("finales de|a finales de|fines de|fin de|el final de|final de|a finales del|finales del|el fin de", "late"),
      ]
    case .italian:
      [
        ("inizio|l'inizio di|inizi di|all'inizio di|all'inizio del|inizio di|l'inizio del", "early"),
        ("metà|metà di|metà del|la metà di", "mid"),
        ("fine|fine di|la fine di|alla fine di|la fine del|fine del|la fine dell'|alla fine del", "late"),
      ]
    case .portuguese:
      [
        ("início de|o início de|início do|no início de|começo de", "early"),
        ("meados de|em meados de|meados do", "mid"),
        ("final de|fim de|o final de|o fim de|no final de|fim do|final do|o fim do|o final do", "late"),
      ]
    case .ukrainian:
      [
        ("на початку|початку|початок", "early"), ("у середині|в середині|середини|середина", "mid"),
        ("наприкінці|в кінці|у кінці|кінця|кінець", "late"),
      ]
    case .russian:
      [
        ("в начале|начала|начале|начало", "early"), ("в середине|середины|середине", "mid"),
        ("в конце|конца|конце|конец", "late"),
      ]
    }
  }

  /// Words before the first of two dates or numbers, and between them, that make an interval.
  static let intervalStarts =
    "between from entre de du des zwischen von vom tra fra dal da del desde dall do das між з із від зі между с со от"
  static let intervalWords =
    "to and until till through à au et jusqu'au jusqu'en bis und al a y hasta e all ad ao até та і й до по и"
  static let dashes = "- – —"

  /// Words before a bare clock time.
  static let clockLeads =
    "at by around about until from before after à vers dès um gegen ab las alle ore dalle às о в об around после"

  /// Words that make a duration of an article and a unit (`for a week`).
  static let forWords = "for within by about than least pendant für durante per por dentro"

  /// What tells that years are an age.
  static let ageBefore = "aged âgé âgée âgés âgées alter edad età idade возрасте віком віці возрастом"
  static let ageNouns =
    "homme femme garçon fille adolescent adolescente jeune hombre mujer joven niño niña uomo donna ragazzo ragazza giovane homem "
    + "mulher jovem menino menina"

  /// Words before `in three months` that make it a span of the past (`the first in three years`).
  static let firstWords =
    "first time largest biggest highest lowest worst best most least deadliest smallest fastest only record once twice fewest "
    + "longest strongest weakest slowest busiest wettest driest hottest coldest greatest"
}
