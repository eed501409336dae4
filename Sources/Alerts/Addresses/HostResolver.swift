import Foundation

/// Finds the addresses of a host.
struct HostResolver: Sendable {
  /// Why a host has no address.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The addresses of a host, the preferred first.
  let resolve: @Sendable (_ host: String) async throws -> [IPAddress]

  /// Asks the system (`getaddrinfo`), which may take seconds: on a thread of its own, never more than a few at once.
  static let system: HostResolver = {
    let calls = BlockingCalls(name: "newsline.resolver", atOnce: 16)
    return HostResolver { host in try await calls.run { try lookUp(host) } }
  }()

  private static func lookUp(_ host: String) throws -> [IPAddress] {
    if let address = IPAddress(host) { return [address] }
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, nil, &hints, &list)
    defer { if let list { freeaddrinfo(list) } }
    guard status == 0 else { throw Failure(description: "no address: \(String(cString: gai_strerror(status)))") }
    var addresses: [IPAddress] = []
    var next = list
    while let entry = next {
      next = entry.pointee.ai_next
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      guard
        getnameinfo(
          entry.pointee.ai_addr, entry.pointee.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
      else { continue }
      let digits = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if let address = IPAddress(digits) { addresses.append(address) }
    }
    return addresses
  }
}
