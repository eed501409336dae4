import Documents

/// A document as an index holds it.
enum StoredDocument {
  /// What stands between the parts of a value that is counted: an id and a name.
  static let separator: Character = "\u{1F}"
  /// Longer keywords are refused by Lucene (32,766 bytes); names of sites and the like are cut before.
  private static let maximumKeywordScalars = 2000

  /// - Parameter sequence: the document's number in the order of storing.
  static func body(_ document: IndexedDocument, json: String, sequence: Int64) -> JSONValue {
    let annotations = document.annotations.bounded()
    let countries = unique(document.countries.map { $0.uppercased() })
    let host = document.url.flatMap(DocumentRow.host)
    var body: [String: JSONValue] = [
      "id": .string(document.id.rawValue),
      "version": .integer(document.version),
      "sequence": .integer(sequence),
      "title_words": words(document.title),
      "subtitle_words": words(document.subtitle),
      "author_words": .array(document.authors.map { words($0) }),
      "text_words": words(document.text),
      "published_ms": .integer(document.publishedAt?.instant?.millisecondsSince1970 ?? DocumentFacts.undated),
      "captured_ms": .integer(document.capturedAt.millisecondsSince1970),
      "day": document.publishedAt.map { .integer($0.day.daysSince1970) } ?? .null,
      "language": keyword(document.language),
      "language_key": keyword(document.language?.lowercased()),
      "site": keyword(document.site),
      "site_key": keyword(document.site?.lowercased()),
      "host": keyword(host),
      "site_or_host": keyword(document.site ?? host),
      "source": keyword(document.source),
      "content_type": keyword(document.contentType?.lowercased()),
      "countries": .array(countries.map { keyword($0) }),
      "url": .optional(document.url),
      "title": .optional(document.title),
      "text": .string(document.text),
      "authors": .strings(document.authors),
      "published_at": .optional(document.publishedAt?.description),
      "summary": .optional(document.summary),
      "keyphrases": .strings(document.keyphrases),
      "json": .string(json),
    ]
    if let fingerprint = document.fingerprint {
      body["fingerprint"] = .string(fingerprint.value)
      body["fingerprint_algorithm"] = .string(fingerprint.algorithm)
      body["fingerprint_bands"] = .string(fingerprint.bands)
      body["bands"] = .strings(bands(fingerprint))
    }
    add(annotations, to: &body)
    return .object(body)
  }

  /// The bands by which near-duplicates are looked up.
  static func bands(_ fingerprint: Fingerprint) -> [String] {
    DuplicateGroups.keys(fingerprint).map { String($0, radix: 36) }
  }

  private static func add(_ annotations: IndexedAnnotations, to body: inout [String: JSONValue]) {
    body["entity_ids"] = .strings(unique(annotations.entities.map(\.id)))
    body["entity_words"] = .array(annotations.entities.map { words($0.name) })
    for (field, group) in [("persons", "person"), ("organisations", "organisation"), ("places", "place")] {
      body[field] = .strings(
        unique(
          annotations.entities.filter { NamedEntities.group(ofKind: $0.kind) == group }
            .map { "\($0.id)\(separator)\($0.name)" }))
    }
    body["topics"] = .strings(unique(annotations.topics.map { "\($0.code ?? "")\(separator)\($0.name)" }))
    body["topic_codes"] = .strings(unique(annotations.topics.compactMap(\.code)))
    body["topic_words"] = .array(annotations.topics.map { words($0.name) })
    body["quotations"] = .array(
      annotations.quotations.map { quotation in
        [
          "speaker_id": .optional(quotation.speakerID), "speaker_words": words(quotation.speaker),
          "quote_words": words(quotation.quote),
        ]
      })
    body["amounts"] = .array(
      annotations.amounts.map { amount in
        ["currency": .string(amount.currency ?? ""), "lower": .number(amount.lower), "upper": .number(amount.upper)]
      })
  }

  /// An entity as it is counted.
  static func entity(_ counted: String, kind: String) -> IndexedAnnotations.Entity {
    let parts = counted.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    return IndexedAnnotations.Entity(id: String(parts[0]), name: String(parts.last ?? ""), kind: kind)
  }

  private static func words(_ text: String?) -> JSONValue {
    text.map { .string(FoldedWords.joined($0)) } ?? .null
  }

  private static func keyword(_ text: String?) -> JSONValue {
    .optional(text.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(maximumKeywordScalars))) })
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
