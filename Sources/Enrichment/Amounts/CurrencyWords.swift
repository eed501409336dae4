/// Names, signs and codes of currencies (ISO 4217).
enum CurrencyWords {
  /// Signs, alone or with letters before them, by scalars.
  static let signs: [(String, String)] = [
    ("€", "EUR"), ("£", "GBP"), ("¥", "¥"), ("￥", "¥"), ("₴", "UAH"), ("₽", "RUB"), ("₹", "INR"), ("₩", "KRW"),
    ("₺", "TRY"),
    ("₪", "ILS"), ("₫", "VND"), ("₦", "NGN"), ("฿", "THB"), ("₱", "PHP"), ("₸", "KZT"), ("₾", "GEL"), ("₼", "AZN"),
    ("₡", "CRC"), ("₲", "PYG"), ("₵", "GHS"), ("₮", "MNT"), ("₭", "LAK"), ("₿", "XBT"), ("＄", "USD"),
  ]

  /// Letters before a dollar sign (`US$`, `C$`), and what they make of it.
  static let dollarPrefixes: [(String, String)] = [
    ("us", "USD"), ("c", "CAD"), ("ca", "CAD"), ("can", "CAD"), ("a", "AUD"), ("au", "AUD"), ("aus", "AUD"),
    ("nz", "NZD"),
    ("hk", "HKD"), ("s", "SGD"), ("sg", "SGD"), ("nt", "TWD"), ("r", "BRL"), ("j", "JMD"), ("tt", "TTD"), ("bz", "BZD"),
    ("mx", "MXN"), ("u.s.", "USD"), ("ar", "ARS"), ("cl", "CLP"), ("fj", "FJD"), ("n", "NAD"), ("z", "ZWL"),
  ]

  /// Codes that may stand before or after a number, in capitals.
  static let codes = """
    USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD TWD KRW INR PKR BDT LKR IDR MYR PHP THB VND UAH RUB BYN PLN CZK HUF RON \
    BGN SEK NOK DKK ISK TRY ILS EGP SAR AED QAR KWD BHD OMR JOD IQD IRR KZT UZS GEL AMD AZN MDL ZAR NGN KES GHS TZS UGX \
    ETB MAD TND DZD BRL ARS CLP COP MXN PEN UYU VES BOB RSD MKD ALL BAM XAF XOF
    """

  /// Signs made of letters, before or after a number.
  static let letterSigns: [(String, String)] = [
    ("chf", "CHF"), ("sfr", "CHF"), ("zł", "PLN"), ("kč", "CZK"), ("ft", "HUF"), ("rs", "INR"), ("грн", "UAH"),
    ("руб", "RUB"), ("eur", "EUR"), ("usd", "USD"), ("rmb", "CNY"), ("kr", "krone"), ("fcfa", "CFA"), ("cfa", "CFA"),
    ("nok", "NOK"), ("sek", "SEK"), ("dkk", "DKK"), ("дол", "USD"), ("долл", "USD"),
  ]

  /// Names of currencies in all languages; an empty code stands for a currency that several countries have.
  static let names: [(String, String)] = [
    (
      "dollar dollars dólar dólares dollari dollaro dollars долар долара долари доларів доларам доларами доларах доллар доллара "
        + "доллары долларов долларам долларами ", "dollar"
    ),
    ("euro euros євро евро", "EUR"), ("cent cents", "cent"), ("pence", "GBp"), ("kopek kopeks", "RUBp"),
    (
      "pound pounds livre livres sterling pfund libra libras sterlina sterline фунт фунта фунти фунтів фунты фунтов",
      "£"
    ),
    ("yen yens єн ієн йен иен єна иена", "JPY"), ("yuan yuans renminbi юань юаня юанів юаней юані юани", "CNY"),
    ("ruble rubles rouble roubles rubel rublo rublos rubli рубль рубля рублі рублів рубли рублей рублям", "RUB"),
    (
      "hryvnia hryvnias hryvnya hryvnyas hryvnja hrywnja griwna grivna grivnas grivnia grivnias grivne hrivna hrivnas hryvnia "
        + "гривня гривні гривень гривню гривна гривны гривен "
        + "гривну", "UAH"
    ),
    ("rupee rupees rupien rupia rupias roupie roupies", "INR"),
    ("zloty zlotys złoty злотий злотих злотый злотых", "PLN"),
    ("won", "KRW"), ("rand", "ZAR"), ("real reais", "BRL"), ("shekel shekels schekel", "ILS"),
    ("lira lire liras", "TRY"), ("forint forints", "HUF"), ("lei", "RON"), ("baht", "THB"), ("rupiah", "IDR"),
    ("ringgit", "MYR"), ("naira", "NGN"), ("cedi cedis", "GHS"), ("tenge тенге", "KZT"), ("lari ларі лари", "GEL"),
    ("franc francs franken franchi франк франка франків франков", "Fr"), ("peso pesos", "peso"),
    ("krona kronor", "SEK"), ("koruna korunas koruny korun", "CZK"),
    (
      "kroner krone kronen crown crowns couronne couronnes corona coronas corone coroa coroas крона крони крон кроны",
      "krone"
    ),
    ("dinar dinars dinares dinari динар динара динарів динаров", "dinar"), ("dirham dirhams", "AED"),
    ("riyal riyals", "SAR"),
    ("bitcoin bitcoins", "XBT"),
    ("shilling shillings шилінгів шиллингов", "shilling"), ("taka", "BDT"), ("birr", "ETB"),
    ("bolívares bolivars", "VES"),
  ]

