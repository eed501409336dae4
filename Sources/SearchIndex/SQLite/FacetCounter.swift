import Documents
import Foundation
import GRDB

/// Counts the documents of a result by their values, in one pass over their rows of `document_facts`.
///
/// Of a result that is larger than the sample, the documents whose hashed number lies below a bound are counted and the counts
/// scaled up, so that no query reads more rows than that many.
struct FacetCounter {
  private let db: Database
  private let isEstimate: Bool
  private var scale = 1.0
  private var languages: [String: Int] = [:]
  /// By the whole list of a document: there are few, and to take one apart costs more than to count it.
  private var countryLists: [String: Int] = [:]
  private var sites: [String: Int] = [:]
  private var topics: [Int64: Int] = [:]
  private var entities: [Int64: Int] = [:]
  private var days: [Int64: Int] = [:]
  private var undated = 0

  /// Numbers of entities whose names are looked up, the most frequent first.
  private static let maximumEntities = 2000

  init(db: Database, query: CompiledQuery, total: Int, sampleSize: Int) throws {
    self.db = db
    isEstimate = total > sampleSize
    var conditions: [String] = []
    var arguments: [String: (any DatabaseValueConvertible)?] = [:]
    if isEstimate {
      // Multiplicative hashing (Knuth, "The Art of Computer Programming", volume 3, section 6.4): neighbours fall apart.
      conditions = ["((\(query.document) & 2147483647) * 2654435761 & 4294967295) < :bound"]
      arguments["bound"] = Int64(Double(sampleSize) / Double(total) * 4_294_967_296)
    }
    let (sql, values) = query.select(
      "f.day, f.language, coalesce(f.site, f.host), f.countries, f.topics, f.entities", where: conditions, "", arguments
    )
    var counted = 0
    let rows = try Row.fetchCursor(db, sql: sql, arguments: values)
    while let row = try rows.next() {
      counted += 1
      try count(row)
    }
    if isEstimate, counted > 0 { scale = Double(total) / Double(counted) }
  }

  private mutating func count(_ row: Row) throws {
    if let day: Int64 = row[0] { days[day, default: 0] += 1 } else { undated += 1 }
    if let language: String = row[1] { languages[language, default: 0] += 1 }
    if let site: String = row[2] { sites[site, default: 0] += 1 }
    countryLists[row[3], default: 0] += 1
    // Without a copy.
    try row.withUnsafeData(atIndex: 4) { list in NumberList.forEach(list ?? Data()) { topics[$0, default: 0] += 1 } }
    try row.withUnsafeData(atIndex: 5) { list in NumberList.forEach(list ?? Data()) { entities[$0, default: 0] += 1 } }
  }

  private var countries: [String: Int] {
    countryLists.reduce(into: [:]) { countries, list in
      for country in DocumentRow.split(list.key) { countries[country, default: 0] += list.value }
    }
  }

  /// The counts by time.
  var histogram: DateHistogram {
    DateHistogram(days: days.mapValues(scaled), undated: scaled(undated), isEstimate: isEstimate)
  }

  /// The most frequent values.
  func facets(limit: Int) throws -> Facets {
    var facets = Facets()
    facets.isEstimate = isEstimate
    facets.languages = values(languages, limit)
    facets.countries = values(countries, limit)
    facets.sites = values(sites, limit)
    facets.topics = try topicValues(limit)
    let named = try entityValues(limit)
    (facets.persons, facets.organisations, facets.places) = (named.persons, named.organisations, named.places)
    facets.months = Facets.months(days.mapValues(scaled), limit: limit)
    return facets
  }

  private func scaled(_ count: Int) -> Int { isEstimate ? Int((Double(count) * scale).rounded()) : count }

  private func values(_ counts: [String: Int], _ limit: Int) -> [Facets.Value] {
    sorted(counts.map { Facets.Value($0.key, count: scaled($0.value)) }, limit)
  }

  private func sorted(_ values: [Facets.Value], _ limit: Int) -> [Facets.Value] {
    Array(values.sorted { ($1.count, $0.value) < ($0.count, $1.value) }.prefix(limit))
  }

  private func topicValues(_ limit: Int) throws -> [Facets.Value] {
    let read = try db.cachedStatement(sql: "SELECT code, name FROM topics WHERE number = ?")
    var values: [String: Facets.Value] = [:]
    for (number, count) in topics.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(Self.maximumEntities) {
      guard let row = try Row.fetchOne(read, arguments: [number]) else { continue }
      let (code, name): (String, String) = (row[0], row[1])
      let value = code.isEmpty ? name : code
      values[value, default: Facets.Value(value, label: name, count: 0)].count += scaled(count)
    }
    return sorted(Array(values.values), limit)
  }

  /// An entity may have several names, of which the most frequent one is shown.
  private func entityValues(_ limit: Int) throws -> (
    persons: [Facets.Value], organisations: [Facets.Value], places: [Facets.Value]
  ) {
    let read = try db.cachedStatement(sql: "SELECT id, name, kind FROM entities WHERE number = ?")
    var byKind: [String: [String: Facets.Value]] = [:]
    for (number, count) in entities.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(Self.maximumEntities)
    {
      guard let row = try Row.fetchOne(read, arguments: [number]) else { continue }
      let (id, name, kind): (String, String, String) = (row[0], row[1], row[2])
      guard let facet = NamedEntities.group(ofKind: kind) else { continue }
      byKind[facet, default: [:]][id, default: Facets.Value(id, label: name, count: 0)].count += scaled(count)
    }
    func top(_ facet: String) -> [Facets.Value] { sorted(Array((byKind[facet] ?? [:]).values), limit) }
    return (top("person"), top("organisation"), top("place"))
  }
}
