import Documents

/// What an entity can do in an act.
enum ActorKind {
  case person
  /// An organisation, or a political or religious group.
  case organisation
  case state
  /// A capital stands for its state's government, and is a place.
  case capital
  case place
  /// Events, laws, works, products, languages: they do nothing.
  case none

  init(_ kind: String) {
    self =
      switch kind {
      case "person": .person
      case "organisation", "group": .organisation
      case "country": .state
      case "capital": .capital
      case "city", "region", "place", "facility": .place
      default: .none
      }
  }
}

/// A text with the names, amounts and dates in it, by token.
struct ActText {
  /// A mention of an entity.
  struct Slot {
    /// The index of the entity.
    let entity: Int
    let first: Int
    let last: Int
    let kind: ActorKind
    let isDemonym: Bool
    let confidence: Double
  }

  let model: TextModel
  /// The mentions, in the order of the text; none overlap.
  private(set) var slots: [Slot] = []
  private var slotOfToken: [Int32]
  private var amountOfToken: [Int32]
  private var dateOfToken: [Int32]
  private var lastOfDate: [Int] = []
  private var isQuoted: [Bool]

  init(_ model: TextModel, _ entities: [Entity], _ amounts: [Amount], _ dates: [DateMention]) {
    self.model = model
    slotOfToken = [Int32](repeating: -1, count: model.tokens.count)
    amountOfToken = slotOfToken
    dateOfToken = slotOfToken
    isQuoted = [Bool](repeating: false, count: model.tokens.count)
    for span in QuotationFinder.spans(model) { for token in span.open...span.close { isQuoted[token] = true } }
    setSlots(entities)
    for (index, amount) in amounts.enumerated() {
      for token in model.tokens(of: amount.mention.range) { amountOfToken[token] = Int32(index) }
    }
    lastOfDate = [Int](repeating: -1, count: dates.count)
    for (index, date) in dates.enumerated() where date.type != "DURATION" && date.type != "SET" {
      let tokens = model.tokens(of: date.mention.range)
      for token in tokens { dateOfToken[token] = Int32(index) }
      lastOfDate[index] = tokens.last ?? -1
    }
  }

  private mutating func setSlots(_ entities: [Entity]) {
    for (index, entity) in entities.enumerated() {
      let kind = ActorKind(entity.kind)
      for mention in entity.mentions {
        let tokens = model.tokens(of: mention.range)
        guard let first = tokens.first, let last = tokens.last, !tokens.contains(where: { slotOfToken[$0] >= 0 }) else {
          continue
        }
        for token in tokens { slotOfToken[token] = Int32(slots.count) }
        slots.append(
          Slot(
            entity: index, first: first, last: last, kind: kind, isDemonym: mention.method == "demonym",
            confidence: mention.confidence))
      }
    }
  }

  /// The mention that a token is in.
  func slot(at token: Int) -> Slot? {
    guard token >= 0, token < slotOfToken.count, slotOfToken[token] >= 0 else { return nil }
    return slots[Int(slotOfToken[token])]
  }

  /// The mention that begins at a token.
  func slot(startingAt token: Int) -> Slot? { slot(at: token).flatMap { $0.first == token ? $0 : nil } }

  /// The mention that ends at a token.
  func slot(endingAt token: Int) -> Slot? { slot(at: token).flatMap { $0.last == token ? $0 : nil } }

  /// The index of the amount that a token is in.
  func amount(at token: Int) -> Int? { Self.index(amountOfToken, token) }

  /// The index of the date that a token is in, and the date's last token; durations and recurring times are none.
  func date(at token: Int) -> (index: Int, last: Int)? {
    Self.index(dateOfToken, token).map { ($0, lastOfDate[$0]) }
  }

  /// Whether a token stands between quotation marks.
  func isQuoted(_ token: Int) -> Bool { token >= 0 && token < isQuoted.count && isQuoted[token] }

  private static func index(_ table: [Int32], _ token: Int) -> Int? {
    token >= 0 && token < table.count && table[token] >= 0 ? Int(table[token]) : nil
  }
}
