import Foundation
import Testing

@testable import Pipeline

@Suite("Configuration")
struct ConfigurationTests {
  @Test("Flags win over the environment, the environment over the file, the file over the default")
  func precedence() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try "# comment\nbatch-documents = 1\nstore=/file\npartitions = 3\nkafka.linger.ms = 7\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let configuration = Configuration(
      flags: ["batch-documents": "3"],
      environment: ["NEWSLINE_BATCH_DOCUMENTS": "2", "NEWSLINE_STORE": "/environment", "KAFKA_CLIENT_ID": "me"],
      file: path)
    #expect(configuration.problems.isEmpty)
    #expect(configuration.integer(.batchDocuments) == 3)
    #expect(configuration[.store] == "/environment")
    #expect(configuration.integer(.partitions) == 3)
    #expect(configuration[.logLevel] == "info")
    #expect(configuration.kafka["linger.ms"] == "7")
    #expect(configuration.kafka["client.id"] == "me")
    let sources = Dictionary(uniqueKeysWithValues: configuration.entries.map { ($0.name, $0.source) })
    #expect(sources["batch-documents"] == .flag)
    #expect(sources["store"] == .environment("NEWSLINE_STORE"))
    #expect(sources["partitions"] == .file(path))
    #expect(sources["kafka.bootstrap.servers"] == .defaultValue)
  }

  @Test(
    "What is wrong is named with its value and what it may be",
    arguments: [
      ("NEWSLINE_BATCH_DOCUMENTS", "0", "batch-documents"), ("NEWSLINE_BATCH_DOCUMENTS", "many", "batch-documents"),
      ("NEWSLINE_LOG_LEVEL", "loud", "log-level"), ("NEWSLINE_KEEP_CONTENT", "yes", "keep-content"),
      ("NEWSLINE_TOPIC_PREFIX", "a/b", "topic-prefix"), ("KAFKA_LINGER_MS", "soon", "linger.ms"),
      ("NEWSLINE_TRACE_ENDPOINT", "collector:4317", "trace-endpoint"),
      ("NEWSLINE_TRACE_ENDPOINT", "http://me:secret@collector:4318", "trace-endpoint"),
      ("NEWSLINE_TRACE_SAMPLE_RATIO", "1.1", "trace-sample-ratio"),
      ("NEWSLINE_TRACE_SAMPLE_RATIO", "nan", "trace-sample-ratio"),
    ])
  func problems(variable: String, value: String, name: String) {
    let configuration = Configuration(environment: [variable: value])
    #expect(configuration.problems.count == 1)
    #expect(configuration.problems.first?.contains(name) == true)
  }

  @Test(
    "The address of the web page is a scheme and a host",
    arguments: [
      ("", true), ("https://news.example", true), ("http://news.example:8080/", true), ("HTTPS://News.Example", true),
      ("http://[::1]:8787", true), ("news.example", false), ("ftp://news.example", false), ("https://", false),
      ("https://news.example/path", false), ("https://news.example?q", false), ("https://me:pw@news.example", false),
      ("https://news.example:0", false), ("https://news.example:99999", false), ("https://news.example:", false),
      ("https://[::1", false), ("https://a b", false), ("https://<script>", false),
    ])
  func webAddress(value: String, isAllowed: Bool) {
    #expect((ConfigurationKey.webAddress.problem(with: value) == nil) == isAllowed)
  }

  @Test("Secrets come from files and are never shown")
  func secrets() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try "hunter2\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let configuration = Configuration(environment: ["KAFKA_SASL_PASSWORD_FILE": path])
    #expect(configuration.problems.allSatisfy { !$0.contains("hunter2") })
    #expect(configuration.kafka["sasl.password"] == "hunter2")
    #expect(!configuration.entries.map(\.shownValue).contains { $0.contains("hunter2") })
  }

  @Test(
    "Security that lacks something, or that nobody switched on, is a problem that names it",
    arguments: [
      (["security.protocol": "sasl_ssl"], "sasl.mechanism is missing"),
      (["security.protocol": "sasl_ssl", "sasl.mechanism": "PLAIN", "sasl.username": "u"], "sasl.password"),
      (
        ["security.protocol": "SASL_SSL", "sasl.mechanism": "SCRAM-SHA-512", "sasl.password": "hunter2"],
        "sasl.username"
      ),
      (["sasl.username": "u", "sasl.password": "hunter2"], "security.protocol is plaintext"),
      (["ssl.ca.location": "/etc/hosts"], "security.protocol is plaintext"),
      (["security.protocol": "ssl", "ssl.ca.location": "/nowhere/ca.pem"], "/nowhere/ca.pem"),
      (["security.protocol": "ssl", "ssl.certificate.location": "/etc/hosts"], "needs ssl.key.location"),
      (["security.protocol": "sasl"], "security.protocol"),
      (["sasl.mechanism": "PLAIN", "security.protocol": "ssl", "sasl.username": "u"], "would not be used"),
    ])
  func security(properties: [String: String], words: String) {
    let environment = Dictionary(
      uniqueKeysWithValues: properties.map { ("KAFKA_" + $0.uppercased().replacing(".", with: "_"), $1) })
    let problems = Configuration(environment: environment).problems
    #expect(problems.contains { $0.contains(words) }, "\(problems)")
    #expect(!problems.contains { $0.contains("hunter2") })
  }

  @Test("Sound security is no problem; what is allowed and seldom meant is a warning")
  func soundSecurity() {
    let sound = Configuration(environment: [
      "KAFKA_SECURITY_PROTOCOL": "sasl_ssl", "KAFKA_SASL_MECHANISM": "SCRAM-SHA-256", "KAFKA_SASL_USERNAME": "u",
      "KAFKA_SASL_PASSWORD": "p", "KAFKA_SSL_CA_LOCATION": "/etc/hosts",
    ])
    #expect(sound.problems == [])
    #expect(sound.warnings == [])
    let open = Configuration(environment: [
      "KAFKA_SECURITY_PROTOCOL": "ssl", "KAFKA_ENABLE_SSL_CERTIFICATE_VERIFICATION": "false",
      "KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM": "none",
    ])
    #expect(open.problems == [])
    #expect(open.warnings.count == 2)
  }

  @Test("Variables of other software are passed over with a warning")
  func foreign() {
    let configuration = Configuration(environment: ["KAFKA_HEAP_OPTS": "-Xmx1g", "NEWSLINE_TYPO": "1", "PATH": "/bin"])
    #expect(configuration.problems.isEmpty)
    #expect(configuration.warnings.count == 2)
  }

  @Test("Every setting's default is valid, and its name is its own")
  func defaults() {
    #expect(Configuration(environment: [:]).problems.isEmpty)
    for key in ConfigurationKey.all { #expect(key.problem(with: key.defaultValue) == nil, "\(key.name)") }
    #expect(Set(ConfigurationKey.all.map(\.environmentName)).count == ConfigurationKey.all.count)
  }

  @Test("A worker with a name is a static member and has a stable transactional id")
  func settings() {
    let named = WorkerSettings(
      stage: .clean,
      configuration: Configuration(environment: ["NEWSLINE_INSTANCE": "c1", "NEWSLINE_TOPIC_PREFIX": "x."]))
    #expect(named.consumer["group.instance.id"] == "c1")
    #expect(named.consumer["group.id"] == "x.newsline.clean")
    #expect(named.consumer["isolation.level"] == "read_committed")
    #expect(named.producer["transactional.id"] == "x.newsline.clean.c1")
    #expect(named.inputTopic == "x.clean")
    #expect(named.outputTopic == "x.enrich")
    let unnamed = WorkerSettings(stage: .index, configuration: Configuration(environment: [:]))
    #expect(unnamed.consumer["group.instance.id"] == nil)
    #expect(unnamed.outputTopic == nil)
  }

  @Test("What makes delivery exact cannot be configured away")
  func fixed() {
    let configuration = Configuration(environment: [
      "KAFKA_ISOLATION_LEVEL": "read_uncommitted", "KAFKA_ENABLE_AUTO_COMMIT": "true",
      "KAFKA_AUTO_OFFSET_RESET": "latest",
    ])
    let settings = WorkerSettings(stage: .clean, configuration: configuration)
    #expect(settings.consumer["isolation.level"] == "read_committed")
    #expect(settings.consumer["enable.auto.commit"] == "false")
    #expect(settings.consumer["auto.offset.reset"] == "error")
  }
}
