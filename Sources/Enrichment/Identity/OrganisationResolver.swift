/// Joins the names of one organisation: acronym and expansion, with and without a company's form, its head word alone.
///
/// All look-ups are by key, so time is linear in the names.
struct OrganisationResolver {
  private static let headConfidence = 0.5
  private static let acronymConfidence = 0.8

  private let model: TextModel
  private let gazetteer: Gazetteer
  private var byKey: [String: KnownIdentity] = [:]
  private var byAcronym: [String: KnownIdentity] = [:]

  /// Gives the candidates that are organisations their identities, and adds acronyms and head words (`the Commission`) that stand
  /// unmarked.
  static func resolve(
    _ model: TextModel, _ gazetteer: Gazetteer, heads: WordSet, article: WordSet, _ candidates: inout [EntityCandidate]
  ) {
    var resolver = OrganisationResolver(model: model, gazetteer: gazetteer)
    resolver.name(&candidates)
    resolver.expand(&candidates)
    resolver.follow(&candidates)
    if model.language == .english { resolver.followHeads(heads, article, &candidates) }
    candidates.sort { $0.first < $1.first }
  }

  private init(model: TextModel, gazetteer: Gazetteer) {
    self.model = model
    self.gazetteer = gazetteer
  }

  private func text(_ candidate: EntityCandidate) -> String {
    candidate.canonical ?? model.text(model.range(candidate.first, candidate.last))
  }

  /// Gives each name an identity of its own or that of the list.
  private mutating func name(_ candidates: inout [EntityCandidate]) {
    for index in candidates.indices where candidates[index].kind == .organisation {
      let name = text(candidates[index])
      guard name.utf8.count < 300 else { continue }
      if let entry = candidates[index].entry, gazetteer.entries[entry].kind == "organisation" {
        candidates[index].identity = gazetteer.entries[entry].identity(population: nil)
        continue
      }
      guard candidates[index].entry == nil else { continue }
      let key = OrganisationKey.key(name)
      if let known = byKey[key] {
        candidates[index].identity = known
      } else if let entry = gazetteer.known.organisation(key) {
        candidates[index].identity = gazetteer.entries[entry].identity(population: nil)
      } else {
        let slug = EntityJoiner.slug(key)
        guard !slug.isEmpty else { continue }
        candidates[index].identity = KnownIdentity(id: "organisation:\(slug)", name: name, kind: "organisation")
      }
      byKey[key] = candidates[index].identity
    }
  }

  /// `International Monetary Fund (IMF)`, `IMF (International Monetary Fund)`, and both apart from each other.
  private mutating func expand(_ candidates: inout [EntityCandidate]) {
    var owner: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() { owner[candidate.first] = index }
    var added: [EntityCandidate] = []
    var byInitials: [String: KnownIdentity?] = [:]
    for index in candidates.indices where candidates[index].kind == .organisation {
      guard let identity = candidates[index].identity else { continue }
      let candidate = candidates[index]
      let name = text(candidate)
      if candidate.count > 1 {
        let initials = Self.initials(name)
        if let known = byInitials[initials], known?.id != identity.id {
          byInitials[initials] = .some(nil)
        } else {
          byInitials[initials] = identity
        }
      }
      let inner = candidate.last + 2
      guard model.symbol(candidate.last + 1) == 0x28, inner < model.tokens.count, model.symbol(inner + 1) == 0x29,
        model.tokens[inner].isWord, model.tokens[inner].end - model.tokens[inner].start < 12
      else { continue }
      let acronym = model.text(model.range(inner, inner))
      guard model.tokens[inner].shape == .allCapitals, OrganisationKey.abbreviates(acronym, name) else { continue }
      byAcronym[acronym] = identity
      if owner[inner] == nil {
        added.append(
          EntityCandidate(
            first: inner, last: inner, kind: .organisation, confidence: Self.acronymConfidence, method: .document,
            identity: identity))
      }
    }
    candidates += added
    for index in candidates.indices where candidates[index].kind == .organisation && candidates[index].count == 1 {
      let token = model.tokens[candidates[index].first]
      guard token.shape == .allCapitals, token.end - token.start > 2, token.end - token.start < 12,
        candidates[index].entry == nil
      else { continue }
      let name = text(candidates[index])
      let isKnown = gazetteer.known.organisation(OrganisationKey.key(name)) != nil
      if !isKnown, byAcronym[name] == nil, let known = byInitials[name.lowercased()] ?? nil { byAcronym[name] = known }
    }
  }

