import Documents

/// Which planted fault was caught by what.
struct ControlMatrix: Sendable {
  /// The run of one control.
  struct Row: Sendable {
    var control: Control
    var violations: [Violation]

    /// Those that tell of the fault.
    var catches: [Violation] { violations.filter { Control.telling.contains($0.check) } }
    /// Whether the suite did what it must: notice a fault, and be quiet where there is none.
    var isRight: Bool { control == .none ? violations.isEmpty : !catches.isEmpty }
  }

  var rows: [Row] = []

  var isRight: Bool { rows.allSatisfy(\.isRight) }

  func lines() -> [String] {
    let width = Control.allCases.map(\.rawValue.count).max() ?? 0
    func pad(_ text: String) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
    var lines = ["\(pad("fault planted"))  caught by"]
    for row in rows {
      let checks = Set(row.catches.map(\.check)).sorted().joined(separator: ", ")
      let first = row.catches.first.map { " (\($0.text))" } ?? ""
      lines.append("\(pad(row.control.rawValue))  \(checks.isEmpty ? "nothing" : checks)\(first)")
      if !row.isRight, row.catches.isEmpty { lines += row.violations.map { "\(pad(""))  \($0)" } }
    }
    let faults = rows.filter { $0.control != .none }
    lines.append("\(faults.count(where: \.isRight)) of \(faults.count) caught")
    if let without = rows.first(where: { $0.control == .none }) {
      lines.append(without.isRight ? "without a fault: nothing found" : "without a fault: something was found")
    }
    return lines
  }

  func json() -> String {
    var object = JSONObject()
    object.append(
      name: "controls",
      objects: rows.map { row in
        var entry = JSONObject()
        entry.append(name: "planted", string: row.control.rawValue)
        entry.append(name: "caught_by", string: Set(row.catches.map(\.check)).sorted().joined(separator: ","))
        entry.append(name: "first", string: row.catches.first?.text ?? "")
        entry.append(name: "right", boolean: row.isRight)
        return entry
      })
    return object.json
  }
}
