/// The words by which names are told from their capitals, by their numbers in the lexicon.
struct CapitalWords: Sendable {
  let given: WordSet
  let doubtfulGiven: WordSet
  let honorifics: PerLanguage<WordSet>
  let offices: PerLanguage<WordSet>
  let particles: WordSet
  let strongParticles: WordSet
  let capitalParticles: WordSet
  let speech: WordSet
  let byline: WordSet
  let links: WordSet
  let breaks: WordSet
  let parties: WordSet
  let articles: WordSet
  let portfolios: WordSet
  let saints: WordSet
  let heads: WordSet
  let smallHeads: WordSet
  let germanHeads: WordSet
  let englishHeads: WordSet
  let slavicHeads: WordTable<String>
  let kinds: WordSet
  let slavicKinds: WordSet
  let slavicForms: WordSet
  let adjectives: WordSet
  let forms: WordSet
  let formTexts: Set<String>
  let placeHeads: WordSet
  let directPlaces: WordSet
  let streets: WordSet
  /// English last words that are no person's.
  let englishLast: WordSet
  let englishOrganisations: WordSet
  let stopWords: PerLanguage<WordSet>
  let ukrainianNames: SlavicFullName
  let russianNames: SlavicFullName

  init(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) {
    let (ukrainian, russian) = (SlavicGivenNames.forms(isUkrainian: true), SlavicGivenNames.forms(isUkrainian: false))
    // Sorted, so that the lexicon's numbers are the same in any process.
    given = lexicon.set(
      [
        NameLists.given, LatinGivenNames.french, LatinGivenNames.german, LatinGivenNames.spanish,
        LatinGivenNames.italian, LatinGivenNames.portuguese, LatinGivenNames.elsewhere,
        ukrainian.keys.sorted().joined(separator: " "), russian.keys.sorted().joined(separator: " "),
      ].joined(separator: " "))
    doubtfulGiven = lexicon.set(LatinGivenNames.doubtful)
    ukrainianNames = SlavicFullName(given: ukrainian, others: russian)
    russianNames = SlavicFullName(given: russian, others: ukrainian)
    honorifics = PerLanguage { lexicon.set(TitleWords.honorifics($0)) }
    offices = PerLanguage { language in
      let list = TitleWords.offices(language)
      let isSlavic = language == .ukrainian || language == .russian
      return lexicon.set(isSlavic ? Self.declined(list, isUkrainian: language == .ukrainian).forms : list)
    }
    particles = lexicon.set(TitleWords.particles)
    strongParticles = lexicon.set(TitleWords.strongParticles)
    capitalParticles = lexicon.set(TitleWords.capitalParticles)
    speech = lexicon.set(CueVerbs.list + " " + TitleWords.speech)
    byline = lexicon.set(TitleWords.byline)
    links = lexicon.set(TitleWords.links)
    breaks = lexicon.set(TitleWords.breaks)
    parties = lexicon.set(TitleWords.parties)
    articles = lexicon.set(
      "the a an le la les l un une der die das den dem des ein eine einer einem einen el los las un una il lo gli i uno o os as um uma"
    )
    portfolios = lexicon.set(OrganisationHeads.portfolios)
    saints = lexicon.set(PlaceHeads.saints)
    heads = lexicon.set(OrganisationHeads.romance)
    smallHeads = lexicon.set(OrganisationHeads.smallRomance)
    germanHeads = lexicon.set(OrganisationHeads.german)
    englishHeads = lexicon.set(OrganisationHeads.english)
    slavicHeads = lexicon.table(
      Self.declined(OrganisationHeads.ukrainian, isUkrainian: true).pairs
        + Self.declined(OrganisationHeads.russian, isUkrainian: false).pairs)
    kinds = lexicon.set(OrganisationHeads.kinds)
    slavicKinds = lexicon.set(
      Self.declined(OrganisationHeads.slavicKinds, isUkrainian: true).forms + " "
        + Self.declined(OrganisationHeads.slavicKinds, isUkrainian: false).forms)
    slavicForms = lexicon.set(OrganisationHeads.slavicForms)
    adjectives = lexicon.set(OrganisationHeads.adjectives)
    forms = lexicon.set(OrganisationHeads.forms)
    formTexts = Set(OrganisationHeads.forms.split(whereSeparator: \.isWhitespace).map(String.init))
    placeHeads = lexicon.set(PlaceHeads.romance)
    directPlaces = lexicon.set(
      PlaceHeads.direct + " " + Self.declined(PlaceHeads.ukrainian, isUkrainian: true).forms + " "
        + Self.declined(PlaceHeads.russian, isUkrainian: false).forms)
    streets = lexicon.set(
      PlaceHeads.streets + " " + Self.declined(PlaceHeads.ukrainianStreets, isUkrainian: true).forms + " "
        + Self.declined(PlaceHeads.russianStreets, isUkrainian: false).forms)
    englishOrganisations = lexicon.set(NameWords.organisations)
    englishLast = lexicon.set(
      [NameWords.organisations, NameWords.facilities, NameWords.places, NameWords.events].joined(separator: " "))
    self.stopWords = stopWords
  }

  /// Nouns in all cases of the singular; a genitive that no rule gives stands behind a colon.
  private static func declined(_ list: String, isUkrainian: Bool) -> (forms: String, pairs: [(String, String)]) {
    var forms: [String] = []
    var pairs: [(String, String)] = []
    for entry in list.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":").map(String.init)
      let own = SlavicNoun.forms(parts[0], genitive: parts.count > 1 ? parts[1] : nil, isUkrainian: isUkrainian)
      forms += own
      pairs += own.map { ($0, parts[0]) }
    }
    return (forms.joined(separator: " "), pairs)
  }
}
