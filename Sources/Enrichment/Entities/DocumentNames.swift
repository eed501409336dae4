/// What one mention of a name teaches about the others in the document.
struct DocumentNames {
  /// A candidate less sure than this says nothing about a surname.
  private static let surnameConfidence = 0.3
  /// The sum of confidences that a name must have to be looked for in the rest of the text.
  private static let repeatWeight = 0.6
  /// What is less sure than this in the end is left out.
  private static let floor = 0.2
  /// Names of more tokens are not looked for.
  private static let longestRepeat = 8
  private static let repeatConfidence = 0.5

  private let model: TextModel
  private var candidates: [EntityCandidate]
  private var texts: [String]

  /// The candidates with the kinds that the document as a whole gives them, and with the mentions that were missed.
  static func settle(_ model: TextModel, _ candidates: [EntityCandidate]) -> [EntityCandidate] {
    var names = DocumentNames(model: model, candidates: candidates)
    let surnames = names.followSurnames()
    names.agree()
    names.findRepeats(surnames)
    return names.candidates.filter { $0.confidence >= floor }
  }

  private init(model: TextModel, candidates: [EntityCandidate]) {
    self.model = model
    self.candidates = candidates
    texts = candidates.map { model.text(model.range($0.first, $0.last)) }
  }

  /// A bare surname is the person of the full name. Returns the surnames.
  private mutating func followSurnames() -> Set<String> {
    var surnames: Set<String> = []
    for candidate in candidates where candidate.kind == .person && candidate.count > 1 {
      let last = model.tokens[candidate.last]
      guard candidate.confidence > Self.surnameConfidence, last.isWord, last.isCapitalised else { continue }
      surnames.insert(model.text(model.range(candidate.last, candidate.last)))
    }
    for index in candidates.indices where candidates[index].count == 1 && surnames.contains(texts[index]) {
      candidates[index].become(.person, by: .modelDocument, atLeast: Self.repeatConfidence)
    }
    return surnames
  }

  /// One kind for one name: the one with the most confidence.
  private mutating func agree() {
    let kinds = weights().mapValues(Self.heaviest)
    for index in candidates.indices {
      guard let (kind, entry) = kinds[texts[index]] else { continue }
      candidates[index].become(kind, by: .modelDocument)
      if candidates[index].entry == nil { candidates[index].entry = entry }
    }
  }

  private struct Weight {
    var sums: [(kind: EntityKind, sum: Double, entry: Int?)] = []

    mutating func add(_ candidate: EntityCandidate) {
      if let place = sums.firstIndex(where: { $0.kind == candidate.kind }) {
        sums[place].sum += candidate.confidence
        if sums[place].entry == nil { sums[place].entry = candidate.entry }
      } else {
        sums.append((candidate.kind, candidate.confidence, candidate.entry))
      }
    }
  }

  private func weights() -> [String: Weight] {
    var weights: [String: Weight] = [:]
    for (index, candidate) in candidates.enumerated() { weights[texts[index], default: Weight()].add(candidate) }
    return weights
  }

  private static func heaviest(_ weight: Weight) -> (kind: EntityKind, entry: Int?) {
    // Of equal sums the kind that came first in the text wins.
    var best = weight.sums[0]
    for other in weight.sums where other.sum > best.sum { best = other }
    return (best.kind, best.entry)
  }

  /// Finds the names, and the surnames, where they stand unmarked.
  private mutating func findRepeats(_ surnames: Set<String>) {
    var trie = NameTrie()
    let weights = weights()
    for (index, candidate) in candidates.enumerated() where candidate.count <= Self.longestRepeat {
      guard let weight = weights[texts[index]], isTelling(candidate) else { continue }
      let (kind, entry) = Self.heaviest(weight)
      guard weight.sums.contains(where: { $0.sum > Self.repeatWeight }) else { continue }
      trie.insert(model, candidate.first, candidate.last, texts[index], kind, entry)
      if kind == .person, candidate.count > 1, surnames.contains(text(candidate.last)), isLongEnough(candidate.last) {
        trie.insert(model, candidate.last, candidate.last, text(candidate.last), .person, nil)
      }
    }
    var taken = [Bool](repeating: false, count: model.tokens.count)
    for candidate in candidates { for token in candidate.first...candidate.last { taken[token] = true } }
    var index = 0
    while index < model.tokens.count {
      guard !taken[index], let (last, kind, entry) = trie.longest(model, index, taken) else {
        index += 1
        continue
      }
      if stands(index, last) {
        candidates.append(
          EntityCandidate(
            first: index, last: last, kind: kind, confidence: Self.repeatConfidence, method: .document, entry: entry))
      }
      index = last + 1
    }
    candidates.sort { $0.first < $1.first }
  }

  private func text(_ token: Int) -> String { model.text(model.range(token, token)) }

  private func isLongEnough(_ token: Int) -> Bool { model.tokens[token].end - model.tokens[token].start > 3 }

  /// Short names and names without a capital may be anything.
  private func isTelling(_ candidate: EntityCandidate) -> Bool {
    let range = model.range(candidate.first, candidate.last)
    let first = model.tokens[candidate.first]
    guard first.isCapitalised else { return false }
    return range.end - range.start > 3 || first.shape == .allCapitals
  }

  /// Whether a run of tokens is not part of a longer word with hyphens.
  private func stands(_ first: Int, _ last: Int) -> Bool {
    let isJoinedBefore = model.touchesPrevious(first) && model.symbol(first - 1) == 0x2D
    let isJoinedAfter = model.touchesNext(last) && model.symbol(last + 1) == 0x2D
    return !isJoinedBefore && !isJoinedAfter
  }
}
