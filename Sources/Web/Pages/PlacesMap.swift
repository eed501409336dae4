import Documents

/// The places of an article on a map without anything from outside: a grid of degrees, equirectangular.
struct PlacesMap {
  private static let maximumPlaces = 60

  private let places: [(entity: Entity, location: Location)]

  init(_ entities: [Entity]) {
    places = Array(
      entities.compactMap { entity in entity.location.map { (entity, $0) } }
        .filter { (-90...90).contains($0.1.latitude) && (-180...180).contains($0.1.longitude) }
        .prefix(Self.maximumPlaces))
  }

  /// Nothing if no place is known.
  var figure: HTML {
    guard !places.isEmpty else { return "" }
    let names = places.map(\.entity.name).joined(separator: ", ")
    let dots = places.map { entity, location in
      """
      <a href="/entities/\(WebLink.encoded(entity.id))"><circle cx="\(Self.x(location))" cy="\(Self.y(location))" r="4"><title>\
      \(entity.name)</title></circle></a>

      """ as HTML
    }
    return """
      <figure class="map"><svg viewBox="0 0 360 180" role="group" aria-label="Map with \(names)">
      <path class="land" d="\(WorldOutline.path)"/>
      \(dots)</svg></figure>

      """
  }

  private static func x(_ location: Location) -> String { tenths(location.longitude + 180) }
  private static func y(_ location: Location) -> String { tenths(90 - location.latitude) }
  private static func tenths(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
