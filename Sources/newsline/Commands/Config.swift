import ArgumentParser
import Documents
import Pipeline

/// `newsline config`.
struct Config: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every setting: its value, where it comes from, and what is wrong with it.",
    discussion: "Secrets are shown as ***. Ends with status 1 if there are problems.")

  @Flag(help: "Explain each setting.")
  var explain = false

  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let configuration = try shared.configurationWithProblems()
    if output.json { showJSON(configuration) } else { showTable(configuration) }
    if !configuration.problems.isEmpty { throw ExitCode(1) }
  }

  private func showTable(_ configuration: Configuration) {
    let keys = Dictionary(uniqueKeysWithValues: ConfigurationKey.all.map { ($0.name, $0) })
    Output.table(
      configuration.entries.map { entry in
        [entry.name, Output.printable(entry.shownValue), "(\(entry.source))"]
          + (explain ? [keys[entry.name].map { "\($0.environmentName): \($0.documentation)" } ?? ""] : [])
      })
    for warning in configuration.warnings { Output.note("note: \(Output.printable(warning))") }
    for problem in configuration.problems { Output.note("problem: \(Output.printable(problem))") }
  }

  private func showJSON(_ configuration: Configuration) {
    var object = JSONObject()
    object.append(
      name: "settings",
      objects: configuration.entries.map { entry in
        var setting = JSONObject()
        setting.append(name: "name", string: entry.name)
        setting.append(name: "value", string: entry.shownValue)
        setting.append(name: "source", string: entry.source.description)
        return setting
      })
    object.append(name: "warnings", strings: configuration.warnings)
    object.append(name: "problems", strings: configuration.problems)
    Output.line(object.json)
  }
}
