import Foundation

/// The files of the project that serve as sound inputs.
struct Corpus {
  /// Pages as they are sent.
  let pages: [[UInt8]]
  /// Inputs that once brought a reader down.
  let regressions: [[UInt8]]
  /// Messages by the name of their golden file.
  let messages: [String: [UInt8]]

  /// Reads the project's files.
  ///
  /// - Parameter root: the project's folder.
  init(root: URL) throws {
    let seeds = root.appendingPathComponent("seeds")
    pages = try Self.files(in: seeds) + Self.files(in: seeds.appendingPathComponent("hostile"))
    let cases = root.appendingPathComponent("Tests/FuzzTests/Cases")
    regressions = FileManager.default.fileExists(atPath: cases.path) ? try Self.files(in: cases) : []
    let golden = root.appendingPathComponent("Tests/DocumentsTests/Golden")
    var messages: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: golden.path) where name.hasSuffix(".json") {
      messages[name] = Array(try Data(contentsOf: golden.appendingPathComponent(name)))
    }
    self.messages = messages
  }

  private static func files(in folder: URL) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .sorted { $0.path < $1.path }
      .map { Array(try Data(contentsOf: $0)) }
  }
}
