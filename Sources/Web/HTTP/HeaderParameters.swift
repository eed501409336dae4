/// The parameters of a header's value, such as `form-data; name="page"; filename="a.html"` (RFC 9110, 5.6.6).
struct HeaderParameters {
  /// What stands before the first semicolon, in small letters.
  let value: String
  private var parameters: [String: String] = [:]

  init(_ text: some StringProtocol) {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        part.append(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part)
    value = Self.trimmed(parts[0]).lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      parameters[Self.trimmed(String(part[..<equals])).lowercased()] = Self.trimmed(
        String(part[part.index(after: equals)...]))
    }
  }

  /// The value of a parameter, whose name is in small letters.
  subscript(name: String) -> String? { parameters[name] }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
