/// Addresses that may stand in a link.
enum WebLink {
  /// The address of a page elsewhere; `nil` unless it is `http` or `https`: `javascript:` shall go nowhere.
  static func external(_ address: String?) -> String? {
    guard let address else { return nil }
    let lower = address.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? address : nil
  }

  /// The host that an address names; `nil` unless it is `http` or `https`.
  static func host(_ address: String?) -> String? {
    guard let address = external(address), let start = address.range(of: "://") else { return nil }
    let authority = address[start.upperBound...].prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    return host.isEmpty ? nil : String(host)
  }

  /// A value in the query of an address (RFC 3986, 2.1).
  static func encoded(_ value: String) -> String {
    var text = ""
    for byte in value.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "%"
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.count == 1 ? "0" + digits : digits
      }
    }
    return text
  }

  /// A path with a query of some parameters; those without a value are left out.
  static func path(_ path: String, _ parameters: [(String, String?)]) -> String {
    let query = parameters.compactMap { name, value in value.map { "\(encoded(name))=\(encoded($0))" } }
    return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
  }
}
