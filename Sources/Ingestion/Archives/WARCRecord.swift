import Documents

/// The named fields of a WARC record (ISO 28500, section 5).
struct WARCHead: Equatable {
  /// Names in lower case, in order.
  var fields: [(name: String, value: String)]

  static func == (left: WARCHead, right: WARCHead) -> Bool {
    left.fields.elementsEqual(right.fields) { $0 == $1 }
  }

  /// The first value of a field; `nil` if it is missing or empty.
  subscript(name: String) -> String? {
    guard let value = fields.first(where: { $0.name == name })?.value, !value.isEmpty else { return nil }
    return value
  }

  /// `WARC-Type`, in lower case.
  var type: String { self["warc-type"]?.lowercased() ?? "" }

  /// `Content-Length`; `nil` if it is missing or no number.
  var contentLength: Int? {
    guard let text = self["content-length"], text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// `WARC-Target-URI`, without the angle brackets that some writers put around it.
  var targetURI: String? {
    guard let value = self["warc-target-uri"] else { return nil }
    return value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }

  /// `WARC-Date` as RFC 3339. WARC/1.1 allows dates without a time of day, which then is midnight; `nil` if it is
  /// missing or no date.
  var date: String? {
    guard let value = self["warc-date"] else { return nil }
    for text in [value, value + "T00:00:00Z"] where Timestamp(rfc3339: text) != nil { return text }
    return nil
  }

  /// Whether the record's writer cut its content off (`WARC-Truncated`).
  var isTruncated: Bool { self["warc-truncated"] != nil }
}

/// A record of a WARC file.
struct WARCRecord: Equatable {
  /// Its place in the file, counted from 1.
  var number: Int
  /// Its fields.
  var head: WARCHead
  /// Its content block.
  var block: [UInt8]
}
