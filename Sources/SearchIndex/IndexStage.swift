import Documents

/// The stage `index`: an `enriched-document` is checked and gets its last step; a store takes it from there.
public enum IndexStage {
  /// Creates the stage.
  public static func make() -> DocumentStage<EnrichedDocument, EnrichedDocument> {
    DocumentStage(name: .index) { (document: EnrichedDocument) throws(Rejection) in
      document
    } conclude: { document, step in
      document.provenance.append(step)
      return document.capture.id
    }
  }
}
