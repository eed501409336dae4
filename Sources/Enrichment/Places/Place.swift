import Documents

/// A place of the file of places.
struct Place: Sendable {
  /// What a place is. The raw value stands in the file.
  enum Kind: UInt8 {
    case country = 0
    case capital = 1
    case city = 2
    case region = 3
  }

  /// Its index in the file.
  let index: Int
  /// GeoNames' number of a city; 0 for a country or region.
  let number: UInt32
  /// What it is.
  let kind: Kind
  /// ISO 3166-1 alpha-2.
  let country: String
  /// What stands behind the hyphen in ISO 3166-2; empty but for a region.
  let code: String
  /// The index of the region that it lies in.
  let region: Int?
  /// The canonical name.
  let name: String
  /// Where it lies: a region's centre of population; `nil` for a country.
  let location: Location?
  /// How many people live there; 0 if unknown.
  let population: Int

  /// A stable identifier.
  var id: String {
    switch kind {
    case .country: "country:\(country)"
    case .capital: "capital:\(country)"
    case .city: "city:\(number)"
    case .region: "region:\(country)-\(code)"
    }
  }

  /// The kind as the message says it.
  var word: String {
    switch kind {
    case .country: "country"
    case .capital: "capital"
    case .city: "city"
    case .region: "region"
    }
  }

  /// What the message says of it.
  var identity: KnownIdentity {
    KnownIdentity(
      id: id, name: name, kind: word, countryCode: country, location: location,
      population: population > 0 ? population : nil)
  }
}

/// A place that a name may mean.
struct PlaceReading: Sendable {
  /// The place.
  let place: Place
  /// Whether the name is not its main one.
  let isAlternate: Bool
  /// Whether the name is an abbreviation, which counts only behind the name of a place.
  let isAbbreviation: Bool
}
