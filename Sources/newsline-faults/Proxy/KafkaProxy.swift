import Foundation
import Synchronization

/// Stands between workers and brokers, and can cut and delay what goes through. It knows enough of Kafka's protocol to
/// stay in between: see ``AddressRewriting``. Only for clusters without encryption.
final class KafkaProxy: Sendable {
  private struct Endpoint: Hashable {
    var host: String
    var port: Int32
  }

  private struct State {
    var ports: [Endpoint: Int] = [:]
    var listeners: [Int32] = []
    var connections: [ObjectIdentifier: ProxiedConnection] = [:]
    var delay: ClosedRange<Double> = 0...0
    var isClosed = false
    var front: Endpoint?
  }

  private let state = Mutex(State())

  /// The address for `bootstrap.servers`, which leads to these servers.
  ///
  /// - Parameter servers: host and port, several with commas between them.
  func address(of servers: String) -> String {
    servers.split(separator: ",").compactMap { server -> String? in
      let parts = server.trimmingPrefix { $0 == " " }.split(separator: ":")
      guard parts.count == 2, let port = Int32(parts[1].trimmingCharacters(in: .whitespaces)) else { return nil }
      let (host, own) = stand(before: String(parts[0]), port)
      return "\(host):\(own)"
    }.joined(separator: ",")
  }

  /// Makes brokers' answers lead to something else that stands before this proxy, and ends encryption, say. For clusters of
  /// one broker.
  func advertise(_ host: String, _ port: Int) {
    state.withLock { $0.front = Endpoint(host: host, port: Int32(port)) }
  }

  /// Cuts all connections.
  ///
  /// - Returns: how many.
  func cutAll() -> Int {
    let connections = state.withLock { Array($0.connections.values) }
    for connection in connections { connection.cut() }
    return connections.count
  }

  /// Holds up every request and every answer by so many seconds, drawn from the range.
  func delay(_ seconds: ClosedRange<Double>) {
    state.withLock { $0.delay = seconds }
  }

  /// Ends it.
  func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      defer { state.listeners = [] }
      return state.listeners
    }
    for listener in listeners { shutdown(listener, Int32(SHUT_RDWR)) }
    _ = cutAll()
  }

  /// The own address that leads to a broker; begins to listen there if need be.
  private func stand(before host: String, _ port: Int32) -> (String, Int32) {
    let endpoint = Endpoint(host: host, port: port)
    let own = state.withLock { state -> Int in
      if let known = state.ports[endpoint] { return known }
      let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      guard let own = LoopbackAddress(port: 0).listen(listener) else {
        Glibc.close(listener)
        return 0
      }
      state.ports[endpoint] = own
      state.listeners.append(listener)
      Thread.detachNewThread { [self] in accept(at: listener, for: endpoint) }
      return own
    }
    return ("127.0.0.1", Int32(own))
  }

  private func accept(at listener: Int32, for endpoint: Endpoint) {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else { break }
      guard let server = Self.connect(endpoint) else {
        // Nobody is there: the client finds that out as it would without the proxy.
        Glibc.close(client)
        continue
      }
      var one: Int32 = 1
      for descriptor in [client, server] {
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
      }
      let connection = ProxiedConnection(
        client: client, server: server,
        pause: { [self] in
          let delay = state.withLock { $0.delay }
          return delay.upperBound > 0 ? Double.random(in: delay) : 0
        },
        address: { [self] host, port in
          if let front = state.withLock({ $0.front }) { return (front.host, front.port) }
          return stand(before: host, port)
        },
        onEnd: { [self] connection in state.withLock { $0.connections[ObjectIdentifier(connection)] = nil } })
      let isUnwanted = state.withLock { state in
        state.connections[ObjectIdentifier(connection)] = connection
        return state.isClosed
      }
      connection.start()
      if isUnwanted { connection.cut() }
    }
    Glibc.close(listener)
  }

  private static func connect(_ endpoint: Endpoint) -> Int32? {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(endpoint.host, String(endpoint.port), &hints, &list) == 0 else { return nil }
    defer { freeaddrinfo(list) }
    var candidate = list
    while let info = candidate?.pointee {
      let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
      if descriptor >= 0 {
        if Glibc.connect(descriptor, info.ai_addr, info.ai_addrlen) == 0 { return descriptor }
        Glibc.close(descriptor)
      }
      candidate = info.ai_next
    }
    return nil
  }
}
