/// What follows the name of a place and says where it lies: `Paris, Texas`, `Cambridge, Mass.`, `Paris (Texas)`.
struct PlaceQualifier {
  /// The regions and countries that it may name.
  let readings: [PlaceReading]
  /// Its first token.
  let first: Int
  /// Its last token.
  let last: Int

  private static let longest = 4

  /// Whether a place lies in what it names.
  func contains(_ place: Place) -> PlaceReading? {
    readings.first { reading in
      switch reading.place.kind {
      case .country: place.kind != .country && reading.place.country == place.country
      case .region: place.region == reading.place.index
      default: false
      }
    }
  }

  /// The qualifier behind a token; `nil` if there is none.
  static func after(_ token: Int, _ model: TextModel, _ places: Places) -> PlaceQualifier? {
    let mark = model.symbol(token + 1)
    guard mark == 0x2C || mark == 0x28, token + 2 < model.tokens.count, model.isSameSentence(token, token + 2) else {
      return nil
    }
    return at(token + 2, model, places)
  }

  /// The name of a region or country that begins at a token, the longest.
  static func at(_ first: Int, _ model: TextModel, _ places: Places) -> PlaceQualifier? {
    guard first < model.tokens.count, model.tokens[first].isCapitalised else { return nil }
    var last = min(first + longest - 1, model.tokens.count - 1)
    while last >= first {
      if model.isSameSentence(first, last), model.tokens[last].isWord {
        let found = readings(first, last, model, places)
        if !found.isEmpty {
          // The full stop of `Mass.`
          let isStopped = found[0].isAbbreviation && model.symbol(last + 1) == 0x2E && model.touchesNext(last)
          return PlaceQualifier(readings: found, first: first, last: isStopped ? last + 1 : last)
        }
      }
      last -= 1
    }
    return nil
  }

  private static func readings(_ first: Int, _ last: Int, _ model: TextModel, _ places: Places) -> [PlaceReading] {
    let range = model.range(first, last)
    guard range.end - range.start < 60 else { return [] }
    let isLoud = model.tokens[first].shape == .allCapitals
    let isStopped = model.symbol(last + 1) == 0x2E && model.touchesNext(last)
    return places.readings(NameFolding.key(model.scalars[range.start..<range.end])).filter { reading in
      guard reading.place.kind == .country || reading.place.kind == .region else { return false }
      return !reading.isAbbreviation || first == last && (isLoud || isStopped)
    }
  }
}
