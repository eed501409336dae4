import CRdKafka
import Logging

/// Owns a librdkafka client and what its callbacks need.
///
/// librdkafka's client object may be used from any thread. Destroying it waits for its threads, so the last owner must
/// not be a callback of the same client.
struct ClientHandle: ~Copyable {
  /// librdkafka's client.
  let pointer: OpaquePointer
  /// What the callbacks of the client see; kept alive until the client is gone.
  private let context: Unmanaged<ClientContext>

  /// Creates a client.
  ///
  /// - Parameters:
  ///   - type: producer or consumer.
  ///   - configure: sets callbacks; the configuration's opaque value is the context.
  init(
    _ type: rd_kafka_type_t,
    configuration: KafkaConfiguration,
    context: ClientContext,
    configure: (OpaquePointer) -> Void = { _ in }
  ) throws(KafkaError) {
    let properties = try configuration.makeConfiguration()
    let context = Unmanaged.passRetained(context)
    rd_kafka_conf_set_opaque(properties, context.toOpaque())
    rd_kafka_conf_set_log_cb(properties, logCallback)
    rd_kafka_conf_set_stats_cb(properties, statisticsCallback)
    rd_kafka_conf_set_error_cb(properties, errorCallback)
    CertificateVerification.install(in: properties)
    configure(properties)
    var reason = [CChar](repeating: 0, count: 512)
    guard let pointer = rd_kafka_new(type, properties, &reason, reason.count) else {
      rd_kafka_conf_destroy(properties)
      context.release()
      let end = reason.firstIndex(of: 0) ?? reason.endIndex
      throw .configuration(String(decoding: reason[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    self.pointer = pointer
    self.context = context
  }

  /// The fatal error that the client is in, if any: nothing works any more but closing it (librdkafka, `INTRODUCTION.md`,
  /// "Fatal errors").
  var fatalError: KafkaError? {
    var reason = [CChar](repeating: 0, count: 512)
    let code = rd_kafka_fatal_error(pointer, &reason, reason.count)
    guard code != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
    let end = reason.firstIndex(of: 0) ?? reason.endIndex
    return KafkaError(
      code: code.rawValue,
      name: String(cString: rd_kafka_err2name(code)),
      operation: "go on with this client",
      reason: String(decoding: reason[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self),
      recovery: .recreateClient)
  }

  deinit {
    rd_kafka_destroy(pointer)
    context.release()
  }
}

/// What librdkafka's callbacks see of the Swift side. Callbacks come from librdkafka's own threads and from whatever
/// thread polls, hence Sendable and immutable.
class ClientContext: @unchecked Sendable {
  // Unchecked because subclasses may hold more; every stored property here is an immutable Sendable value, and each
  // subclass proves its own.
  let logger: Logger
  let onStatistics: (@Sendable (String) -> Void)?

  init(logger: Logger, onStatistics: (@Sendable (String) -> Void)?) {
    self.logger = logger
    self.onStatistics = onStatistics
  }
}

private let logCallback: @convention(c) (OpaquePointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Void =
  {
    client, level, facility, message in
    guard let client, let opaque = rd_kafka_opaque(client), let message else { return }
    let context = Unmanaged<ClientContext>.fromOpaque(opaque).takeUnretainedValue()
    let text = String(cString: message)
    // Syslog levels (RFC 5424, section 6.2.1).
    let logLevel: Logger.Level =
      switch level {
      case ...2: .critical
      case 3: .error
      case 4: .warning
      case 5: .notice
      case 6: .info
      default: .debug
      }
    context.logger.log(
      level: logLevel, "\(text)", metadata: facility.map { ["facility": "\(String(cString: $0))"] })
  }

private let statisticsCallback:
  @convention(c) (
    OpaquePointer?, UnsafeMutablePointer<CChar>?, Int, UnsafeMutableRawPointer?
  ) -> Int32 = { _, json, count, opaque in
    guard let json, let opaque else { return 0 }
    let context = Unmanaged<ClientContext>.fromOpaque(opaque).takeUnretainedValue()
    context.onStatistics?(
      String(
        decoding: UnsafeRawBufferPointer(start: json, count: count), as: UTF8.self))
    return 0
  }

private let errorCallback:
  @convention(c) (
    OpaquePointer?, Int32, UnsafePointer<CChar>?, UnsafeMutableRawPointer?
  ) -> Void = { _, code, reason, opaque in
    guard let opaque else { return }
    let context = Unmanaged<ClientContext>.fromOpaque(opaque).takeUnretainedValue()
    let text = reason.map { String(cString: $0) } ?? ""
    // librdkafka recovers from these by itself; what it cannot recover from comes back from the calls.
    context.logger.warning("\(text)", metadata: ["kafka_error": "\(code)"])
  }
