import Documents

/// Tells which place each name of a place means, from what follows it and from the other places of the document.
///
/// One name means one place throughout a document but where a qualifier says otherwise. Time is linear in the text: each
/// distinct name is looked up once and has at most a hundred readings.
struct PlaceResolver {
  /// Only so many readings of a name, the largest, are weighed.
  private static let maximumWeighed = 12
  /// A smaller place needs a document that has to do with its country.
  private static let knownEverywhere = 100_000
  private static let qualifiedConfidence = 0.95

  private let model: TextModel
  private let places: Places
  private let gazetteer: Gazetteer
  private var context = PlaceContext()
  private var readings: [String: [PlaceReading]] = [:]
  private var texts: [String]
  /// Names that stand after `in` and the like somewhere.
  private var located: Set<String> = []
  private var qualified: [String: PlaceReading] = [:]
  /// Names that a region follows in which no place of that name is known.
  private var elsewhere: Set<String> = []

  /// Gives the candidates that are places their identities, and adds the abbreviations of regions behind them.
  ///
  /// - Parameters:
  ///   - site: the country of the site, ISO 3166-1 alpha-2.
  ///   - isLocative: whether a token stands behind `in` and the like.
  static func resolve(
    _ model: TextModel, _ places: Places, _ gazetteer: Gazetteer, site: String?, _ isLocative: (Int) -> Bool,
    _ candidates: inout [EntityCandidate]
  ) {
    var resolver = PlaceResolver(model, places, gazetteer, candidates)
    for (candidate, text) in zip(candidates, resolver.texts) where isLocative(candidate.first) {
      resolver.located.insert(text)
    }
    resolver.gather(candidates, site)
    resolver.qualify(&candidates)
    resolver.settle(&candidates)
    candidates.sort { $0.first < $1.first }
  }

  private init(_ model: TextModel, _ places: Places, _ gazetteer: Gazetteer, _ candidates: [EntityCandidate]) {
    self.model = model
    self.places = places
    self.gazetteer = gazetteer
    texts = candidates.map { model.text(model.range($0.first, $0.last)) }
    for (candidate, text) in zip(candidates, texts)
    where Self.isPlace(candidate) && readings[text] == nil && text.utf8.count < 200 {
      let range = model.range(candidate.first, candidate.last)
      readings[text] = places.readings(NameFolding.key(model.scalars[range.start..<range.end]))
        .filter { !$0.isAbbreviation }
    }
  }

  private static func isPlace(_ candidate: EntityCandidate) -> Bool {
    candidate.kind == .place && candidate.method != .demonym
  }

  private func entry(_ candidate: EntityCandidate) -> GazetteerEntry? {
    candidate.entry.map { gazetteer.entries[$0] }
  }

  /// Collects what the sure places say.
  private mutating func gather(_ candidates: [EntityCandidate], _ site: String?) {
    if let site { context.add(country: site, weight: 1, from: "") }
    var seen: Set<String> = []
    let sure = readings.mapValues(Self.unrivalled)
    for (candidate, text) in zip(candidates, texts) {
      if let entry = entry(candidate), let country = entry.countryCode {
        // Georgia and the like, as long as it is open what they mean.
        guard candidate.confidence > 0.6 || entry.kind == "city" else { continue }
        let isOpen = entry.kind != "country" && (sure[text].map { $0 == nil } ?? false)
        context.add(country: country, weight: isOpen ? 0.3 : 1, from: text)
        guard !isOpen, entry.kind != "country", seen.insert(text).inserted else { continue }
        if let location = entry.location { context.add(anchor: location, from: text) }
        if let region = places.place(id: entry.id)?.region { context.add(region: region, from: text) }
      } else if Self.isPlace(candidate), !PlaceWords.ordinary.contains(NameFolding.text(text)),
        let best = sure[text] ?? nil,
        seen.insert(text).inserted
      {
        context.add(country: best.country, weight: 1, from: text)
        if let region = best.kind == .region ? best.index : best.region { context.add(region: region, from: text) }
        if best.population > Self.knownEverywhere, let location = best.location {
          context.add(anchor: location, from: text)
        }
      }
    }
  }

  /// The place that a name means before any context, if no other comes near.
  private static func unrivalled(_ readings: [PlaceReading]) -> Place? {
    let sorted = readings.map { ($0, PlaceScore.prior($0)) }.sorted { $0.1 > $1.1 }
    guard let best = sorted.first, best.0.place.kind == .region || best.0.place.population > knownEverywhere else {
      return nil
    }
    guard sorted.count > 1 else { return best.0.place }
    return best.1 - sorted[1].1 > PlaceScore.sureLead / 2 ? best.0.place : nil
  }