  /// Adjectives that say which country's dollar, pound, franc, peso, krone, dinar, rupee it is.
  static let adjectives: [(String, String)] = [
    (
      "us u.s. american américain américains américaine us- statunitensi americani estadounidenses americanos американских "
        + "американських сша", "US"
    ),
    ("canadian canadien canadiens kanadische kanadischen canadienses canadesi канадських канадских", "CA"),
    ("australian australiens australische australianos australiani австралійських австралийских", "AU"),
    ("singapore", "SG"), ("taiwan", "TW"), ("jamaican", "JM"), ("british britische", "GB"),
    ("egyptian", "EG"), ("lebanese", "LB"), ("syrian", "SY"),
    ("swiss suisses schweizer suizos svizzeri швейцарських", "CH"),
    ("mexican mexicanos", "MX"), ("argentine argentinos", "AR"), ("chilean chilenos", "CL"),
    ("colombian colombianos", "CO"),
    ("philippine", "PH"), ("swedish", "SE"), ("norwegian", "NO"), ("danish", "DK"), ("czech", "CZ"), ("turkish", "TR"),
    ("serbian", "RS"), ("kuwaiti", "KW"), ("iraqi", "IQ"), ("jordanian", "JO"), ("algerian", "DZ"), ("tunisian", "TN"),
    ("indian", "IN"), ("pakistani", "PK"), ("nepalese", "NP"), ("indonesian", "ID"), ("kenyan", "KE"),
    ("ugandan", "UG"),
    ("tanzanian", "TZ"), ("moroccan", "MA"), ("qatari", "QA"), ("omani", "OM"), ("iranian", "IR"), ("israeli", "IL"),
    ("cfa", "XO"), ("icelandic", "IS"), ("norwegische norwegischen norvégiennes noruegas норвезьких норвежских", "NO"),
    ("schwedische schwedischen suédoises suecas шведських шведских", "SE"),
    ("dänische dänischen danoises danesas данських датских", "DK"),
    ("tschechische tschechischen tchèques checas чеських чешских", "CZ"), ("ghanaian", "GH"), ("sudanese", "SD"),
    ("zealand", "NZ"), ("kong", "HK"), ("sri", "LK"), ("russian", "RU"), ("belarusian", "BY"),
    ("ukrainian", "UA"), ("polish", "PL"), ("japanese", "JP"), ("chinese", "CN"), ("south", "ZA"), ("brazilian", "BR"),
    ("sterling", "GB"),
  ]

  /// Parts of a currency's unit, by what stands for them in `names`.
  static let fractions: [String: Double] = ["cent": 0.01, "GBp": 0.01, "RUBp": 0.01]

  /// What `names` calls a part is a part of.
  static let wholes: [String: String] = ["GBp": "GBP", "RUBp": "RUB"]

  /// The code of a currency whose name and country are known.
  static let byCountry: [String: [String: String]] = [
    "dollar": [
      "US": "USD", "CA": "CAD", "AU": "AUD", "SG": "SGD", "TW": "TWD", "JM": "JMD", "NZ": "NZD", "HK": "HKD",
      "FJ": "FJD",
      "BB": "BBD", "TT": "TTD", "BS": "BSD", "BZ": "BZD", "GY": "GYD", "NA": "NAD", "LR": "LRD", "BN": "BND",
    ],
    "£": ["GB": "GBP", "EG": "EGP", "LB": "LBP", "SY": "SYP", "SD": "SDG", "SS": "SSP", "GI": "GIP"],
    "Fr": [
      "CH": "CHF", "LI": "CHF", "XO": "CFA", "SN": "XOF", "ML": "XOF", "CI": "XOF", "BF": "XOF", "NE": "XOF",
      "TG": "XOF",
      "BJ": "XOF", "GW": "XOF", "CM": "XAF", "GA": "XAF", "TD": "XAF", "CF": "XAF", "CG": "XAF", "GQ": "XAF",
      "RW": "RWF",
      "BI": "BIF", "CD": "CDF", "GN": "GNF", "DJ": "DJF", "KM": "KMF",
    ],
    "CFA": [
      "SN": "XOF", "ML": "XOF", "CI": "XOF", "BF": "XOF", "NE": "XOF", "TG": "XOF", "BJ": "XOF", "GW": "XOF",
      "CM": "XAF",
      "GA": "XAF", "TD": "XAF", "CF": "XAF", "CG": "XAF", "GQ": "XAF",
    ],
    "peso": ["MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "PH": "PHP", "UY": "UYU", "CU": "CUP", "DO": "DOP"],
    "krone": ["SE": "SEK", "NO": "NOK", "DK": "DKK", "GL": "DKK", "FO": "DKK", "IS": "ISK", "CZ": "CZK"],
    "dinar": [
      "RS": "RSD", "KW": "KWD", "IQ": "IQD", "JO": "JOD", "DZ": "DZD", "TN": "TND", "BH": "BHD", "LY": "LYD",
      "MK": "MKD",
    ],
    "shilling": ["KE": "KES", "UG": "UGX", "TZ": "TZS", "SO": "SOS"],
    "INR": ["IN": "INR", "PK": "PKR", "NP": "NPR", "LK": "LKR", "ID": "IDR", "MU": "MUR"],
    "SAR": ["SA": "SAR", "QA": "QAR", "OM": "OMR", "IR": "IRR", "YE": "YER"], "AED": ["AE": "AED", "MA": "MAD"],
    "RUB": ["RU": "RUB", "BY": "BYN"],
  ]
}
