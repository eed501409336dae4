import Documents

/// Who or what a name names, beyond the document.
struct KnownIdentity: Sendable, Equatable {
  /// The same in every document.
  var id: String
  /// The canonical name.
  var name: String
  /// The word in the message.
  var kind: String
  /// ISO 3166-1 alpha-2.
  var countryCode: String?
  /// Where it lies.
  var location: Location?
  /// How many people live there.
  var population: Int?

  /// An entity without mentions.
  var entity: Entity {
    Entity(
      id: id, name: name, kind: kind, countryCode: countryCode, location: location, population: population, salience: 0,
      mentions: [])
  }
}
