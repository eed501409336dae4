extension DeadLetter {
  /// Who delivered the document: the member `source` of a JSON value, or the header `source`; `nil` if neither says.
  ///
  /// As in `ingest`, a member of the value wins over a header.
  public var source: String? { memberSource ?? record.text(ofHeader: HeaderName.source) }

  private var memberSource: String? {
    let first = record.value.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    guard first == 0x7B else { return nil }
    return record.value.withUnsafeBytes { bytes in
      try? JSONReader.withReader(of: bytes) { (reader) throws(JSONError) -> String? in
        var source: String?
        try reader.object { (key, reader) throws(JSONError) in
          if "source" ~= key, reader.isAtString {
            source = try reader.string()
          } else {
            try reader.skipValue()
          }
        }
        return source
      }
    }
  }
}

extension JSONReader {
  /// Whether the next value is a string.
  fileprivate var isAtString: Bool {
    var reader = self
    reader.skipWhiteSpace()
    return reader.position < reader.end && reader.bytes[reader.position] == 0x22
  }
}
