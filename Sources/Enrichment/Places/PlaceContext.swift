import Documents

/// What a document tells about where its places lie.
struct PlaceContext {
  /// At most so many places are measured from.
  private static let maximumAnchors = 16

  private var countries: [String: Double] = [:]
  private var regions: [Int: Double] = [:]
  private var anchors: [Location] = []

  /// Something that lies in a country was named.
  mutating func add(country: String, weight: Double) {
    countries[country, default: 0] += weight
  }

  /// A region was named, or something that surely lies there.
  mutating func add(region: Int) {
    regions[region, default: 0] += 1
  }

  /// A place whose identity is sure was named.
  mutating func add(anchor: Location) {
    if anchors.count < Self.maximumAnchors { anchors.append(anchor) }
  }

  /// How much speaks for a country: 0...0.8.
  func support(country: String) -> Double {
    guard let weight = countries[country] else { return 0 }
    return min(0.3 + 0.1 * weight, 0.8)
  }

  /// How much speaks for a place, beside its size: 0...2.2.
  func support(_ place: Place) -> Double {
    var support = support(country: place.country)
    if let region = place.kind == .region ? place.index : place.region, regions[region] != nil { support += 0.8 }
    if place.kind != .country, let location = place.location, !anchors.isEmpty {
      let nearest = anchors.map { Self.kilometres(location, $0) }.min() ?? .infinity
      if nearest < 100 { support += 0.6 } else if nearest < 300 { support += 0.3 }
    }
    return support
  }

  /// The distance on a plane that touches the earth between the two; good enough to tell near from far.
  static func kilometres(_ left: Location, _ right: Location) -> Double {
    let north = (left.latitude - right.latitude) * 111.2
    var degrees = abs(left.longitude - right.longitude)
    if degrees > 180 { degrees = 360 - degrees }
    // The cosine by its first terms: an error of 0.02 at 80 degrees.
    let middle = (left.latitude + right.latitude) / 2 * .pi / 180
    let square = middle * middle
    let east = degrees * 111.2 * max(1 - square / 2 + square * square / 24, 0)
    return (north * north + east * east).squareRoot()
  }
}
