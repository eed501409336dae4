import Documents

/// One dead letter with everything that is known about it.
struct DeadLetterView {
  /// Headers beyond this number, and what of their values is beyond this size, are not shown.
  private static let mostHeaders = 100
  private static let longestHeader = 1000

  let place: Origin
  let letter: DeadLetter
  /// The record, as it was rejected.
  let record: Record
  /// What was decided about it; `nil` if it is open.
  let resolution: DeadLetterResolution?
  /// The dead letters that it was before.
  let history: [(place: Origin, letter: DeadLetter)]
  /// About how many bytes of the content are shown.
  let limit: Int

  private var state: DeadLetterState {
    guard let resolution else { return .open }
    return resolution.action == .replayed ? .replayed : .discarded
  }

  private var preview: ContentPreview {
    ContentPreview(of: record.value, contentType: record.text(ofHeader: HeaderName.contentType), limit: limit)
  }

  func lines() -> [String] {
    var lines = letter.facts(at: place).map { "\($0): \(TerminalText.escaped($1))" }
    lines.append("state: \(TerminalText.escaped(stateText))")
    for earlier in history {
      lines.append(
        "before: \(earlier.place), \(earlier.letter.failedAt), attempt \(earlier.letter.attempts), "
          + TerminalText.escaped("\(earlier.letter.rejection)".prefix(500)))
    }
    if history.isEmpty, let earlier = letter.replayOf {
      lines.append("before: \(TerminalText.escaped(earlier.description))")
    }
    for header in record.headers.prefix(Self.mostHeaders) {
      lines.append(
        "header \(TerminalText.escaped(header.name.prefix(Self.longestHeader))): \(Self.text(of: header.value))")
    }
    if record.headers.count > Self.mostHeaders { lines.append("… \(record.headers.count) headers in all") }
    lines.append("")
    let preview = preview
    lines += preview.lines
    if letter.omitsContent, record.value.isEmpty {
      lines.append("the content was left out, and \(letter.place) is not there any more")
    } else if preview.isCut {
      lines.append("… \(ByteCount.text(record.value.count)) in all")
    }
    return lines
  }

  func json() -> JSONObject {
    var object = letter.json(at: place, state: state)
    if let resolution, let json = try? JSONObject(json: String(decoding: resolution.json(), as: UTF8.self)) {
      object.append(name: "resolution", object: json)
    }
    object.append(name: "history", strings: history.map(\.place.description))
    object.append(name: "key", optional: record.key.map { String(decoding: $0.prefix(1024), as: UTF8.self) })
    object.append(
      name: "headers",
      objects: record.headers.prefix(Self.mostHeaders).map { header in
        var entry = JSONObject()
        entry.append(name: "name", string: header.name)
        entry.append(
          name: "value",
          optional: header.value.map { String(decoding: $0.prefix(Self.longestHeader), as: UTF8.self) })
        return entry
      })
    let preview = preview
    object.append(name: "form", string: preview.form.rawValue)
    object.append(name: "value", string: String(decoding: record.value.prefix(limit), as: UTF8.self))
    object.append(name: "value_is_cut", boolean: record.value.count > limit)
    return object
  }

  private var stateText: String {
    guard let resolution else { return "open" }
    let end = "\(resolution.at) by \(resolution.by)\(resolution.reason.map { ": \($0)" } ?? "")"
    guard resolution.action == .replayed else { return "\(resolution.action.rawValue) \(end)" }
    return "replayed to \(resolution.topic ?? "its topic") \(end)"
  }

  /// A header's value on one line.
  private static func text(of value: [UInt8]?) -> String {
    guard let value else { return "(null)" }
    let isCut = value.count > longestHeader
    guard let text = String(validating: value, as: UTF8.self) else {
      let digits = value.prefix(32).map { String($0, radix: 16) }.map { $0.utf8.count < 2 ? "0" + $0 : $0 }
      return "(\(value.count) bytes) \(digits.joined(separator: " "))\(value.count > 32 ? " …" : "")"
    }
    return TerminalText.escaped(String(text.prefix(longestHeader))) + (isCut ? " … (\(value.count) bytes)" : "")
  }
}
