import Documents

extension DeadLetter {
  /// A line of a list.
  func line(at place: Origin, state: DeadLetterState) -> String {
    var line =
      "\(place)  \(failedAt)  \(stage.rawValue)  \(Output.printable(rejection.code.rawValue, limit: 40))  "
      + Output.printable(rejection.reason, limit: 200)
    if let source { line += "  (\(Output.printable(source, limit: 80)))" }
    if let replayOf { line += "  attempt \(attempts), replay of \(Output.printable(replayOf.description, limit: 300))" }
    if state != .open { line += "  [\(state.rawValue)]" }
    return line
  }

  /// What there is to say about it, for people.
  func facts(at place: Origin) -> [(String, String)] {
    var facts = [
      ("place", place.description), ("stage", stage.rawValue), ("code", rejection.code.rawValue),
      ("reason", rejection.reason), ("read at", self.place.description), ("attempts", String(attempts)),
      ("worker", worker), ("version", version), ("failed at", failedAt.description),
      ("source", source ?? "(unknown)"),
      ("key", record.key.map { String(decoding: $0.prefix(1024), as: UTF8.self) } ?? "(none)"),
    ]
    facts.append(("size", omitsContent ? "left out" : "\(record.value.count) bytes"))
    return facts
  }

  /// What there is to say about it, for machines.
  func json(at place: Origin, state: DeadLetterState) -> JSONObject {
    var object = JSONObject()
    object.append(name: "place", string: place.description)
    object.append(name: "state", string: state.rawValue)
    object.append(name: "stage", string: stage.rawValue)
    object.append(name: "code", string: rejection.code.rawValue)
    object.append(name: "reason", string: rejection.reason)
    object.append(name: "read_at", string: self.place.description)
    object.append(name: "origin", optional: record.text(ofHeader: HeaderName.origin))
    object.append(name: "source", optional: source)
    object.append(name: "attempts", integer: Int64(attempts))
    object.append(name: "replay_of", optional: replayOf?.description)
    object.append(name: "worker", string: worker)
    object.append(name: "version", string: version)
    object.append(name: "failed_at", string: failedAt.description)
    object.append(name: "bytes", integer: Int64(record.value.count))
    object.append(name: "content_omitted", boolean: omitsContent)
    return object
  }
}
