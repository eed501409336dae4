import Glibc

/// How often the letters outside ASCII come in a language, to tell in which set an unlabelled text is written.
struct LetterModel: Sendable {
  /// Whether its letters stand among ASCII letters (Latin script) or among their own kind.
  let isLatin: Bool
  /// The sets that the language is written in, the likeliest first.
  let sets: [CharacterSet]
  /// The natural logarithm of each letter's share: in running text, and in text that is all capitals.
  private let shares: (running: [UInt16: Double], capitals: [UInt16: Double])

  /// - Parameter letters: pairs of a letter and its share in any unit, such as `é450 à130`.
  private init(isLatin: Bool, sets: [CharacterSet], letters: String) {
    self.isLatin = isLatin
    self.sets = sets
    var weights: [(String, Double)] = []
    for pair in letters.split(separator: " ") {
      weights.append((String(pair.prefix(1)), Double(pair.dropFirst()) ?? 1))
    }
    let total = weights.reduce(0) { $0 + $1.1 }
    var shares: (running: [UInt16: Double], capitals: [UInt16: Double]) = ([:], [:])
    for (letter, weight) in weights {
      let likely = log(weight / total)
      let rare = log(weight / total / 12)
      Self.note(letter.uppercased(), running: rare, capitals: likely, in: &shares)
      Self.note(letter, running: likely, capitals: rare, in: &shares)
    }
    self.shares = shares
  }

  private static func note(
    _ letter: String,
    running: Double,
    capitals: Double,
    in shares: inout (running: [UInt16: Double], capitals: [UInt16: Double])
  ) {
    guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1, scalar.value < 0x1_0000
    else { return }
    let key = UInt16(scalar.value)
    shares.running[key] = max(shares.running[key] ?? -.infinity, running)
    shares.capitals[key] = max(shares.capitals[key] ?? -.infinity, capitals)
  }

  /// The logarithm of the likelihood that this scalar stands where a byte over 0x7F was found.
  ///
  /// - Parameters:
  ///   - nextToASCII: whether an ASCII letter stands before or behind it.
  ///   - nextToUpper: whether another byte over 0x7F does.
  ///   - inCapitals: whether the text is taken to be all capitals.
  func score(_ scalar: UInt16, nextToASCII: Bool, nextToUpper: Bool, inCapitals: Bool) -> Double {
    if let share = inCapitals ? shares.capitals[scalar] : shares.running[scalar] {
      if isLatin { return share + (nextToUpper ? -2.3 : nextToASCII ? -0.1 : -1.6) }
      return share + (nextToASCII ? -6 : nextToUpper ? -0.05 : -3.2)
    }
    switch scalar {
    case 0xFFFD: return -16
    case 0x80...0x9F: return -14
    case _ where Self.punctuation.contains(scalar): return -4
    default: return -11
    }
  }

  /// Signs that any language uses: quotation marks, dashes, no-break space and their like.
  private static let punctuation = Set(
    "\u{A0}«»„“”‚‘’‹›–—…•·§°№€£©®™¿¡".unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
  )

  private static let western: [CharacterSet] = [.windows1252, .macintosh]
  private static let central: [CharacterSet] = [.windows1250, .iso8859_2]
  private static let baltic: [CharacterSet] = [.windows1257, .iso8859_4]
  private static let cyrillic: [CharacterSet] = [
    .windows1251, .koi8U, .koi8R, .iso8859_5, .ibm866, .macCyrillic,
  ]

