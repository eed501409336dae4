/// Cardinal numbers below a thousand as single words, and how the languages put them together.
enum CardinalWords {
  /// The words of a language with their values; those below 13 are in `NumberWords.small`.
  static func words(_ language: WrittenLanguage) -> [(String, Double)] {
    switch language {
    case .english:
      numbered(13, "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen")
        + tens("twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety")
    case .french:
      numbered(13, "treize|quatorze|quinze|seize") + tens("vingt|trente|quarante|cinquante|soixante")
        + [("septante", 70), ("huitante octante", 80), ("nonante", 90), ("cent", 100)]
    case .german: german
    case .spanish:
      numbered(13, "trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve")
        + tens("veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa")
        + numbered(
          21,
          "veintiuno veintiún|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve"
        )
        + hundreds(
          "cien ciento|doscientos doscientas|trescientos trescientas|cuatrocientos cuatrocientas|quinientos quinientas|"
            + "seiscientos seiscientas|setecientos setecientas|ochocientos ochocientas|novecientos novecientas"
        )
    case .italian: italian
    case .portuguese:
      numbered(
        13,
        "treze|catorze quatorze|quinze|dezesseis dezasseis|dezessete dezassete|dezoito|dezenove dezanove"
      )
        + tens("vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa")
        + hundreds(
          "cem cento|duzentos duzentas|trezentos trezentas|quatrocentos quatrocentas|quinhentos quinhentas|"
            + "seiscentos seiscentas|setecentos setecentas|oitocentos oitocentas|novecentos novecentas"
        )
    case .ukrainian:
      numbered(
        13,
        "тринадцять тринадцяти|чотирнадцять чотирнадцяти|п'ятнадцять п'ятнадцяти|шістнадцять шістнадцяти|"
          + "сімнадцять сімнадцяти|вісімнадцять вісімнадцяти|дев'ятнадцять дев'ятнадцяти"
      )
        + tens(
          "двадцять двадцяти|тридцять тридцяти|сорок сорока|п'ятдесят п'ятдесяти|шістдесят шістдесяти|сімдесят|"
            + "вісімдесят|дев'яносто"
        )
        + hundreds(
          "сто ста|двісті двохсот|триста трьохсот|чотириста чотирьохсот|п'ятсот|шістсот|сімсот|вісімсот|дев'ятсот")
        + [("півтисячі", 500), ("півмільйона", 5e5), ("півмільярда", 5e8)]
    case .russian:
      numbered(
        13,
        "тринадцать тринадцати|четырнадцать четырнадцати|пятнадцать пятнадцати|шестнадцать шестнадцати|"
          + "семнадцать семнадцати|восемнадцать восемнадцати|девятнадцать девятнадцати"
      )
        + tens(
          "двадцать двадцати|тридцать тридцати|сорок сорока|пятьдесят пятидесяти|шестьдесят шестидесяти|семьдесят|"
            + "восемьдесят|девяносто"
        )
        + hundreds(
          "сто ста|двести двухсот|триста трехсот трёхсот|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот")
        + [("полтысячи", 500), ("полмиллиона", 5e5), ("полмиллиарда", 5e8)]
    }
  }

  /// Words between tens and units, or hundreds and the rest.
  static func joiners(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: "- and"
    case .french: "- et"
    case .spanish: "y"
    case .portuguese: "e"
    case .german, .italian, .ukrainian, .russian: ""
    }
  }

  private static func numbered(_ first: Int, _ list: String) -> [(String, Double)] {
    list.split(separator: "|").enumerated().map { (String($1), Double($0 + first)) }
  }

  private static func tens(_ list: String) -> [(String, Double)] {
    list.split(separator: "|").enumerated().map { (String($1), Double(($0 + 2) * 10)) }
  }

  private static func hundreds(_ list: String) -> [(String, Double)] {
    list.split(separator: "|").enumerated().map { (String($1), Double(($0 + 1) * 100)) }
  }

  /// German writes the units before the tens, and all in one word.
  private static var german: [(String, Double)] {
    let units = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    let tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
    var words = numbered(13, "dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn")
    for (position, ten) in tens.enumerated() {
      words.append((ten, Double((position + 2) * 10)))
      for (unit, name) in units.enumerated() {
        words.append(("\(name)und\(ten)", Double((position + 2) * 10 + unit + 1)))
      }
    }
    words.append(("hundert einhundert", 100))
    for unit in 1..<9 { words.append(("\(units[unit])hundert", Double((unit + 1) * 100))) }
    return words
  }

  /// Italian drops the last vowel of the tens before a vowel, and accents a final three.
  private static var italian: [(String, Double)] {
    let units = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
    let tens = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
    var words = numbered(13, "tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove")
    for (position, ten) in tens.enumerated() {
      words.append((ten, Double((position + 2) * 10)))
      for (unit, name) in units.enumerated() {
        let stem = name == "uno" || name == "otto" ? String(ten.dropLast()) : ten
        words.append((stem + (name == "tre" ? "tré" : name), Double((position + 2) * 10 + unit + 1)))
      }
    }
    words.append(("cento", 100))
    for unit in 1..<9 { words.append(("\(units[unit])cento", Double((unit + 1) * 100))) }
    return words
  }
}
