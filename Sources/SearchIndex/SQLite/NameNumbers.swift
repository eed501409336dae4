import Synchronization

/// The numbers that entities and topics have in a file, as far as they were used lately: most names of an article are in others too.
///
/// Numbers never change and are never given up, so other processes do not matter. A transaction that is rolled back takes its numbers
/// with it: then everything is forgotten. Safe to use from any thread; only the one writing connection does.
final class NameNumbers: Sendable {
  /// A name.
  struct Key: Hashable {
    let id: String
    let name: String
    /// `nil` for a topic.
    let kind: String?

    init(_ id: String, _ name: String, kind: String?) { (self.id, self.name, self.kind) = (id, name, kind) }
  }

  /// Names that are remembered; then all are forgotten, which costs a look-up each.
  private static let capacity = 50_000

  private let numbers = Mutex<[Key: Int64]>([:])

  /// The number of a name, from the file if it is not remembered.
  func number(_ key: Key, find: () throws -> Int64) rethrows -> Int64 {
    if let number = numbers.withLock({ $0[key] }) { return number }
    let number = try find()
    numbers.withLock { numbers in
      if numbers.count >= Self.capacity { numbers.removeAll(keepingCapacity: true) }
      numbers[key] = number
    }
    return number
  }

  /// Forgets all of them.
  func forget() { numbers.withLock { $0.removeAll() } }
}
