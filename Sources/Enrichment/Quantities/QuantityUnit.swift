/// A unit of measure: a stable word, what it measures, and how it converts to the unit of its kind.
struct QuantityUnit: Sendable {
  /// The stable word of the unit.
  var word: String
  /// The stable word of what it measures.
  var kind: String
  /// How many base units it is; `nil` if texts mean different units by its name.
  var factor: Double?
  /// What is added after multiplying: for Fahrenheit.
  var offset = 0.0

  /// The base unit of a kind.
  static func base(of kind: String) -> String? {
    switch kind {
    case "length": "metre"
    case "mass": "kilogram"
    case "area": "square_metre"
    case "volume": "cubic_metre"
    case "temperature": "degree_celsius"
    case "energy": "joule"
    case "power": "watt"
    case "speed": "metre_per_second"
    case "percentage": "percent"
    default: nil
    }
  }

  /// A value in the base unit, without the dust of binary fractions.
  func inBase(_ value: Double) -> Double? {
    guard let factor else { return nil }
    let exact = value * factor + offset
    let scaled = (exact * 1e6).rounded() / 1e6
    return abs(scaled - exact) < 1e-9 * max(1, abs(exact)) ? scaled : exact
  }

  /// All units by their stable words.
  static let all: [String: QuantityUnit] = {
    let list: [(String, String, Double?)] = [
      ("percent", "percentage", 1), ("percentage_point", "percentage_points", nil),
      ("millimetre", "length", 0.001), ("centimetre", "length", 0.01), ("metre", "length", 1),
      ("kilometre", "length", 1000),
      ("mile", "length", 1609.344), ("nautical_mile", "length", 1852), ("foot", "length", 0.3048),
      ("inch", "length", 0.0254),
      ("yard", "length", 0.9144),
      ("gram", "mass", 0.001), ("kilogram", "mass", 1), ("tonne", "mass", 1000), ("pound", "mass", 0.453_592_37),
      ("ounce", "mass", 0.028_349_523_125), ("ton", "mass", nil),
      ("square_metre", "area", 1), ("square_kilometre", "area", 1e6), ("hectare", "area", 1e4),
      ("acre", "area", 4046.856_422_4),
      ("square_mile", "area", 2_589_988.110_336), ("square_foot", "area", 0.092_903_04),
      ("litre", "volume", 0.001), ("hectolitre", "volume", 0.1), ("cubic_metre", "volume", 1),
      ("cubic_kilometre", "volume", 1e9),
      ("cubic_hectometre", "volume", 1e6), ("barrel", "volume", 0.158_987_294_928), ("gallon", "volume", nil),
      ("bushel", "volume", nil),
      ("degree_celsius", "temperature", 1),
      ("joule", "energy", 1), ("kilowatt_hour", "energy", 3.6e6), ("megawatt_hour", "energy", 3.6e9),
      ("gigawatt_hour", "energy", 3.6e12), ("terawatt_hour", "energy", 3.6e15),
      ("watt", "power", 1), ("kilowatt", "power", 1e3), ("megawatt", "power", 1e6), ("gigawatt", "power", 1e9),
      ("kilometre_per_hour", "speed", 1 / 3.6), ("mile_per_hour", "speed", 0.447_04), ("metre_per_second", "speed", 1),
      ("knot", "speed", 1852.0 / 3600),
    ]
    var units: [String: QuantityUnit] = [:]
    for (word, kind, factor) in list { units[word] = QuantityUnit(word: word, kind: kind, factor: factor) }
    units["degree_fahrenheit"] = QuantityUnit(
      word: "degree_fahrenheit",
      kind: "temperature",
      factor: 5.0 / 9,
      offset: -160.0 / 9
    )
    return units
  }()
}
