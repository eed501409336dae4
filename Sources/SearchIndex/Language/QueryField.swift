/// A field that a query may name before a colon.
enum QueryField: String, CaseIterable {
  case title, author, quote, speaker, entity, topic, country, lang, site, source, type, date, amount

  /// The field of a name, in any case; also by a few other names that people try.
  init?(named name: String) {
    let name = name.lowercased()
    guard let field = Self(rawValue: name) ?? Self.synonyms[name] else { return nil }
    self = field
  }

  private static let synonyms: [String: Self] = [
    "language": .lang, "headline": .title, "by": .author, "published": .date,
  ]

  /// How to write it, for messages.
  var example: String {
    switch self {
    case .title: "title:grain"
    case .author: "author:\"Mara Lindqvist\""
    case .quote: "quote:\"not negotiable\""
    case .speaker: "speaker:Orlova"
    case .entity: "entity:\"Black Sea\" or entity:city:703448"
    case .topic: "topic:economy"
    case .country: "country:UA"
    case .lang: "lang:en"
    case .site: "site:gazette.example"
    case .source: "source:crawl"
    case .type: "type:html or type:plain"
    case .date: "date:2025, date:2025-06, date:2025-06-18 or date:2025-06..2025-07"
    case .amount: "amount:>1bn USD or amount:5m..7m EUR"
    }
  }

  /// The field whose name is most like one that does not exist.
  static func nearest(to name: String) -> Self? {
    let name = Array(name.lowercased().unicodeScalars.prefix(16))
    let distances = allCases.map { ($0, EditDistance.between(name, Array($0.rawValue.unicodeScalars))) }
    return distances.filter { $0.1 <= 2 && $0.1 < $0.0.rawValue.count - 1 }.min { $0.1 < $1.1 }?.0
  }
}
