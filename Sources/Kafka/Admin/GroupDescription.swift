import CRdKafka

/// A consumer group.
public struct GroupDescription: Sendable, Hashable {
  /// A process that shares the group's partitions.
  public struct Member: Sendable, Hashable {
    /// The name that the broker gave it.
    public let id: String
    /// Its `client.id`; for a worker `newsline-STAGE-INSTANCE`.
    public let client: String
    /// The address that it connects from.
    public let host: String
    /// What it reads.
    public let partitions: [TopicPartition]

    /// Creates a member.
    public init(id: String, client: String, host: String, partitions: [TopicPartition]) {
      self.id = id
      self.client = client
      self.host = host
      self.partitions = partitions
    }
  }

  /// `Stable`, `Empty`, `PreparingRebalance`, ...
  public let state: String
  /// Its members.
  public let members: [Member]

  init(_ group: rd_kafka_group_info) {
    state = group.state.map { String(cString: $0) } ?? ""
    members = (0..<Int(group.member_cnt)).map { Member(group.members[$0]) }
  }
}

extension GroupDescription.Member {
  fileprivate init(_ member: rd_kafka_group_member_info) {
    id = member.member_id.map { String(cString: $0) } ?? ""
    client = member.client_id.map { String(cString: $0) } ?? ""
    host = member.client_host.map { String(cString: $0) } ?? ""
    let assignment = UnsafeRawBufferPointer(
      start: member.member_assignment, count: max(0, Int(member.member_assignment_size)))
    partitions = MemberAssignment(assignment).partitions
  }
}
