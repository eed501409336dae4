import EntityModel

/// What a name names, before it is known who or where that is. The raw value is the word in the message.
enum EntityKind: String, Sendable {
  case person, organisation, place, facility, group, event, law, work, product, language

  /// The kind of a label of OntoNotes; `nil` for numbers, dates and amounts, which have recognisers of their own.
  init?(_ label: EntityLabel) {
    switch label {
    case .person: self = .person
    case .organisation: self = .organisation
    case .geopolitical, .location: self = .place
    case .facility: self = .facility
    case .group: self = .group
    case .event: self = .event
    case .law: self = .law
    case .work: self = .work
    case .product: self = .product
    case .language: self = .language
    case .date, .time, .percent, .money, .quantity, .ordinal, .cardinal: return nil
    }
  }
}
