import Documents
import SearchIndex

/// A page of hits as JSON.
enum SearchAnswer {
  static func json(_ page: SearchPage, request: SearchRequest) -> String {
    var object = JSONObject()
    object.append(name: "total", integer: Int64(page.total))
    object.append(name: "hits", objects: page.hits.map(\.object))
    if let cursor = page.nextCursor {
      var next = request
      next.cursor = cursor
      object.append(name: "next_cursor", string: cursor)
      object.append(name: "next", string: next.path("/api/search", withCursor: true))
    }
    if let suggestion = page.suggestion { object.append(name: "suggestion", string: suggestion) }
    if let facets = page.facets { object.append(name: "facets", object: Self.facets(facets)) }
    if let histogram = page.histogram { object.append(name: "histogram", object: Self.histogram(histogram)) }
    return object.json + "\n"
  }

  private static func facets(_ facets: Facets) -> JSONObject {
    var object = JSONObject()
    for (name, values) in [
      ("languages", facets.languages), ("countries", facets.countries), ("sites", facets.sites),
      ("topics", facets.topics), ("persons", facets.persons), ("organisations", facets.organisations),
      ("places", facets.places), ("months", facets.months),
    ] {
      object.append(
        name: name,
        objects: values.map { value in
          var entry = JSONObject()
          entry.append(name: "value", string: value.value)
          entry.append(name: "label", string: value.label)
          entry.append(name: "count", integer: Int64(value.count))
          return entry
        })
    }
    object.append(name: "is_estimate", boolean: facets.isEstimate)
    return object
  }

  private static func histogram(_ histogram: DateHistogram) -> JSONObject {
    var object = JSONObject()
    object.append(name: "interval", string: histogram.interval.rawValue)
    object.append(
      name: "buckets",
      objects: histogram.buckets.map { bucket in
        var entry = JSONObject()
        entry.append(name: "first", string: bucket.first.description)
        entry.append(name: "count", integer: Int64(bucket.count))
        return entry
      })
    object.append(name: "undated", integer: Int64(histogram.undated))
    return object
  }
}
