#if DEBUG
  import Foundation
  import Kafka
  import Synchronization

  /// What a test may let happen at a place in a worker that chance would rarely hit. No release build contains it.
  ///
  /// `NEWSLINE_INTERRUPT` names one of these, and after a colon when: the how many-th batch with documents.
  enum Interruption: String {
    /// The transaction is aborted, after all that belongs to it was sent.
    case abort
    /// The process is stopped before the transaction is committed; if it is continued, it aborts.
    case stopBeforeCommit = "stop_before_commit"
    /// The process dies before the transaction is committed.
    case dieBeforeCommit = "die_before_commit"
    /// The process dies between two commits that should have been one, where a planted fault has made two of it.
    case dieBetweenCommits = "die_between_commits"

    private static let wanted: (interruption: Interruption, turn: Int)? = {
      let parts = (ProcessInfo.processInfo.environment["NEWSLINE_INTERRUPT"] ?? "").split(separator: ":")
      guard parts.count == 2, let kind = Interruption(rawValue: String(parts[0])), let turn = Int(parts[1]) else {
        return nil
      }
      return (kind, turn)
    }()
    private static let turns = Atomic(0)

    /// Whether it is time for it.
    private static func isDue(_ interruptions: Interruption...) -> Interruption? {
      guard let wanted, interruptions.contains(wanted.interruption) else { return nil }
      return turns.add(1, ordering: .relaxed).newValue == wanted.turn ? wanted.interruption : nil
    }

    /// To be called when everything is in a transaction.
    static func beforeCommit() throws(KafkaError) {
      guard let due = isDue(.abort, .stopBeforeCommit, .dieBeforeCommit) else { return }
      // The broker shall have what is about to be aborted.
      Thread.sleep(forTimeInterval: 0.3)
      switch due {
      case .dieBeforeCommit: kill(getpid(), SIGKILL)
      // By way of this thread, which would otherwise run on for a moment.
      case .stopBeforeCommit: pthread_kill(pthread_self(), SIGSTOP)
      default: break
      }
      throw KafkaError(
        code: 0, name: "planted", operation: "commit the transaction", reason: "an abort was planted here",
        recovery: .abortTransaction)
    }

    /// To be called where a planted fault has made two commits of one.
    static func betweenCommits() {
      if isDue(.dieBetweenCommits) != nil { kill(getpid(), SIGKILL) }
    }
  }
#endif
