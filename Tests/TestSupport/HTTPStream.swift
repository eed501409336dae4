import Foundation

/// An answer over a plain socket that goes on until one side ends it.
public final class HTTPStream {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// Asks for a path; the answer is read as it comes.
  public init(port: Int, path: String) throws {
    descriptor = try HTTP.connection(port: port)
    let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    _ = Glibc.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
  }

  deinit { close(descriptor) }

  /// Waits until a text comes.
  ///
  /// - Returns: what came up to it, the text included.
  /// - Throws: if the other side ends the answer before.
  public func read(until text: String) throws -> String {
    let end = Array(text.utf8)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      if let range = pending.firstRange(of: end) {
        let found = pending[..<range.upperBound]
        pending.removeSubrange(..<range.upperBound)
        return String(decoding: found, as: UTF8.self)
      }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { throw POSIXError(.ECONNRESET) }
      pending += buffer[..<count]
    }
  }
}
