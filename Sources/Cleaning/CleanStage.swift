import Documents

/// The stage `clean`: a `raw-document` becomes a `clean-document`.
public enum CleanStage {
  /// Creates the stage.
  ///
  /// - Parameter keepsContent: whether the page itself travels on. It is ten times the size of everything else, and
  ///   nothing after this stage reads it.
  public static func make(
    configuration: CleanerConfiguration = .init(),
    keepsContent: Bool = false
  ) -> DocumentStage<RawDocument, CleanDocument> {
    let cleaner = Cleaner(configuration: configuration)
    return DocumentStage(name: .clean) { (document: RawDocument) throws(Rejection) in
      let article = try cleaner.clean(document.capture)
      var capture = document.capture
      if !keepsContent { capture.content = nil }
      return CleanDocument(
        capture: capture, article: article, provenance: document.provenance, unknownFields: document.unknownFields)
    } conclude: { document, step in
      document.provenance.append(step)
      return document.capture.id
    }
  }
}
