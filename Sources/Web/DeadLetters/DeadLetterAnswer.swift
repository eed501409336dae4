import Documents

/// Dead letters and what came of an order, as JSON; members are called as `newsline dead-letters --json` calls them.
enum DeadLetterAnswer {
  static func json(_ overview: DeadLetterOverview) -> JSONObject {
    var object = JSONObject()
    object.append(name: "open", integer: Int64(overview.open))
    object.append(name: "is_partial", boolean: overview.isPartial)
    object.append(
      name: "groups",
      objects: overview.groups.map { group in
        var entry = JSONObject()
        entry.append(name: "stage", string: group.stage.rawValue)
        entry.append(name: "code", string: group.code)
        entry.append(name: "open", integer: Int64(group.count))
        entry.append(name: "newest_failed_at", string: group.newest.description)
        return entry
      })
    object.append(
      name: "newest",
      objects: overview.samples.map { sample in
        var entry = JSONObject()
        entry.append(name: "place", string: sample.place.description)
        entry.append(name: "stage", string: sample.stage.rawValue)
        entry.append(name: "code", string: sample.code)
        entry.append(name: "reason", string: sample.reason)
        entry.append(name: "source", optional: sample.source)
        entry.append(name: "failed_at", string: sample.failedAt.description)
        entry.append(name: "attempts", integer: Int64(sample.attempts))
        return entry
      })
    return object
  }

  static func json(_ outcome: DeadLetterOutcome, _ order: DeadLetterOrder) -> JSONObject {
    var object = JSONObject()
    object.append(name: "action", string: order.action.rawValue)
    object.append(name: "run", string: outcome.run)
    object.append(name: "dry_run", boolean: order.isDryRun)
    object.append(name: "selected", integer: Int64(outcome.selected))
    object.append(name: "resolved", integer: Int64(outcome.resolved))
    object.append(name: "resolved_before", integer: Int64(outcome.resolvedBefore))
    object.append(name: "failed", integer: Int64(outcome.failed))
    object.append(
      name: "failures",
      objects: outcome.failures.map { failure in
        var entry = JSONObject()
        entry.append(name: "place", string: failure.place.description)
        entry.append(name: "reason", string: failure.reason)
        return entry
      })
    return object
  }
}
