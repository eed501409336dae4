/// What all documents between stages have in common: a journey, and fields that nobody here knows.
enum Envelope {
  static func decode(
    _ json: UnsafeRawBufferPointer,
    requiring requiredKeys: [StaticString],
    into provenance: inout [ProvenanceEntry],
    _ unknownFields: inout JSONObject,
    member: (JSONKey, inout JSONReader) throws(JSONError) -> Bool
  ) throws(JSONError) {
    var missing = RequiredKeys(requiredKeys)
    try JSONReader.withReader(of: json) { (reader) throws(JSONError) in
      try reader.object { (key, reader) throws(JSONError) in
        missing.found(key)
        if "provenance" ~= key {
          provenance = try reader.objects(of: ProvenanceEntry.self)
        } else if try !member(key, &reader) {
          try unknownFields.append(key, from: &reader)
        }
      }
    }
    try missing.check(at: 0)
  }

  static func encode(
    _ provenance: [ProvenanceEntry],
    _ unknownFields: JSONObject,
    capacity: Int,
    members: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: capacity)
    writer.object { writer in
      members(&writer)
      writer.member("provenance", provenance)
      writer.members(unknownFields)
    }
    return writer.bytes
  }
}
