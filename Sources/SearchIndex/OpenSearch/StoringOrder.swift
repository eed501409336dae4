import Documents
import Foundation

/// Gives documents numbers in the order in which they are stored, to all workers of an index together.
///
/// A worker reserves numbers before it stores documents and closes the reservation afterwards. Numbers below every open reservation are
/// settled: no document that becomes visible later has one of them. A worker that dies leaves its reservation open until its time is
/// up; it writes nothing any more by then, for each of its requests ends before.
///
/// One record in the index of offsets holds it, changed only if nobody else has changed it meanwhile (optimistic concurrency control).
struct StoringOrder {
  /// Numbers that a worker has reserved.
  struct Reservation {
    /// The first number; the others follow.
    let first: Int64
    /// When the worker must have ended.
    let deadline: ContinuousClock.Instant
    fileprivate let token: String
  }

  private struct Record {
    /// The number after the last that was reserved.
    var next: Int64 = 1
    var open: [Open] = []
    /// `nil` if there is no record yet.
    var place: (sequence: Int64, term: Int64)?
  }

  private struct Open {
    var first: Int64
    var until: Int64
    var token: String
  }

  /// How long a reservation may be open, in seconds. Longer than a worker may take: what it sent last may wait at the server for a while, and
  /// clocks of workers differ.
  private static let seconds = 60
  /// How long a worker may take.
  static let timeToStore = Duration.seconds(30)
  private static let attempts = 100

  let client: OpenSearchClient
  /// The index that holds the record.
  let index: String

  /// Reserves numbers.
  func reserve(_ count: Int) throws(StoreError) -> Reservation {
    let token = UUID().uuidString
    let deadline = ContinuousClock.now + Self.timeToStore
    var first: Int64 = 0
    try change { record, now in
      first = record.next
      record.next += Int64(count)
      record.open.append(Open(first: first, until: now + Int64(Self.seconds) * 1000, token: token))
    }
    return Reservation(first: first, deadline: deadline, token: token)
  }

  /// Ends a reservation: nothing is written under its numbers any more.
  func close(_ reservation: Reservation) throws(StoreError) {
    try change { record, _ in record.open.removeAll { $0.token == reservation.token } }
  }

  /// The last number that is settled.
  func settled() throws(StoreError) -> Int64 {
    let record = try read()
    let now = Self.now()
    return (record.open.filter { $0.until >= now }.map(\.first).min() ?? record.next) - 1
  }

  /// Waits until all that is reserved now is settled: until the batches under way are stored, or lapse.
  ///
  /// - Parameter isGivenUp: asked again and again; whether to wait no longer.
  func settle(unless isGivenUp: () -> Bool = { false }) throws(StoreError) {
    let last = try read().next - 1
    while try settled() < last, !isGivenUp() { Thread.sleep(forTimeInterval: 0.05) }
  }

  /// Begins the numbers of an index that nobody else writes yet.
  func begin(after last: Int64) throws(StoreError) { try change { record, _ in record.next = last + 1 } }

  // MARK: The record

  private static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  private func change(_ edit: (inout Record, Int64) -> Void) throws(StoreError) {
    for attempt in 0..<Self.attempts {
      var record = try read()
      let now = Self.now()
      record.open.removeAll { $0.until < now }
      edit(&record, now)
      let query =
        record.place.map { "?if_seq_no=\($0.sequence)&if_primary_term=\($0.term)" } ?? "?op_type=create"
      let answer = try client.send(.PUT, path + query, body(record))
      switch answer.status {
      case 200, 201: return
      case 409: Thread.sleep(forTimeInterval: Double.random(in: 0...0.002) * Double(min(attempt, 20) + 1))
      default: throw StoreError(answer)
      }
    }
    throw .busy(reason: "other workers changed the order of storing \(Self.attempts) times meanwhile")
  }

  private var path: String { "/\(index)/_doc/storing-order" }

  private func body(_ record: Record) -> JSONValue {
    [
      "next": .integer(record.next),
      "open": .array(
        record.open.map {
          ["first": .integer($0.first), "until": .integer($0.until), "token": .string($0.token)]
        }),
    ]
  }

  private func read() throws(StoreError) -> Record {
    guard let record = try client.record(at: path) else { return Record() }
    let open = (record.source["open"]?.array ?? []).compactMap { entry -> Open? in
      guard let first = entry["first"]?.integer, let until = entry["until"]?.integer,
        let token = entry["token"]?.string
      else { return nil }
      return Open(first: first, until: until, token: token)
    }
    return Record(next: try record.integer("next"), open: open, place: (record.sequence, record.term))
  }
}
