/// Who does something, or to whom it is done: a noun phrase with a name.
struct Actor {
  /// The mention that names it.
  var slot: ActText.Slot
  /// The first token of the noun phrase, and its last.
  var first: Int
  var last: Int
  /// How sure it is that the name's bearer is meant: less where forces stand for their country.
  var factor: Double
  /// Whether the name only modifies a noun: `Ukraine's power grid`.
  var isModifier = false

  var kind: ActorKind { slot.kind }
  /// Whether it names somebody who can act.
  var canAct: Bool { !isModifier && kind != .none && kind != .place }
}
