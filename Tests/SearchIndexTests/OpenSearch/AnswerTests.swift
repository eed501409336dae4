import Documents
import Foundation
import TestSupport
import Testing

@testable import SearchIndex

/// Answers that no server of the tests can be brought to give: each has one shard, which does not fail.
@Suite("Answers of a search server")
struct AnswerTests {
  /// Asks a server that answers everything with the same.
  private func client(of answer: String, status: Int = 200) throws -> (OpenSearchClient, server: OneAnswerServer) {
    let server = try OneAnswerServer(
      "HTTP/1.1 \(status) X\r\nContent-Type: application/json\r\nContent-Length: \(answer.utf8.count)\r\n"
        + "Connection: close\r\n\r\n\(answer)")
    var configuration = try #require(try OpenSearchConfiguration(address: "http://127.0.0.1:\(server.port)/test"))
    configuration.retries = 0
    return (try OpenSearchClient(configuration), server)
  }

  @Test("An answer that lacks a shard's part is none, and may be better later")
  func shards() throws {
    let (lacking, server) = try client(
      of: #"{"_shards": {"total": 3, "successful": 2, "failed": 1}, "hits": {"hits": []}}"#)
    let error = #expect(throws: StoreError.self) { try lacking.expect(.GET, "/test/_search") }
    #expect(error?.isTransient == true && error.map { "\($0)".contains("1 shards of test") } == true)
    let (whole, other) = try client(of: #"{"_shards": {"total": 3, "successful": 3, "failed": 0}, "took": 1}"#)
    #expect(try whole.expect(.GET, "/test/_search")["took"]?.integer == 1)
    withExtendedLifetime((server, other)) {}
  }

  @Test(
    "An error is told by what the server says",
    arguments: [
      (429, #"{"error": {"type": "circuit_breaking_exception", "reason": "too much"}}"#, true, "too much"),
      (503, "<html>unavailable</html>", true, "no JSON"),
      (401, #"{"error": "missing credentials"}"#, false, "store-user"),
      (
        400, #"{"error": {"root_cause": [{"type": "too_many_clauses", "reason": "1025"}]}}"#, false,
        "more than the server"
      ),
    ])
  func errors(status: Int, body: String, isTransient: Bool, says: String) throws {
    let (client, server) = try client(of: body, status: status)
    let error = #expect(throws: StoreError.self) { try client.expect(.GET, "/x") }
    #expect(error?.isTransient == isTransient)
    #expect(error.map { "\($0)".contains(says) } == true, "\(String(describing: error))")
    withExtendedLifetime(server) {}
  }
}

/// A server on loopback, on a thread of its own, that gives one answer to all requests and ends the connection.
private final class OneAnswerServer: Sendable {
  var port: Int { listening.port }
  private let listening: ListeningSocket

  init(_ answer: String) throws {
    let listening = try ListeningSocket()
    self.listening = listening
    Thread.detachNewThread {
      // The thread closes the socket, not deinit: its number may soon be that of another server's, and this would answer there.
      defer { listening.close() }
      while true {
        let connection = accept(listening.descriptor, nil, nil)
        guard connection >= 0 else { return }
        var request: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
          let count = recv(connection, &part, part.count, 0)
          guard count > 0 else { break }
          request += part.prefix(count)
        }
        _ = send(connection, answer, answer.utf8.count, Int32(MSG_NOSIGNAL))
        close(connection)
      }
    }
  }

  deinit { shutdown(listening.descriptor, Int32(SHUT_RDWR)) }
}
