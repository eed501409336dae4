import Documents

/// What a store keeps of a document's annotations, to search and to count by.
///
/// A text may hold any number of annotations; of each sort the first ``maximum`` are kept, so that no document costs more than that.
public struct IndexedAnnotations: Sendable, Equatable {
  /// Who or what is named.
  public struct Entity: Sendable, Hashable {
    /// A stable identifier, such as `person:lena-orlova`.
    public var id: String
    /// The canonical name.
    public var name: String
    /// What it is: `person`, `organisation`, `city`, ...
    public var kind: String

    /// Creates an entity.
    public init(id: String, name: String, kind: String) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  /// An amount of money.
  public struct Amount: Sendable, Hashable {
    /// In units of the currency; of a range, the lower end.
    public var lower: Double
    /// In units of the currency; of a single number, the same.
    public var upper: Double
    /// ISO 4217; `nil` if it is not known.
    public var currency: String?

    /// Creates an amount.
    public init(_ lower: Double, to upper: Double? = nil, currency: String? = nil) {
      self.lower = lower
      self.upper = upper ?? lower
      self.currency = currency
    }
  }

  /// A direct quotation.
  public struct Quotation: Sendable, Hashable {
    /// The words quoted.
    public var quote: String
    /// Who says it, as the text names them.
    public var speaker: String?
    /// The id of the entity that speaks.
    public var speakerID: String?

    /// Creates a quotation.
    public init(_ quote: String, speaker: String? = nil, speakerID: String? = nil) {
      self.quote = quote
      self.speaker = speaker
      self.speakerID = speakerID
    }
  }

  /// A subject.
  public struct Topic: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its code, such as `medtop:04000000`.
    public var code: String?

    /// Creates a topic.
    public init(_ name: String, code: String? = nil) {
      self.name = name
      self.code = code
    }
  }

  /// The most of each sort.
  public static let maximum = 256
  /// The most bytes of a name, code or id; longer ones are left out.
  static let maximumNameBytes = 512
  /// The most Unicode scalars of a quotation; the rest is cut off.
  static let maximumQuoteScalars = 4096

  /// Who or what is named, the most salient first.
  public var entities: [Entity]
  /// Amounts of money.
  public var amounts: [Amount]
  /// Direct quotations.
  public var quotations: [Quotation]
  /// Subjects.
  public var topics: [Topic]

  /// Creates annotations.
  public init(
    entities: [Entity] = [], amounts: [Amount] = [], quotations: [Quotation] = [], topics: [Topic] = []
  ) {
    self.entities = entities
    self.amounts = amounts
    self.quotations = quotations
    self.topics = topics
  }

  /// Creates annotations from those of an enriched document.
  public init(_ annotations: Annotations) {
    self.init(
      entities: annotations.entities.enumerated()
        .sorted { ($1.element.salience, $0.offset) < ($0.element.salience, $1.offset) }
        .map { Entity(id: $0.element.id, name: $0.element.name, kind: $0.element.kind) },
      amounts: annotations.amounts.map { Amount($0.value, to: $0.upper, currency: $0.currency) },
      quotations: annotations.quotations.map { Quotation($0.quote, speaker: $0.speaker, speakerID: $0.speakerID) },
      topics: annotations.topics.map { Topic($0.name, code: $0.code) })
  }

  /// What is fit to be stored: each once, within the limits, without what FTS5 cannot hold.
  func bounded() -> IndexedAnnotations {
    func fits(_ text: String) -> Bool { !text.isEmpty && text.utf8.count <= Self.maximumNameBytes }
    func first<Value: Hashable>(_ values: [Value], where isFit: (Value) -> Bool) -> [Value] {
      var seen: Set<Value> = []
      var kept: [Value] = []
      for value in values where isFit(value) && seen.insert(value).inserted {
        kept.append(value)
        if kept.count == Self.maximum { break }
      }
      return kept
    }
    let clean = HighlightMarks.sanitized
    return IndexedAnnotations(
      entities: first(entities.map { Entity(id: clean($0.id), name: clean($0.name), kind: clean($0.kind)) }) {
        fits($0.id) && fits($0.name) && fits($0.kind)
      },
      amounts: first(amounts) { $0.lower.isFinite && $0.upper.isFinite && $0.lower <= $0.upper },
      quotations: first(
        quotations.map {
          let quote = String(String.UnicodeScalarView($0.quote.unicodeScalars.prefix(Self.maximumQuoteScalars)))
          return Quotation(
            clean(quote), speaker: $0.speaker.map(clean).flatMap { fits($0) ? $0 : nil },
            speakerID: $0.speakerID.map(clean).flatMap { fits($0) ? $0 : nil })
        }
      ) { !$0.quote.isEmpty },
      topics: first(topics.map { Topic(clean($0.name), code: $0.code.map(clean)) }) {
        fits($0.name) && $0.code.map(fits) != false
      })
  }
}
