import Documents

/// Who and what is named, the most important first.
enum EntityTable {
  static func section(_ entities: [Entity]) -> TableSection {
    let ordered = entities.enumerated().sorted { ($1.element.salience, $0.offset) < ($0.element.salience, $1.offset) }
    return TableSection(title: "names", rows: ordered.map { row($0.element) })
  }

  private static func row(_ entity: Entity) -> [String] {
    var forms: [String] = []
    for mention in entity.mentions where !forms.contains(mention.text) && mention.text != entity.name {
      forms.append(mention.text)
    }
    let place = entity.location.map { "\(degrees($0.latitude, "N", "S")) \(degrees($0.longitude, "E", "W"))" }
    return [
      entity.name, entity.kind, entity.id, "\(entity.mentions.count)x",
      [place, forms.isEmpty ? nil : "as " + forms.joined(separator: ", ")].compactMap { $0 }.joined(separator: "  "),
    ]
  }

  private static func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)\(value < 0 ? negative : positive)"
  }
}
