/// Why the line cannot be checked. It says nothing about the documents.
public enum VerificationError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A topic of the line does not exist.
  case noTopic(String)
  /// The store is needed and there is none.
  case noStore
  /// A partition that has records to read gives none.
  case stalled(partition: String, offset: Int64, seconds: Int)

  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .noTopic(let name): "the topic \(name) does not exist; `newsline topics create` makes it"
    case .noStore: "the stage index cannot be checked without the store"
    case .stalled(let partition, let offset, let seconds):
      "\(partition) has given no record for \(seconds) s, though it has more from offset \(offset) on; is a broker down?"
    }
  }
}
