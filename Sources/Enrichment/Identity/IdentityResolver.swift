/// Tells who and where the names of a document are, the same in every document.
struct IdentityResolver: Sendable {
  private let titles: WordSet
  private let heads: WordSet
  private let article: WordSet
  private let governments: GovernmentNames
  private var finder: PlaceFinder

  init(_ lexicon: inout LexiconBuilder) {
    titles = lexicon.set(NameWords.titles + " " + NameLists.titles)
    heads = lexicon.set(Self.headWords)
    article = lexicon.set("the")
    governments = GovernmentNames(&lexicon)
    finder = PlaceFinder(&lexicon)
  }

  /// Registers the words that are to stay unlisted for other recognisers.
  mutating func readUnlisted(_ lexicon: inout LexiconBuilder) { finder.readUnlisted(&lexicon) }

  /// Words that an organisation is called by once it has been named.
  private static let headWords = """
    commission council parliament bank fund court ministry agency committee union department bureau authority association \
    federation foundation institute university ministry board senate
    """

  /// Adds places that neither model nor gazetteer found, by their capitals and the words before them.
  func findPlaces(_ model: TextModel, _ places: Places, _ candidates: inout [EntityCandidate]) {
    finder.find(model, places, &candidates)
  }

  /// Makes places of what the model took for organisations, where the text says `in` before it and a large place has that name.
  func placeOrganisations(_ model: TextModel, _ places: Places, _ candidates: inout [EntityCandidate]) {
    finder.placeOrganisations(model, places, &candidates)
  }

  /// Gives every candidate its identity, as far as it can be told.
  func resolve(
    _ model: TextModel, _ gazetteer: Gazetteer, _ places: Places?, site: String?, _ candidates: inout [EntityCandidate]
  ) {
    PersonResolver.resolve(model, gazetteer, titles: titles, &candidates)
    OrganisationResolver.resolve(model, gazetteer, heads: heads, article: article, &candidates)
    if let places {
      PlaceResolver.resolve(model, places, gazetteer, site: site, finder.isLocative(model), &candidates)
    }
    if model.language == .english { governments.apply(model, gazetteer, &candidates) }
  }
}
