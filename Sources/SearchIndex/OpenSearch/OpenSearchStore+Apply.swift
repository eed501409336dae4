import Documents
import Foundation

extension OpenSearchStore {
  /// Stores documents, then moves offsets.
  ///
  /// If this throws, some of the documents may have been stored and some of the offsets moved; the same batch again makes it whole.
  @discardableResult
  public func apply(_ documents: [IndexedDocument], offsets moves: [PartitionOffset]) throws(StoreError) -> ApplyOutcome
  {
    for move in moves where move.newNextOffset < max(move.expectedNextOffset ?? 0, 0) { throw .invalidOffset(move) }
    let texts = try texts(of: documents)
    // A batch must not begin in one generation and end in the next, whose offsets it has not looked at.
    return try tiedToGeneration().apply(documents, texts, moves)
  }

  private func apply(
    _ documents: [IndexedDocument], _ texts: [String], _ moves: [PartitionOffset]
  ) throws(StoreError) -> ApplyOutcome {
    // Offsets first: a fenced worker finds out before it has written anything.
    let held = try moves.map { (move) throws(StoreError) in try OffsetRecord(move, in: self) }
    var outcome = ApplyOutcome()
    if !documents.isEmpty { outcome.entries = try store(documents, texts) }
    for offset in held { try offset.move(in: self) }
    if client.configuration.refresh == .immediately, !documents.isEmpty {
      _ = try client.expect(.POST, "/\(documentIndex)/_refresh")
    }
    return outcome
  }

  /// Stores documents under given numbers. For an index that nobody else writes, so nothing is reserved.
  func apply(_ documents: [IndexedDocument], numbers: [DocumentID: Int64]) throws(StoreError) {
    guard !documents.isEmpty else { return }
    let texts = try texts(of: documents)
    _ = try send(documents, texts, numbers, before: .now + StoringOrder.timeToStore)
  }

  private func store(_ documents: [IndexedDocument], _ texts: [String]) throws(StoreError) -> [ApplyOutcome.Entry] {
    let reservation = try order.reserve(documents.count)
    do throws(StoreError) {
      let numbers = try numbers(of: documents, from: reservation.first)
      let entries = try send(documents, texts, numbers, before: reservation.deadline)
      try order.close(reservation)
      return entries
    } catch {
      // What was stored keeps its number when the batch comes again; the rest gets another. Without an answer the server may still be at
      // it, and whoever follows must not pass those numbers yet: then the reservation lapses by itself.
      if !error.isTransient { try? order.close(reservation) }
      throw error
    }
  }

  /// The documents as texts.
  ///
  /// - Throws: `StoreError.rejected` for the first that the store does not take.
  private func texts(of documents: [IndexedDocument]) throws(StoreError) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(documents.count)
    for (index, document) in documents.enumerated() {
      let bytes = document.text.utf8.count + document.json.count
      guard bytes <= client.configuration.maximumDocumentBytes else {
        throw .rejected(
          index: index, id: document.id,
          reason: "text and JSON are \(bytes) bytes, over \(client.configuration.maximumDocumentBytes)")
      }
      guard let text = String(validating: document.json, as: UTF8.self) else {
        throw .rejected(index: index, id: document.id, reason: "the JSON is not UTF-8")
      }
      texts.append(text)
    }
    return texts
  }

  /// The numbers of documents in the order of storing: those that are stored already keep theirs.
  private func numbers(of documents: [IndexedDocument], from first: Int64) throws(StoreError) -> [DocumentID: Int64] {
    var numbers = try numbers(of: documents.map(\.id))
    for (index, document) in documents.enumerated() where numbers[document.id] == nil {
      numbers[document.id] = first + Int64(index)
    }
    return numbers
  }

  // MARK: Bulk requests

  private func send(
    _ documents: [IndexedDocument], _ texts: [String], _ numbers: [DocumentID: Int64],
    before deadline: ContinuousClock.Instant
  ) throws(StoreError) -> [ApplyOutcome.Entry] {
    var lines = BulkLines(limit: client.configuration.bulkBytes)
    var entries: [ApplyOutcome.Entry] = []
    for (index, document) in documents.enumerated() {
      let body = StoredDocument.body(document, json: texts[index], sequence: numbers[document.id] ?? 0)
      if let full = lines.append(document, body) { entries += try send(full, before: deadline) }
    }
    if let rest = lines.take() { entries += try send(rest, before: deadline) }
    return entries
  }

  private func send(
    _ batch: BulkLines.Batch, before deadline: ContinuousClock.Instant
  ) throws(StoreError) -> [ApplyOutcome.Entry] {
    var open = batch.items
    var entries: [Int: ApplyOutcome.Entry] = [:]
    var attempt = 0
    while true {
      let answer = try client.send(.POST, "/\(documentIndex)/_bulk", lines: open.flatMap(\.lines), before: deadline)
      guard answer.status == 200, let items = answer.body["items"]?.array, items.count == open.count else {
        if answer.status == 413, open.count == 1 {
          throw .rejected(index: open[0].index, id: open[0].id, reason: "the server takes no document of its size")
        }
        throw StoreError(answer)
      }
      var again: [BulkLines.Item] = []
      var reason = ""
      for (item, result) in zip(open, items) {
        let result = result["index"]
        let status = Int(result?["status"]?.integer ?? 0)
        switch status {
        case 201: entries[item.index] = .init(id: item.id, disposition: .inserted)
        case 200: entries[item.index] = .init(id: item.id, disposition: .replaced)
        case 409: entries[item.index] = .init(id: item.id, disposition: .stale)
        case 429, 500...599:
          again.append(item)
          reason = OpenSearchClient.Answer(status: status, body: result ?? .null).reason
        default:
          throw .rejected(
            index: item.index, id: item.id,
            reason: OpenSearchClient.Answer(status: status, body: result ?? .null).reason)
        }
      }
      guard !again.isEmpty else { break }
      // Part of the server is busy or gone; what is in is in, the rest goes again.
      guard attempt < client.configuration.retries else { throw .busy(reason: reason) }
      Thread.sleep(forTimeInterval: 0.1 * Double(1 << attempt) * Double.random(in: 0.5...1))
      attempt += 1
      open = again
    }
    return entries.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// The lines of a bulk request, up to a size.
struct BulkLines {
  /// One document.
  struct Item {
    var index: Int
    var id: DocumentID
    var lines: [UInt8]
  }

  /// Documents for one request.
  struct Batch { var items: [Item] }

  private let limit: Int
  private var items: [Item] = []
  private var bytes = 0
  private var index = 0

  init(limit: Int) { self.limit = limit }

  /// Adds a document.
  ///
  /// - Returns: what must be sent before it, if it no longer fits.
  mutating func append(_ document: IndexedDocument, _ body: JSONValue) -> Batch? {
    let action: JSONValue = [
      "index": [
        "_id": .string(document.id.rawValue), "version": .integer(document.version), "version_type": "external_gte",
      ]
    ]
    let lines = action.bytes + [0x0A] + body.bytes + [0x0A]
    let full = bytes + lines.count > limit ? take() : nil
    items.append(Item(index: index, id: document.id, lines: lines))
    bytes += lines.count
    index += 1
    return full
  }

  /// What is left.
  mutating func take() -> Batch? {
    guard !items.isEmpty else { return nil }
    defer { (items, bytes) = ([], 0) }
    return Batch(items: items)
  }
}
