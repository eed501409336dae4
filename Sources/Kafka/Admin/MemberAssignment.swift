/// What the leader of a group has assigned to a member, in the encoding that all consumers share.
///
/// Source: Kafka's `ConsumerProtocolAssignment`: a version (Int16), then topics (Int32 count; name with Int16 length;
/// Int32 count of Int32 partitions), then user data, which is left unread. Big-endian. Later versions only append.
struct MemberAssignment: Equatable {
  private(set) var partitions: [TopicPartition] = []

  /// Reads as much as makes sense: a broker or another client may have written anything.
  init(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    guard Self.read(Int16.self, &rest) != nil, let topics = Self.read(Int32.self, &rest), topics > 0 else { return }
    for _ in 0..<topics {
      guard let length = Self.read(Int16.self, &rest), length >= 0, Int(length) <= rest.count else { return }
      let topic = String(decoding: rest.prefix(Int(length)), as: UTF8.self)
      rest = rest.dropFirst(Int(length))
      guard let count = Self.read(Int32.self, &rest) else { return }
      for _ in 0..<max(0, count) {
        guard let partition = Self.read(Int32.self, &rest) else { return }
        partitions.append(TopicPartition(topic: topic, partition: partition))
      }
    }
  }

  private static func read<Number: FixedWidthInteger>(
    _ type: Number.Type, _ rest: inout Slice<UnsafeRawBufferPointer>
  ) -> Number? {
    let size = MemoryLayout<Number>.size
    guard rest.count >= size else { return nil }
    let number = UnsafeRawBufferPointer(rebasing: rest.prefix(size)).loadUnaligned(as: Number.self)
    rest = rest.dropFirst(size)
    return Number(bigEndian: number)
  }
}
