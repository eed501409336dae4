import Documents

/// A document as a search of the server's finds it: its place in the order, and what was asked for of it.
struct OpenSearchHit {
  var id: DocumentID
  /// How well it matches; `nil` without words.
  var score: Double?
  /// The time of its publication and of its capture, in milliseconds; 0 if the order is by score.
  var published: Int64 = 0
  var captured: Int64 = 0
  /// The fields that were asked for.
  var source: JSONValue
  /// Near-duplicates of the same result.
  var duplicates = 0

  /// Reads a hit of a search that sorts as ``sort(byScore:)`` says; `nil` if it is none of a store's.
  init?(_ hit: JSONValue, byScore: Bool) {
    guard let id = hit["_id"]?.string.flatMap({ DocumentID($0) }), let sort = hit["sort"]?.array else { return nil }
    self.id = id
    source = hit["_source"] ?? .object([:])
    if byScore {
      score = sort.first?.number
    } else {
      guard sort.count == 3, let published = sort[0].integer, let captured = sort[1].integer else { return nil }
      (self.published, self.captured) = (published, captured)
    }
  }

  /// A hit whose place in the order does not matter; `nil` if it is none of a store's.
  init?(unranked hit: JSONValue) {
    guard let id = hit["_id"]?.string.flatMap({ DocumentID($0) }) else { return nil }
    self.id = id
    source = hit["_source"] ?? .object([:])
  }

  /// The place of the last document of a page, from a cursor; `nil` if the cursor is of another store.
  init?(_ cursor: SearchCursor, byScore: Bool) {
    guard let id = DocumentID(cursor.documentID) else { return nil }
    self.id = id
    source = .null
    if byScore {
      let score = Double(bitPattern: UInt64(bitPattern: cursor.first))
      self.score = score.isFinite ? score : 0
    } else {
      (published, captured) = (cursor.first, cursor.second)
    }
  }

  /// How a search sorts: the best or the newest first, equal ones by id.
  static func sort(byScore: Bool) -> JSONValue {
    let id: JSONValue = ["id": ["order": "asc"]]
    if byScore { return [["_score": ["order": "desc"]], id] }
    return [["published_ms": ["order": "desc"]], ["captured_ms": ["order": "desc"]], id]
  }

  /// What the server must be given to go on after this document.
  var searchAfter: JSONValue {
    if let score { return [.number(score), .string(id.rawValue)] }
    return [.integer(published), .integer(captured), .string(id.rawValue)]
  }

  /// What the server must be given to go on among the documents that score as this one does, from the first of them.
  var searchShortlyBefore: JSONValue {
    let score = score ?? 0
    return [.number(score + abs(score) * Self.rounding + .leastNormalMagnitude), .string("")]
  }

  /// Scores that differ by less than this share are equal: servers round to 32 bits, which have 24 digits.
  private static let rounding = 1.0 / Double(1 << 22)

  /// Whether it comes after another one.
  func isAfter(_ other: OpenSearchHit) -> Bool {
    if let score, let before = other.score {
      guard abs(score - before) <= max(abs(score), abs(before)) * Self.rounding else { return before > score }
      return id.rawValue > other.id.rawValue
    }
    return (other.published, other.captured, id.rawValue) > (published, captured, other.id.rawValue)
  }

  // MARK: What is shown

  /// The most scalars of a title or snippet.
  private static let maximumScalars = 1000
  /// The fields that a hit is shown from.
  static let shownFields: JSONValue = [
    "url", "source", "site", "title", "text", "authors", "language", "published_at", "captured_ms", "countries",
    "summary", "keyphrases", "version", "persons", "organisations", "places",
  ]

  /// The hit as callers get it.
  ///
  /// - Parameters:
  ///   - texts: what the query asks of texts, to be marked.
  ///   - words: about how long the snippet is.
  func shown(_ texts: [TextCondition], words: Int) -> SearchHit {
    func text(_ name: String) -> String? { source[name]?.string }
    func list(_ name: String) -> [String] { source[name]?.array?.compactMap(\.string) ?? [] }
    let body = text("text") ?? ""
    let snippet = WordMarker(texts, in: [.any]).snippet(of: body, words: words, limit: Self.maximumScalars)
    let titleMarker = WordMarker(texts, in: [.any, .title])
    return SearchHit(
      id: id, version: source["version"]?.integer ?? 0, url: text("url"), source: text("source"), site: text("site"),
      title: text("title").map { titleMarker.marked($0, limit: Self.maximumScalars) },
      snippet: snippet ?? Self.beginning(of: body, scalars: words * 8), authors: list("authors"),
      language: text("language"), publishedAt: text("published_at").flatMap { PublicationTime(rfc3339: $0) },
      capturedAt: Timestamp(millisecondsSince1970: source["captured_ms"]?.integer ?? 0),
      countries: list("countries"),
      entities: NamedEntities.shown(
        of: [("persons", "person"), ("organisations", "organisation"), ("places", "place")].flatMap { field, kind in
          list(field).map { StoredDocument.entity($0, kind: kind) }
        }), summary: text("summary"), keyphrases: list("keyphrases"), score: score,
      duplicates: duplicates)
  }

  private static func beginning(of text: String, scalars: Int) -> HighlightedText {
    HighlightedText(text: String(String.UnicodeScalarView(text.unicodeScalars.prefix(scalars))))
  }
}
