import Documents
import EntityModel

/// The stage `enrich`: a `clean-document` becomes an `enriched-document`.
public enum EnrichStage {
  /// Creates the stage.
  ///
  /// - Parameters:
  ///   - entityModel: finds names in English texts; without it the gazetteer does, which knows few persons.
  ///   - places: tells which place a name means; without it only countries, capitals and large cities are known.
  ///   - annotators: what is looked for.
  /// - Throws: ``EnrichmentError`` if the data that it needs cannot be loaded.
  public static func make(
    entityModel: EntityModel? = nil,
    places: Places? = nil,
    annotators: Set<Annotator> = Annotator.all
  ) throws -> DocumentStage<CleanDocument, EnrichedDocument> {
    let enricher = try Enricher(entityModel: entityModel, places: places, annotators: annotators)
    return DocumentStage(name: .enrich) { (document: CleanDocument) throws(Rejection) in
      EnrichedDocument(
        capture: document.capture,
        article: document.article,
        annotations: enricher.annotate(document.article, capture: document.capture),
        provenance: document.provenance,
        unknownFields: document.unknownFields)
    } conclude: { document, step in
      document.provenance.append(step)
      return document.capture.id
    }
  }
}
