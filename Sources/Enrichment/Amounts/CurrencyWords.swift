/// Names, signs and codes of currencies (ISO 4217).
enum CurrencyWords {
  /// Signs, alone or with letters before them, by scalars.
  static let signs: [(String, String)] = [
    ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("￥", "JPY"), ("₴", "UAH"), ("₽", "RUB"), ("₹", "INR"), ("₩", "KRW"),
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
    ("руб", "RUB"), ("eur", "EUR"), ("usd", "USD"), ("rmb", "CNY"), ("kr", ""), ("дол", "USD"), ("долл", "USD"),
  ]

  /// Names of currencies in all languages; an empty code stands for a currency that several countries have.
  static let names: [(String, String)] = [
    (
      "dollar dollars dólar dólares dollari dollaro dollars долар долара долари доларів доларам доларами доларах доллар доллара "
        + "доллары долларов долларам долларами ", "dollar"
    ),
    ("euro euros євро евро", "EUR"),
    (
      "pound pounds livre livres sterling pfund libra libras sterlina sterline фунт фунта фунти фунтів фунты фунтов",
      "£"
    ),
    ("yen yens єн ієн йен иен єна иена", "JPY"), ("yuan yuans renminbi юань юаня юанів юаней юані юани", "CNY"),
    ("ruble rubles rouble roubles rubel rublo rublos rubli рубль рубля рублі рублів рубли рублей рублям", "RUB"),
    (
      "hryvnia hryvnias hryvnya hryvnyas hryvnja griwna grivna grivnas гривня гривні гривень гривню гривна гривны гривен "
        + "гривну", "UAH"
    ),
    ("rupee rupees rupien rupia rupias roupie roupies", "INR"),
    ("zloty zlotys złoty злотий злотих злотый злотых", "PLN"),
    ("won", "KRW"), ("rand", "ZAR"), ("real reais", "BRL"), ("shekel shekels schekel", "ILS"),
    ("lira lire liras", "TRY"), ("forint forints", "HUF"), ("lei", "RON"), ("baht", "THB"), ("rupiah", "IDR"),
    ("ringgit", "MYR"), ("naira", "NGN"), ("cedi cedis", "GHS"), ("tenge тенге", "KZT"), ("lari ларі лари", "GEL"),
    ("franc francs franken franchi франк франка франків франков", "Fr"), ("peso pesos", "peso"),
    ("krona kronor", "SEK"), ("kroner krone kronen coronas крон", ""), ("koruna korunas", "CZK"),
    ("dinar dinars dinares dinari", ""), ("dirham dirhams", "AED"), ("riyal riyals", "SAR"),
    ("bitcoin bitcoins", "XBT"),
    ("shilling shillings", ""), ("taka", "BDT"), ("birr", "ETB"), ("bolívares bolivars", "VES"),
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
    ("cfa", "XO"), ("zealand", "NZ"), ("kong", "HK"), ("sri", "LK"), ("russian", "RU"), ("belarusian", "BY"),
    ("ukrainian", "UA"), ("polish", "PL"), ("japanese", "JP"), ("chinese", "CN"), ("south", "ZA"), ("brazilian", "BR"),
    ("sterling", "GB"),
  ]

  /// The code of a currency whose name and country are known.
  static let byCountry: [String: [String: String]] = [
    "dollar": [
      "US": "USD", "CA": "CAD", "AU": "AUD", "SG": "SGD", "TW": "TWD", "JM": "JMD", "NZ": "NZD", "HK": "HKD",
    ],
    "£": ["GB": "GBP", "EG": "EGP", "LB": "LBP", "SY": "SYP"],
    "Fr": ["CH": "CHF", "XO": "XOF"],
    "peso": ["MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "PH": "PHP", "UY": "UYU", "CU": "CUP", "DO": "DOP"],
    "": [
      "SE": "SEK", "NO": "NOK", "DK": "DKK", "CZ": "CZK", "RS": "RSD", "KW": "KWD", "IQ": "IQD", "JO": "JOD",
      "DZ": "DZD",
      "TN": "TND", "KE": "KES", "UG": "UGX", "TZ": "TZS",
    ],
    "INR": ["PK": "PKR", "NP": "NPR", "LK": "LKR", "ID": "IDR"], "SAR": ["QA": "QAR", "OM": "OMR", "IR": "IRR"],
    "AED": ["MA": "MAD"], "RUB": ["BY": "BYN"],
  ]
}
