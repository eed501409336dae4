import Foundation

/// A socket that listens on a port of loopback, which nobody else can have meanwhile. Whoever makes it closes it.
public struct ListeningSocket: Sendable {
  /// Its descriptor.
  public let descriptor: Int32
  /// Its port.
  public let port: Int

  /// Takes a free port.
  ///
  /// - Throws: `POSIXError` if there is none.
  public init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 5) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isListening else {
      let error = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EADDRNOTAVAIL)
      Glibc.close(descriptor)
      throw error
    }
    (self.descriptor, port) = (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// Gives the port back. To be called once.
  public func close() { Glibc.close(descriptor) }
}
