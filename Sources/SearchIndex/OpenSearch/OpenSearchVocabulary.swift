import Documents

/// The words of an index, by the server's term suggester.
struct OpenSearchVocabulary: Vocabulary {
  let store: OpenSearchStore

  private static let fields = ["title_words", "subtitle_words", "author_words", "text_words"]
  /// Words that are asked for, of which those are kept that are near enough.
  private static let maximumCandidates = 50

  func contains(_ word: [Unicode.Scalar]) throws(StoreError) -> Bool {
    let word = String(String.UnicodeScalarView(word))
    let body = try store.client.expect(
      .POST, "/\(store.name)/_search",
      [
        "size": 0, "terminate_after": 1, "track_total_hits": true,
        "query": ["bool": ["should": .array(Self.fields.map { OpenSearchQuery.term($0, word) })]],
      ])
    return (body["hits"]?["total"]?["value"]?.integer ?? 0) > 0
  }

  func words(near word: [Unicode.Scalar], limit: Int) throws(StoreError) -> [VocabularyWord] {
    let text = String(String.UnicodeScalarView(word))
    let asked = Self.fields.map { field in
      let suggester: JSONValue = [
        "text": .string(text),
        "term": [
          "field": .string(field), "suggest_mode": "always", "max_edits": .integer(limit), "prefix_length": 1,
          "min_word_length": 1, "size": .integer(Self.maximumCandidates), "sort": "frequency",
        ],
      ]
      return (field, suggester)
    }
    let body = try store.client.expect(
      .POST, "/\(store.name)/_search",
      ["size": 0, "suggest": .object(Dictionary(asked) { first, _ in first })])
    var found: [String: VocabularyWord] = [:]
    for entry in body["suggest"]?.object?.values.flatMap({ $0.array ?? [] }) ?? [] {
      for option in entry["options"]?.array ?? [] {
        guard let candidate = option["text"]?.string else { continue }
        let distance = EditDistance.between(word, Array(candidate.unicodeScalars))
        guard distance <= limit else { continue }
        let count = Int(option["freq"]?.integer ?? 0)
        found[candidate, default: VocabularyWord(text: candidate, distance: distance, documents: 0)].documents += count
      }
    }
    return Array(found.values)
  }
}
