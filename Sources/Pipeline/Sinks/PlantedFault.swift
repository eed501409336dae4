#if DEBUG
  import Foundation

  /// Faults that a test may plant to prove that it would notice them. No release build contains them.
  enum PlantedFault: String {
    /// Outputs are committed apart from the offsets of what they came from, as they would be without transactions.
    case transactionsOff = "transactions_off"
    /// Documents may ask for the worker's death: ``PlantedDocuments``.
    case hostileDocuments = "hostile_documents"

    /// The fault that the environment asks for.
    static let current = ProcessInfo.processInfo.environment["NEWSLINE_FAULT"].flatMap(PlantedFault.init)
  }
#endif
