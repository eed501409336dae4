import Documents

/// Who in a text is what: `President Ann Lee`, `Tom Kerr, the finance minister`.
struct RoleHolders: Sendable {
  /// More who are called the same are told apart by nobody.
  private static let maximumHolders = 32

  private struct Holder {
    /// The index of the entity.
    var entity: Int
    /// The token of the noun.
    var head: Int
    var modifiers: Set<Int32>
    var distinguishing: Set<Int32>
  }

  /// By the number of the noun among the words of the text.
  private var holders: [Int32: [Holder]] = [:]
  private let model: TextModel

  /// Reads what stands around the names of persons.
  init(_ model: TextModel, _ entities: [Entity], _ reader: RoleReader) {
    self.model = model
    for (index, entity) in entities.enumerated() where entity.kind == "person" {
      for mention in entity.mentions {
        let name = model.tokens(of: mention.range)
        guard !name.isEmpty else { continue }
        for role in [reader.role(model, before: name), reader.role(model, after: name)] {
          guard let role else { continue }
          let marked = (role.first..<role.last).filter { reader.isDistinguishing(model, $0) }
          add(
            Holder(
              entity: index, head: role.last, modifiers: role.modifiers,
              distinguishing: Set(marked.map { model.tokens[$0].term })))
        }
      }
    }
  }

  private mutating func add(_ holder: Holder) {
    let noun = model.tokens[holder.head].term
    let isKnown = holders[noun]?.contains {
      $0.entity == holder.entity && $0.modifiers == holder.modifiers && $0.head < holder.head
    }
    if isKnown != true, holders[noun]?.count ?? 0 <= Self.maximumHolders { holders[noun, default: []].append(holder) }
  }

  /// The index of the one person who was said to be what a phrase names before it stands; `nil` if there is none, or more.
  func holder(of reference: RoleReference) -> Int? {
    var found: Int?
    let known = holders[model.tokens[reference.last].term] ?? []
    guard known.count <= Self.maximumHolders else { return nil }
    for holder in known where holder.head < reference.first {
      guard reference.modifiers.isSubset(of: holder.modifiers), holder.distinguishing.isSubset(of: reference.modifiers)
      else { continue }
      if let found, found != holder.entity { return nil }
      found = holder.entity
    }
    return found
  }
}
