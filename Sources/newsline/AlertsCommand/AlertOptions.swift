import Alerts
import ArgumentParser
import Foundation
import Indexing
import Pipeline
import SearchIndex

/// `--alerts`, for commands that need the file of alerts.
struct AlertOptions: ParsableArguments {
  @Option(help: "Path of the alerts; the setting `alerts` unless given.", completion: .file())
  var alerts: String?

  /// Opens the alerts; the file is made if it is not there.
  ///
  /// - Parameter index: the address of the search index.
  func open(_ configuration: Configuration, index: String) throws -> AlertStore {
    try AlertStore(path: path(configuration, index: index))
  }

  /// Whether somebody has said where the alerts are.
  func isChosen(_ configuration: Configuration) -> Bool { alerts != nil || !configuration[.alerts].isEmpty }

  /// Beside the search index unless somebody has said where; for the index of a server, in the working folder.
  func path(_ configuration: Configuration, index: String) throws -> String {
    if let alerts { return alerts }
    if !configuration[.alerts].isEmpty { return configuration[.alerts] }
    guard case .file(let path) = try StoreLocation(index) else { return "newsline-alerts.sqlite" }
    let url = URL(fileURLWithPath: path)
    let ending = url.pathExtension.isEmpty ? "" : "." + url.pathExtension
    let stem = path.dropLast(ending.count)
    return "\(stem)-alerts\(ending)"
  }
}

extension Configuration {
  /// Which addresses webhooks may have.
  var alertPolicy: AddressPolicy { AddressPolicy(allowsPrivate: boolean(.alertPrivateAddresses)) }
}
