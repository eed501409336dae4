import Foundation

/// The files of the repository by which others run the line.
enum DeployedFiles {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Every file below a folder, by its path in the repository.
  static func texts(under folder: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    var texts: [String: String] = [:]
    for name in names.map({ "\(folder)/\($0)" }) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root.appendingPathComponent(name).path, isDirectory: &isFolder)
      if !isFolder.boolValue { texts[name] = try text(name) }
    }
    return texts
  }
}
