/// The canonical form of a page's address: what different spellings of one address have in common.
///
/// - Scheme and host are in lower case; `user:password@` is removed, because it may be a secret; the port of the scheme
///   and a dot after the host are removed. Hosts in other scripts stay as they are written.
/// - `.` and `..` are resolved, and an empty path is `/`. Any other slash stays: `/a` and `/a/` may be two pages.
/// - Percent-encoding is normalised (RFC 3986, section 6.2.2): unreserved characters are decoded, hexadecimal digits are
///   in upper case, and what must be encoded is.
/// - The fragment is dropped, and so are parameters that only tell how a reader came (`TrackingParameters`). Others keep
///   their order: sites may give it a meaning, and no specification says that they do not.
///
/// Canonicalisation is idempotent. The scheme is kept, so that the address works; `identity`, from which the document id
/// is made, has `https` for both, because sites that serve both serve the same page.
struct CanonicalURL: Equatable, Sendable {
  /// The canonical address.
  let text: String
  /// The same for `http` and `https`.
  let identity: String

  /// Canonicalises an absolute `http` or `https` URL.
  ///
  /// - Throws: what is wrong, without the URL itself, which may hold a password.
  init(_ input: String) throws(InvalidURL) {
    // Browsers drop white space around a URL, and tabs and line breaks within (URL Standard, section 4.4).
    var bytes = input.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }

    guard let colon = bytes.firstIndex(of: 0x3A) else { throw InvalidURL(reason: "has no scheme") }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else { throw InvalidURL(reason: "its scheme is not http or https") }
    bytes = bytes[(colon + 1)...]
    guard bytes.count >= 2, bytes.prefix(2).allSatisfy({ $0 == 0x2F || $0 == 0x5C }) else {
      throw InvalidURL(reason: "has no // after the scheme")
    }
    bytes = bytes.dropFirst(2)

    let authorityEnd = bytes.firstIndex { $0 == 0x2F || $0 == 0x5C || $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
    let authority = try URLAuthority(bytes[..<authorityEnd], defaultPort: scheme == "http" ? 80 : 443)
    bytes = bytes[authorityEnd...]
    if let hash = bytes.firstIndex(of: 0x23) { bytes = bytes[..<hash] }
    let question = bytes.firstIndex(of: 0x3F) ?? bytes.endIndex
    let path = Self.path(bytes[..<question])
    let query = Self.query(bytes[question...].dropFirst())
    let rest = authority.text + path + (query.isEmpty ? "" : "?" + query)
    text = scheme + "://" + rest
    identity = "https://" + rest
  }

  /// The path: encoding normalised, `.` and `..` resolved (RFC 3986, section 5.2.4), session ids removed.
  private static func path(_ bytes: ArraySlice<UInt8>) -> String {
    let slashed = bytes.map { $0 == 0x5C ? 0x2F : $0 }
    let normalised = PercentEncoding.normalised(slashed[...], allowed: PercentEncoding.isPathByte)
    var segments: [ArraySlice<UInt8>] = []
    let parts = normalised.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case [0x2E]:
        if isLast { segments.append([]) }
      case [0x2E, 0x2E]:
        if !segments.isEmpty { segments.removeLast() }
        if isLast { segments.append([]) }
      default: segments.append(TrackingParameters.withoutSession(part))
      }
    }
    var path: [UInt8] = []
    path.reserveCapacity(normalised.count + 1)
    for segment in segments {
      path.append(0x2F)
      path.append(contentsOf: segment)
    }
    return path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
  }

  private static func query(_ bytes: ArraySlice<UInt8>) -> String {
    var query: [UInt8] = []
    for piece in bytes.split(separator: 0x26) {
      let parameter = PercentEncoding.normalised(piece, allowed: PercentEncoding.isQueryByte)
      let name = parameter.prefix { $0 != 0x3D }
      if TrackingParameters.contains(name) { continue }
      if !query.isEmpty { query.append(0x26) }
      query.append(contentsOf: parameter)
    }
    return String(decoding: query, as: UTF8.self)
  }
}

/// Why a text is no address of a page.
public struct InvalidURL: Error, Sendable, Equatable {
  /// What is wrong, to follow "the URL".
  public var reason: String
}
