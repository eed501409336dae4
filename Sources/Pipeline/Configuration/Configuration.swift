import Foundation
import Kafka

/// The settings of a process, each with the source that it came from: flags, then the environment, then a file, then
/// the default.
public struct Configuration: Sendable {
  /// Where a value came from.
  public enum Source: Sendable, Hashable, CustomStringConvertible {
    /// A flag of the command line.
    case flag
    /// A variable of the environment; the name of the variable.
    case environment(String)
    /// A file; its path.
    case file(String)
    /// The default.
    case defaultValue

    /// For people.
    public var description: String {
      switch self {
      case .flag: "flag"
      case .environment(let name): "environment \(name)"
      case .file(let path): "file \(path)"
      case .defaultValue: "default"
      }
    }
  }

  /// A setting or Kafka property as it is in force.
  public struct Entry: Sendable {
    /// The name of the setting, or `kafka.` and the name of the property.
    public let name: String
    /// The value; secrets are replaced by asterisks.
    public let shownValue: String
    /// Where it came from.
    public let source: Source
  }

  private var values: [ConfigurationKey: (value: String, source: Source)] = [:]
  private var properties: [String: (value: String, source: Source)] = [:]
  /// What is wrong, each a sentence that names the setting, its value and what it may be; secrets are left out.
  public private(set) var problems: [String] = []
  /// What is odd but does no harm.
  public private(set) var warnings: [String] = []

  /// Reads the configuration.
  ///
  /// - Parameters:
  ///   - flags: by name of the setting; Kafka's properties as `kafka.` and their name.
  ///   - environment: `NEWSLINE_*` for settings, `KAFKA_*` for librdkafka's properties, dots as underscores; the same with
  ///     `_FILE` appended names a file that holds the value.
  ///   - file: lines of `name = value`; `#` begins a comment. `NEWSLINE_CONFIG_FILE` names one if this does not.
  public init(
    flags: [String: String] = [:],
    environment: [String: String] = ProcessInfo.processInfo.environment,
    file: String? = nil
  ) {
    if let path = file ?? environment["NEWSLINE_CONFIG_FILE"] { read(file: path) }
    read(environment: environment)
    for (name, value) in flags.sorted(by: { $0.key < $1.key }) { set(name, value, .flag) }
    properties["bootstrap.servers", default: ("", .defaultValue)] =
      properties["bootstrap.servers"] ?? ("localhost:9092", .defaultValue)
    check()
  }

  // MARK: Values

  /// The text of a setting.
  public subscript(key: ConfigurationKey) -> String { values[key]?.value ?? key.defaultValue }

  /// The number of a setting whose kind is a whole number; its default where the value is none.
  public func integer(_ key: ConfigurationKey) -> Int { Int(self[key]) ?? Int(key.defaultValue) ?? 0 }

  /// Whether a setting is `true`.
  public func boolean(_ key: ConfigurationKey) -> Bool { self[key] == "true" }

  /// librdkafka's properties.
  public var kafka: KafkaConfiguration { KafkaConfiguration(properties.mapValues(\.value)) }

  /// Everything that is in force, for people.
  public var entries: [Entry] {
    let settings = ConfigurationKey.all.map { key in
      Entry(
        name: key.name, shownValue: key.isSecret ? "***" : self[key], source: values[key]?.source ?? .defaultValue)
    }
    let kafka = properties.sorted { $0.key < $1.key }.map { name, entry in
      Entry(
        name: "kafka.\(name)", shownValue: KafkaConfiguration.isSecret(name) ? "***" : entry.value, source: entry.source
      )
    }
    return settings + kafka
  }

  // MARK: Reading

  private mutating func read(file path: String) {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      problems.append("the configuration file \(path) cannot be read as UTF-8 text")
      return
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let equals = line.firstIndex(of: "=") else {
        problems.append("line \(index + 1) of \(path) is not of the form name = value")
        continue
      }
      set(
        line[..<equals].trimmingCharacters(in: .whitespaces),
        line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces), .file(path))
    }
  }

  private mutating func read(environment: [String: String]) {
    let keys = Dictionary(uniqueKeysWithValues: ConfigurationKey.all.map { ($0.environmentName, $0.name) })
    for (variable, value) in environment.sorted(by: { $0.key < $1.key }) {
      let isFile = variable.hasSuffix("_FILE") && keys[variable] == nil
      let base = isFile ? String(variable.dropLast(5)) : variable
      let name: String
      if let key = keys[base] {
        name = key
      } else if base.hasPrefix("KAFKA_"), base.count > 6 {
        name = "kafka." + base.dropFirst(6).lowercased().replacing("_", with: ".")
      } else if base.hasPrefix("NEWSLINE_"), variable != "NEWSLINE_CONFIG_FILE", !Self.foreign.contains(base) {
        warnings.append("the variable \(variable) is none that Newsline knows")
        continue
      } else {
        continue
      }
      guard isFile else {
        set(name, value, .environment(variable))
        continue
      }
      guard let data = FileManager.default.contents(atPath: value), let text = String(data: data, encoding: .utf8)
      else {
        problems.append("the file that \(variable) names cannot be read: \(value)")
        continue
      }
      set(name, text.trimmingCharacters(in: .whitespacesAndNewlines), .environment(variable))
    }
  }

  /// Variables of the development tools, which are no settings of a worker.
  private static let foreign: Set<String> = [
    "NEWSLINE_BROKER_EXECUTABLE", "NEWSLINE_FAULT", "NEWSLINE_INTERRUPT", "NEWSLINE_CLOCK_ERROR",
  ]

  private mutating func set(_ name: String, _ value: String, _ source: Source) {
    if name.hasPrefix("kafka.") {
      let property = String(name.dropFirst(6))
      // The environment may hold variables of other software that begin with KAFKA_.
      if case .environment(let variable) = source, !KafkaConfiguration([property: value]).problems().isEmpty,
        KafkaConfiguration([property: value]).problems().contains(where: { $0.contains("No such configuration") })
      {
        warnings.append("the variable \(variable) is no property that librdkafka knows, and is ignored")
        return
      }
      properties[property] = (value, source)
    } else if let key = ConfigurationKey.all.first(where: { $0.name == name }) {
      values[key] = (Self.expanded(value, key), source)
    } else {
      problems.append("\(name) (\(source)) is no setting; `newsline config` lists them")
    }
  }

  private static func expanded(_ value: String, _ key: ConfigurationKey) -> String {
    key == .instance ? value.replacing("%h", with: ProcessInfo.processInfo.hostName) : value
  }

  private mutating func check() {
    for key in ConfigurationKey.all {
      guard let (value, source) = values[key], let problem = key.problem(with: value) else { continue }
      problems.append("\(key.name) (\(source)) \(problem), not \(key.isSecret ? "what it is" : "\"\(value)\"")")
    }
    problems += kafka.problems()
    warnings += kafka.securityWarnings()
  }
}
