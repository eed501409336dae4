/// Takes the codings off an HTTP body (RFC 9110, section 8.4).
enum ContentCoding {
  /// What came of it.
  enum Outcome: Equatable {
    /// The body; `isCutOff` if it is not complete.
    case bytes([UInt8], isCutOff: Bool)
    /// It cannot be read; why, in a few words that many bodies share.
    case unreadable(String)
  }

  /// Codings on top of each other that are taken off. More than one is a mistake of a server, more than a few are hostile.
  static let maximumCodings = 3

  /// Decodes a body.
  ///
  /// A body that does not look coded is taken as it is: many crawlers take codings off and leave the field.
  ///
  /// - Parameters:
  ///   - codings: their names, the last applied last.
  ///   - limit: how many bytes may come out of each.
  static func decode(_ body: ArraySlice<UInt8>, codings: [String], limit: Int) throws(ReadFailure) -> Outcome {
    guard codings.count <= maximumCodings else { return .unreadable("more than \(maximumCodings) content codings") }
    var bytes = body
    var isCutOff = false
    for coding in codings.reversed() {
      let whole: Inflater.Whole
      switch coding {
      case "gzip", "x-gzip":
        guard bytes.starts(with: [0x1F, 0x8B]) else { continue }
        whole = try Inflater.inflate(bytes, .gzip, limit: limit)
      case "deflate":
        guard let inflated = try deflated(bytes, limit: limit) else { continue }
        whole = inflated
      default:
        guard isHTML(bytes) else {
          return .unreadable("content coding \(ReasonText.word(coding))")
        }
        continue
      }
      switch whole {
      case .bytes(let inflated, let isIncomplete):
        bytes = inflated[...]
        isCutOff = isCutOff || isIncomplete
      case .tooLarge: return .unreadable("over \(limit) bytes when unpacked")
      case .damaged: return .unreadable("damaged content coding")
      }
    }
    return .bytes(Array(bytes), isCutOff: isCutOff)
  }

  /// `deflate` is zlib's format, but some servers leave its frame out; `nil` if it is neither.
  private static func deflated(_ bytes: ArraySlice<UInt8>, limit: Int) throws(ReadFailure) -> Inflater.Whole? {
    let head = Array(bytes.prefix(2))
    if head.count == 2, head[0] & 0x0F == 8, (Int(head[0]) << 8 + Int(head[1])) % 31 == 0 {
      return try Inflater.inflate(bytes, .zlib, limit: limit)
    }
    guard !isHTML(bytes) else { return nil }
    let raw = try Inflater.inflate(bytes, .raw, limit: limit)
    if case .damaged = raw { return nil }
    return raw
  }

  private static func isHTML(_ bytes: ArraySlice<UInt8>) -> Bool { MarkupSniffer.isHTML(Array(bytes.prefix(8192))) }
}
