import Documents
import Kafka
import Pipeline
import SearchIndex

/// Compares what the line arrived at with what one process without Kafka made of the same load.
struct OracleChecker: LineChecker {
  let expectation: Expectation
  /// How many records were submitted.
  let submitted: Int

  func violations(of line: LineView) async throws -> [Violation] {
    let scan = TopicContents(cluster: line.cluster)
    let entered = try await scan.read(line.topics.input(of: .ingest), partitions: line.partitions) { _ in 1 }.count
    var violations: [Violation] = []
    if entered != submitted {
      violations.append(
        Violation(check: "load", text: "\(submitted) records were submitted, but the topic holds \(entered)"))
    }
    let letters = try await scan.read(line.topics.deadLetters, partitions: line.partitions) { record in
      DeadLetter(decoding: Record(record)).map { letter in
        Expectation.DeadLetterKind(
          stage: letter.stage, code: letter.rejection.code.rawValue,
          hash: CanonicalContent.hash(ofRejected: letter.record.value, by: letter.stage))
      }
    }
    var actual = Expectation()
    for letter in letters {
      if let letter {
        actual.deadLetters[letter, default: 0] += 1
      } else {
        violations.append(Violation(check: "oracle", text: "a record on the topic of dead letters is none"))
      }
    }
    actual.documents = try StoredDocuments(path: line.store).all()
    return violations + Self.compare(expected: expectation, actual: actual)
  }

  /// The differences.
  static func compare(expected: Expectation, actual: Expectation) -> [Violation] {
    func ids(_ isMeant: (DocumentID) -> Bool) -> [String] {
      Set(expected.documents.keys).union(actual.documents.keys).filter(isMeant).map(\.rawValue)
    }
    let kinds = Set(expected.deadLetters.keys).union(actual.deadLetters.keys)
    func letters(_ isMeant: (Int, Int) -> Bool) -> [String] {
      kinds.filter { isMeant(expected.deadLetters[$0] ?? 0, actual.deadLetters[$0] ?? 0) }.map(\.description)
    }
    return [
      .cases("oracle", "documents are not in the store", ids { actual.documents[$0] == nil }),
      .cases("oracle", "documents in the store are unknown", ids { expected.documents[$0] == nil }),
      .cases(
        "oracle", "documents in the store have another version than the newest",
        ids { id in
          guard let expected = expected.documents[id], let actual = actual.documents[id] else { return false }
          return expected.version != actual.version
        }),
      .cases(
        "oracle", "documents in the store have another content",
        ids { id in
          guard let expected = expected.documents[id], let actual = actual.documents[id] else { return false }
          return expected.version == actual.version && expected.hash != actual.hash
        }),
      .cases("oracle", "kinds of dead letters are too few", letters { $0 > $1 }),
      .cases("oracle", "kinds of dead letters are too many", letters { $0 < $1 }),
    ].compactMap { $0 }
  }
}
