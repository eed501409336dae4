/// Why a stage will not process a document. It becomes a dead letter; it never stops a worker.
public struct Rejection: Error, Sendable, Equatable, CustomStringConvertible {
  /// A stable word for the kind of failure, for machines.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The word.
    public var rawValue: String
    /// Creates a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Nothing but white space.
    public static let empty = Code(rawValue: "empty")
    /// Over a limit of size.
    public static let tooLarge = Code(rawValue: "too_large")
    /// Bytes that are no text in any known character set.
    public static let undecodable = Code(rawValue: "undecodable")
    /// A media type that is not text: pictures, archives, programs.
    public static let notText = Code(rawValue: "not_text")
    /// Not a JSON document where one is expected.
    public static let notJSON = Code(rawValue: "not_json")
    /// JSON, but not of the shape that the message has.
    public static let invalidMessage = Code(rawValue: "invalid_message")
    /// A message of a schema or version that this worker does not know.
    public static let unknownSchema = Code(rawValue: "unknown_schema")
    /// A header or field that contradicts its definition.
    public static let invalidField = Code(rawValue: "invalid_field")
    /// A page without main text.
    public static let noContent = Code(rawValue: "no_content")
    /// The store took the batch, but not this document.
    public static let storeRejected = Code(rawValue: "store_rejected")
  }

  /// The kind of failure.
  public var code: Code
  /// What is wrong, with the value and the limit, for people.
  public var reason: String

  /// Creates a rejection.
  public init(code: Code, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// `code: reason`.
  public var description: String { "\(code.rawValue): \(reason)" }
}
