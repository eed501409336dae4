/// Host and port of a URL, canonical; user and password are left behind.
struct URLAuthority {
  /// `host` or `host:port`.
  let text: String

  init(_ bytes: ArraySlice<UInt8>, defaultPort: Int) throws(InvalidURL) {
    var bytes = bytes
    if let at = bytes.lastIndex(of: 0x40) { bytes = bytes[(at + 1)...] }
    var host: ArraySlice<UInt8>
    var port: ArraySlice<UInt8> = []
    if bytes.first == 0x5B {
      guard let close = bytes.firstIndex(of: 0x5D) else { throw InvalidURL(reason: "has no ] after its address") }
      host = bytes[...close]
      let isAddress = host.dropFirst().dropLast().allSatisfy { byte in
        byte == 0x3A || byte == 0x2E || (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
      }
      guard host.count > 3, isAddress else { throw InvalidURL(reason: "has no valid address in [ ]") }
      let rest = bytes[(close + 1)...]
      guard rest.isEmpty || rest.first == 0x3A else { throw InvalidURL(reason: "has more than a port after ]") }
      port = rest.dropFirst()
    } else {
      let colon = bytes.firstIndex(of: 0x3A) ?? bytes.endIndex
      host = bytes[..<colon]
      port = bytes[colon...].dropFirst()
      while host.last == 0x2E { host.removeLast() }
      guard !host.isEmpty else { throw InvalidURL(reason: "has no host") }
      guard host.count <= 253 else { throw InvalidURL(reason: "has a host of \(host.count) bytes, over 253") }
      guard host.allSatisfy(Self.isHostByte), host.first != 0x2E else {
        throw InvalidURL(reason: "has a character in its host that hosts do not have")
      }
    }
    var text = String(decoding: host, as: UTF8.self).lowercased()
    if !port.isEmpty {
      guard port.count <= 5, let number = Int(String(decoding: port, as: UTF8.self)), (1...65_535).contains(number)
      else {
        throw InvalidURL(reason: "has a port that is no number from 1 to 65535")
      }
      if number != defaultPort { text += ":\(number)" }
    }
    self.text = text
  }

  /// Letters, digits, hyphen, dot, underscore, and any byte of another script.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }
}
