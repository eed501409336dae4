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
    if let facets = page.facets { object.append(name: "facets", object: facets.object) }
    if let histogram = page.histogram { object.append(name: "histogram", object: histogram.object) }
    return object.json + "\n"
  }
}
