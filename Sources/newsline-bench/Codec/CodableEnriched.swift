struct CodableRange: Codable {
  var start, end: Int
}

struct CodableLocation: Codable {
  var latitude, longitude: Double
}

struct CodableMention: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method: String
}

struct CodableEntity: Codable {
  var id, name, kind: String
  var countryCode: String?
  var location: CodableLocation?
  var population: Int?
  var salience: Double
  var mentions: [CodableMention]

  enum CodingKeys: String, CodingKey {
    case id, name, kind, location, population, salience, mentions
    case countryCode = "country_code"
  }
}

struct CodableAmount: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method: String
  var value: Double
  var upper: Double?
  var currency: String?
  var currencyConfidence: Double?
  var modifier, per: String?

  enum CodingKeys: String, CodingKey {
    case start, end, text, sentence, confidence, method, value, upper, currency, modifier, per
    case currencyConfidence = "currency_confidence"
  }
}

struct CodableQuantity: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method: String
  var kind, unit: String
  var value: Double
  var upper, baseValue, baseUpper: Double?
  var baseUnit, noun, modifier: String?

  enum CodingKeys: String, CodingKey {
    case start, end, text, sentence, confidence, method, kind, unit, value, upper, noun, modifier
    case baseValue = "base_value"
    case baseUpper = "base_upper"
    case baseUnit = "base_unit"
  }
}

struct CodableDate: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method: String
  var value: String?
  var kind: String
  var type, granularity, firstDay, lastDay, modifier: String?

  enum CodingKeys: String, CodingKey {
    case start, end, text, sentence, confidence, method, value, kind, type, granularity, modifier
    case firstDay = "first_day"
    case lastDay = "last_day"
  }
}

struct CodableQuotation: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method, quote: String
  var speaker, speakerID, cue: String?

  enum CodingKeys: String, CodingKey {
    case start, end, text, sentence, confidence, method, quote, speaker, cue
    case speakerID = "speaker_id"
  }
}

struct CodableRelation: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method, subject, predicate: String
  var object: String?
  var amount: Int?
  var date, place: String?
  var quotation: Int?
}

struct CodableLanguageRun: Codable {
  var start, end: Int
  var language: String
  var script: String?
  var confidence: Double
}

struct CodableTone: Codable {
  var score: Double
  var positive, negative, words: Int
  var confidence: Double
  var method: String
  var cues: [CodableToneCue]
}

struct CodableToneCue: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method: String
  var weight: Double
}

struct CodableReadability: Codable {
  var words: Int
  var minutes: Double
  var score: Double?
  var formula: String?
}

/// A keyphrase or a sentence of the summary.
struct CodableScored: Codable {
  var start, end: Int
  var text: String
  var sentence: Int
  var confidence: Double
  var method: String
  var score: Double
}

struct CodableTopic: Codable {
  var name: String
  var code: String?
  var confidence: Double
}

struct CodableFingerprint: Codable {
  var algorithm, value: String
}

struct CodableEnriched: Codable {
  var id: String
  var version: Int64
  var url, source: String?
  var capturedAt, contentType: String
  var content: String?
  var metadata: [String: String]
  var declaredLanguage, title, subtitle, description: String?
  var authors: [String]
  var publishedAt, modifiedAt, site, canonicalURL, image, section: String?
  var tags: [String]
  var metadataSources: CodableSources
  var paragraphs: [String]
  var blocks, removed: [CodableBlock]
  var quality: CodableQuality
  var language, script, direction: String?
  var languages: [CodableLanguageRun]
  var sentences: [CodableRange]
  var entities: [CodableEntity]
  var amounts: [CodableAmount]
  var quantities: [CodableQuantity]
  var dates: [CodableDate]
  var quotations: [CodableQuotation]
  var relations: [CodableRelation]
  var keyphrases, summary: [CodableScored]
  var topics: [CodableTopic]
  var tone: CodableTone?
  var readability: CodableReadability?
  var fingerprint: CodableFingerprint?
  var provenance: [CodableStep]

  enum CodingKeys: String, CodingKey {
    case id, version, url, source, content, metadata, title, subtitle, description, authors, site, image
    case section, tags, paragraphs, blocks, removed, quality, language, script, direction, languages, sentences,
      entities, amounts,
      quantities,
      dates,
      quotations, relations, keyphrases, summary
    case topics, tone, readability, fingerprint, provenance
    case capturedAt = "captured_at"
    case contentType = "content_type"
    case declaredLanguage = "declared_language"
    case publishedAt = "published_at"
    case modifiedAt = "modified_at"
    case canonicalURL = "canonical_url"
    case metadataSources = "metadata_sources"
  }
}
