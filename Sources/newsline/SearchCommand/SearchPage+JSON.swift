import Documents
import SearchIndex

extension SearchHit {
  /// One JSON document.
  func json() -> String {
    var object = JSONObject()
    object.append(name: "id", string: id.rawValue)
    object.append(name: "version", integer: version)
    object.append(name: "url", optional: url)
    object.append(name: "site", optional: site)
    object.append(name: "source", optional: source)
    object.append(name: "title", optional: title?.text)
    object.append(name: "snippet", string: snippet.marked(open: "<mark>", close: "</mark>"))
    object.append(name: "language", optional: language)
    object.append(name: "published_at", optional: publishedAt?.description)
    object.append(name: "captured_at", string: capturedAt.description)
    object.append(name: "authors", strings: authors)
    object.append(name: "countries", strings: countries)
    object.append(name: "keyphrases", strings: keyphrases)
    object.append(name: "summary", optional: summary)
    object.append(name: "score", optional: score)
    object.append(name: "duplicates", integer: Int64(duplicates))
    return object.json
  }
}

extension SearchPage {
  /// What is not about one hit, as one JSON document.
  func summary() -> String {
    var object = JSONObject()
    object.append(name: "total", integer: Int64(total))
    object.append(name: "offset", integer: Int64(offset))
    object.append(name: "next_cursor", optional: nextCursor)
    object.append(name: "suggestion", optional: suggestion)
    if let facets {
      var counts = JSONObject()
      for (name, values) in facets.named { counts.append(name: name, objects: values.map(\.jsonObject)) }
      object.append(name: "facets", object: counts)
      object.append(name: "facets_estimated", boolean: facets.isEstimate)
    }
    if let histogram {
      var counts = JSONObject()
      counts.append(name: "interval", string: histogram.interval.rawValue)
      counts.append(name: "undated", integer: Int64(histogram.undated))
      counts.append(
        name: "buckets",
        objects: histogram.buckets.map { bucket in
          var object = JSONObject()
          object.append(name: "first", string: bucket.first.description)
          object.append(name: "count", integer: Int64(bucket.count))
          return object
        })
      object.append(name: "histogram", object: counts)
    }
    return object.json
  }
}

extension Facets.Value {
  fileprivate var jsonObject: JSONObject {
    var object = JSONObject()
    object.append(name: "value", string: value)
    object.append(name: "label", string: label)
    object.append(name: "count", integer: Int64(count))
    return object
  }
}
