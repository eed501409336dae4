/// A run of tokens that is taken for a name.
struct EntityCandidate: Sendable {
  /// How it was found; the word in the message.
  enum Method: String, Sendable {
    /// The model's range and kind.
    case model
    /// The model's range, and what the gazetteer knows by that name.
    case modelGazetteer = "model-gazetteer"
    /// The model's range, and the kind that its words or their surroundings tell.
    case modelRule = "model-rule"
    /// The model's range, and the kind that the name has elsewhere in the document.
    case modelDocument = "model-document"
    /// Found because the name stands elsewhere in the document.
    case document
    /// A name of the gazetteer that the model did not find.
    case gazetteer
    /// An abbreviation of the gazetteer.
    case abbreviation
    /// An adjective or people of the gazetteer.
    case demonym
    /// The capital's name, for the government there.
    case government
    /// By its capitals and the words around it.
    case capitalisation
  }

  /// The first token.
  var first: Int
  /// The last token.
  var last: Int
  /// What it names.
  var kind: EntityKind
  /// 0...1.
  var confidence: Double
  /// How it was found.
  var method: Method
  /// The gazetteer's entry of that name.
  var entry: Int?
  /// The name as it is joined to others, where that is not the text: the nominative.
  var canonical: String?
  /// Who or what it is, once that is known.
  var identity: KnownIdentity?

  /// How many tokens it has.
  var count: Int { last - first + 1 }

  /// Changes what it names.
  mutating func become(_ kind: EntityKind, by method: Method, atLeast confidence: Double = 0) {
    self.confidence = max(self.confidence, confidence)
    guard self.kind != kind else { return }
    self.kind = kind
    if method != .modelGazetteer { entry = nil }
    identity = nil
    if self.method == .model { self.method = method }
  }
}
