import Documents

/// Where indexed documents live and are searched.
///
/// Every call may block on storage and may come from any thread, several at a time. All stores keep the same promises:
/// an older version never replaces a newer one, so the order in which versions arrive does not matter; and a batch
/// is stored whole, together with the offsets that it moves, or not at all.
public protocol SearchStore: Sendable {
  /// Stores documents and moves offsets, all in one transaction.
  ///
  /// - Parameters:
  ///   - documents: the batch. A document is stored if the store has none of its id or has one of the same or an older
  ///     version. The same id may come more than once.
  ///   - offsets: the partitions that the batch was read from. Where a stored offset is not the expected one, nothing
  ///     is stored.
  /// - Returns: what became of each document.
  /// - Throws: `StoreError`; nothing was stored then.
  @discardableResult
  func apply(_ documents: [IndexedDocument], offsets: [PartitionOffset]) throws(StoreError) -> ApplyOutcome

  /// The stored offsets of a topic: where to read on, by partition. Partitions never read are absent.
  func nextOffsets(topic: String) throws(StoreError) -> [Int32: Int64]

  /// Finds documents.
  ///
  /// - Throws: `StoreError.querySyntax` if the text of the query has a mistake, `StoreError.invalidQuery` if the query makes no sense,
  ///   whatever the store holds.
  func search(_ query: SearchQuery) throws(StoreError) -> SearchPage

  /// Where following begins.
  func mark(at start: FollowStart) throws(StoreError) -> FollowMark

  /// Follows a query: the documents that match and were stored after a mark, in the order in which they were stored, and the mark to go
  /// on from. Nothing is left out and nothing comes twice while others store documents. What is stored but not yet seen by searches
  /// comes later; it is not passed over.
  ///
  /// A document that takes the place of an older version keeps its place in that order: it comes once, in the version that is stored
  /// then, however often it is stored.
  ///
  /// - Parameters:
  ///   - query: what to look for; `nil` for everything.
  ///   - mark: where to begin.
  ///   - end: where to stop; `nil` for no end.
  ///   - limit: the most documents to return: 1...200.
  /// - Throws: `StoreError.invalidMark` if a mark is none of this store, `StoreError.invalidQuery` if the rest makes no sense.
  func matches(
    of query: QueryNode?, after mark: FollowMark, through end: FollowMark?, limit: Int
  ) throws(StoreError) -> FollowPage

  /// The whole enriched document: the JSON text that was stored; `nil` if there is none of that id.
  func document(id: DocumentID) throws(StoreError) -> [UInt8]?

  /// The version that is stored of a document; `nil` if there is none of that id.
  func version(of id: DocumentID) throws(StoreError) -> Int64?

  /// The versions that are stored of documents; those that are not stored are missing.
  func versions(of ids: [DocumentID]) throws(StoreError) -> [DocumentID: Int64]

  /// The other documents whose text is nearly the same, directly or by way of others that are near to both; sorted by id. Which
  /// they are does not depend on the order in which the documents came.
  func nearDuplicates(of id: DocumentID) throws(StoreError) -> [DocumentID]

  /// The number of documents.
  func count() throws(StoreError) -> Int

  /// The number of documents by language and by country.
  func statistics() throws(StoreError) -> StoreStatistics
}
