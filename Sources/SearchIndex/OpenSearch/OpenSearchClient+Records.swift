import Documents

extension OpenSearchClient {
  /// A document that is read by its id, as of now.
  struct Record {
    /// Its fields.
    let source: JSONValue
    /// Its sequence number (optimistic concurrency control).
    let sequence: Int64
    /// The term of its sequence number.
    let term: Int64
    fileprivate let answer: Answer

    /// A field that it must have.
    func integer(_ field: String) throws(StoreError) -> Int64 {
      guard let value = source[field]?.integer else { throw StoreError(answer) }
      return value
    }
  }

  /// Reads a document.
  ///
  /// - Returns: `nil` if the index has none of that id.
  /// - Throws: `StoreError`, also if there is no such index: an index that is gone may have had the document.
  func record(at path: String) throws(StoreError) -> Record? {
    let answer = try send(.GET, path)
    if answer.status == 404, answer.body["found"]?.boolean == false { return nil }
    guard answer.status == 200, let source = answer.body["_source"], let sequence = answer.body["_seq_no"]?.integer,
      let term = answer.body["_primary_term"]?.integer
    else { throw StoreError(answer) }
    return Record(source: source, sequence: sequence, term: term, answer: answer)
  }
}