  /// The models, the likeliest first. Shares are per mille of the letters outside ASCII, rounded; they follow the
  /// published letter frequencies of each language.
  static let all: [LetterModel] = [
    // French, Spanish, Portuguese, German, Swedish and Finnish, Danish and Norwegian, Italian, Icelandic
    LetterModel(isLatin: true, sets: western, letters: "é500 à130 è90 ê60 ç45 ô30 î12 û18 ù15 â20 ë8 ï8 œ10"),
    LetterModel(isLatin: true, sets: western, letters: "ó270 í220 á200 é150 ñ90 ú60 ü6"),
    LetterModel(isLatin: true, sets: western, letters: "ã190 ç160 á130 é120 í100 ó80 ê80 õ50 â40 ú40 à20 ô15"),
    LetterModel(isLatin: true, sets: western, letters: "ü350 ä310 ö190 ß140 é5"),
    LetterModel(isLatin: true, sets: western, letters: "ä450 ö280 å260 é10"),
    LetterModel(isLatin: true, sets: western, letters: "ø390 å370 æ230 é10"),
    LetterModel(isLatin: true, sets: western, letters: "à260 è330 é100 ì80 ò120 ù110"),
    LetterModel(isLatin: true, sets: western, letters: "ð220 á190 í160 ö90 ó90 þ80 æ80 ú60 é60 ý30"),
    // Polish, Czech and Slovak, Hungarian, Romanian, Croatian and Slovene
    LetterModel(isLatin: true, sets: central, letters: "ł250 ę170 ą160 ó130 ż110 ś90 ć60 ń30 ź8"),
    LetterModel(
      isLatin: true,
      sets: central,
      letters: "á170 í190 é130 ě100 š70 č85 ř80 ž85 ý80 ů40 ú20 ó10 ň6 ť10 ď5 ľ15 ô8 ä5"
    ),
    LetterModel(isLatin: true, sets: central, letters: "á310 é300 ö90 ó90 ő75 ü55 í50 ú25 ű18"),
    LetterModel(isLatin: true, sets: central + [.iso8859_16], letters: "ă390 ş150 ţ150 ș150 ț150 î160 â120"),
    LetterModel(isLatin: true, sets: central, letters: "š260 č280 ž180 ć180 đ80"),
    // Turkish; Latvian, Lithuanian, Estonian
    LetterModel(isLatin: true, sets: [.windows1254], letters: "ı350 ü160 ş130 ğ90 ç90 ö70 İ30 â10"),
    LetterModel(isLatin: true, sets: baltic, letters: "ā380 ē150 ī180 š80 ž30 ņ60 ļ50 ū50 č15 ķ15 ģ10"),
    LetterModel(isLatin: true, sets: baltic, letters: "ė200 š180 ų180 ž100 į90 ū80 č60 ą60 ę30"),
    LetterModel(isLatin: true, sets: baltic, letters: "ä320 ü220 õ320 ö70 š10 ž5"),
    // Russian, Ukrainian, Bulgarian and Serbian
    LetterModel(
      isLatin: false,
      sets: cyrillic,
      letters: "о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7"
        + " ю6 ц5 щ4 э3 ф3 ъ1 ё2"
    ),
    LetterModel(
      isLatin: false,
      sets: cyrillic,
      letters: "о94 а83 н68 и61 і57 в52 т48 е46 р45 с40 л36 к36 у33 д32 м30 п29 з23 я21 ь18 б17 г16 ч14 й13 х11 ц10 ж9"
        + " ю8 ї8 ш7 є6 щ5 ф3 ґ1"
    ),
    LetterModel(
      isLatin: false,
      sets: cyrillic,
      letters: "а118 и98 о90 е89 т69 н65 р50 с50 в44 л35 к35 д35 п30 м25 з21 я20 ъ16 у18 г16 б14 ч14 ц9 ж7 ш6 щ5 х5 й6"
        + " ф3 ю2 ь1 ј50 њ7 љ5 ћ7 ђ3 џ1"
    ),
    // Greek, Hebrew, Arabic, Thai
    LetterModel(
      isLatin: false,
      sets: [.windows1253, .iso8859_7],
      letters: "α100 ο90 ι80 ε75 τ80 ν75 η45 σ48 ρ40 κ40 π38 υ38 ς40 μ33 λ28 γ17 δ17 ω18 θ12 χ11 φ9 β7 ξ4 ζ4 ψ2 ά30 ί35"
        + " ό30 έ25 ή20 ύ17 ώ14"
    ),
    LetterModel(
      isLatin: false,
      sets: [.windows1255, .iso8859_8],
      letters: "י110 ו104 ה88 ל74 א63 ר56 ת50 ב47 מ46 ש44 ע32 נ29 ם28 ד25 ק24 פ20 ח24 כ24 ט12 צ12 ג12 ס15 ז13 ן11 ך8 ף2"
        + " ץ2"
    ),
    LetterModel(
      isLatin: false,
      sets: [.windows1256, .iso8859_6],
      letters:
        "ا125 ل112 ي73 م65 و60 ن57 ر50 ت44 ب42 ة35 ع38 د34 س31 ف29 ه29 ك25 ق25 أ25 ح20 ج15 ش12 ص10 ط11 خ10 ى10 إ10"
        + " ض6 ذ6 ث6 غ5 ئ4 ء4 ز7 ظ2 ؤ2 آ2"
    ),
    LetterModel(
      isLatin: false,
      sets: [.windows874],
      letters: "า80 น65 ร65 อ50 ก55 เ50 ง45 ย35 ล35 ว40 ม40 ท30 ส30 ต30 ด25 บ25 ป20 ค25 แ20 จ20 พ20 ห30 ใ15 ไ15 ะ20 ข15"
        + " ช15 โ10 ถ10 ผ10"
        + " ั40 ี35 ิ35 ่60 ้50 ็10 ์15 ุ20 ู15 ำ10 ึ8 ื12"
    ),
  ]
}
