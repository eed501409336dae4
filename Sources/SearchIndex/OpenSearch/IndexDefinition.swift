import Documents

/// What an index of a store is made of: its fields and how they are analysed.
///
/// The words of texts are read by ``FoldedWords`` before they are sent, so that all stores find the same documents whatever a server's
/// own analysis does; the server only splits them at spaces. Those fields are indexed and not kept; what is shown is kept
/// and not indexed.
enum IndexDefinition {
  /// Goes up when fields are added. A store brings an older index up to date when it is opened for writing.
  static let schema = 1

  /// The settings and fields of an index of documents.
  static func documents(_ configuration: OpenSearchConfiguration) -> JSONValue {
    [
      "settings": [
        "index": [
          "number_of_shards": .integer(configuration.shards),
          "number_of_replicas": .integer(configuration.replicas),
          "refresh_interval": .string("\(configuration.refreshInterval)ms"),
        ],
        "analysis": [
          "analyzer": ["newsline_words": ["type": "custom", "tokenizer": "whitespace", "filter": []]]
        ],
      ],
      "mappings": [
        "dynamic": "strict",
        "_meta": ["newsline_schema": .integer(schema)],
        "_source": ["excludes": .strings(wordFields)],
        "properties": .object(fields),
      ],
    ]
  }

  /// The fields that hold words and are not kept.
  static let wordFields = [
    "title_words", "subtitle_words", "author_words", "text_words", "entity_words", "topic_words", "quotations",
    "amounts",
  ]

  /// The settings and fields of an index of offsets.
  static func offsets(_ configuration: OpenSearchConfiguration) -> JSONValue {
    [
      "settings": ["index": ["number_of_shards": 1, "number_of_replicas": .integer(configuration.replicas)]],
      "mappings": [
        "dynamic": "strict",
        "properties": [
          "topic": keyword, "partition": number, "next_offset": number,
          // The record of the order of storing.
          "next": number, "open": ["type": "object", "enabled": false],
          // The record of the generations before.
          "earlier": ["type": "object", "enabled": false],
        ],
      ],
    ]
  }

  private static let keyword: JSONValue = ["type": "keyword"]
  private static let number: JSONValue = ["type": "long"]
  /// Kept, not indexed. A text of any length is allowed.
  private static let kept: JSONValue = ["type": "keyword", "index": false, "doc_values": false]
  /// A phrase must not reach from one name into the next.
  private static let words: JSONValue = [
    "type": "text", "analyzer": "newsline_words", "position_increment_gap": 1000,
  ]

  private static let fields: [String: JSONValue] = [
    "id": keyword, "version": number, "sequence": number,
    "title_words": words, "subtitle_words": words, "author_words": words, "text_words": words,
    "entity_words": words, "topic_words": words,
    "published_ms": number, "captured_ms": number, "day": number,
    "language": keyword, "language_key": keyword, "site": keyword, "site_key": keyword, "host": keyword,
    "site_or_host": keyword, "source": keyword, "content_type": keyword, "countries": keyword,
    "topics": keyword, "topic_codes": keyword, "entity_ids": keyword,
    "persons": keyword, "organisations": keyword, "places": keyword,
    "bands": keyword,
    "quotations": [
      "type": "nested", "properties": ["speaker_id": keyword, "speaker_words": words, "quote_words": words],
    ],
    "amounts": [
      "type": "nested",
      "properties": ["currency": keyword, "lower": ["type": "double"], "upper": ["type": "double"]],
    ],
    "fingerprint": kept, "fingerprint_algorithm": kept, "fingerprint_bands": kept,
    "url": kept, "title": kept, "text": kept, "authors": kept, "published_at": kept, "summary": kept,
    "keyphrases": kept, "json": kept,
  ]
}
