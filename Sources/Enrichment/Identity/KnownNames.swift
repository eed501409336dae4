/// The organisations and persons of the gazetteer, by the keys of all their forms.
struct KnownNames: Sendable {
  private var organisations: [String: Int] = [:]
  private var persons: [String: Int] = [:]

  /// Adds a form of an entry; places are left out. The first entry that takes a form keeps it.
  mutating func add(_ form: String, _ index: Int, _ entry: GazetteerEntry) {
    switch entry.kind {
    case "organisation":
      let key = OrganisationKey.key(form)
      if organisations[key] == nil { organisations[key] = index }
    case "person":
      let key = PersonKey.parts(form).joined(separator: " ")
      if persons[key] == nil { persons[key] = index }
    default: break
    }
  }

  /// The entry of an organisation by its key. See `OrganisationKey`.
  func organisation(_ key: String) -> Int? { organisations[key] }

  /// The entry of a person by the parts of a name. See `PersonKey`.
  func person(_ parts: some Collection<String>) -> Int? { persons[parts.joined(separator: " ")] }
}
