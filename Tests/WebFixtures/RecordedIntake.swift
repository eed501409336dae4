import Documents
import Synchronization
import Web

/// Keeps what was sent, and refuses it on demand.
public final class RecordedIntake: DocumentIntake {
  private let state = Mutex<(records: [Record], refusal: String?)>(([], nil))

  /// Creates one that takes everything.
  public init() {}

  /// What was sent.
  public var records: [Record] { state.withLock { $0.records } }

  /// From now on nothing is taken.
  public func refuse(_ reason: String) { state.withLock { $0.refusal = reason } }

  /// Keeps records.
  public func send(_ records: [Record]) async -> [String?] {
    state.withLock { state in
      if state.refusal == nil { state.records += records }
      return records.map { _ in state.refusal }
    }
  }
}
