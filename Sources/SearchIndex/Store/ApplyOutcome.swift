import Documents

/// What became of the documents of a batch.
public struct ApplyOutcome: Sendable, Equatable {
  /// What became of one document.
  public enum Disposition: String, Sendable, Hashable, CaseIterable {
    /// The store did not have the document.
    case inserted
    /// The store had it in the same or an older version, which is gone now.
    case replaced
    /// The store has a newer version and kept it.
    case stale
  }

  /// A document and what became of it.
  public struct Entry: Sendable, Hashable {
    /// The document.
    public var id: DocumentID
    /// What became of it.
    public var disposition: Disposition

    /// Creates an entry.
    public init(id: DocumentID, disposition: Disposition) {
      self.id = id
      self.disposition = disposition
    }
  }

  /// One entry a document, in the order of the batch.
  public var entries: [Entry]

  /// Creates an outcome.
  public init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// How many documents the store did not have.
  public var inserted: Int { count(of: .inserted) }
  /// How many documents took the place of the same or an older version.
  public var replaced: Int { count(of: .replaced) }
  /// How many documents were older than what the store has.
  public var stale: Int { count(of: .stale) }

  private func count(of disposition: Disposition) -> Int {
    entries.reduce(0) { $0 + ($1.disposition == disposition ? 1 : 0) }
  }
}