  private static let small: Set<Substring> = [
    "of", "the", "and", "for", "in", "on", "de", "des", "du", "la", "le", "et", "der", "für", "und",
  ]

  private static func initials(_ name: String) -> String {
    return String(
      NameFolding.text(name).split { $0 == " " || $0 == "/" }.filter { !small.contains($0) }.compactMap(\.first))
  }

  /// Gives acronyms the identities of their expansions, wherever they stand.
  private func follow(_ candidates: inout [EntityCandidate]) {
    guard !byAcronym.isEmpty else { return }
    var taken = [Bool](repeating: false, count: model.tokens.count)
    for index in candidates.indices {
      for token in candidates[index].first...candidates[index].last { taken[token] = true }
      guard candidates[index].count == 1, candidates[index].kind != .person || candidates[index].entry == nil else {
        continue
      }
      if model.tokens[candidates[index].first].shape == .allCapitals, let known = byAcronym[text(candidates[index])] {
        candidates[index].kind = .organisation
        candidates[index].entry = nil
        candidates[index].identity = known
      }
    }
    for (index, token) in model.tokens.enumerated()
    where !taken[index] && token.shape == .allCapitals && token.isWord && token.end - token.start < 12 {
      guard let known = byAcronym[model.text(model.range(index, index))] else { continue }
      candidates.append(
        EntityCandidate(
          first: index, last: index, kind: .organisation, confidence: Self.acronymConfidence, method: .document,
          identity: known))
    }
  }

  /// `the Commission` is the organisation of the document that ends or begins so, if it is one only and was named before.
  private func followHeads(_ heads: WordSet, _ article: WordSet, _ candidates: inout [EntityCandidate]) {
    var bearers: [Int32: (identity: KnownIdentity, first: Int, isOne: Bool)] = [:]
    var owner = [Int32](repeating: -1, count: model.tokens.count)
    for (index, candidate) in candidates.enumerated() {
      for token in candidate.first...candidate.last { owner[token] = Int32(index) }
      guard candidate.kind == .organisation, candidate.count > 1, let identity = candidate.identity else { continue }
      for token in [candidate.first, candidate.last] where heads.contains(model.word(token)) {
        let word = model.word(token)
        if let known = bearers[word] {
          if known.identity.id != identity.id { bearers[word]?.isOne = false }
          bearers[word]?.first = min(known.first, candidate.first)
        } else {
          bearers[word] = (identity, candidate.first, true)
        }
      }
    }
    guard !bearers.isEmpty else { return }
    for index in model.tokens.indices.dropFirst() where heads.contains(model.tokens[index].word) {
      guard let bearer = bearers[model.tokens[index].word], bearer.isOne, bearer.first < index,
        model.tokens[index].shape == .capitalised, article.contains(model.word(index - 1)),
        !(index + 1 < model.tokens.count && model.tokens[index + 1].isCapitalised
          && model.isSameSentence(index, index + 1)),
        !isOf(index + 1)
      else { continue }
      let holder = Int(owner[index])
      if holder < 0 {
        candidates.append(
          EntityCandidate(
            first: index, last: index, kind: .organisation, confidence: Self.headConfidence, method: .document,
            identity: bearer.identity))
      } else if candidates[holder].count == 1, candidates[holder].entry == nil {
        candidates[holder].kind = .organisation
        candidates[holder].identity = bearer.identity
      }
    }
  }

  /// `the Council of ...` is another one.
  private func isOf(_ index: Int) -> Bool {
    guard index < model.tokens.count, model.tokens[index].end - model.tokens[index].start == 2 else { return false }
    return model.text(model.range(index, index)) == "of"
  }
}
