/// Who and what an enriched document names, without where: read from its JSON without keeping anything else.
public struct DocumentNames: Sendable, Hashable {
  /// A name.
  public struct Name: Sendable, Hashable {
    /// The id of the entity.
    public var id = ""
    /// The canonical name.
    public var name = ""
    /// What it is: `person`, `city`, ...
    public var kind = ""
    /// 0...1.
    public var salience = 0.0
  }

  /// In the order of the document.
  public private(set) var names: [Name] = []

  /// Reads the names of a message; what stands behind them is not looked at.
  ///
  /// - Parameter limit: how many are read at most, the first ones; an enriched document has the most salient first.
  /// - Throws: ``JSONError`` with the path of what does not decode.
  public init(json: UnsafeRawBufferPointer, limit: Int = .max) throws(JSONError) {
    var names: [Name]?
    do throws(JSONError) {
      try JSONReader.withReader(of: json) { (reader) throws(JSONError) in
        try reader.object { (key, reader) throws(JSONError) in
          guard "entities" ~= key else { return try reader.skipValue() }
          var found: [Name] = []
          try reader.array { (reader) throws(JSONError) in
            found.append(try Self.name(&reader))
            guard found.count >= limit else { return }
            names = found
            throw Self.end
          }
          names = found
          throw Self.end
        }
      }
    } catch {
      guard names != nil else { throw error }
    }
    self.names = names ?? []
  }

  /// Nothing else ends the reading of an object; most of the document may be behind.
  private static let end = JSONError(.mismatch, offset: 0, reason: "the rest is not read")

  private static func name(_ reader: inout JSONReader) throws(JSONError) -> Name {
    var name = Name()
    try reader.object { (key, reader) throws(JSONError) in
      switch key {
      case "id": name.id = try reader.string()
      case "name": name.name = try reader.string()
      case "kind": name.kind = try reader.string()
      case "salience": name.salience = try reader.double()
      default: try reader.skipValue()
      }
    }
    return name
  }
}
