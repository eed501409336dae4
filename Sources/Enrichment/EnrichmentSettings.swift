import Documents

/// What `enrich` is configured with, as the worker and the command take it from their settings.
public struct EnrichmentSettings: Sendable {
  /// What finds names in English texts.
  public let entityModel: EntityModelSource
  /// What tells where a name lies.
  public let places: PlaceSource
  /// What is looked for.
  public let annotators: Set<Annotator>

  /// Opens the files; an empty path means none.
  ///
  /// - Parameters:
  ///   - entityModel: the path of a model that `scripts/fetch-models` has made.
  ///   - places: the path of the file that `scripts/fetch-places` has made.
  ///   - annotators: `all`, or names with commas between them; see ``Annotator/set(_:)``.
  /// - Throws: `EntityModelError` or ``PlacesError`` if a file is there and damaged or of another version;
  ///   ``EnrichmentError/unknownAnnotators(_:)``.
  public init(entityModel: String, places: String, annotators: String) throws {
    guard let wanted = Annotator.set(annotators) else { throw EnrichmentError.unknownAnnotators(annotators) }
    self.annotators = wanted
    self.entityModel = try EntityModelSource(path: entityModel)
    self.places = try PlaceSource(path: places)
  }

  /// What to tell at the start: a sentence for each file, and whether it is configured and cannot be had.
  public var notices: [(message: String, isMissing: Bool)] {
    [(entityModel.message, entityModel.isMissing), (places.message, places.isMissing)]
  }

  /// Makes the stage.
  ///
  /// - Throws: ``EnrichmentError`` if the data that it needs cannot be loaded.
  public func makeStage() throws -> DocumentStage<CleanDocument, EnrichedDocument> {
    try EnrichStage.make(entityModel: entityModel.model, places: places.places, annotators: annotators)
  }
}
