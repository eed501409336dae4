/// A JSON document that travels between stages.
///
/// Coding is hand-written: a message of 4 KB decodes and encodes in microseconds, where `Codable` takes tens of them.
/// Fields that this version does not know are kept and encoded again, in their order, behind those that it knows.
public protocol Message: Sendable, Equatable {
  /// The name and version that stand in the header `newsline-schema`.
  static var schema: MessageSchema { get }

  /// Decodes one JSON document in UTF-8.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode.
  init(json: UnsafeRawBufferPointer) throws(JSONError)

  /// The JSON document, compact, in UTF-8.
  func json() -> [UInt8]
}

extension Message {
  /// Decodes one JSON document in UTF-8.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode.
  public init(json: [UInt8]) throws(JSONError) {
    // `withUnsafeBytes` rethrows only untyped errors, so the outcome leaves it as a value.
    let outcome = json.withUnsafeBytes { (bytes) -> Result<Self, JSONError> in
      do throws(JSONError) { return .success(try Self(json: bytes)) } catch { return .failure(error) }
    }
    self = try outcome.get()
  }
}

/// The name and version of a message, such as `clean-document/1`.
public struct MessageSchema: Sendable, Hashable, CustomStringConvertible {
  /// What the message is.
  public let name: String
  /// Grows when a reader of the version before could misread the message.
  public let version: Int

  /// Creates a schema.
  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }

  /// Parses `name/version`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let version = Int(parts[1]), version > 0 else { return nil }
    self.init(name: String(parts[0]), version: version)
  }

  /// `name/version`.
  public var description: String { "\(name)/\(version)" }

  /// Whether a reader of this schema accepts a message of the other: the same version, or the one before.
  public func accepts(_ other: MessageSchema) -> Bool {
    name == other.name && (other.version == version || other.version == version - 1)
  }
}
