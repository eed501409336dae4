import Documents

/// Asks for counts by value, and reads them.
enum OpenSearchFacets {
  /// The most values that a server counts for one field in one request.
  private static let maximumBuckets = 10_000
  /// Values with several names are counted name by name; so many are looked at.
  private static let maximumNames = 2000

  /// What to ask for.
  static func aggregations(facets: Int?) -> [String: JSONValue] {
    var asked: [String: JSONValue] = ["days": terms("day"), "undated": ["missing": ["field": "day"]]]
    guard facets != nil else { return asked }
    asked["languages"] = terms("language")
    asked["countries"] = terms("countries")
    asked["sites"] = terms("site_or_host", size: maximumNames)
    for field in ["topics", "persons", "organisations", "places"] { asked[field] = terms(field, size: maximumNames) }
    return asked
  }

  /// Counts by the values of a field.
  static func terms(_ field: String, size: Int = maximumBuckets) -> JSONValue {
    ["terms": ["field": .string(field), "size": .integer(size)]]
  }

  /// The values of an aggregation and their counts.
  static func buckets(_ aggregation: JSONValue?) -> [(key: String, count: Int)] {
    (aggregation?["buckets"]?.array ?? []).compactMap { bucket in
      guard let count = bucket["doc_count"]?.integer else { return nil }
      guard let key = bucket["key"]?.string ?? bucket["key"]?.integer.map(String.init) else { return nil }
      return (key, Int(count))
    }
  }

  /// The counts by time.
  static func histogram(_ answer: JSONValue?) -> DateHistogram {
    DateHistogram(days: days(answer), undated: Int(answer?["undated"]?["doc_count"]?.integer ?? 0))
  }

  /// The most frequent values.
  static func facets(_ answer: JSONValue?, limit: Int) -> Facets {
    func values(_ name: String) -> [Facets.Value] {
      sorted(buckets(answer?[name]).map { Facets.Value($0.key, count: $0.count) }, limit)
    }
    var facets = Facets()
    (facets.languages, facets.countries, facets.sites) = (values("languages"), values("countries"), values("sites"))
    facets.topics = named(answer?["topics"], limit)
    facets.persons = named(answer?["persons"], limit)
    facets.organisations = named(answer?["organisations"], limit)
    facets.places = named(answer?["places"], limit)
    facets.months = Facets.months(days(answer), limit: limit)
    return facets
  }

  private static func days(_ answer: JSONValue?) -> [Int64: Int] {
    Dictionary(buckets(answer?["days"]).compactMap { bucket in Int64(bucket.key).map { ($0, bucket.count) } }) { $0 + $1 }
  }

  /// Values that are an id and a name: what has several names is counted together and shown by the most frequent one.
  private static func named(_ aggregation: JSONValue?, _ limit: Int) -> [Facets.Value] {
    var values: [String: Facets.Value] = [:]
    for (key, count) in buckets(aggregation).sorted(by: { ($1.count, $0.key) < ($0.count, $1.key) }) {
      let parts = key.split(separator: StoredDocument.separator, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let (id, name) = (String(parts[0]), String(parts[1]))
      let value = id.isEmpty ? name : id
      values[value, default: Facets.Value(value, label: name, count: 0)].count += count
    }
    return sorted(Array(values.values), limit)
  }

  private static func sorted(_ values: [Facets.Value], _ limit: Int) -> [Facets.Value] {
    Array(values.sorted { ($1.count, $0.value) < ($0.count, $1.value) }.prefix(limit))
  }
}
