import Documents
import Foundation

extension FuzzTarget {
  /// The messages between stages: what decodes must encode to something that decodes to the same.
  static func messages(_ corpus: Corpus) -> FuzzTarget {
    FuzzTarget(
      name: "messages", corpus: corpus.messages.sorted { $0.key < $1.key }.map(\.value), dictionary: Dictionaries.json
    ) { input in
      roundTrip(RawDocument.self, input) ?? roundTrip(CleanDocument.self, input)
        ?? roundTrip(EnrichedDocument.self, input) ?? submission(input) ?? deadLetter(input)
    }
  }

  private static func roundTrip<M: Message & Equatable>(_ type: M.Type, _ input: [UInt8]) -> String? {
    guard let message = try? M(json: input) else { return nil }
    let written = message.json()
    guard let again = try? M(json: written) else { return "\(type) cannot read what it has written" }
    guard again == message else { return "\(type) reads something else than it has written" }
    // Foundation's limits are not JSON's: numbers that it cannot hold, say. What it reads before it must read after.
    guard !isJSON(input) || isJSON(written) else { return "\(type) does not write JSON" }
    return nil
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
  }

  private static func submission(_ input: [UInt8]) -> String? {
    guard let submission = try? input.withUnsafeBytes({ try Submission(json: $0) }) else { return nil }
    let written = submission.json()
    let again = try? written.withUnsafeBytes { try Submission(json: $0) }
    return again == submission ? nil : "a submission reads something else than it has written"
  }

  /// The input's lines are headers; whatever they say, a dead letter that is read can be written.
  private static func deadLetter(_ input: [UInt8]) -> String? {
    let headers = input.split(separator: 0x0A).prefix(30).map { line -> Record.Header in
      let parts = line.split(separator: 0x3A, maxSplits: 1)
      let name = "dead-letter-" + (parts.first.map { String(decoding: $0, as: UTF8.self) } ?? "")
      return Record.Header(name: name, value: parts.count > 1 ? Array(parts[1]) : nil)
    }
    guard let letter = DeadLetter(decoding: Record(value: input, headers: headers)) else { return nil }
    return DeadLetter(decoding: letter.encoded()) == nil ? "a dead letter cannot read what it has written" : nil
  }
}
