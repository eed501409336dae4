import Documents

/// An entity and the weight of its mentions.
struct EntityGroup {
  /// The entity, its salience not yet known.
  var entity: Entity
  /// The sum over its mentions: 1, or a half for an adjective or people.
  var weight: Double
}

/// How much of a text is about an entity.
enum Salience {
  /// 0...1: half for the share of mentions against the most mentioned, a quarter for the title, a quarter for an early
  /// first mention; the features are those of J. Dunietz and D. Gillick, "A New Entity Salience Task" (2014).
  static func value(share: Double, position: Double, isInTitle: Bool) -> Double {
    let value = 0.5 * share + (isInTitle ? 0.25 : 0) + 0.25 * (1 - position)
    return (min(max(value, 0), 1) * 1000).rounded() / 1000
  }

  /// The entities with their salience, the most salient first, then as they came. A group without mentions is left out.
  static func ranked(_ groups: [EntityGroup], _ model: TextModel) -> [Entity] {
    let heaviest = groups.map(\.weight).max() ?? 0
    let length = Double(max(model.scalars.count, 1))
    var ranked: [(place: Int, entity: Entity)] = []
    for (place, group) in groups.enumerated() {
      guard let first = group.entity.mentions.first else { continue }
      var entity = group.entity
      entity.salience = value(
        share: group.weight / heaviest,
        position: Double(first.range.start) / length,
        isInTitle: first.range.end <= model.titleEnd
      )
      ranked.append((place, entity))
    }
    ranked.sort { ($1.entity.salience, $0.place) < ($0.entity.salience, $1.place) }
    return ranked.map(\.entity)
  }
}
