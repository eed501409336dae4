import Glibc

extension KafkaConfiguration {
  private static let protocols = ["plaintext", "ssl", "sasl_plaintext", "sasl_ssl"]

  /// What the properties of encryption and authentication lack or contradict. librdkafka takes most of these combinations
  /// and then fails to connect without end, or connects without what somebody believed to have switched on.
  func securityProblems() -> [String] {
    let security = (self["security.protocol"] ?? "plaintext").lowercased()
    guard Self.protocols.contains(security) else { return [] }
    return authenticationProblems(usesSASL: security.hasPrefix("sasl_"), security)
      + encryptionProblems(usesTLS: security.hasSuffix("ssl"), security)
  }

  private func authenticationProblems(usesSASL: Bool, _ security: String) -> [String] {
    let given = properties.keys.filter { $0.hasPrefix("sasl.") }.sorted()
    guard usesSASL else {
      let credentials = given.filter { !["sasl.mechanism", "sasl.mechanisms"].contains($0) }
      guard !credentials.isEmpty else { return [] }
      return [
        "\(credentials.joined(separator: ", ")) would not be used: security.protocol is \(security); set it to sasl_ssl, or to"
          + " sasl_plaintext on a network that you trust"
      ]
    }
    guard let mechanism = (self["sasl.mechanism"] ?? self["sasl.mechanisms"])?.uppercased() else {
      return [
        "security.protocol is \(security), but sasl.mechanism is missing: PLAIN, SCRAM-SHA-256, SCRAM-SHA-512 or another"
      ]
    }
    guard mechanism == "PLAIN" || mechanism.hasPrefix("SCRAM-") else { return [] }
    return ["sasl.username", "sasl.password"].filter { (self[$0] ?? "").isEmpty }.map { name in
      "sasl.mechanism \(mechanism) needs \(name)"
        + (name == "sasl.password" ? "; KAFKA_SASL_PASSWORD_FILE keeps it out of the environment" : "")
    }
  }

  private func encryptionProblems(usesTLS: Bool, _ security: String) -> [String] {
    let given = properties.keys.filter { $0.hasPrefix("ssl.") }.sorted()
    guard usesTLS else {
      guard !given.isEmpty else { return [] }
      return [
        "\(given.joined(separator: ", ")) would not be used: security.protocol is \(security); set it to ssl or sasl_ssl"
      ]
    }
    var problems: [String] = []
    for name in ["ssl.ca.location", "ssl.certificate.location", "ssl.key.location", "ssl.keystore.location"] {
      // "probe" asks librdkafka to look in the usual places.
      guard let path = self[name], path != "probe", access(path, R_OK) != 0 else { continue }
      problems.append("\(name) names \(path), which cannot be read: \(String(cString: strerror(errno)))")
    }
    let hasCertificate = self["ssl.certificate.location"] != nil || self["ssl.certificate.pem"] != nil
    let hasKey = self["ssl.key.location"] != nil || self["ssl.key.pem"] != nil
    if hasCertificate != hasKey {
      problems.append(
        hasKey ? "ssl.key.location needs ssl.certificate.location" : "ssl.certificate.location needs ssl.key.location")
    }
    return problems
  }

  /// What is allowed, and seldom meant.
  public func securityWarnings() -> [String] {
    let security = (self["security.protocol"] ?? "plaintext").lowercased()
    var warnings: [String] = []
    if security.hasSuffix("ssl"), self["enable.ssl.certificate.verification"]?.lowercased() == "false" {
      warnings.append(
        "enable.ssl.certificate.verification is false: anybody can pose as the broker; ssl.ca.location is the way to trust one"
      )
    }
    if security.hasSuffix("ssl"), self["ssl.endpoint.identification.algorithm"]?.lowercased() ?? "https" == "none" {
      warnings.append(
        "ssl.endpoint.identification.algorithm is none, as in librdkafka before 2.0: any host with a certificate can pose as the broker"
      )
    }
    if security == "sasl_plaintext" {
      warnings.append(
        "security.protocol is sasl_plaintext: everything, and with PLAIN the password, crosses the network unencrypted")
    }
    return warnings
  }
}
