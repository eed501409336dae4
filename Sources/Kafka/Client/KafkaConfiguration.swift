import CRdKafka

/// Properties of a librdkafka client, by their names (librdkafka, `CONFIGURATION.md`).
///
/// Every property passes through; what a client needs for its own correctness it sets itself and says so when a
/// different value is given.
public struct KafkaConfiguration: Sendable, Equatable {
  /// The properties: names as librdkafka has them, with dots.
  public var properties: [String: String]

  /// Creates a configuration.
  public init(_ properties: [String: String] = [:]) {
    self.properties = properties
  }

  /// The value of a property; `nil` if it is not set here.
  public subscript(name: String) -> String? {
    get { properties[name] }
    set { properties[name] = newValue }
  }

  /// These properties, and those of another configuration where they are not set here.
  public func merging(defaults: [String: String]) -> KafkaConfiguration {
    KafkaConfiguration(properties.merging(defaults) { own, _ in own })
  }

  /// Whether the value of a property must not be shown.
  public static func isSecret(_ name: String) -> Bool {
    ["password", "secret", "ssl.key.pem", "ssl.certificate.pem", "sasl.oauthbearer.config", "jaas", "token"]
      .contains { name.contains($0) }
  }

  /// What is wrong with the properties, each as a sentence without secrets; empty if librdkafka takes them all and those of
  /// encryption and authentication make sense together.
  public func problems() -> [String] {
    guard let configuration = rd_kafka_conf_new() else { return ["librdkafka has no memory for a configuration"] }
    defer { rd_kafka_conf_destroy(configuration) }
    return properties.sorted { $0.key < $1.key }.compactMap { name, value in
      Self.set(name, to: value, in: configuration)
    } + securityProblems()
  }

  /// librdkafka's configuration object, which the caller owns.
  func makeConfiguration() throws(KafkaError) -> OpaquePointer {
    guard let configuration = rd_kafka_conf_new() else {
      throw .configuration("librdkafka has no memory for a configuration")
    }
    for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
      if let problem = Self.set(name, to: value, in: configuration) {
        rd_kafka_conf_destroy(configuration)
        throw .configuration(problem)
      }
    }
    return configuration
  }

  /// Sets a property; returns what is wrong with it, if anything.
  private static func set(_ name: String, to value: String, in configuration: OpaquePointer) -> String? {
    var reason = [CChar](repeating: 0, count: 512)
    guard rd_kafka_conf_set(configuration, name, value, &reason, reason.count) != RD_KAFKA_CONF_OK else { return nil }
    if isSecret(name) { return "the property \(name) does not accept its value" }
    let end = reason.firstIndex(of: 0) ?? reason.endIndex
    let text = String(decoding: reason[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "the property \(name): \(text)"
  }
}
