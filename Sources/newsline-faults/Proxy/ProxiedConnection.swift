import Foundation
import Synchronization

/// One connection of a client, and the one to the broker that belongs to it. Two threads carry what comes from either
/// side to the other.
final class ProxiedConnection: Sendable {
  private struct Request {
    var api: Int16
    var version: Int16
  }

  private let client: Int32
  private let server: Int32
  private let pause: @Sendable () -> Double
  private let address: @Sendable (String, Int32) -> (String, Int32)
  private let onEnd: @Sendable (ProxiedConnection) -> Void
  /// Requests whose answers must be looked at, by correlation id.
  private let requests = Mutex<[Int32: Request]>([:])
  private let openEnds = Mutex(2)

  /// Takes over two sockets.
  ///
  /// - Parameters:
  ///   - pause: how many seconds each frame is held up.
  ///   - address: what to tell the client instead of a broker's address.
  init(
    client: Int32, server: Int32, pause: @escaping @Sendable () -> Double,
    address: @escaping @Sendable (String, Int32) -> (String, Int32),
    onEnd: @escaping @Sendable (ProxiedConnection) -> Void
  ) {
    self.client = client
    self.server = server
    self.pause = pause
    self.address = address
    self.onEnd = onEnd
  }

  func start() {
    Thread.detachNewThread { [self] in
      carryRequests()
      end()
    }
    Thread.detachNewThread { [self] in
      carryAnswers()
      end()
    }
  }

  /// Cuts the connection, for both sides at once.
  func cut() {
    // The threads find out and close the sockets; to close them here could hit another connection of the same number.
    openEnds.withLock { open in
      guard open > 0 else { return }
      shutdown(client, Int32(SHUT_RDWR))
      shutdown(server, Int32(SHUT_RDWR))
    }
  }

  private func end() {
    cut()
    let isLast = openEnds.withLock { open in
      open -= 1
      guard open == 0 else { return false }
      close(client)
      close(server)
      return true
    }
    if isLast { onEnd(self) }
  }

  private func carryRequests() {
    while let size = readSize(client), let head = read(client, min(8, size)) {
      hold()
      if head.count == 8 { note(head) }
      guard send(server, Self.encoded(size) + head), copy(size - head.count, from: client, to: server) else { return }
    }
  }

  private func note(_ head: [UInt8]) {
    var reader = WireReader(head)
    guard let api = try? reader.integer(Int16.self), AddressRewriting.concerns(api),
      let version = try? reader.integer(Int16.self), let correlation = try? reader.integer(Int32.self)
    else { return }
    requests.withLock { $0[correlation] = Request(api: api, version: version) }
  }

  private func carryAnswers() {
    while let size = readSize(server), let head = read(server, min(4, size)) {
      hold()
      var reader = WireReader(head)
      let correlation = (try? reader.integer(Int32.self)) ?? -1
      guard let request = requests.withLock({ $0.removeValue(forKey: correlation) }) else {
        guard send(client, Self.encoded(size) + head), copy(size - head.count, from: server, to: client) else { return }
        continue
      }
      guard let rest = read(server, size - head.count),
        let frame = try? AddressRewriting.rewrite(
          head + rest, api: request.api, version: request.version, address: address),
        send(client, Self.encoded(frame.count) + frame)
      else { return }
    }
  }

  private func hold() {
    let seconds = pause()
    if seconds > 0 { Thread.sleep(forTimeInterval: seconds) }
  }

  // MARK: Sockets

  private static func encoded(_ size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(integer: Int32(clamping: size))
    return bytes
  }

  private func readSize(_ descriptor: Int32) -> Int? {
    guard let bytes = read(descriptor, 4) else { return nil }
    var reader = WireReader(bytes)
    guard let size = try? reader.integer(Int32.self), size >= 4 else { return nil }
    return Int(size)
  }

  private func read(_ descriptor: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress.map { $0 + filled }, count - filled, 0) }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }

  private func send(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  private func copy(_ count: Int, from source: Int32, to sink: Int32) -> Bool {
    var rest = count
    while rest > 0 {
      guard let bytes = read(source, min(rest, 65_536)), send(sink, bytes) else { return false }
      rest -= bytes.count
    }
    return true
  }
}
