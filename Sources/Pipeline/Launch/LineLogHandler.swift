import Documents
import Foundation
import Logging

/// Writes a line a message to standard error: text for people, JSON for collectors. Any thread; a line is written whole.
struct LineLogHandler: LogHandler {
  enum Format: String {
    case text
    case json
  }

  private let label: String
  private let format: Format
  var logLevel: Logger.Level
  var metadata: Logger.Metadata

  init(label: String, format: Format, level: Logger.Level, metadata: Logger.Metadata) {
    self.label = label
    self.format = format
    self.logLevel = level
    self.metadata = metadata
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let time = Timestamp.now.description
    var line: String
    switch format {
    case .json:
      var object = JSONObject()
      object.append(name: "time", string: time)
      object.append(name: "level", string: event.level.rawValue)
      object.append(name: "logger", string: label)
      object.append(name: "message", string: "\(event.message)")
      for (name, value) in fields { object.append(name: name, string: "\(value)") }
      line = object.json
    case .text:
      line = "\(time) \(event.level.rawValue) \(Self.printable("\(event.message)"))"
      for (name, value) in fields { line += " \(name)=\(Self.printable("\(value)"))" }
    }
    line += "\n"
    FileHandle.standardError.write(Data(line.utf8))
  }

  /// Text from outside must not move a terminal's cursor or begin a line of its own.
  private static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
