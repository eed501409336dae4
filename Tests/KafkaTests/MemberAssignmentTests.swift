import Testing

@testable import Kafka

@Suite("Assignments of members")
struct MemberAssignmentTests {
  private static let bytes: [UInt8] =
    [0, 1, 0, 0, 0, 2]
    + [0, 3] + Array("abc".utf8) + [0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 1, 0]
    + [0, 1] + Array("d".utf8) + [0, 0, 0, 1, 0, 0, 0, 0]
    + [255, 255, 255, 255]

  private func partitions(_ bytes: [UInt8]) -> [TopicPartition] {
    bytes.withUnsafeBytes { MemberAssignment($0).partitions }
  }

  @Test("Topics and partitions are read, user data is not")
  func wellFormed() {
    #expect(
      partitions(Self.bytes) == [
        TopicPartition(topic: "abc", partition: 4), TopicPartition(topic: "abc", partition: 256),
        TopicPartition(topic: "d", partition: 0),
      ])
  }

  @Test("Of what is cut short, as much is read as there is", arguments: 0..<bytes.count)
  func cutShort(length: Int) {
    let whole = partitions(Self.bytes)
    let part = partitions(Array(Self.bytes.prefix(length)))
    #expect(whole.starts(with: part))
  }

  @Test("Impossible lengths are no reason to fail")
  func hostile() {
    #expect(partitions([0, 0, 127, 255, 255, 255, 255, 255]).isEmpty)
    #expect(partitions([0, 0, 255, 255, 255, 255]).isEmpty)
    #expect(partitions([0, 0, 0, 0, 0, 1, 0, 0, 127, 255, 255, 255]).isEmpty)
  }
}
