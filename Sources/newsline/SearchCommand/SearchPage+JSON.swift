import Documents
import SearchIndex

extension SearchPage {
  /// What is not about one hit, as one JSON document.
  func summary() -> String {
    var object = JSONObject()
    object.append(name: "total", integer: Int64(total))
    object.append(name: "offset", integer: Int64(offset))
    object.append(name: "next_cursor", optional: nextCursor)
    object.append(name: "suggestion", optional: suggestion)
    if let facets { object.append(name: "facets", object: facets.object) }
    if let histogram { object.append(name: "histogram", object: histogram.object) }
    return object.json
  }
}
