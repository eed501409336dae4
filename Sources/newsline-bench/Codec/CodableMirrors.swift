// The messages as one would declare them for Foundation's JSONDecoder and JSONEncoder. Times stay strings, which is less
// work than our own codec does.

struct CodableStep: Codable {
  var stage, version, worker, startedAt: String
  var durationMilliseconds: Double
  var origin: String

  enum CodingKeys: String, CodingKey {
    case stage, version, worker, origin
    case startedAt = "started_at"
    case durationMilliseconds = "duration_ms"
  }
}

struct CodableRaw: Codable {
  var id: String
  var version: Int64
  var url, source: String?
  var capturedAt, contentType: String
  var content: String?
  var metadata: [String: String]
  var provenance: [CodableStep]

  enum CodingKeys: String, CodingKey {
    case id, version, url, source, content, metadata, provenance
    case capturedAt = "captured_at"
    case contentType = "content_type"
  }
}

struct CodableBlock: Codable {
  var kind, text: String
}

struct CodableQuality: Codable {
  var characters, words, removedCharacters: Int
  var meanWordLength, terminalPunctuationFraction, letterFraction: Double
  var contentType: String?
  var continuation: String?
  var c4: CodableC4
  var gopher: CodableGopher
  var fineWeb: CodableFineWeb

  enum CodingKeys: String, CodingKey {
    case characters, words, continuation, c4, gopher
    case removedCharacters = "removed_characters"
    case meanWordLength = "mean_word_length"
    case terminalPunctuationFraction = "terminal_punctuation_fraction"
    case letterFraction = "letter_fraction"
    case contentType = "content_type"
    case fineWeb = "fineweb"
  }
}

struct CodableC4: Codable {
  var sentences, openLines, shortLines, javaScriptLines, policyLines, curlyBracketLines, loremIpsumLines: Int

  enum CodingKeys: String, CodingKey {
    case sentences
    case openLines = "open_lines"
    case shortLines = "short_lines"
    case javaScriptLines = "javascript_lines"
    case policyLines = "policy_lines"
    case curlyBracketLines = "curly_bracket_lines"
    case loremIpsumLines = "lorem_ipsum_lines"
  }
}

struct CodableGopher: Codable {
  var hashSignsPerWord, ellipsesPerWord, bulletLineFraction, ellipsisLineFraction, alphabeticWordFraction: Double
  var stopWords: Int
  var duplicateLineFraction, duplicateLineCharacterFraction: Double
  var topNGramCharacterFractions, duplicateNGramCharacterFractions: [Double]

  enum CodingKeys: String, CodingKey {
    case hashSignsPerWord = "hash_signs_per_word"
    case ellipsesPerWord = "ellipses_per_word"
    case bulletLineFraction = "bullet_line_fraction"
    case ellipsisLineFraction = "ellipsis_line_fraction"
    case alphabeticWordFraction = "alphabetic_word_fraction"
    case stopWords = "stop_words"
    case duplicateLineFraction = "duplicate_line_fraction"
    case duplicateLineCharacterFraction = "duplicate_line_character_fraction"
    case topNGramCharacterFractions = "top_ngram_character_fractions"
    case duplicateNGramCharacterFractions = "duplicate_ngram_character_fractions"
  }
}

struct CodableFineWeb: Codable {
  var shortLineFraction: Double

  enum CodingKeys: String, CodingKey {
    case shortLineFraction = "short_line_fraction"
  }
}

struct CodableSources: Codable {
  var title, subtitle, description, authors, publishedAt, modifiedAt, site, language: String?
  var canonicalURL, image, section, tags: String?

  enum CodingKeys: String, CodingKey {
    case title, subtitle, description, authors, site, language, image, section, tags
    case publishedAt = "published_at"
    case modifiedAt = "modified_at"
    case canonicalURL = "canonical_url"
  }
}

struct CodableClean: Codable {
  var id: String
  var version: Int64
  var url, source: String?
  var capturedAt, contentType: String
  var content: String?
  var metadata: [String: String]
  var language, title, subtitle, description: String?
  var authors: [String]
  var publishedAt, modifiedAt, site, canonicalURL, image, section: String?
  var tags: [String]
  var metadataSources: CodableSources
  var paragraphs: [String]
  var blocks, removed: [CodableBlock]
  var quality: CodableQuality
  var provenance: [CodableStep]

  enum CodingKeys: String, CodingKey {
    case id, version, url, source, content, metadata, language, title, subtitle, description, authors
    case site, image, section, tags, paragraphs, blocks, removed, quality, provenance
    case capturedAt = "captured_at"
    case contentType = "content_type"
    case publishedAt = "published_at"
    case modifiedAt = "modified_at"
    case canonicalURL = "canonical_url"
    case metadataSources = "metadata_sources"
  }
}
