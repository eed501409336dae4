/// What somebody does. The raw value is the predicate in the message.
enum Predicate: String, Sendable {
  case meets, signs, agrees, provides, pledges, attacks, sanctions, appoints, says
}

/// How a verb takes its object.
enum ActVerb: Sendable {
  case meet, sign, agree, reach, come, hold, provide, pledge, announce, attack, hit, strike, launch, sanction, impose,
    appoint, name
}

/// A verb in a form that tells of an act.
struct ActForm: Sendable {
  /// The verb.
  let verb: ActVerb
  /// Whether only several doers take this form.
  let isPlural: Bool
}

/// The words of `ActWords` in the lexicon.
struct ActLexicon: Sendable {
  let forms: WordTable<ActForm>
  let giving, supporting, perfect, being, doubting, adverbs: WordSet
  let hypothetical, disclaiming, reporting, relative, clauseBreaks: WordSet
  let determiners, prepositions, circumstantial, roles, qualities, forces, authorities: WordSet
  let documents, decrees, deals, talks, remote, attacks, aid, sanctionNouns, verbal, irregular, functionWords: WordSet
  let by, up, with, to, of, on, and, genitive, given: WordSet
  let nounForms, settlements: WordSet
  let against, aims, places, persons: WordSet

  /// Registers the words.
  init(_ lexicon: inout LexiconBuilder, functionWords: WordSet) {
    let singular: [(String, ActVerb)] = [
      (ActWords.meet, .meet), (ActWords.sign, .sign), (ActWords.agree, .agree), (ActWords.reach, .reach),
      (ActWords.come, .come), (ActWords.hold, .hold), (ActWords.provide, .provide), (ActWords.pledge, .pledge),
      (ActWords.announce, .announce),
      (ActWords.attack, .attack), (ActWords.hit, .hit), (ActWords.strike, .strike), (ActWords.launch, .launch),
      (ActWords.sanction, .sanction), (ActWords.impose, .impose), (ActWords.appoint, .appoint), (ActWords.name, .name),
    ]
    let plural: [(String, ActVerb)] = [
      (ActWords.pluralMeet, .meet), (ActWords.pluralSign, .sign), (ActWords.pluralAgree, .agree),
      (ActWords.pluralReach, .reach), (ActWords.pluralHold, .hold), (ActWords.pluralProvide, .provide),
      (ActWords.pluralPledge, .pledge), (ActWords.pluralStrike, .strike), (ActWords.pluralImpose, .impose),
    ]
    forms = lexicon.table(
      singular.map { ($0, ActForm(verb: $1, isPlural: false)) } + plural.map { ($0, ActForm(verb: $1, isPlural: true)) }
    )
    giving = lexicon.set(ActWords.giving)
    persons = lexicon.set("he she")
    supporting = lexicon.set(ActWords.supporting)
    perfect = lexicon.set(ActWords.perfect)
    being = lexicon.set(ActWords.being)
    doubting = lexicon.set(ActWords.doubting)
    adverbs = lexicon.set(ActWords.adverbs)
    hypothetical = lexicon.set(ActWords.hypothetical)
    disclaiming = lexicon.set(ActWords.disclaiming)
    reporting = lexicon.set(ActWords.reporting)
    relative = lexicon.set(ActWords.relative)
    clauseBreaks = lexicon.set(ActWords.clauseBreaks)
    determiners = lexicon.set(ActWords.determiners)
    prepositions = lexicon.set(ActWords.prepositions)
    circumstantial = lexicon.set(ActWords.circumstantial)
    roles = lexicon.set(ActWords.roles)
    qualities = lexicon.set(ActWords.qualities)
    forces = lexicon.set(ActWords.forces)
    authorities = lexicon.set(ActWords.authorities)
    documents = lexicon.set(ActWords.documents)
    decrees = lexicon.set(ActWords.decrees)
    deals = lexicon.set(ActWords.deals)
    talks = lexicon.set(ActWords.talks)
    remote = lexicon.set(ActWords.remote)
    attacks = lexicon.set(ActWords.attacks)
    aid = lexicon.set(ActWords.aid)
    sanctionNouns = lexicon.set(ActWords.sanctionNouns)
    verbal = lexicon.set(ActWords.verbal)
    irregular = lexicon.set(ActWords.irregular)
    nounForms = lexicon.set(ActWords.nounForms)
    settlements = lexicon.set(ActWords.settlements)
    self.functionWords = functionWords
    up = lexicon.set("up")
    by = lexicon.set("by")
    with = lexicon.set("with")
    to = lexicon.set("to")
    of = lexicon.set("of")
    on = lexicon.set("on")
    and = lexicon.set("and")
    genitive = lexicon.set("s")
    given = lexicon.set("to for")
    against = lexicon.set("on against")
    aims = lexicon.set("on against at into toward towards")
    places = lexicon.set("in at near outside")
  }
}
