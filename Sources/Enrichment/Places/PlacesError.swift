/// Why a file of places cannot be used. Each case names the file and what to do.
public enum PlacesError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened or mapped; the system's error number.
  case unreadable(path: String, code: Int32)
  /// The file does not begin as a file of places does.
  case notPlaces(path: String)
  /// The file was written for another version of this library.
  case wrongVersion(path: String, found: UInt32, expected: UInt32)
  /// The file has another size than its header says.
  case wrongSize(path: String, found: Int, expected: UInt64)
  /// The file's content is not what was written.
  case wrongHash(path: String, found: UInt64, expected: UInt64)
  /// A part of the file refers to what is not there.
  case malformed(path: String, part: String)

  /// What went wrong and the way out, for a log.
  public var description: String {
    switch self {
    case .unreadable(let path, let code):
      "cannot read the places \(path) (errno \(code)); scripts/fetch-places makes the file"
    case .notPlaces(let path):
      "\(path) is no file of places: it does not begin with NLPLACES; scripts/fetch-places makes one"
    case .wrongVersion(let path, let found, let expected):
      "the places \(path) have version \(found), this program reads version \(expected); run scripts/fetch-places"
    case .wrongSize(let path, let found, let expected):
      "the places \(path) have \(found) bytes, the header says \(expected); run scripts/fetch-places"
    case .wrongHash(let path, let found, let expected):
      "the places \(path) are damaged: their hash is \(String(found, radix: 16)), the header says "
        + "\(String(expected, radix: 16)); run scripts/fetch-places"
    case .malformed(let path, let part):
      "the places \(path) cannot be used: the \(part) refer to what is not there; run scripts/fetch-places"
    }
  }
}
