/// A stage between two messages: everything but the work itself (schemas, coding, journey, key, headers) is done here.
public struct DocumentStage<Input: Message, Output: Message>: Stage {
  /// Which stage it is.
  public let name: StageName
  private let transform: @Sendable (Input) throws(Rejection) -> Output
  private let conclude: @Sendable (inout Output, ProvenanceEntry) -> DocumentID

  /// Creates a stage.
  ///
  /// - Parameters:
  ///   - name: Which stage it is.
  ///   - transform: The work itself; called from several threads at once.
  ///   - conclude: Appends the last step to a message and returns the document's identity.
  public init(
    name: StageName,
    transform: @escaping @Sendable (Input) throws(Rejection) -> Output,
    conclude: @escaping @Sendable (inout Output, ProvenanceEntry) -> DocumentID
  ) {
    self.name = name
    self.transform = transform
    self.conclude = conclude
  }

  /// Processes one record.
  ///
  /// - Throws: a ``Rejection`` of the codes `unknown_schema`, `not_json`, `invalid_message`, or the work's own.
  public func process(_ record: Record, in context: StageContext) throws(Rejection) -> [Record] {
    let step = DocumentStep(name: name, context: context)
    var output = try transform(try Input(decoding: record))
    let id = conclude(&output, step.ended())
    return [step.record(output, id: id, following: record)]
  }
}

extension Message {
  /// Decodes a record's value, if its headers do not say that it is something else.
  ///
  /// - Throws: a ``Rejection`` of the codes `unknown_schema`, `not_json` or `invalid_message`.
  public init(decoding record: Record) throws(Rejection) {
    if let text = record.text(ofHeader: HeaderName.schema) {
      guard let schema = MessageSchema(text), Self.schema.accepts(schema) else {
        throw Rejection(
          code: .unknownSchema,
          reason: "the header \(HeaderName.schema) is \"\(text.prefix(80))\"; this worker reads \(Self.schema)")
      }
    }
    do throws(JSONError) {
      self = try Self(json: record.value)
    } catch {
      throw Rejection(
        code: error.kind == .malformed ? .notJSON : .invalidMessage, reason: "not a \(Self.schema): \(error)")
    }
  }
}
