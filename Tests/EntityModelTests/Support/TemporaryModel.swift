import Foundation

@testable import EntityModel

/// A model file that goes away with its owner.
final class TemporaryModel: Sendable {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).nlentity").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A synthetic model.
  static func model(seed: UInt64 = 1, hasVectors: Bool = false) throws -> EntityModel {
    let file = try TemporaryModel(SyntheticModel(seed: seed, hasVectors: hasVectors).bytes())
    return try EntityModel(path: file.path)
  }
}

/// The models that `scripts/fetch-models` has made, where it has been run.
enum FetchedModel {
  static func path(_ size: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".build/models/en-\(size).nlentity").path
  }

  static func isThere(_ size: String) -> Bool { FileManager.default.fileExists(atPath: path(size)) }
}

extension String {
  var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}

extension EntityModel {
  /// The texts of the tokens of a text.
  func tokenTexts(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return tokens(of: text.scalarValues).map { token in
      String(String.UnicodeScalarView(scalars[Int(token.start)..<Int(token.end)]))
    }
  }
}