  /// Settles names that a region or country stands behind, and these too.
  private mutating func qualify(_ candidates: inout [EntityCandidate]) {
    var byFirst: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() { byFirst[candidate.first] = index }
    var added: [EntityCandidate] = []
    for index in candidates.indices where Self.isPlace(candidates[index]) {
      let last = candidates[index].last
      guard let qualifier = PlaceQualifier.after(last, model, places) ?? country(candidates, byFirst, last) else {
        continue
      }
      var best: (reading: PlaceReading, within: PlaceReading)?
      for reading in readings[texts[index]] ?? [] {
        guard let within = qualifier.contains(reading.place) else { continue }
        if best.map({ PlaceScore.prior(reading) > PlaceScore.prior($0.reading) }) ?? true { best = (reading, within) }
      }
      guard let (reading, within) = best else {
        // `Fairfield, New Jersey` is too small to be known, and none of the others.
        if qualifier.readings.allSatisfy({ $0.place.kind == .region }) { elsewhere.insert(texts[index]) }
        continue
      }
      identify(&candidates[index], reading.place, Self.qualifiedConfidence)
      qualified[texts[index]] = reading
      let text = texts[index]
      context.add(country: reading.place.country, weight: 1, from: text)
      if let region = reading.place.region { context.add(region: region, from: text) }
      if let location = reading.place.location { context.add(anchor: location, from: text) }
      if let next = byFirst[qualifier.first] {
        guard candidates[next].last <= qualifier.last, within.place.kind == .region || candidates[next].entry == nil
        else { continue }
        candidates[next].last = qualifier.last
        candidates[next].kind = .place
        identify(&candidates[next], within.place, Self.qualifiedConfidence)
      } else {
        var region = EntityCandidate(
          first: qualifier.first, last: qualifier.last, kind: .place, confidence: Self.qualifiedConfidence,
          method: within.isAbbreviation ? .abbreviation : .gazetteer)
        identify(&region, within.place, Self.qualifiedConfidence)
        added.append(region)
      }
    }
    texts += added.map { model.text(model.range($0.first, $0.last)) }
    candidates += added
  }

  /// The country that the gazetteer found behind a comma or bracket, in any language.
  private func country(_ candidates: [EntityCandidate], _ byFirst: [Int: Int], _ token: Int) -> PlaceQualifier? {
    guard model.symbol(token + 1) == 0x2C || model.symbol(token + 1) == 0x28, let next = byFirst[token + 2],
      candidates[next].method != .demonym, let entry = entry(candidates[next]), entry.kind == "country",
      let place = places.place(id: entry.id)
    else { return nil }
    return PlaceQualifier(
      readings: [PlaceReading(place: place, isAlternate: false, isAbbreviation: false)], first: candidates[next].first,
      last: candidates[next].last)
  }

  /// Settles the names that stand alone.
  private func settle(_ candidates: inout [EntityCandidate]) {
    var verdicts: [String: (place: Place, confidence: Double)?] = [:]
    var countries: [String: KnownIdentity] = [:]
    for index in candidates.indices where candidates[index].identity == nil && Self.isPlace(candidates[index]) {
      let text = texts[index]
      if let entry = entry(candidates[index]), entry.kind == "country", !isRegionToo(text, entry) {
        if countries[entry.id] == nil {
          let population = places.place(id: entry.id)?.population ?? 0
          countries[entry.id] = entry.identity(population: population > 0 ? population : nil)
        }
        candidates[index].identity = countries[entry.id]
        continue
      }
      let verdict = verdicts[text] ?? verdict(text, candidates[index])
      verdicts[text] = .some(verdict)
      if let verdict {
        identify(&candidates[index], verdict.place, verdict.confidence)
      } else if let entry = entry(candidates[index]), let place = places.place(id: entry.id) {
        candidates[index].identity = entry.identity(population: place.population > 0 ? place.population : nil)
      }
    }
  }

  /// Georgia: a country and a region of another.
  private func isRegionToo(_ text: String, _ entry: GazetteerEntry) -> Bool {
    (readings[text] ?? []).contains { $0.place.kind == .region && $0.place.country != entry.countryCode }
  }

  private func verdict(_ text: String, _ candidate: EntityCandidate) -> (place: Place, confidence: Double)? {
    let built = entry(candidate)
    // A country's name that the gazetteer knows and did not take for the country is not the country's here.
    let all = (readings[text] ?? []).filter { built != nil || $0.place.kind != .country }
    guard !all.isEmpty else { return nil }
    if elsewhere.contains(text) { return nil }
    if let reading = qualified[text] { return (reading.place, 0.85) }
    var scored: [(place: Place, score: Double)] = []
    let largest =
      all.count > Self.maximumWeighed
      ? Array(all.sorted { PlaceScore.prior($0) > PlaceScore.prior($1) }.prefix(Self.maximumWeighed)) : all
    for reading in largest {
      let place = reading.place
      var score = PlaceScore.prior(reading) + context.support(place, for: text)
      if place.id == built?.id { score += built?.kind == "country" && candidate.confidence < 0.6 ? -0.5 : 0.1 }
      scored.append((place, score))
    }
    scored.sort { $0.score > $1.score }
    let best = scored[0].place
    let lead = scored.count > 1 ? scored[0].score - scored[1].score : PlaceScore.sureLead
    guard built == nil else { return (best, PlaceScore.confidence(lead: lead)) }
    let isSupported = context.support(country: best.country, for: text) > 0
    let key = NameFolding.text(text)
    guard lead >= PlaceScore.leastLead || best.population > Self.knownEverywhere else { return nil }
    if PlaceWords.ordinary.contains(key), !isSupported, !located.contains(text) { return nil }
    if best.kind == .city, best.population < Self.knownEverywhere, !isSupported { return nil }
    return (best, isSupported ? PlaceScore.confidence(lead: lead) : min(PlaceScore.confidence(lead: lead), 0.7))
  }

  private func identify(_ candidate: inout EntityCandidate, _ place: Place, _ confidence: Double) {
    let built = entry(candidate)
    // The built-in gazetteer's English names stand; GeoNames has some of its own.
    if let built, built.id == place.id {
      candidate.identity = built.identity(population: place.population > 0 ? place.population : nil)
      return
    }
    candidate.identity = place.identity
    candidate.entry = nil
    candidate.confidence =
      confidence < candidate.confidence ? confidence : max(candidate.confidence, min(confidence, 0.8))
    if candidate.method == .model { candidate.method = .modelGazetteer }
  }
}

extension GazetteerEntry {
  /// What the message says of it.
  func identity(population: Int?) -> KnownIdentity {
    KnownIdentity(
      id: id, name: name, kind: kind, countryCode: countryCode, location: location, population: population)
  }
}
