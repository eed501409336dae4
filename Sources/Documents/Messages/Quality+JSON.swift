extension Quality: MessageObject {
  static let requiredKeys: [StaticString] = []
  static var blank: Quality { Quality() }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "characters": characters = try reader.integer(as: Int.self)
    case "words": words = try reader.integer(as: Int.self)
    case "removed_characters": removedCharacters = try reader.integer(as: Int.self)
    case "mean_word_length": meanWordLength = try reader.double()
    case "terminal_punctuation_fraction": terminalPunctuationFraction = try reader.double()
    case "letter_fraction": letterFraction = try reader.double()
    case "content_type": contentType = try reader.optionalString().map(ContentType.init(rawValue:))
    case "continuation": continuation = try reader.optionalString().map(Continuation.init(rawValue:))
    case "c4": c4 = try C4Measures(from: &reader)
    case "gopher": gopher = try GopherMeasures(from: &reader)
    case "fineweb": fineWeb = try FineWebMeasures(from: &reader)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("characters", Int64(characters))
    writer.member("words", Int64(words))
    writer.member("removed_characters", Int64(removedCharacters))
    writer.member("mean_word_length", meanWordLength)
    writer.member("terminal_punctuation_fraction", terminalPunctuationFraction)
    writer.member("letter_fraction", letterFraction)
    writer.member("content_type", contentType?.rawValue)
    writer.member("continuation", continuation?.rawValue)
    writer.key("c4")
    c4.encode(to: &writer)
    writer.key("gopher")
    gopher.encode(to: &writer)
    writer.key("fineweb")
    fineWeb.encode(to: &writer)
  }
}

extension C4Measures: MessageObject {
  static let requiredKeys: [StaticString] = []
  static var blank: C4Measures { C4Measures() }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "sentences": sentences = try reader.integer(as: Int.self)
    case "open_lines": openLines = try reader.integer(as: Int.self)
    case "short_lines": shortLines = try reader.integer(as: Int.self)
    case "javascript_lines": javaScriptLines = try reader.integer(as: Int.self)
    case "policy_lines": policyLines = try reader.integer(as: Int.self)
    case "curly_bracket_lines": curlyBracketLines = try reader.integer(as: Int.self)
    case "lorem_ipsum_lines": loremIpsumLines = try reader.integer(as: Int.self)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("sentences", Int64(sentences))
    writer.member("open_lines", Int64(openLines))
    writer.member("short_lines", Int64(shortLines))
    writer.member("javascript_lines", Int64(javaScriptLines))
    writer.member("policy_lines", Int64(policyLines))
    writer.member("curly_bracket_lines", Int64(curlyBracketLines))
    writer.member("lorem_ipsum_lines", Int64(loremIpsumLines))
  }
}

extension GopherMeasures: MessageObject {
  static let requiredKeys: [StaticString] = []
  static var blank: GopherMeasures { GopherMeasures() }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "hash_signs_per_word": hashSignsPerWord = try reader.double()
    case "ellipses_per_word": ellipsesPerWord = try reader.double()
    case "bullet_line_fraction": bulletLineFraction = try reader.double()
    case "ellipsis_line_fraction": ellipsisLineFraction = try reader.double()
    case "alphabetic_word_fraction": alphabeticWordFraction = try reader.double()
    case "stop_words": stopWords = try reader.integer(as: Int.self)
    case "duplicate_line_fraction": duplicateLineFraction = try reader.double()
    case "duplicate_line_character_fraction": duplicateLineCharacterFraction = try reader.double()
    case "top_ngram_character_fractions": topNGramCharacterFractions = try reader.doubles()
    case "duplicate_ngram_character_fractions": duplicateNGramCharacterFractions = try reader.doubles()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("hash_signs_per_word", hashSignsPerWord)
    writer.member("ellipses_per_word", ellipsesPerWord)
    writer.member("bullet_line_fraction", bulletLineFraction)
    writer.member("ellipsis_line_fraction", ellipsisLineFraction)
    writer.member("alphabetic_word_fraction", alphabeticWordFraction)
    writer.member("stop_words", Int64(stopWords))
    writer.member("duplicate_line_fraction", duplicateLineFraction)
    writer.member("duplicate_line_character_fraction", duplicateLineCharacterFraction)
    writer.member("top_ngram_character_fractions", topNGramCharacterFractions)
    writer.member("duplicate_ngram_character_fractions", duplicateNGramCharacterFractions)
  }
}

extension FineWebMeasures: MessageObject {
  static let requiredKeys: [StaticString] = []
  static var blank: FineWebMeasures { FineWebMeasures() }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "short_line_fraction": shortLineFraction = try reader.double()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("short_line_fraction", shortLineFraction)
  }
}

extension JSONReader {
  fileprivate mutating func doubles() throws(JSONError) -> [Double] {
    var values: [Double] = []
    try array { (reader) throws(JSONError) in values.append(try reader.double()) }
    return values
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: StaticString, _ values: [Double]) {
    key(name)
    array(values) { writer, value in writer.double(value) }
  }
}
