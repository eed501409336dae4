/// Names of one document, to be found again where their words stand in the same case.
struct NameTrie {
  private struct Step: Hashable {
    let node: Int32
    let term: Int32
  }

  private var children: [Step: Int32] = [:]
  private var names: [[String: (kind: EntityKind, entry: Int?)]] = [[:]]

  /// Adds the name that some tokens are; the first of one text stays.
  mutating func insert(
    _ model: TextModel, _ first: Int, _ last: Int, _ text: String, _ kind: EntityKind, _ entry: Int?
  ) {
    var node: Int32 = 0
    for token in first...last {
      let step = Step(node: node, term: model.tokens[token].term)
      if let next = children[step] {
        node = next
      } else {
        node = Int32(names.count)
        names.append([:])
        children[step] = node
      }
    }
    if names[Int(node)][text] == nil { names[Int(node)][text] = (kind, entry) }
  }

  /// The longest name that begins at a token and touches none that is taken.
  func longest(_ model: TextModel, _ first: Int, _ taken: [Bool]) -> (last: Int, kind: EntityKind, entry: Int?)? {
    var node: Int32 = 0
    var last = first
    var best: (last: Int, kind: EntityKind, entry: Int?)?
    while last < model.tokens.count, !taken[last],
      let next = children[Step(node: node, term: model.tokens[last].term)]
    {
      node = next
      if !names[Int(node)].isEmpty, model.isSameSentence(first, last),
        let name = names[Int(node)][model.text(model.range(first, last))]
      {
        best = (last, name.kind, name.entry)
      }
      last += 1
    }
    return best
  }
}
