import Documents

extension VerificationReport {
  /// The balance, a row a stage, with a row of titles.
  public var table: [[String]] {
    let titles = ["stage", "in", "out", "dead-lettered", "pending", "missing", "doubled", "other differences"]
    return [titles]
      + stages.map { stage in
        let counts = stage.violations.counts
        let missing = [.missing, .notInStore, .staleInStore].reduce(0) { $0 + (counts[$1] ?? 0) }
        let doubled = counts[.doubled] ?? 0
        let numbers = [
          stage.balance.inputs, stage.balance.outputs, stage.balance.deadLettered, stage.balance.pending, missing,
          doubled,
          stage.violations.total - missing - doubled,
        ]
        return [stage.name.rawValue] + numbers.map(String.init)
      }
  }

  /// What the balance leaves out, a line each.
  public var remarks: [String] {
    stages.flatMap { stage -> [String] in
      let balance = stage.balance
      let facts: [(Int, String)] = [
        (balance.earlier, "offsets deleted, or before the time asked for: not checked"),
        (balance.unchecked, "inputs whose outcome may be deleted, or is hidden: not checked"),
        (balance.later, "outcomes of inputs committed since the check began: left for the next"),
        (balance.replayed, "dead letters sent again"),
        (balance.foreign, "records that no stage of this line made"),
        (balance.storedAllTheSame, "dead letters whose version is in the store all the same"),
      ]
      return facts.filter { $0.0 > 0 }.map { "\(stage.name.rawValue): \($0.0) \($0.1)" }
    }
  }

  /// One object.
  public func json() -> String {
    var object = JSONObject()
    object.append(name: "balanced", boolean: isBalanced)
    object.append(name: "conclusion", string: conclusion)
    object.append(name: "since", optional: since?.description)
    object.append(name: "stages", objects: stages.map { $0.json() })
    var counts = JSONObject()
    for kind in Violation.Kind.allCases { counts.append(name: kind.rawValue, integer: Int64(count(of: kind))) }
    object.append(name: "violations", object: counts)
    object.append(name: "listed", objects: listed.map { $0.json() })
    object.append(name: "records_read", integer: Int64(recordsRead))
    object.append(name: "seconds", optional: duration / .seconds(1))
    return object.json
  }
}

extension VerificationReport.Stage {
  func json() -> JSONObject {
    var object = JSONObject()
    object.append(name: "stage", string: name.rawValue)
    object.append(name: "topic", string: topic)
    let numbers = [
      ("in", balance.inputs), ("out", balance.outputs), ("dead_lettered", balance.deadLettered),
      ("pending", balance.pending), ("unchecked", balance.unchecked), ("earlier", balance.earlier),
      ("later", balance.later), ("foreign", balance.foreign), ("replayed", balance.replayed),
      ("stored_all_the_same", balance.storedAllTheSame),
    ]
    for (name, number) in numbers { object.append(name: name, integer: Int64(number)) }
    var counts = JSONObject()
    for kind in Violation.Kind.allCases {
      if let count = violations.counts[kind] { counts.append(name: kind.rawValue, integer: Int64(count)) }
    }
    object.append(name: "violations", object: counts)
    return object
  }
}

extension Violation {
  /// One line.
  public var line: String {
    var parts = [kind.rawValue]
    if let stage { parts.append("at \(stage.rawValue):") }
    if let input { parts.append("\(input)") }
    if !places.isEmpty { parts.append("-> " + places.map(\.description).joined(separator: ", ")) }
    if let origin, origin != input?.description { parts.append("origin \(origin)") }
    if let key { parts.append("key \(key)") }
    if let detail { parts.append("(\(detail))") }
    return parts.joined(separator: " ")
  }

  func json() -> JSONObject {
    var object = JSONObject()
    object.append(name: "kind", string: kind.rawValue)
    object.append(name: "stage", optional: stage?.rawValue)
    object.append(name: "input", optional: input?.description)
    object.append(name: "origin", optional: origin)
    object.append(name: "key", optional: key)
    object.append(name: "places", strings: places.map(\.description))
    object.append(name: "detail", optional: detail)
    return object
  }
}
