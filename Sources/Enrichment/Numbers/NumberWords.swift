/// Number words of the languages.
enum NumberWords {
  /// Words for powers of ten, with their values.
  static func scales(_ language: WrittenLanguage) -> [(String, Double)] {
    switch language {
    case .english:
      [
        ("hundred", 100), ("thousand thousands k", 1e3), ("lakh lakhs", 1e5),
        ("million millions m mn mln mil mio", 1e6),
        ("crore crores", 1e7), ("billion billions b bn bln", 1e9), ("trillion trillions t tn trn", 1e12),
      ]
    case .french:
      [
        ("mille k", 1e3), ("million millions m mio mln", 1e6), ("milliard milliards md mds mrd mrds", 1e9),
        ("billion billions", 1e12),
      ]
    case .german:
      [
        ("tausend tsd k", 1e3), ("million millionen mio mill m", 1e6), ("milliarde milliarden mrd mia", 1e9),
        ("billion billionen bio", 1e12),
      ]
    case .spanish:
      [("mil k", 1e3), ("millón millones mln m mdd", 1e6), ("billón billones", 1e12)]
    case .italian:
      [
        ("mila mille k", 1e3), ("milione milioni mln m", 1e6), ("miliardo miliardi mld mrd", 1e9),
        ("bilione bilioni", 1e12),
      ]
    case .portuguese:
      [
        ("mil k", 1e3), ("milhão milhões mi mln m", 1e6), ("bilhão bilhões bi mil-milhões", 1e9),
        ("trilhão trilhões tri", 1e12),
      ]
    case .ukrainian:
      [
        ("тисяча тисячі тисяч тисячу тис", 1e3), ("мільйон мільйона мільйони мільйонів мільйонам мільйонами млн", 1e6),
        ("мільярд мільярда мільярди мільярдів мільярдами млрд", 1e9),
        ("трильйон трильйона трильйони трильйонів трлн", 1e12),
      ]
    case .russian:
      [
        ("тысяча тысячи тысяч тысячу тыс", 1e3), ("миллион миллиона миллионы миллионов миллионам миллионами млн", 1e6),
        ("миллиард миллиарда миллиарды миллиардов миллиардами млрд", 1e9),
        ("триллион триллиона триллионы триллионов трлн", 1e12),
      ]
    }
  }

  /// Words for small numbers, with their values.
  static func small(_ language: WrittenLanguage) -> [(String, Double)] {
    let lists: [String] =
      switch language {
      case .english:
        ["one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
      case .french:
        ["un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"]
      case .german:
        [
          "ein eine einer einem einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
          "elf",
          "zwölf",
        ]
      case .spanish:
        ["un una uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"]
      case .italian:
        ["un una uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici"]
      case .portuguese:
        ["um uma", "dois duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"]
      case .ukrainian:
        [
          "один одна одного", "два дві двох", "три трьох", "чотири чотирьох", "п'ять п'яти", "шість шести", "сім семи",
          "вісім восьми", "дев'ять дев'яти", "десять десяти", "одинадцять", "дванадцять",
        ]
      case .russian:
        [
          "один одна одного", "два две двух", "три трех трёх", "четыре четырех", "пять пяти", "шесть шести",
          "семь семи",
          "восемь восьми", "девять девяти", "десять десяти", "одиннадцать", "двенадцать",
        ]
      }
    return lists.enumerated().map { ($1, Double($0 + 1)) }
  }

  /// Verbs and nouns of change, after which `from 5 to 7` is no range, and `to 7` no limit.
  static let changes = """
    rose rise rises risen rising raise raised raises raising increase increased increases increasing grew grow grows grown \
    growing climbed climbs jumped jumps surged fell fall falls fallen falling drop drops dropped decline declined cut cuts \
    cutting reduce reduced reduces reducing lowered lower down up went goes slashed expanded widened narrowed revised \
    downgraded upgraded improved doubled tripled soared plunged slipped passé passée passer passe augmenté augmentera baissé \
    chuté porté ramené réduit grimpé stieg steigt steigen gestiegen sank sinkt sinken gesunken erhöht erhöhen gesenkt wuchs \
    gewachsen angehoben subió subir sube aumentó aumentar bajó cayó pasó pasar redujo creció salito salita sceso scesa \
    aumentato passato passata ridotto cresciuto subiu aumentou caiu passou passar reduziu cresceu зріс зросла зросли зросло \
    збільшив збільшила збільшили збільшився збільшилася збільшилась збільшити впав впала впали зменшив зменшила зменшився \
    зменшилася скоротив скоротили підвищив підвищили підвищити вырос выросла выросли выросло увеличил увеличили увеличился \
    увеличилась увеличить упал упала упали снизил снизили снизился снизилась сократил сократили сократился повысил повысили
    """

  /// Words that are no noun and may stand after an amount whose currency is left out (`Madrid pays 27 million and ...`).
  static let followers = """
    and or but to from by in on for with at after before a this last next while who which that is was were et ou mais pour \
    en dans par avec à und oder aber auf für im in mit bei y o pero para con por ed ma per da con e ou mas para com i та і й \
    але на для від у в дає дасть з и но на для от в с дает даст
    """

  /// Whether a full stop after a scale word belongs to it (`Mrd.`, `Mio.`, `тис.`): the sentence goes on after it.
  static func takesStop(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    return token.end - token.start <= 4 && index + 2 < model.tokens.count && model.isSameSentence(index, index + 2)
  }
}
