/// What `enrich` adds to an article.
public struct Annotations: Sendable, Equatable {
  /// The language of the text (BCP 47); `nil` if it could not be told.
  public var language: String?
  /// Its script (ISO 15924).
  public var script: String?
  /// Whether that script is written from left to right or from right to left; `nil` if no script could be told, or in a form
  /// that this version does not know.
  public var direction: WritingDirection?
  /// The runs of paragraphs in one language, in order, over the whole text; empty if all of it is in one.
  public var languages: [LanguageRun]
  /// The sentences of the annotated text, in order; annotations name them by index.
  public var sentences: [TextRange]
  /// Who and what is named.
  public var entities: [Entity]
  /// Amounts of money.
  public var amounts: [Amount]
  /// Quantities beside money: percentages, measures, counts of people and things.
  public var quantities: [Quantity]
  /// Dates and times that the text names.
  public var dates: [DateMention]
  /// Direct quotations.
  public var quotations: [Quotation]
  /// Who did what with whom.
  public var relations: [Relation]
  /// What the text is about, in its own words; the best first.
  public var keyphrases: [Keyphrase]
  /// The sentences that say the most, in the order of the text.
  public var summary: [SummarySentence]
  /// Subjects from a fixed list, the surest first.
  public var topics: [Topic]
  /// How favourable its words are, weakly; `nil` if too few of them tell.
  public var tone: Tone?
  /// How long the text takes to read, and how easily it reads; `nil` if it has no words.
  public var readability: Readability?
  /// For finding near-duplicates; `nil` if the text is too short for one.
  public var fingerprint: Fingerprint?

  /// Creates annotations.
  public init(
    language: String? = nil,
    script: String? = nil,
    direction: WritingDirection? = nil,
    languages: [LanguageRun] = [],
    sentences: [TextRange] = [],
    entities: [Entity] = [],
    amounts: [Amount] = [],
    quantities: [Quantity] = [],
    dates: [DateMention] = [],
    quotations: [Quotation] = [],
    relations: [Relation] = [],
    keyphrases: [Keyphrase] = [],
    summary: [SummarySentence] = [],
    topics: [Topic] = [],
    tone: Tone? = nil,
    readability: Readability? = nil,
    fingerprint: Fingerprint? = nil
  ) {
    self.language = language
    self.script = script
    self.direction = direction
    self.languages = languages
    self.sentences = sentences
    self.entities = entities
    self.amounts = amounts
    self.quantities = quantities
    self.dates = dates
    self.quotations = quotations
    self.relations = relations
    self.keyphrases = keyphrases
    self.summary = summary
    self.topics = topics
    self.tone = tone
    self.readability = readability
    self.fingerprint = fingerprint
  }
}

/// A range of the annotated text, in Unicode scalars: `start` is the first, `end` is past the last.
public struct TextRange: Sendable, Hashable {
  /// The first scalar.
  public var start: Int
  /// Past the last scalar.
  public var end: Int

  /// Creates a range.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// Where an annotation stands in the annotated text, and how sure it is.
public struct Mention: Sendable, Hashable {
  /// The range that is annotated.
  public var range: TextRange
  /// The text of that range.
  public var text: String
  /// The index of the sentence that it begins in.
  public var sentence: Int
  /// 0...1.
  public var confidence: Double
  /// What found it: a stable word such as `gazetteer`.
  public var method: String

  /// Creates a mention.
  public init(range: TextRange, text: String, sentence: Int, confidence: Double, method: String) {
    self.range = range
    self.text = text
    self.sentence = sentence
    self.confidence = confidence
    self.method = method
  }
}

/// A person, place, organisation or the like, with all its mentions.
public struct Entity: Sendable, Equatable {
  /// A stable identifier, such as `country:UA` or `capital:UA`.
  public var id: String
  /// The canonical name.
  public var name: String
  /// What it is: `country`, `capital`, ...
  public var kind: String
  /// ISO 3166-1 alpha-2.
  public var countryCode: String?
  /// Where it lies.
  public var location: Location?
  /// How many people live there.
  public var population: Int?
  /// How much of the text is about it, 0...1.
  public var salience: Double
  /// Its mentions, in the order of the text.
  public var mentions: [Mention]
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates an entity.
  public init(
    id: String,
    name: String,
    kind: String,
    countryCode: String? = nil,
    location: Location? = nil,
    population: Int? = nil,
    salience: Double,
    mentions: [Mention]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.countryCode = countryCode
    self.location = location
    self.population = population
    self.salience = salience
    self.mentions = mentions
  }
}

/// A point on the earth (WGS 84).
public struct Location: Sendable, Hashable {
  /// Degrees north, -90...90.
  public var latitude: Double
  /// Degrees east, -180...180.
  public var longitude: Double

  /// Creates a location.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A direct quotation.
public struct Quotation: Sendable, Equatable {
  /// Where it stands, quotation marks included.
  public var mention: Mention
  /// The words quoted, without the marks.
  public var quote: String
  /// Who says it, as the text names them.
  public var speaker: String?
  /// The id of the entity that the speaker is; `nil` if it is none, or could be several.
  public var speakerID: String?
  /// The verb that introduces it.
  public var cue: String?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a quotation.
  public init(mention: Mention, quote: String, speaker: String?, speakerID: String? = nil, cue: String?) {
    self.mention = mention
    self.quote = quote
    self.speaker = speaker
    self.speakerID = speakerID
    self.cue = cue
  }
}

/// A word or phrase that tells what the text is about.
public struct Keyphrase: Sendable, Equatable {
  /// Its first occurrence.
  public var mention: Mention
  /// How telling it is, relative to the best one: 0...1.
  public var score: Double
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a keyphrase.
  public init(mention: Mention, score: Double) {
    self.mention = mention
    self.score = score
  }
}

/// A sentence of the summary.
public struct SummarySentence: Sendable, Equatable {
  /// Where it stands.
  public var mention: Mention
  /// How much it says, relative to the best one: 0...1.
  public var score: Double
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a summary sentence.
  public init(mention: Mention, score: Double) {
    self.mention = mention
    self.score = score
  }
}
