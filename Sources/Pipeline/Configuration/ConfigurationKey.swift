import TraceExport

/// One setting: its name, default, documentation and check stand here and nowhere else.
public struct ConfigurationKey: Sendable, Hashable {
  /// What values a setting takes.
  public enum Kind: Sendable, Hashable {
    /// Any text.
    case text
    /// One of these words.
    case choice([String])
    /// `all`, or some of these words with commas between them; none at all is allowed.
    case words([String])
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// `true` or `false`.
    case boolean
    /// A name of letters, digits, `.`, `_` and `-`, at most so long; empty if that is allowed.
    case name(maximumLength: Int, mayBeEmpty: Bool)
    /// Empty, or printable ASCII of so many characters at least.
    case token(minimumLength: Int)
    /// A decimal number from 0 to 1.
    case fraction
    /// Empty, or the address of a receiver of traces.
    case traceEndpoint
    /// Empty, or `http` or `https` and a host, with a port or without, and nothing behind it.
    case webOrigin
  }

  /// The name as it is written in the configuration file and after `--set`, such as `batch-documents`.
  public let name: String
  /// The value where none is given.
  public let defaultValue: String
  /// What values it takes.
  public let kind: Kind
  /// What it does, in a sentence.
  public let documentation: String
  /// Whether its value must not be shown.
  public let isSecret: Bool

  /// Creates a setting.
  public init(
    _ name: String,
    default defaultValue: String,
    _ kind: Kind,
    _ documentation: String,
    isSecret: Bool = false
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.kind = kind
    self.documentation = documentation
    self.isSecret = isSecret
  }

  /// The environment variable: `NEWSLINE_BATCH_DOCUMENTS`.
  public var environmentName: String {
    "NEWSLINE_" + name.uppercased().replacing("-", with: "_")
  }

  /// What is wrong with a value, as the end of a sentence that begins with the name; `nil` if nothing is.
  func problem(with value: String) -> String? {
    switch kind {
    case .text: return nil
    case .choice(let words): return words.contains(value) ? nil : "must be one of \(words.joined(separator: ", "))"
    case .words(let words):
      let isKnown = value == "all" || value.split(separator: ",").allSatisfy { words.contains(String($0)) }
      return isKnown ? nil : "must be all, or some of \(words.joined(separator: ",")) with commas between them"
    case .integer(let range):
      guard let number = Int(value), range.contains(number) else {
        return "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
      return nil
    case .boolean: return ["true", "false"].contains(value) ? nil : "must be true or false"
    case .name(let maximumLength, let mayBeEmpty):
      let isName = value.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || [0x2E, 0x5F, 0x2D].contains(byte)
      }
      guard isName, value.utf8.count <= maximumLength, mayBeEmpty || !value.isEmpty else {
        return "must be at most \(maximumLength) letters, digits, dots, underscores and hyphens"
      }
      return nil
    case .token(let minimumLength):
      let isPrintable = value.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      guard value.isEmpty || isPrintable && value.utf8.count >= minimumLength else {
        return "must have \(minimumLength) characters or more, of ASCII without spaces"
      }
      return nil
    case .fraction:
      guard let number = Double(value), (0...1).contains(number) else { return "must be a number from 0 to 1" }
      return nil
    case .traceEndpoint:
      guard value.isEmpty || TraceEndpoint(value) != nil else {
        return "must be an address such as http://127.0.0.1:4318, without user, query or fragment"
      }
      return nil
    case .webOrigin:
      return value.isEmpty || Self.isWebOrigin(value)
        ? nil : "must be an address such as https://news.example, without a path, a query or a password"
    }
  }
}

