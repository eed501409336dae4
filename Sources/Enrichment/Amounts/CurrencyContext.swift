import Documents

/// What a text says about its dollars, pounds, francs and pesos.
///
/// A bare `$` is the US dollar unless the text counts in one other dollar only, or in pesos: then it is the peso of the
/// most salient country that has one, and unknown if there is none or if the text names dollars too. A bare pound is
/// sterling unless another pound is the only one named; a bare franc or peso follows the most salient country that has
/// one.
struct CurrencyContext {
  private var named: Set<String> = []
  private let countries: [String]

  /// Begins with the countries of a text, the most salient first.
  init(countries: [Entity]) {
    self.countries = countries.compactMap(\.countryCode)
  }

  /// Notes a currency that stands in the text.
  mutating func note(_ currency: String) { named.insert(currency) }

  /// The code (ISO 4217) of a currency, `nil` if it cannot be told.
  func code(_ currency: String) -> String? {
    switch currency {
    case "$" where named.contains("peso"):
      return named.isDisjoint(with: ["dollar", "USD"]) ? byCountry("peso") : nil
    case "$", "dollar":
      let others = named.intersection(["CAD", "AUD", "NZD", "HKD", "SGD", "TWD"])
      if !named.contains("USD"), others.count == 1, let only = others.first { return only }
      return "USD"
    case "£":
      let others = named.intersection(["EGP", "LBP", "SYP"])
      return others.count == 1 && !named.contains("GBP") ? others.first : "GBP"
    case "Fr", "peso", "": return byCountry(currency)
    default: return currency
    }
  }

  private func byCountry(_ currency: String) -> String? {
    guard let codes = CurrencyWords.byCountry[currency] else { return nil }
    // The first few say it or nobody does: a text may name every place on earth.
    return countries.prefix(20).lazy.compactMap { codes[$0] }.first
  }
}
