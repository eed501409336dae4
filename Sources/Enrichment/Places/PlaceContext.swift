import Documents

/// What a document tells about where its places lie.
struct PlaceContext {
  /// At most so many places are measured from.
  private static let maximumAnchors = 16

  /// What one name says; it says nothing about itself.
  private struct Own {
    var countries: [String: Double] = [:]
    var regions: Set<Int> = []
  }

  private var countries: [String: Double] = [:]
  private var regions: [Int: Int] = [:]
  private var anchors: [(location: Location, name: String)] = []
  private var owns: [String: Own] = [:]

  /// A name says that the document has to do with a country.
  mutating func add(country: String, weight: Double, from name: String) {
    countries[country, default: 0] += weight
    owns[name, default: Own()].countries[country, default: 0] += weight
  }

  /// A name is that of a region, or of what surely lies there.
  mutating func add(region: Int, from name: String) {
    if owns[name, default: Own()].regions.insert(region).inserted { regions[region, default: 0] += 1 }
  }

  /// A name is that of a place whose identity is sure.
  mutating func add(anchor: Location, from name: String) {
    if anchors.count < Self.maximumAnchors { anchors.append((anchor, name)) }
  }

  /// How much the other names speak for a country: 0...0.8.
  func support(country: String, for name: String) -> Double {
    let weight = (countries[country] ?? 0) - (owns[name]?.countries[country] ?? 0)
    return weight > 0.01 ? min(0.3 + 0.1 * weight, 0.8) : 0
  }

  /// How much the other names speak for a place, beside its size: 0...2.2.
  func support(_ place: Place, for name: String) -> Double {
    var support = support(country: place.country, for: name)
    if let region = place.kind == .region ? place.index : place.region {
      let others = (regions[region] ?? 0) - (owns[name]?.regions.contains(region) == true ? 1 : 0)
      if others > 0 { support += 0.8 }
    }
    if place.kind != .country, let location = place.location {
      var nearest = Double.infinity
      for anchor in anchors where anchor.name != name {
        nearest = min(nearest, Self.kilometres(location, anchor.location))
      }
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
