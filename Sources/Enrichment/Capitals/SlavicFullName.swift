/// The nominative of a person's name in Ukrainian or Russian: given name and surname must agree in gender and case.
struct SlavicFullName: Sendable {
  private let given: [String: [SlavicGivenNames.Reading]]
  private let others: [String: [SlavicGivenNames.Reading]]

  /// - Parameters:
  ///   - given: the names of the text's language.
  ///   - others: those of the other, which count for forms that the first has not.
  init(given: [String: [SlavicGivenNames.Reading]], others: [String: [SlavicGivenNames.Reading]]) {
    self.given = given
    self.others = others
  }

  /// The readings of a given name's form.
  func readings(_ word: String) -> [SlavicGivenNames.Reading] {
    given[word.lowercased()] ?? others[word.lowercased()] ?? []
  }

  /// All names in the nominative that two words may be; none if an ending tells nothing.
  func nominatives(_ given: String, _ surname: String) -> [String] {
    var names: [String] = []
    let sure = SlavicSurname.readings(surname)
    let surnames = sure.isEmpty ? SlavicSurname.nounReadings(surname) : sure
    for first in readings(given) {
      for last in surnames where last.gender == first.gender && !last.cases.isDisjoint(with: first.cases) {
        let name = Self.capitalised(first.nominative) + " " + last.nominative
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  /// The nominatives of a given name's form, with capitals.
  func givenNominatives(_ word: String) -> [String] {
    readings(word).map { Self.capitalised($0.nominative) }
  }

  private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
