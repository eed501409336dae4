import Documents

/// Tells the subjects of a text by the words that are used of them.
///
/// Each different word of the text is looked up once in its language's cues, by its beginning. A word counts by its weight and
/// by how often it stands there, up to three times; in the title it counts three times more. A subject is told if it has
/// enough of that, by enough different words, and is not far behind the first.
struct TopicRecognizer: Sendable {
  /// At most so many subjects are told.
  static let most = 3
  /// The least score of a subject: some four words of its own.
  private static let leastScore = 8.0
  /// The least share of a subject in the sum of all.
  private static let leastShare = 0.22
  /// The least part of the first subject's score that another one needs.
  private static let leastOfFirst = 0.6

  private let tables = PerLanguage { language in
    // A word of two subjects is the first one's.
    var table = StemTable<Cue>()
    for entry in TopicWords.cues(language) {
      table.add(entry.strong, Cue(topic: entry.topic, weight: 2))
      table.add(entry.weak, Cue(topic: entry.topic, weight: 1))
    }
    return table
  }

  /// The subjects, the surest first; none if the text is in another language, or not sure enough.
  func recognize(_ model: TextModel) -> [Topic] {
    guard model.isLanguageKnown else { return [] }
    let table = tables[model.language]
    var cues = [Cue?](repeating: nil, count: model.terms.count)
    for term in 0..<model.terms.count { cues[term] = table.find(model.terms.key(of: Int32(term))) }
    var counts = [UInt8](repeating: 0, count: model.terms.count)
    var scores = [Double](repeating: 0, count: MediaTopic.allCases.count + 1)
    var different = [Int](repeating: 0, count: scores.count)
    for token in model.tokens {
      guard let cue = cues[Int(token.term)] else { continue }
      let topic = cue.topic.rawValue
      if counts[Int(token.term)] == 0 { different[topic] += 1 }
      if Int(token.start) < model.titleEnd {
        scores[topic] += cue.weight * 3
        counts[Int(token.term)] = max(1, counts[Int(token.term)])
      } else if counts[Int(token.term)] < 3 {
        // The second and the third time say less.
        scores[topic] += cue.weight / Double(counts[Int(token.term)] + 1)
        counts[Int(token.term)] += 1
      }
    }
    return Self.best(scores, different)
  }

  private static func best(_ scores: [Double], _ different: [Int]) -> [Topic] {
    let total = scores.reduce(0, +)
    let ranked = MediaTopic.allCases.map { (topic: $0, score: scores[$0.rawValue]) }
      .sorted { ($1.score, $0.topic.rawValue) < ($0.score, $1.topic.rawValue) }
    guard let first = ranked.first, total > 0 else { return [] }
    return ranked.prefix(most).compactMap { topic, score in
      let share = score / total
      guard score >= leastScore, different[topic.rawValue] >= 3, share >= leastShare,
        score >= first.score * leastOfFirst
      else {
        return nil
      }
      let confidence = share * min(1, score / (leastScore * 3))
      return Topic(name: topic.name, code: topic.code, confidence: (confidence * 1000).rounded() / 1000)
    }
  }
}

/// What a word tells.
struct Cue: Sendable {
  let topic: MediaTopic
  let weight: Double
}