extension ConfigurationKey {
  /// Whether a text is a scheme and an authority (RFC 3986, 3.2) without a user; one slash may follow.
  private static func isWebOrigin(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["http://", "https://"].first(where: { lower.hasPrefix($0) }) else { return false }
    var rest = lower.dropFirst(scheme.count)
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    let isAddress = rest.hasPrefix("[")
    let host = isAddress ? rest.prefix { $0 != "]" }.dropFirst() : rest.prefix { $0 != ":" }
    let port = isAddress ? rest.dropFirst(host.count + 2) : rest.dropFirst(host.count)
    guard !isAddress || rest.contains("]") else { return false }
    let letters = isAddress ? "0123456789abcdef:." : "0123456789abcdefghijklmnopqrstuvwxyz-."
    guard !host.isEmpty, host.utf8.count <= 253, host.allSatisfy({ letters.contains($0) }) else { return false }
    return port.isEmpty
      || port.first == ":" && (1...65_535).contains(Int(port.dropFirst()) ?? 0)
        && port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The name of this worker among those of its stage.
  public static let instance = ConfigurationKey(
    "instance", default: "", .name(maximumLength: 100, mayBeEmpty: true),
    "Name of this worker, stable across restarts and unique within its stage; %h stands for the host name. A worker"
      + " with a name takes its partitions up again at once when it restarts. Empty: host name and process number.")
  /// What the names of topics and groups begin with.
  public static let topicPrefix = ConfigurationKey(
    "topic-prefix", default: "", .name(maximumLength: 100, mayBeEmpty: true),
    "What the names of topics, groups and transactional ids begin with, so that several lines can share a cluster.")
  /// The number of partitions of new topics.
  public static let partitions = ConfigurationKey(
    "partitions", default: "12", .integer(1...10_000),
    "Partitions of each topic that is created; the upper bound for the workers of a stage.")
  /// The number of copies of new topics.
  public static let replicationFactor = ConfigurationKey(
    "replication-factor", default: "-1", .integer(-1...32),
    "Copies of each partition of a topic that is created; -1 takes the broker's default.")
  /// The number of records in a batch.
  public static let batchDocuments = ConfigurationKey(
    "batch-documents", default: "500", .integer(1...100_000), "Documents in a transaction, at most.")
  /// The number of bytes in a batch.
  public static let batchBytes = ConfigurationKey(
    "batch-bytes", default: "16777216", .integer(1024...1_073_741_824),
    "Bytes in a transaction, at most one document more.")
  /// The number of records processed at once.
  public static let concurrency = ConfigurationKey(
    "concurrency", default: "0", .integer(0...1024), "Documents processed at once; 0 takes the number of processors.")
  /// The time for a document.
  public static let documentSeconds = ConfigurationKey(
    "document-seconds", default: "60", .integer(0...3600),
    "How long a document may be processed before it becomes a dead letter (timed_out); 0 for as long as it likes.")
  /// The memory for a document.
  public static let documentMegabytes = ConfigurationKey(
    "document-megabytes", default: "1024", .integer(0...1_048_576),
    "By how many MiB a worker may grow while it processes a batch; beyond, it ends, and its successor finds the document"
      + " and makes it a dead letter (crash_loop). 0 for as many as it likes.")
  /// The patience with documents that kill workers.
  public static let crashAttempts = ConfigurationKey(
    "crash-attempts", default: "2", .integer(1...100),
    "How often a document may kill its worker while it is processed alone before it becomes a dead letter (crash_loop)."
  )
  /// The time for a drain.
  public static let drainSeconds = ConfigurationKey(
    "drain-seconds", default: "8", .integer(0...3600),
    "How long a worker that was told to stop may finish what it is processing.")
  /// The address of the health endpoints.
  public static let httpHost = ConfigurationKey(
    "http-host", default: "127.0.0.1", .text, "Address that /healthz, /readyz and /metrics are served on.")
  /// The port of the health endpoints.
  public static let httpPort = ConfigurationKey(
    "http-port", default: "0", .integer(0...65_535),
    "Port of /healthz, /readyz and /metrics; 0 takes a free one and logs it.")
  /// How much is logged.
  public static let logLevel = ConfigurationKey(
    "log-level", default: "info", .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]),
    "Least severe level that is logged.")
  /// How logs are written.
  public static let logFormat = ConfigurationKey(
    "log-format", default: "text", .choice(["text", "json"]), "How log lines are written to standard error.")
  /// The largest content that is taken in.
  public static let maximumContentBytes = ConfigurationKey(
    "maximum-content-bytes", default: "5242880", .integer(1...67_108_864), "Largest page that ingest takes, in bytes.")
  /// The largest message.
  public static let maximumMessageBytes = ConfigurationKey(
    "maximum-message-bytes", default: "16777216", .integer(1_048_576...1_000_000_000),
    "Largest Kafka message; given to the producer as message.max.bytes and to new topics as max.message.bytes.")
  /// Whether the page travels on after it has been cleaned.
  public static let keepContent = ConfigurationKey(
    "keep-content", default: "false", .boolean,
    "Whether the page itself travels on with its article; it is ten times the size of everything else.")
  /// Whether clean learns from the stream.
  public static let siteMemory = ConfigurationKey(
    "site-memory", default: "false", .boolean,
    "Whether clean learns which blocks come back on many pages of a site, and leaves them out. Needs the topic"
      + " clean-memory.")
  /// The file of the entity model.
  public static let entityModel = ConfigurationKey(
    "entity-model", default: "", .text,
    "Path of the model with which enrich finds names in English texts; scripts/fetch-models makes one. Empty, or if the file"
      + " is not there: the gazetteer and rules of capitals find names, fewer of them.")
  /// The file of places.
  public static let places = ConfigurationKey(
    "places", default: "", .text,
    "Path of the places of the world with which enrich tells where a name lies; scripts/fetch-places makes the file. Empty, or"
      + " if the file is not there: countries, capitals and cities of 500,000 are known.")
  /// What enrich looks for.
  public static let annotators = ConfigurationKey(
    "annotators", default: "all",
    .words([
      "entities", "amounts", "quantities", "dates", "quotations", "relations", "keyphrases", "summary", "topics",
      "tone", "readability", "fingerprint",
    ]),
    "What enrich looks for: all, or some of entities, amounts, quantities, dates, quotations, relations, keyphrases, summary,"
      + " topics, tone, readability and fingerprint, with commas and no spaces. What builds on another goes without it."
  )
  /// Whether the cluster is the development broker.
  public static let developmentBroker = ConfigurationKey(
    "development-broker", default: "false", .boolean,
    "Whether the cluster is the one of `newsline broker`, whose defects workers then work around. Never for Apache Kafka."
  )
  /// The search index.
  public static let store = ConfigurationKey(
    "store", default: "newsline.sqlite", .text,
    "The search index that index writes and search reads: the path of an SQLite database, or the address of an index of"
      + " OpenSearch or Elasticsearch, such as https://search.example:9200/newsline.")
  /// The user of the search server.
  public static let storeUser = ConfigurationKey(
    "store-user", default: "", .text, "User of a search server that asks for one; with store-password.")
  /// The password of the search server.
  public static let storePassword = ConfigurationKey(
    "store-password", default: "", .text, "Password of store-user.", isSecret: true)
  /// The API key of the search server.
  public static let storeAPIKey = ConfigurationKey(
    "store-api-key", default: "", .token(minimumLength: 1),
    "API key for a search server, as the server gives it in base64; in place of a user.", isSecret: true)
  /// The certificates that the search server's is checked by.
  public static let storeCertificates = ConfigurationKey(
    "store-certificates", default: "", .text,
    "File of certificates (PEM) to trust for an https search server; empty for the system's.")
  /// The shards of a new index.
  public static let storeShards = ConfigurationKey(
    "store-shards", default: "1", .integer(1...1024), "Shards of an index that is made on a search server.")
  /// The copies of a new index.
  public static let storeReplicas = ConfigurationKey(
    "store-replicas", default: "0", .integer(0...16),
    "Copies of each shard of an index that is made on a search server; 1 or more survive the loss of a machine.")

  /// The file of alerts.
  public static let alerts = ConfigurationKey(
    "alerts", default: "", .text,
    "Path of the SQLite database that `newsline serve` keeps alerts in. Empty: beside the search index, its name with"
      + " -alerts before the ending.")
  /// Which addresses webhooks may have.
  public static let alertPrivateAddresses = ConfigurationKey(
    "alert-private-addresses", default: "false", .boolean,
    "Whether alerts may be posted to addresses of this machine and of private networks. Whoever has the token can then"
      + " reach services there.")

  /// The address of the web page.
  public static let webHost = ConfigurationKey(
    "web-host", default: "127.0.0.1", .text,
    "Address that `newsline serve` listens on. Whoever reaches it may read everything in the index.")
  /// The port of the web page.
  public static let webPort = ConfigurationKey(
    "web-port", default: "8787", .integer(0...65_535), "Port that `newsline serve` listens on; 0 takes a free one.")
  /// What the web page may be called.
  public static let webNames = ConfigurationKey(
    "web-names", default: "", .text,
    "Host names by which `newsline serve` may be called, with commas between them. Empty: localhost where it listens on"
      + " loopback, else any; a page elsewhere could then read it through a visitor's browser (DNS rebinding).")
  /// How the world calls the web page.
  public static let webAddress = ConfigurationKey(
    "web-address", default: "", .webOrigin,
    "Address by which the world calls `newsline serve` where a proxy stands in front, such as https://news.example: what links in"
      + " feeds begin with. Empty: http and the host that each request names.")
  /// What clients must bear who send documents to the web page.
  public static let webToken = ConfigurationKey(
    "web-token", default: "", .token(minimumLength: 16),
    "Token that clients of `newsline serve` must send to change anything (Authorization: Bearer), of 16 characters or more."
      + " Empty: nothing can be changed.", isSecret: true)
  /// The largest body of a request to the web page.
  public static let webMaximumBodyBytes = ConfigurationKey(
    "web-maximum-body-bytes", default: "33554432", .integer(1024...1_073_741_824),
    "Largest body of a request to `newsline serve`, in bytes.")

  /// Where traces go.
  public static let traceEndpoint = ConfigurationKey(
    "trace-endpoint", default: "", .traceEndpoint,
    "Address of the OpenTelemetry receiver (OTLP over HTTP, such as http://127.0.0.1:4318) that workers send traces to."
      + " Empty: nothing is recorded, and traces of others are handed on.")
  /// How many traces are recorded.
  public static let traceSampleRatio = ConfigurationKey(
    "trace-sample-ratio", default: "1", .fraction,
    "Share of the documents whose trace is recorded, 0 to 1. ingest decides; a document that comes with a traceparent is"
      + " recorded if its flag says so.")

  /// Every setting, in the order of the documentation.
  public static let all: [ConfigurationKey] = [
    .instance, .topicPrefix, .partitions, .replicationFactor, .batchDocuments, .batchBytes, .concurrency,
    .documentSeconds, .documentMegabytes, .crashAttempts, .drainSeconds, .httpHost, .httpPort, .logLevel, .logFormat,
    .maximumContentBytes, .maximumMessageBytes,
    .keepContent, .siteMemory, .entityModel, .places, .annotators, .store, .storeUser, .storePassword, .storeAPIKey,
    .storeCertificates, .storeShards, .storeReplicas, .alerts, .alertPrivateAddresses, .webHost, .webPort, .webNames,
    .webAddress, .webToken, .webMaximumBodyBytes, .traceEndpoint, .traceSampleRatio,
    .developmentBroker,
  ]
}
