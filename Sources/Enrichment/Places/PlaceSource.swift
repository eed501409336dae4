/// The file of places that a worker is configured with, and what it says about that when it starts.
public struct PlaceSource: Sendable {
  /// The places; `nil` if none are configured or the file is not there.
  public let places: Places?
  /// One sentence for the log.
  public let message: String
  /// Whether a file is configured and cannot be had.
  public let isMissing: Bool

  /// Opens the places at a path; an empty path means none.
  ///
  /// - Throws: `PlacesError` if the file is there and damaged, of another version or none of places: a worker must not know fewer
  ///   places than the one beside it only because its copy is broken.
  public init(path: String) throws(PlacesError) {
    guard !path.isEmpty else {
      self.init(
        places: nil,
        message: "no places are configured: countries, capitals and cities of 500,000 are known, and no others",
        isMissing: false)
      return
    }
    do throws(PlacesError) {
      let places = try Places(path: path)
      self.init(places: places, message: "\(places.count) places are known (\(path))", isMissing: false)
    } catch .unreadable(let path, let code) {
      let problem = PlacesError.unreadable(path: path, code: code)
      self.init(
        places: nil,
        message: "\(problem); until then countries, capitals and cities of 500,000 are known, and no others",
        isMissing: true)
    }
  }

  private init(places: Places?, message: String, isMissing: Bool) {
    self.places = places
    self.message = message
    self.isMissing = isMissing
  }
}
