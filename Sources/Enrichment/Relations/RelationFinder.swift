import Documents

/// Finds who did what with whom, in English.
///
/// A shallow grammar: a verb from a short list with its auxiliaries, the noun phrase right before it, and what each verb asks
/// for after it, with the names that were found in place of noun phrases. What it cannot read it leaves out, and so it leaves
/// out what is negated, to come, possible, denied, asked or quoted. Each verb looks at a bounded number of tokens.
struct RelationFinder: Sendable {
  private let words: ActLexicon
  private let roles: RoleReader

  /// Registers the words of the grammar.
  init(_ lexicon: inout LexiconBuilder, roles: RoleReader, functionWords: PerLanguage<WordSet>) {
    self.roles = roles
    words = ActLexicon(&lexicon, functionWords: functionWords[.english])
  }

  /// The relations of a text, in its order.
  ///
  /// - Parameters:
  ///   - entities: who and what is named; only they do something.
  ///   - amounts: the relations name them by index.
  ///   - dates: the relations take their values.
  ///   - holders: who is called by an office.
  ///   - quotations: those whose speaker is known become `says`, in any language.
  func find(
    _ model: TextModel, entities: [Entity], holders: RoleHolders, amounts: [Amount], dates: [DateMention],
    quotations: [Quotation]
  ) -> [Relation] {
    var relations: [Relation] = []
    if model.language == .english, !entities.isEmpty {
      let reader = ActReader(
        text: ActText(model, entities, amounts, dates), words: words, roles: roles, holders: holders)
      for (sentence, tokens) in model.sentences.enumerated() {
        read(tokens, of: sentence, reader, entities, dates, &relations)
      }
    }
    relations += SaidRelations.of(quotations, entities)
    return relations.enumerated()
      .sorted { ($0.element.mention.range.start, $0.offset) < ($1.element.mention.range.start, $1.offset) }.map(
        \.element)
  }

  private func read(
    _ tokens: Range<Int>, of sentence: Int, _ reader: ActReader, _ entities: [Entity], _ dates: [DateMention],
    _ relations: inout [Relation]
  ) {
    guard !tokens.isEmpty, reader.model.symbol(tokens.upperBound - 1) != 0x3F else { return }
    var seen: Set<String> = []
    // The subject of the verb before, for `X visited Y and met Z`.
    var carried: (subject: ActReader.Subject, verb: Int)?
    for index in tokens {
      guard reader.isVerb(index), !reader.isQuoted(index) else { continue }
      let group = reader.verbGroup(at: index, lowest: tokens.lowerBound)
      let form = words.forms[reader.word(index)]
      // An auxiliary is read with its verb.
      if form == nil, words.being.contains(reader.word(index)) || words.perfect.contains(reader.word(index)) {
        continue
      }
      var subject = reader.subject(endingAt: group.first - 1, lowest: tokens.lowerBound)
      if subject == nil, var earlier = carried,
        reader.continues(earlier.verb, to: group.first, lowest: tokens.lowerBound)
      {
        earlier.subject.factor *= 0.85
        subject = earlier.subject
      }
      // `X, appointed by Y,`
      if subject == nil, words.by.contains(reader.word(index + 1)), reader.isComma(group.first - 1) {
        subject = reader.subject(endingAt: group.first - 2, lowest: tokens.lowerBound)
      }
      if subject == nil, words.nounForms.contains(reader.word(index)) { continue }
      carried = subject.flatMap { group.isDoubtful || group.isPassive ? nil : ($0, index) }
      guard let form, !group.isDoubtful else { continue }
      let clause = ActClause(
        verb: index, form: form, group: group, subject: subject,
        end: reader.clauseEnd(from: index + 1, limit: tokens.upperBound), sentenceStart: tokens.lowerBound,
        sentenceEnd: tokens.upperBound)
      for act in reader.acts(clause) {
        let relation = relation(act, clause, sentence, reader, entities, dates)
        if seen.insert("\(relation.subject) \(relation.predicate) \(relation.object ?? "")").inserted {
          relations.append(relation)
        }
      }
    }
  }

  private func relation(
    _ act: Act, _ clause: ActClause, _ sentence: Int, _ reader: ActReader, _ entities: [Entity], _ dates: [DateMention]
  ) -> Relation {
    let around = reader.circumstances(clause, after: act.end)
    let starts = [
      clause.subject?.first ?? clause.verb, act.subject.first, clause.verb, act.object?.first ?? clause.verb,
    ]
    let first = max(clause.sentenceStart, starts.min() ?? clause.verb)
    let sum = reader.end(of: act.amount, in: reader.window(clause.verb + 1, min(clause.sentenceEnd, clause.verb + 32)))
    let last = min(clause.sentenceEnd, max(around.end, act.end, sum, clause.verb + 1)) - 1
    let names = min(act.subject.slot.confidence, act.object?.slot.confidence ?? 1)
    let confidence = act.confidence * (clause.subject?.factor ?? 1) * max(0.5, names)
    var place = act.place ?? around.place
    if place?.entity == act.object?.slot.entity || place?.entity == act.subject.slot.entity { place = nil }
    return Relation(
      mention: reader.model.mention(
        first, last, confidence: (confidence * 1000).rounded() / 1000, method: act.method),
      subject: entities[act.subject.slot.entity].id, predicate: act.predicate.rawValue,
      object: act.object.map { entities[$0.slot.entity].id }, amount: act.amount,
      date: around.date.flatMap { dates[$0].value }, place: place.map { entities[$0.entity].id })
  }
}

extension ActReader {
  /// Whether a verb group goes on from an earlier verb of the same subject: `visited Y and met`, `flew to Y, then met`.
  func continues(_ verb: Int, to group: Int, lowest: Int) -> Bool {
    guard group - 1 > verb, group - verb < 30 else { return false }
    let joint = words.and.contains(word(group - 1)) || isComma(group - 1) && words.adverbs.contains(word(group))
    guard joint else { return false }
    return !window(verb + 1, group).contains {
      words.clauseBreaks.contains(word($0)) || isSureVerb($0) || text.isQuoted($0)
    }
  }

  /// Whether a token stands between quotation marks.
  func isQuoted(_ index: Int) -> Bool { text.isQuoted(index) }
}
