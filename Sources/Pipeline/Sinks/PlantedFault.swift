#if DEBUG
  import Foundation

  /// Faults that a test may plant to prove that it would notice them. No release build contains them.
  enum PlantedFault: String {
    /// Outputs are committed apart from the offsets of what they came from, as they would be without transactions.
    case transactionsOff = "transactions_off"
    /// After an abort the worker goes on as if the batch had been committed.
    case noRewindAfterAbort = "no_rewind_after_abort"
    /// Offsets are committed apart from the outputs, and before them.
    case offsetsBeforeOutputs = "offsets_before_outputs"
    /// The worker reads what was aborted, too.
    case readUncommitted = "read_uncommitted"
    /// The worker goes on with partitions that were taken from it.
    case revocationIgnored = "revocation_ignored"
    /// The store's offsets are written apart from the documents, and before them.
    case storeOffsetsOutsideTransaction = "store_offsets_outside_transaction"
    /// Dead letters are committed apart from the offsets of what they replace.
    case deadLetterOutsideTransaction = "dead_letter_outside_transaction"
    /// Documents may ask for the worker's death: ``PlantedDocuments``.
    case hostileDocuments = "hostile_documents"

    /// The fault that the environment asks for.
    static let current = ProcessInfo.processInfo.environment["NEWSLINE_FAULT"].flatMap(PlantedFault.init)
  }
#endif
