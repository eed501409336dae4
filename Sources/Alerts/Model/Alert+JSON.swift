import Documents

extension Alert {
  /// The alert for programs, without its secret.
  public var object: JSONObject {
    var object = JSONObject()
    object.append(name: "id", string: id.rawValue)
    object.append(name: "name", string: name)
    object.append(name: "query", string: query)
    object.append(name: "webhook", optional: webhook?.text)
    object.append(name: "created_at", string: createdAt.description)
    switch state {
    case .active: object.append(name: "state", string: "active")
    case .disabled(let reason):
      object.append(name: "state", string: "disabled")
      object.append(name: "reason", string: reason)
    }
    for (name, count) in [
      ("matched", counts.matched), ("delivered", counts.delivered), ("pending", counts.pending),
      ("failed", counts.failed), ("dropped", counts.dropped),
    ] { object.append(name: name, integer: Int64(count)) }
    object.append(name: "feed", string: "/alerts/\(id)/feed")
    return object
  }
}
