import Alerts
import ArgumentParser
import Documents
import Foundation
import Pipeline
import SearchIndex

/// `newsline alerts`.
struct AlertsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "List, add, enable and remove alerts: stored queries whose matches are posted to a webhook.",
    discussion: "`newsline serve` looks for matches and sends them; these commands change the file that it works on.",
    subcommands: [ListAlerts.self, AddAlert.self, RemoveAlert.self, EnableAlert.self, TestAlert.self])
}

/// What each of the commands takes.
struct AlertCommandOptions: ParsableArguments {
  @OptionGroup var alerts: AlertOptions
  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions

  func open() throws -> AlertStore {
    let configuration = try shared.configuration()
    return try alerts.open(configuration, index: index.address(configuration))
  }
}

/// What commands on one alert take.
struct OneAlertOptions: ParsableArguments {
  @Argument(help: "The id of an alert; `newsline alerts list` shows them.")
  var id: String
  @OptionGroup var options: AlertCommandOptions

  /// Does something with the alert.
  func change<Value>(_ body: (AlertStore, AlertID) throws(AlertError) -> Value) throws -> Value {
    guard let id = AlertID(id) else {
      throw ValidationError(
        "an alert's id has 32 digits and letters from a to f, not \"\(Output.printable(id, limit: 60))\"")
    }
    let alerts = try options.open()
    do throws(AlertError) { return try body(alerts, id) } catch { throw ValidationError(error.description) }
  }
}

/// `newsline alerts list`.
struct ListAlerts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Show all alerts.")

  @OptionGroup var options: AlertCommandOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let alerts = try options.open().all()
    if output.json {
      for alert in alerts { Output.line(alert.object.json) }
      return
    }
    if alerts.isEmpty { Output.line("no alerts") }
    for alert in alerts {
      Output.line("\(alert.id)  \(Output.printable(alert.name, limit: 60))")
      if alert.name != alert.query { Output.line("  " + Output.printable(alert.query)) }
      let counts = alert.counts
      var facts = ["\(counts.matched) matched"]
      if alert.webhook != nil {
        facts += ["\(counts.delivered) delivered", "\(counts.pending) pending", "\(counts.failed) failed"]
        if counts.dropped > 0 { facts.append("\(counts.dropped) dropped") }
        facts.append("to \(alert.webhook?.description ?? "")")
      }
      if case .disabled(let reason) = alert.state { facts.append("disabled: \(Output.printable(reason))") }
      Output.line("  " + facts.joined(separator: " · "))
    }
  }
}

/// `newsline alerts add`.
struct AddAlert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an alert on a query, from now on.",
    discussion: "Prints the id, and the secret that messages to the webhook are signed with, which is not shown again.")

  @Option(help: "What to call it; the query unless given.")
  var name: String?
  @Option(help: "Where matches are posted to (http or https); without one they are in the feed only.")
  var webhook: String?

  @OptionGroup var asked: QueryOptions
  @OptionGroup var options: AlertCommandOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let configuration = try options.shared.configuration()
    let query = try asked.condition()?.description ?? ""
    let draft: AlertDraft
    do throws(AlertError) {
      draft = try AlertDraft(name: name ?? "", query: query, webhook: webhook, policy: configuration.alertPolicy)
    } catch {
      throw ValidationError(error.description)
    }
    let mark = try options.index.open(configuration).mark(at: .end)
    let (alert, secret) = try options.open().add(draft, mark: mark, now: .now)
    if output.json {
      var object = alert.object
      object.append(name: "secret", optional: secret?.revealed)
      Output.line(object.json)
    } else {
      Output.line("alert  \(alert.id)")
      if let secret { Output.line("secret \(secret.revealed)") }
      Output.line("feed   /alerts/\(alert.id)/feed")
    }
  }
}

/// `newsline alerts remove`.
struct RemoveAlert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove an alert, with all that waits for its webhook.")

  @OptionGroup var alert: OneAlertOptions

  func run() async throws {
    try alert.change { alerts, id throws(AlertError) in try alerts.remove(id) }
  }
}

/// `newsline alerts enable`.
struct EnableAlert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Start a disabled alert again, from where it stopped.")

  @OptionGroup var alert: OneAlertOptions

  func run() async throws {
    let enabled = try alert.change { alerts, id throws(AlertError) in try alerts.enable(id, now: .now) }
    Output.line("\(enabled.counts.pending) pending")
  }
}

/// `newsline alerts test`.
struct TestAlert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Have `newsline serve` send a test to an alert's webhook.")

  @OptionGroup var alert: OneAlertOptions

  func run() async throws {
    Output.line(try alert.change { alerts, id throws(AlertError) in try alerts.addTest(of: id, now: .now) })
  }
}
