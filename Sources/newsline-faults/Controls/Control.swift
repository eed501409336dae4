import ArgumentParser

/// A fault that is planted in the workers, which this suite must notice: what a suite that finds nothing is worth is known
/// only when it has found what is there.
enum Control: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Every interruption that the others use, but no fault: nothing may be found.
  case none
  case transactionsOff = "transactions_off"
  case noRewindAfterAbort = "no_rewind_after_abort"
  case offsetsBeforeOutputs = "offsets_before_outputs"
  case readUncommitted = "read_uncommitted"
  case revocationIgnored = "revocation_ignored"
  case upsertWithoutVersionCheck = "upsert_without_version_check"
  case storeOffsetsOutsideTransaction = "store_offsets_outside_transaction"
  case deadLetterOutsideTransaction = "dead_letter_outside_transaction"

  /// What the workers see.
  var environment: [String: String] { self == .none ? [:] : ["NEWSLINE_FAULT": rawValue] }

  /// What happens to a worker once, because chance would take long to hit the one moment that shows the fault.
  var interruptions: [String: String] {
    switch self {
    case .none: ["ingest-1": "die_before_commit:3", "clean-1": "abort:4", "enrich-1": "die_before_commit:3"]
    case .transactionsOff, .offsetsBeforeOutputs: ["clean-1": "die_between_commits:4"]
    case .noRewindAfterAbort, .readUncommitted: ["clean-1": "abort:4"]
    case .storeOffsetsOutsideTransaction: ["index-1": "die_between_commits:4"]
    case .deadLetterOutsideTransaction: ["ingest-1": "die_between_commits:2"]
    case .revocationIgnored, .upsertWithoutVersionCheck: [:]
    }
  }

  /// What is done to the line besides.
  var schedule: [Fault] {
    switch self {
    case .none: [.scale]
    // It shows only if a batch is under way when partitions move.
    case .revocationIgnored: [.scale, .scale, .scale]
    default: []
    }
  }

  /// Checks that find a planted fault; that a line stands still proves nothing about it.
  static let telling: Set<String> = ["verify", "balance", "oracle", "order", "store"]

  /// The run that must find it.
  func settings(seed: UInt64, documents: Int, keepsFolder: Bool) -> RunSettings {
    RunSettings(
      seed: seed, documents: documents, schedule: schedule, feedSeconds: 4 + 6 * Double(schedule.count),
      drainLimit: .seconds(90), environment: environment,
      onFirstStart: interruptions.mapValues { ["NEWSLINE_INTERRUPT": $0] }, keepsFolder: keepsFolder)
  }
}
