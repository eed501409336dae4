import Foundation

/// The objects of a page's JSON-LD scripts that are about the page itself, and those that they refer to by `@id`.
struct JSONLDGraph {
  typealias Node = [String: Any]

  /// How deep brackets may nest, and how many objects are read.
  private static let maximumDepth = 64
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
  func resolved(_ value: Any?) -> Any? {
    guard let object = value as? Node, object.count <= 2, let id = object["@id"] as? String,
      object["name"] == nil, object["url"] == nil
    else { return value }
    return named[id] ?? value
  }

  /// The types of an object, without the vocabulary's address in front.
  static func types(of node: Node) -> [String] {
    let names = (node["@type"] as? String).map { [$0] } ?? (node["@type"] as? [Any])?.compactMap { $0 as? String } ?? []
    return names.map { name in name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name }
  }

  private mutating func visit(_ value: Any, depth: Int) {
    guard depth < 8, nodes.count < Self.maximumNodes else { return }
    if let list = value as? [Any] {
      for item in list.prefix(200) { visit(item, depth: depth + 1) }
    } else if let node = value as? Node {
      nodes.append(node)
      if let id = node["@id"] as? String, node.count > 1, named[id] == nil { named[id] = node }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = node[key], !(inner is String) { visit(inner, depth: depth + 1) }
      }
    }
  }

  private static func parse(_ script: String) -> Any? {
    let bytes = Array(script.utf8)
    // Foundation recurses; a page must not choose how deep.
    guard depth(of: bytes) <= maximumDepth else { return nil }
    if let value = try? JSONSerialization.jsonObject(with: Data(bytes)) { return value }
    return try? JSONSerialization.jsonObject(with: Data(mended(bytes)))
  }

  /// How deep brackets nest; strings count too, which only overstates it.
  private static func depth(of bytes: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    for byte in bytes {
      if byte == 0x7B || byte == 0x5B {
        depth += 1
        deepest = max(deepest, depth)
      } else if byte == 0x7D || byte == 0x5D {
        depth -= 1
      }
    }
    return deepest
  }

  /// Repairs the commonest damage: line feeds within strings, commas before a closing bracket, a comment or CDATA
  /// around the whole.
  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
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
