import Foundation

/// One HTTP request to a worker on this machine, which may be stopped or dead.
enum LoopbackRequest {
  /// The answer's head and body; `nil` if there is none within half a second.
  static func get(port: Int, path: String) -> String? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var limit = timeval(tv_sec: 0, tv_usec: 500_000)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
    guard LoopbackAddress(port: port).connect(descriptor) else { return nil }
    let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
    guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { return nil }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return count == 0 && !answer.isEmpty ? String(decoding: answer, as: UTF8.self) : nil }
      answer += buffer[..<count]
    }
  }
}

/// A port of 127.0.0.1 for the calls of the C library.
struct LoopbackAddress {
  private var address = sockaddr_in()

  init(port: Int) {
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(clamping: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  }

  /// Connects a socket.
  func connect(_ descriptor: Int32) -> Bool {
    with { Glibc.connect(descriptor, $0, $1) == 0 }
  }

  /// Makes a socket listen.
  ///
  /// - Returns: the port; `nil` if it cannot be had.
  func listen(_ descriptor: Int32) -> Int? {
    guard with({ bind(descriptor, $0, $1) == 0 }), Glibc.listen(descriptor, 128) == 0 else { return nil }
    var own = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isKnown = withUnsafeMutablePointer(to: &own) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) == 0 }
    }
    return isKnown ? Int(UInt16(bigEndian: own.sin_port)) : nil
  }

  private func with<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
