import CRdKafka

/// A failure that librdkafka or a broker reported.
public struct KafkaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What can be done about a failure inside or around a transaction (KIP-360, and librdkafka's `examples/transactions.c`).
  public enum Recovery: Sendable, Hashable {
    /// The same call may succeed if it is made again.
    case retry
    /// The transaction must be aborted; then the work can be done again.
    case abortTransaction
    /// The client can do nothing any more and must be created anew.
    case recreateClient
    /// librdkafka does not say.
    case unclassified
  }

  /// librdkafka's error code: positive codes come from a broker (Kafka protocol, "Error codes"), negative ones from the
  /// client.
  public let code: Int32
  /// The code's name, such as `_TIMED_OUT`.
  public let name: String
  /// What was being done.
  public let operation: String
  /// What went wrong, in librdkafka's words.
  public let reason: String
  /// What can be done about it.
  public let recovery: Recovery

  /// Creates an error; used by clients of this module only to test what handles errors.
  public init(code: Int32, name: String, operation: String, reason: String, recovery: Recovery) {
    self.code = code
    self.name = name
    self.operation = operation
    self.reason = reason
    self.recovery = recovery
  }

  init(_ code: rd_kafka_resp_err_t, operation: String, reason: String? = nil) {
    let recovery: Recovery
    switch code {
    case RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN,
      RD_KAFKA_RESP_ERR__QUEUE_FULL, RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE,
      RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS, RD_KAFKA_RESP_ERR_NOT_COORDINATOR,
      RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE, RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT,
      RD_KAFKA_RESP_ERR_UNSTABLE_OFFSET_COMMIT, RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE:
      recovery = .retry
    case RD_KAFKA_RESP_ERR__FATAL, RD_KAFKA_RESP_ERR__FENCED, RD_KAFKA_RESP_ERR_PRODUCER_FENCED,
      RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH:
      recovery = .recreateClient
    default: recovery = .unclassified
    }
    self.init(
      code: code.rawValue,
      name: String(cString: rd_kafka_err2name(code)),
      operation: operation,
      reason: reason ?? String(cString: rd_kafka_err2str(code)),
      recovery: recovery)
  }

  /// Takes over and destroys librdkafka's error object.
  init(consuming error: OpaquePointer, operation: String) {
    defer { rd_kafka_error_destroy(error) }
    let recovery: Recovery =
      if rd_kafka_error_is_fatal(error) != 0 {
        .recreateClient
      } else if rd_kafka_error_txn_requires_abort(error) != 0 {
        .abortTransaction
      } else if rd_kafka_error_is_retriable(error) != 0 {
        .retry
      } else {
        .unclassified
      }
    self.init(
      code: rd_kafka_error_code(error).rawValue,
      name: String(cString: rd_kafka_error_name(error)),
      operation: operation,
      reason: String(cString: rd_kafka_error_string(error)),
      recovery: recovery)
  }

  static func configuration(_ reason: String) -> KafkaError {
    KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, operation: "configure the Kafka client", reason: reason)
  }

  /// Whether the call ran out of time with its outcome unknown.
  public var isTimeout: Bool {
    code == RD_KAFKA_RESP_ERR__TIMED_OUT.rawValue || code == RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT.rawValue
  }

  /// Whether another client has taken over the name of this one: its transactional id, or its place in the group.
  public var isFenced: Bool {
    [
      RD_KAFKA_RESP_ERR__FENCED, RD_KAFKA_RESP_ERR_PRODUCER_FENCED, RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH,
      RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID,
    ].contains { $0.rawValue == code }
  }

  /// Whether a topic or partition does not exist.
  public var isUnknownTopic: Bool {
    code == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART.rawValue || code == RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC.rawValue
      || code == RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION.rawValue
  }

  /// Whether a partition is just being started or stopped, so that it cannot be positioned yet.
  public var isPartitionNotReady: Bool {
    [
      RD_KAFKA_RESP_ERR__STATE, RD_KAFKA_RESP_ERR__PREV_IN_PROGRESS, RD_KAFKA_RESP_ERR__OUTDATED,
      RD_KAFKA_RESP_ERR__TIMED_OUT,
    ].contains { $0.rawValue == code }
  }

  /// Whether a message is larger than the client or the topic allows.
  public var isMessageTooLarge: Bool { code == RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE.rawValue }

  /// Whether a message is one that the client or the broker will never take: too large, or against the topic's rules.
  /// Those that were sent in one request with it are refused, too.
  public var isMessageRefused: Bool {
    isMessageTooLarge || code == RD_KAFKA_RESP_ERR_INVALID_RECORD.rawValue
      || code == RD_KAFKA_RESP_ERR_INVALID_TIMESTAMP.rawValue
  }

  /// `cannot <operation>: <reason> (<name>)`.
  public var description: String { "cannot \(operation): \(reason) (\(name))" }
}

/// Throws if librdkafka returned an error object, which this takes over.
func check(_ error: OpaquePointer?, _ operation: @autoclosure () -> String) throws(KafkaError) {
  if let error { throw KafkaError(consuming: error, operation: operation()) }
}

/// Throws if a code is not success.
func check(_ code: rd_kafka_resp_err_t, _ operation: @autoclosure () -> String) throws(KafkaError) {
  if code != RD_KAFKA_RESP_ERR_NO_ERROR { throw KafkaError(code, operation: operation()) }
}
