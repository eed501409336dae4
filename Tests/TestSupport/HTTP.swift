import Foundation

/// One request over a plain socket: the tests need no client library for it.
public enum HTTP {
  /// The whole answer, head and body.
  public static func get(port: Int, path: String) throws -> String {
    try send("GET", port: port, path: path)
  }

  /// The whole answer, head and body.
  ///
  /// - Parameter host: what the request says that the server is called.
  public static func send(
    _ method: String, port: Int, path: String, host: String = "localhost", headers: [String: String] = [:],
    body: String = ""
  ) throws -> String {
    let descriptor = try connection(port: port)
    defer { close(descriptor) }
    var head =
      "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    let request = Array((head + "\r\n" + body).utf8)
    _ = Glibc.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
    return String(decoding: answer, as: UTF8.self)
  }

  /// A socket that is connected to a port of loopback; whoever gets it closes it.
  static func connection(port: Int) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      throw POSIXError(.ECONNREFUSED)
    }
    return descriptor
  }
}
