import Documents

/// The objects of a page's JSON-LD scripts that are about the page itself, and those that they refer to by `@id`.
struct JSONLDGraph {
  typealias Node = [String: JSONValue]

  /// How many objects are read.
  private static let maximumNodes = 600

  /// Top-level objects, members of `@graph` and main entities, in the order of the page.
  private(set) var nodes: [Node] = []
  private var named: [String: Node] = [:]

  /// Reads scripts in order. One that is not JSON even after mending is skipped, as search engines skip it.
  init(_ scripts: [String]) {
    for script in scripts {
      if let value = Self.parse(script) { visit(value, depth: 0) }
    }
  }

  /// The object itself, or the one that it refers to.
  func resolved(_ value: JSONValue?) -> JSONValue? {
    guard let object = value?.object, object.count <= 2, let id = object["@id"]?.string,
      object["name"] == nil, object["url"] == nil
    else { return value }
    return named[id].map(JSONValue.object) ?? value
  }

  /// The types of an object, without the vocabulary's address in front.
  static func types(of node: Node) -> [String] {
    let names = node["@type"]?.string.map { [$0] } ?? node["@type"]?.array?.compactMap(\.string) ?? []
    return names.map { name in name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name }
  }

  private mutating func visit(_ value: JSONValue, depth: Int) {
    guard depth < 8, nodes.count < Self.maximumNodes else { return }
    switch value {
    case .array(let list):
      for item in list.prefix(200) { visit(item, depth: depth + 1) }
    case .object(let node):
      nodes.append(node)
      if let id = node["@id"]?.string, node.count > 1, named[id] == nil { named[id] = node }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = node[key] { visit(inner, depth: depth + 1) }
      }
    default: break
    }
  }

  private static func parse(_ script: String) -> JSONValue? {
    var script = script
    return script.withUTF8 { bytes in
      do throws(JSONError) {
        return try JSONValue(UnsafeRawBufferPointer(bytes))
      } catch {
        return mended(bytes).withUnsafeBytes { try? JSONValue($0) }
      }
    }
  }

  /// Repairs the commonest damage: line feeds within strings, commas before a closing bracket, a comment or CDATA
  /// around the whole.
  private static func mended(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard var start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return [] }
    let isData = bytes[start...].starts(with: "[CDATA[".utf8)
    if isData { start += 7 }
    guard let end = bytes.lastIndex(where: { $0 == 0x7D || $0 == 0x5D && !isData }), start < end else { return [] }
    var mended: [UInt8] = []
    mended.reserveCapacity(end - start + 1)
    var isInString = false
    var isEscaped = false
    var comma: Int?
    for byte in bytes[start...end] {
      let byte = byte < 0x20 ? 0x20 : byte
      if isInString {
        isInString = isEscaped || byte != 0x22
        isEscaped = !isEscaped && byte == 0x5C
      } else if byte == 0x22 {
        isInString = true
        comma = nil
      } else if byte == 0x2C {
        comma = mended.count
      } else if byte == 0x7D || byte == 0x5D {
        if let comma { mended[comma] = 0x20 }
        comma = nil
      } else if byte != 0x20 {
        comma = nil
      }
      mended.append(byte)
    }
    return mended
  }
}
