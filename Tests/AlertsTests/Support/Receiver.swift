import Foundation
import Hummingbird
import Logging
import Synchronization

/// A real receiver of webhooks, on a port of its own.
final class Receiver: Sendable {
  /// What came.
  struct Message: Sendable {
    let path: String
    let id: String
    let timestamp: Int64
    let signature: String
    let contentType: String
    let body: [UInt8]

    var object: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) ?? [:]
    }
    var data: [String: Any] { object["data"] as? [String: Any] ?? [:] }
    var document: String? { (data["document"] as? [String: Any])?["id"] as? String }
  }

  typealias Behaviour = @Sendable (_ message: Message, _ number: Int) async throws -> Response

  private let state = Mutex<[Message]>([])
  private let port: Int

  private init(port: Int) { self.port = port }

  /// All that came, in order.
  var messages: [Message] { state.withLock { $0 } }

  func url(_ path: String = "/hook", host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  /// Waits until something is so.
  func wait(until isSo: (Receiver) throws -> Bool) async throws {
    while try !isSo(self) { try await Task.sleep(for: .milliseconds(5)) }
  }

  /// Serves while a test runs.
  static func serving(
    _ behaviour: @escaping Behaviour = { _, _ in Response(status: .noContent) },
    _ test: @escaping @Sendable (Receiver) async throws -> Void
  ) async throws {
    let ports = AsyncStream.makeStream(of: Int.self)
    let box = Mutex<Receiver?>(nil)
    let kept = Box(box)
    let router = Router()
    router.post("**") { request, _ in
      let body = try await request.body.collect(upTo: 1 << 20)
      func header(_ name: String) -> String { request.headers[.init(name)!] ?? "" }
      let message = Message(
        path: request.uri.path, id: header("webhook-id"), timestamp: Int64(header("webhook-timestamp")) ?? 0,
        signature: header("webhook-signature"), contentType: header("content-type"), body: Array(body.readableBytesView)
      )
      let number = kept.receiver?.state.withLock { messages in
        messages.append(message)
        return messages.count
      }
      return try await behaviour(message, number ?? 0)
    }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in ports.continuation.yield(channel.localAddress?.port ?? 0) },
      logger: Logger(label: "receiver") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      var iterator = ports.stream.makeAsyncIterator()
      guard let port = await iterator.next() else { return }
      let receiver = Receiver(port: port)
      kept.set(receiver)
      try await test(receiver)
      group.cancelAll()
    }
  }

  private final class Box: Sendable {
    private let value: Mutex<Receiver?>
    init(_ value: consuming Mutex<Receiver?>) { self.value = value }
    var receiver: Receiver? { value.withLock { $0 } }
    func set(_ receiver: Receiver) { value.withLock { $0 = receiver } }
  }
}
