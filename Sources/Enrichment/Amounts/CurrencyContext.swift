import Documents

/// What a text says about its dollars, pounds, francs and pesos.
///
/// A sign or name that several countries share is resolved by what else the text counts in, by the country named next
/// to it in the sentence, by the country of the site, and by the countries that the text is most about, in this order.
/// The confidence says which of these it was.
struct CurrencyContext {
  /// A currency (ISO 4217) and how sure it is, 0...1.
  typealias Choice = (code: String, confidence: Double)

  private struct Place {
    var start: Int
    var sentence: Int
    var country: String
  }

  private var named: Set<String> = []
  private let countries: [String]
  private let places: [Place]
  private let site: String?

  /// Begins with the entities of a text, the most salient first, and the country of its site.
  init(countries: [Entity], site: String? = nil) {
    self.countries = countries.compactMap(\.countryCode)
    self.site = site
    var places: [Place] = []
    for entity in countries {
      guard let country = entity.countryCode else { continue }
      for mention in entity.mentions {
        places.append(Place(start: mention.range.start, sentence: mention.sentence, country: country))
      }
    }
    self.places = places.sorted { $0.start < $1.start }
  }

  /// Notes a currency that stands in the text.
  mutating func note(_ currency: String) { named.insert(currency) }

  /// The code of a currency at a place in the text, `nil` if it cannot be told.
  func code(_ currency: String, at start: Int, sentence: Int) -> Choice? {
    switch currency {
    case "$", "dollar": return dollar(currency, at: start, sentence: sentence)
    case "cent":
      let isEuro = named.contains("EUR") && named.isDisjoint(with: ["$", "dollar", "USD"])
      guard let choice = isEuro ? ("EUR", 0.7) : dollar("dollar", at: start, sentence: sentence) else { return nil }
      return (choice.code, min(choice.confidence, 0.7))
    case "£":
      let others = named.intersection(["EGP", "LBP", "SYP"])
      if others.count == 1, !named.contains("GBP"), let only = others.first { return (only, 0.85) }
      if !countries.contains("GB"), let choice = byCountry("£", at: start, sentence: sentence) { return choice }
      return ("GBP", countries.contains("GB") || site == "GB" ? 0.95 : 0.85)
    case "¥":
      if named.contains("CNY"), !named.contains("JPY") { return ("CNY", 0.85) }
      if countries.contains("CN"), !countries.contains("JP") { return ("CNY", 0.7) }
      return ("JPY", 0.85)
    case "CFA":
      if let choice = byCountry("CFA", at: start, sentence: sentence) { return choice }
      return ("XOF", 0.6)
    case "Fr", "peso", "krone", "dinar", "shilling": return byCountry(currency, at: start, sentence: sentence)
    case "INR", "SAR", "AED", "RUB":
      // The name alone is that of the largest; a neighbour with one of the same name must be next to it.
      guard let choice = byCountry(currency, at: start, sentence: sentence), choice.confidence >= 0.75 else {
        return (currency, 0.85)
      }
      return choice
    default: return (currency, 0.98)
    }
  }

  private func dollar(_ currency: String, at start: Int, sentence: Int) -> Choice? {
    if currency == "$", named.contains("peso") {
      guard named.isDisjoint(with: ["dollar", "USD"]) else { return nil }
      return byCountry("peso", at: start, sentence: sentence)
    }
    let others = named.intersection(["CAD", "AUD", "NZD", "HKD", "SGD", "TWD"])
    if !named.contains("USD"), others.count == 1, let only = others.first { return (only, 0.85) }
    if named.contains("USD") || named.contains("dollar") && currency == "$" && others.isEmpty && site == nil {
      return ("USD", 0.95)
    }
    let codes = CurrencyWords.byCountry["dollar"] ?? [:]
    if let site, site != "US" {
      let local = codes[site] ?? (currency == "$" ? CurrencyWords.byCountry["peso"]?[site] : nil)
      if let local {
        if near(start, sentence, where: { $0 == "US" }) != nil { return ("USD", 0.6) }
        return countries.isEmpty || countries.contains(site) ? (local, 0.75) : ("USD", 0.6)
      }
    }
    guard !countries.contains("US"), site == nil else { return ("USD", 0.95) }
    if let first = countries.first, let local = codes[first], near(start, sentence, where: { $0 == first }) != nil {
      return (local, 0.55)
    }
    return ("USD", countries.prefix(3).contains { codes[$0] != nil } ? 0.7 : 0.9)
  }

  private func byCountry(_ currency: String, at start: Int, sentence: Int) -> Choice? {
    guard let codes = CurrencyWords.byCountry[currency] else { return nil }
    if let near = near(start, sentence, where: { codes[$0] != nil }), let code = codes[near] { return (code, 0.8) }
    if let site, let code = codes[site] { return (code, 0.75) }
    // The first few say it or nobody does: a text may name every place on earth.
    for (rank, country) in countries.prefix(20).enumerated() {
      if let code = codes[country] { return (code, rank < 3 ? 0.7 : 0.6) }
    }
    return nil
  }

  /// The country, among those wanted, that is named nearest to a place in the same sentence; a few on either side count.
  private func near(_ start: Int, _ sentence: Int, where isWanted: (String) -> Bool) -> String? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < start { low = middle + 1 } else { high = middle }
    }
    var best: (distance: Int, country: String)?
    for index in max(0, low - 8)..<min(places.count, low + 8)
    where places[index].sentence == sentence && isWanted(places[index].country) {
      let distance = abs(places[index].start - start)
      if distance < best?.distance ?? .max { best = (distance, places[index].country) }
    }
    return best?.country
  }
}
