import Documents

/// Makes entities of candidates: one for each entry of the gazetteer, and one for each kind and name beyond it.
enum EntityJoiner {
  /// The entities, the most salient first.
  static func join(_ candidates: [EntityCandidate], _ model: TextModel, _ gazetteer: Gazetteer) -> [Entity] {
    let texts = candidates.map { model.text(model.range($0.first, $0.last)) }
    var places: [String: Int] = [:]
    var groups: [EntityGroup] = []
    for (candidate, text) in zip(candidates, texts) {
      let entity = candidate.identity?.entity ?? entity(candidate, text, gazetteer)
      let place = places[entity.id] ?? groups.count
      places[entity.id] = place
      if place == groups.count { groups.append(EntityGroup(entity: entity, weight: 0)) }
      groups[place].entity.mentions.append(
        model.mention(
          candidate.first, candidate.last, confidence: (candidate.confidence * 1000).rounded() / 1000,
          method: candidate.method.rawValue))
      groups[place].weight += candidate.method == .demonym ? 0.5 : 1
    }
    return Salience.ranked(groups, model)
  }

  private static func entity(_ candidate: EntityCandidate, _ name: String, _ gazetteer: Gazetteer) -> Entity {
    if let index = candidate.entry {
      let entry = gazetteer.entries[index]
      return Entity(
        id: entry.id, name: entry.name, kind: entry.kind, countryCode: entry.countryCode, location: entry.location,
        salience: 0, mentions: [])
    }
    let id = "\(candidate.kind.rawValue):\(slug(name))"
    return Entity(id: id, name: name, kind: candidate.kind.rawValue, salience: 0, mentions: [])
  }

  /// The name in lower case, with hyphens for whatever is no letter or digit.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      switch ScalarTable.shared.scalarClass(scalar.value) {
      case .lower, .upper, .uncased, .mark, .digit, .ideograph: slug.unicodeScalars.append(scalar)
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }
}
