import CLibXML2

/// The tree that libxml2 makes of a sanitised page. It owns the tree; nothing of it leaves this file's callers.
struct HTMLTree: ~Copyable {
  private let document: htmlDocPtr

  /// Parses sanitised UTF-8; `nil` if nothing can be made of it.
  init?(_ bytes: [UInt8]) {
    Self.prepare
    guard let length = Int32(exactly: bytes.count) else { return nil }
    let parsed = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.flatMap { newsline_parse_html($0.assumingMemoryBound(to: CChar.self), length) }
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  /// The root element.
  var root: xmlNodePtr? { xmlDocGetRootElement(document) }

  /// libxml2 wants its tables set up once, before threads share it.
  private static let prepare: Void = xmlInitParser()
}

/// The value of an attribute in the tree, without a copy; `nil` if it is not there. The pointer lives as long as the tree.
func attribute(_ node: xmlNodePtr, _ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
  var next = node.pointee.properties
  while let attribute = next {
    if equals(attribute.pointee.name, name) {
      guard let child = attribute.pointee.children, let content = child.pointee.content else {
        return UnsafeBufferPointer(start: nil, count: 0)
      }
      return bytes(content)
    }
    next = attribute.pointee.next
  }
  return nil
}

/// The bytes of a string that ends in NUL.
func bytes(_ start: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var count = 0
  while start[count] != 0 { count += 1 }
  return UnsafeBufferPointer(start: start, count: count)
}

private func equals(_ name: UnsafePointer<UInt8>?, _ expected: StaticString) -> Bool {
  guard let name else { return false }
  let count = expected.utf8CodeUnitCount
  for index in 0..<count where name[index] != expected.utf8Start[index] { return false }
  return name[count] == 0
}
