/// The actions that the parser scores, by what they do.
struct ActionTable: Sendable {
  /// An action and its label.
  struct Action: Sendable {
    /// Where its score stands.
    let score: Int
    /// The label's number.
    let label: Int
  }

  /// What may follow where no entity is open: begin one, be a whole one, or none (label -1); in the order of their scores.
  private(set) var outside: [(action: Action, begins: Bool)] = []
  /// For each label, the score of going on and of ending.
  private(set) var inside: [(goOn: Int, end: Int)] = []
  /// The labels.
  private(set) var labels: [EntityLabel] = []

  init(_ file: ModelFile, scores: Int) throws(EntityModelError) {
    let lines = try file.lines("actions")
    guard lines.count <= scores else { throw file.malformed("actions", "has \(lines.count) for \(scores) scores") }
    var goOn: [Int: Int] = [:]
    var end: [Int: Int] = [:]
    for (score, line) in lines.enumerated() {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, let kind = Int(parts[0]) else { throw file.malformed("actions", "has the line \(line)") }
      if parts[1].isEmpty {
        if kind == 5 { outside.append((Action(score: score, label: -1), false)) }
        continue
      }
      guard let label = EntityLabel(rawValue: String(parts[1])) else {
        throw file.malformed("actions", "has the unknown label \(parts[1])")
      }
      let number = labels.firstIndex(of: label) ?? labels.count
      if number == labels.count { labels.append(label) }
      switch kind {
      case 1: outside.append((Action(score: score, label: number), true))
      case 2: goOn[number] = score
      case 3: end[number] = score
      case 4: outside.append((Action(score: score, label: number), false))
      default: throw file.malformed("actions", "has the line \(line)")
      }
    }
    for number in labels.indices {
      guard let goOn = goOn[number], let end = end[number] else {
        throw file.malformed("actions", "has not all actions of \(labels[number].rawValue)")
      }
      inside.append((goOn, end))
    }
    guard outside.contains(where: { $0.action.label < 0 }) else {
      throw file.malformed("actions", "cannot stay outside")
    }
  }
}
