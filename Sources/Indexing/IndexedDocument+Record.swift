import Documents
import SearchIndex

extension IndexedDocument {
  /// Reads a message of the topic `index`: an enriched document.
  ///
  /// - Throws: `Rejection` if it is none.
  public init(decoding record: Record) throws(Rejection) {
    let document = try EnrichedDocument(decoding: record)
    self.init(
      capture: document.capture, article: document.article, annotations: document.annotations, json: record.value)
  }
}
