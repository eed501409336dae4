import Documents

extension Facets {
  /// The counts as the API and the command give them, by the name of the facet in the plural.
  public var object: JSONObject {
    var object = JSONObject()
    for (name, values) in [
      ("languages", languages), ("countries", countries), ("sites", sites), ("topics", topics), ("persons", persons),
      ("organisations", organisations), ("places", places), ("months", months),
    ] {
      object.append(name: name, objects: values.map(\.object))
    }
    object.append(name: "is_estimate", boolean: isEstimate)
    return object
  }
}

extension Facets.Value {
  fileprivate var object: JSONObject {
    var object = JSONObject()
    object.append(name: "value", string: value)
    object.append(name: "label", string: label)
    object.append(name: "count", integer: Int64(count))
    return object
  }
}

extension DateHistogram {
  /// The counts as the API and the command give them.
  public var object: JSONObject {
    var object = JSONObject()
    object.append(name: "interval", string: interval.rawValue)
    object.append(
      name: "buckets",
      objects: buckets.map { bucket in
        var entry = JSONObject()
        entry.append(name: "first", string: bucket.first.description)
        entry.append(name: "count", integer: Int64(bucket.count))
        return entry
      })
    object.append(name: "undated", integer: Int64(undated))
    return object
  }
}
