/// Finds the character set that an HTML page declares in its first 1024 bytes, as browsers do (HTML Standard, section
/// 13.2.3.2, "prescan a byte stream to determine its encoding").
struct MetaCharset {
  private let bytes: [UInt8]
  private var position = 0

  /// The declared set; `nil` if there is none, or none that is known.
  static func find(in page: [UInt8]) -> CharacterSet? {
    var scanner = MetaCharset(bytes: Array(page.prefix(1024)))
    guard let set = scanner.xmlDeclaration() ?? scanner.scan() else { return nil }
    // A page in UTF-16 could not have been read so far.
    return set == .utf16LE || set == .utf16BE ? .utf8 : set
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func xmlDeclaration() -> CharacterSet? {
    guard starts(with: "<?xml"), let end = bytes.firstIndex(of: 0x3E) else { return nil }
    let declaration = bytes[..<end]
    guard let label = Self.value(after: "encoding", in: Array(declaration)) else { return nil }
    return CharacterSet(label: label)
  }

  private mutating func scan() -> CharacterSet? {
    while position < bytes.count {
      if starts(with: "<!--") {
        position += 2
        while position < bytes.count, !starts(with: "-->") { position += 1 }
        position += 3
      } else if starts(with: "<meta"), position + 5 < bytes.count, Self.isSpaceOrSlash(bytes[position + 5]) {
        position += 6
        if let set = meta() { return set }
      } else if isTag() {
        while position < bytes.count, !Self.isSpaceOrSlash(bytes[position]), bytes[position] != 0x3E { position += 1 }
        while attribute() != nil {}
      } else if starts(with: "<!") || starts(with: "</") || starts(with: "<?") {
        while position < bytes.count, bytes[position] != 0x3E { position += 1 }
        position += 1
      } else {
        position += 1
      }
    }
    return nil
  }

  /// The attributes of a `meta` element.
  private mutating func meta() -> CharacterSet? {
    var seen: Set<String> = []
    var isPragma = false
    var needsPragma: Bool?
    var found: CharacterSet?
    while let (name, value) = attribute() {
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": isPragma = value == "content-type"
      case "content":
        if found == nil, let label = Self.value(after: "charset", in: Array(value.utf8)) {
          found = CharacterSet(label: label)
          needsPragma = true
        }
      case "charset":
        found = CharacterSet(label: value)
        needsPragma = false
      default: break
      }
    }
    guard let needsPragma, !needsPragma || isPragma else { return nil }
    return found
  }

  /// The next attribute of a tag, name and value in lower case; `nil` at the end of the tag.
  private mutating func attribute() -> (name: String, value: String)? {
    while position < bytes.count, Self.isSpaceOrSlash(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] != 0x3E else {
      position += 1
      return nil
    }
    var name: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3D, !name.isEmpty { break }
      if Self.isSpaceOrSlash(byte) || byte == 0x3E { break }
      name.append(Self.lowercased(byte))
      position += 1
    }
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == 0x3D else { return (String(decoding: name, as: UTF8.self), "") }
    position += 1
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    var value: [UInt8] = []
    if position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 {
      let quote = bytes[position]
      position += 1
      while position < bytes.count, bytes[position] != quote {
        value.append(Self.lowercased(bytes[position]))
        position += 1
      }
      position += 1
    } else {
      while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != 0x3E {
        value.append(Self.lowercased(bytes[position]))
        position += 1
      }
    }
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  /// The value in `name = value` or `name="value"` somewhere in a text.
  private static func value(after name: String, in text: [UInt8]) -> String? {
    let name = Array(name.utf8)
    var index = 0
    while index + name.count <= text.count {
      guard zip(text[index...], name).allSatisfy({ lowercased($0) == $1 }) else {
        index += 1
        continue
      }
      index += name.count
      while index < text.count, isSpace(text[index]) { index += 1 }
      guard index < text.count, text[index] == 0x3D else { continue }
      index += 1
      while index < text.count, isSpace(text[index]) { index += 1 }
      guard index < text.count else { return nil }
      let quote = text[index] == 0x22 || text[index] == 0x27 ? text[index] : nil
      if quote != nil { index += 1 }
      let value = text[index...].prefix { !isEnd($0, quote) }
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  private static func isEnd(_ byte: UInt8, _ quote: UInt8?) -> Bool {
    if let quote { return byte == quote }
    return isSpace(byte) || byte == 0x3B || byte == 0x3F
  }

  private func starts(with text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      zip(bytes[position...], buffer).allSatisfy { Self.lowercased($0) == $1 }
    }
  }

  private func isTag() -> Bool {
    guard bytes[position] == 0x3C else { return false }
    var next = position + 1
    if next < bytes.count, bytes[next] == 0x2F { next += 1 }
    guard next < bytes.count else { return false }
    return (0x61...0x7A).contains(Self.lowercased(bytes[next]))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }
  private static func isSpaceOrSlash(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x2F }
}
