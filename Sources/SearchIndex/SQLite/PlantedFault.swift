#if DEBUG
  import Foundation

  /// The fault of a store that a test may plant to prove that it would notice it. No release build contains it.
  enum PlantedFault {
    /// Whether an older version of a document may replace a newer one.
    static let isUpsertUnchecked =
      ProcessInfo.processInfo.environment["NEWSLINE_FAULT"] == "upsert_without_version_check"
  }
#endif
