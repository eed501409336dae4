/// A verb of an act with its subject and the tokens that may belong to it.
struct ActClause {
  /// The verb's token.
  let verb: Int
  let form: ActForm
  let group: VerbGroup
  /// Who does it; in the passive, to whom it is done. `nil` if no name stands there.
  let subject: ActReader.Subject?
  /// Past the last token that may belong to the clause.
  let end: Int
  /// The first token of the sentence.
  let sentenceStart: Int
  let sentenceEnd: Int

  var actors: [Actor] { subject?.actors ?? [] }
}

/// Somebody does something to somebody.
struct Act {
  var predicate: Predicate
  var subject: Actor
  var object: Actor?
  /// The index of the amount.
  var amount: Int?
  /// Past the last token of what is done.
  var end: Int
  /// A judgement of the pattern, 0...1.
  var confidence: Double
  /// `active`, `passive` or `reciprocal`.
  var method: String
  /// A place that is part of the pattern.
  var place: ActText.Slot?
}
