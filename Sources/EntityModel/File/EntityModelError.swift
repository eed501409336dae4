/// Why a model file cannot be used. Each case names the file and what to do.
public enum EntityModelError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened or mapped; the system's error number.
  case unreadable(path: String, code: Int32)
  /// The file does not begin as a model file does.
  case notAModel(path: String)
  /// The file was written for another version of this library.
  case wrongVersion(path: String, found: UInt32, expected: UInt32)
  /// The file has another size than its header says.
  case wrongSize(path: String, found: Int, expected: UInt64)
  /// The file's content is not what was written.
  case wrongHash(path: String, found: UInt64, expected: UInt64)
  /// A section is missing or has another shape than the network needs.
  case malformedSection(path: String, section: String, problem: String)

  /// What went wrong and the way out, for a log.
  public var description: String {
    switch self {
    case .unreadable(let path, let code):
      "cannot read the entity model \(path) (errno \(code)); scripts/fetch-models makes one"
    case .notAModel(let path):
      "\(path) is no entity model: it does not begin with NLENTITY; scripts/fetch-models makes one"
    case .wrongVersion(let path, let found, let expected):
      "the entity model \(path) has version \(found), this program reads version \(expected); run scripts/fetch-models"
    case .wrongSize(let path, let found, let expected):
      "the entity model \(path) has \(found) bytes, its header says \(expected); run scripts/fetch-models"
    case .wrongHash(let path, let found, let expected):
      "the entity model \(path) is damaged: its hash is \(String(found, radix: 16)), its header says "
        + "\(String(expected, radix: 16)); run scripts/fetch-models"
    case .malformedSection(let path, let section, let problem):
      "the entity model \(path) cannot be used: section \(section) \(problem); run scripts/fetch-models"
    }
  }
}
