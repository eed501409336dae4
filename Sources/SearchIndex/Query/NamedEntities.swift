import Documents

/// Who and what an article names, as a hit shows it: persons, organisations and places, the most salient of each.
enum NamedEntities {
  /// The most of each kind.
  private static let maximum = 3

  /// The kind under which an entity is counted and shown; `nil` for others. Countries are told by their codes.
  static func group(ofKind kind: String) -> String? {
    switch kind {
    case "person", "organisation": kind
    case "capital", "city", "region", "place", "facility": "place"
    default: nil
    }
  }

  /// The groups, in the order in which they are shown.
  private static let groups = ["person", "organisation", "place"]

  /// Of all that an article names, the most salient first. Each id comes once in its group.
  static func shown(of entities: [IndexedAnnotations.Entity]) -> [IndexedAnnotations.Entity] {
    groups.flatMap { group in
      var shown: [IndexedAnnotations.Entity] = []
      for entity in entities where self.group(ofKind: entity.kind) == group {
        guard !shown.contains(where: { $0.id == entity.id }) else { continue }
        shown.append(IndexedAnnotations.Entity(id: entity.id, name: entity.name, kind: group))
        if shown.count == maximum { break }
      }
      return shown
    }
  }

  /// The most that are looked at: a hostile article may name a hundred thousand, and each search that finds it would read them.
  private static let maximumLookedAt = 1000

  /// Of the JSON of an enriched document; none if it cannot be read.
  static func shown(ofJSON json: UnsafeRawBufferPointer) -> [IndexedAnnotations.Entity] {
    guard let names = try? DocumentNames(json: json, limit: maximumLookedAt).names else { return [] }
    let entities = names.enumerated()
      .sorted { ($1.element.salience, $0.offset) < ($0.element.salience, $1.offset) }
      .map { IndexedAnnotations.Entity(id: $0.element.id, name: $0.element.name, kind: $0.element.kind) }
    return shown(of: IndexedAnnotations(entities: entities).bounded().entities)
  }
}
